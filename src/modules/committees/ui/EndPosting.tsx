import { lazy, Suspense, useState } from 'react';
import type { FactValues } from '../../../gate/fact.ts';
import { api } from '../../../web/api.ts';
import facts from '../../../web/facts/Facts.module.css';
import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { Notice } from '../../../web/parts/State.tsx';
import { queryClient } from '../../../web/query.ts';
import { useRight } from '../../../web/session.ts';
import { postingEndForm } from '../../cadres/cadres.postforms.labels.ts';
import { formsText } from './unit.forms.text.ts';

const UnitDialog = lazy(() => import('./UnitDialog.tsx'));

interface Props {
  posting: { id: number; postName: string; unitName: string };
  person: string;
  /** Whether it is the only post the person holds, where that is known. */
  last?: boolean;
}

/** Ends one posting: its first day without it, why, and the decision; what follows is said before it is saved. */
export function EndPosting({ posting: { id, postName, unitName }, person, last = false }: Props) {
  const text = useText(formsText);
  const may = useRight(postingEndForm.right);
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <button type="button" className={facts.tool} onClick={() => setOpen(true)}>
        {text.endPosting}
        <span className="unseen">
          {' '}
          {postName}, {person}
        </span>
      </button>
      {open && (
        <Suspense fallback={null}>
          <UnitDialog
            deed={{
              kind: postingEndForm,
              about: String(id),
              send: (told) => api.post('/posting-ends', { ...told, postingId: id }),
              beside: (values) => <Follows {...{ postName, unitName, last, values }} />,
            }}
            subject={`${person}: ${postName}, ${unitName}`}
            close={() => setOpen(false)}
            done={() => {
              setOpen(false);
              void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
            }}
          />
        </Suspense>
      )}
    </>
  );
}

interface FollowsProps {
  postName: string;
  unitName: string;
  last: boolean;
  values: FactValues;
}

function Follows({ postName, unitName, last, values: { toOn } }: FollowsProps) {
  const text = useText(formsText);
  const format = useFormat();
  return (
    <Notice tone="waiting" role="status">
      <p>{text.endFollows(postName, unitName, format.day(String(toOn)))}</p>
      {last && <p>{text.noPostLeft}</p>}
    </Notice>
  );
}
