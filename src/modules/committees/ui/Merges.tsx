import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import type { Change } from '../../../lib/changes.ts';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { Changes } from '../../../web/parts/Changes.tsx';
import { Confirm } from '../../../web/parts/Confirm.tsx';
import { Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { useRight } from '../../../web/session.ts';
import { Disclosure } from '../../cadres/ui/Disclosure.tsx';
import type { Merge } from '../committees.merging.schema.ts';
import type { PersonRecord } from '../committees.record.schema.ts';
import styles from './Merging.module.css';
import { readAnew } from './merging.anew.ts';
import { mergingText } from './merging.text.ts';

/** The records merged into this one, each to be parted again while nothing rests on it. */
export function Merges({ person }: { person: PersonRecord }) {
  const text = useText(mergingText);
  const format = useFormat();
  const mayWrite = useRight('cadres.write');
  const { data } = useGet<{ rows: Merge[] }>(`/people/${person.id}/merges`);
  const [shown, show] = useState<number | null>(null);
  const [asked, ask] = useState<Merge | null>(null);
  const part = useMutation<unknown, ApiProblem, Merge>({
    mutationFn: ({ id }) => api.post(`/person-merges/${id}/undoing`),
    onSuccess: () => {
      ask(null);
      readAnew();
    },
  });
  if (!data || data.rows.length === 0) return null;
  return (
    <div className={styles.notices}>
      {data.rows.map((merge) => (
        <Fragment key={merge.id}>
          <Notice tone="plain">
            {text.merged(merge.goneName ?? '', String(merge.goneId), format.instant(merge.at), merge.by)}{' '}
            <Button
              variant="subtle"
              size="compact-sm"
              aria-expanded={shown === merge.id}
              onClick={() => show(shown === merge.id ? null : merge.id)}
            >
              {text.changes}
            </Button>
            {mayWrite && (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => {
                  part.reset();
                  ask(merge);
                }}
              >
                {text.part}
              </Button>
            )}
          </Notice>
          {shown === merge.id && <MergeChanges mergeId={merge.id} person={person} />}
        </Fragment>
      ))}
      {asked && (
        <Confirm
          title={text.askPart(asked.goneName ?? '')}
          deed={text.part}
          busy={part.isPending}
          error={part.error}
          confirm={() => part.mutate(asked)}
          close={() => ask(null)}
        >
          {text.partConsequences}
        </Confirm>
      )}
    </div>
  );
}

/** No record of one person has more rows than a page holds. */
function MergeChanges({ mergeId, person }: { mergeId: number; person: PersonRecord }) {
  const text = useText(mergingText);
  const { data, error, refetch } = useGet<{ rows: Change[] }>(`/person-merges/${mergeId}/changes`, {
    limit: 2_000,
  });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <div className={styles.changes}>
      {person.sensitive !== 'open' && (
        <p>
          <Disclosure
            person={{ id: person.id, name: person.fullName, sensitive: person.sensitive }}
            what={text.changes}
          />
        </p>
      )}
      <Changes changes={data.rows} />
    </div>
  );
}
