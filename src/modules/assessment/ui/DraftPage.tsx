import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Confirm } from '../../../web/parts/Confirm.tsx';
import { DocumentViews } from '../../../web/parts/DocumentViews.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Failure, Waiting } from '../../../web/parts/State.tsx';
import { queryClient, useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import type { UnitPage } from '../../organisation/organisation.schema.ts';
import { EditionScope, EditionValue } from '../../regulations/ui/EditionText.tsx';
import type { DraftTold } from '../../standards/standards.drafts.schema.ts';
import { isShareRule } from '../assessment.shares.labels.ts';
import { useCheckWords } from './check.words.ts';
import { DraftEffect } from './DraftEffect.tsx';
import { DraftForm } from './DraftForm.tsx';
import { DraftIssue } from './DraftIssue.tsx';
import { DraftShares } from './DraftShares.tsx';
import styles from './Drafts.module.css';
import { draftsText } from './drafts.text.ts';

/** A draft with what it would change among the people of the unit looked at. */
export function DraftPage() {
  const { of, id } = useParams({ from: '/regulations/drafts/$of/$id' });
  const { data, error, refetch } = useGet<DraftTold>(`/edition-drafts/${of}/${id}`);
  if (error) return <Failure whole error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={10} />;
  return <Whole draft={data} />;
}

function Whole({ draft }: { draft: DraftTold }) {
  const text = useText(draftsText);
  const language = useLanguage();
  const format = useFormat();
  const { unit, asOf } = useScope();
  const place = useGet<UnitPage>(`/units/${unit}`, { asOf }, { enabled: unit !== undefined, keep: true });
  const [deed, setDeed] = useState<'edit' | 'issue' | 'drop' | null>(null);
  const close = () => setDeed(null);
  const words = useCheckWords();
  return (
    <Page
      title={`${text.draft}: ${draft[language]}`}
      about={place.data && text.supposed(draft.unitName, place.data.name, format.day(asOf))}
      side={
        <>
          <Button variant="default" onClick={() => setDeed('edit')}>
            {text.edit}
          </Button>
          <Button onClick={() => setDeed('issue')}>{text.issue}</Button>
          <Button variant="subtle" color="red" onClick={() => setDeed('drop')}>
            {text.drop}
          </Button>
        </>
      }
    >
      <DocumentViews />
      <p className={styles.notice}>{text.quiet}</p>
      <section className={styles.sheet}>
        <h2>{text.content}</h2>
        {draft.of === 'standard' ? (
          <ul>
            {draft.conditions.map(({ key, says, requires, when }) => (
              <li key={key}>
                <b>{says[language]}</b>
                <p className={styles.words}>
                  {words(requires)}
                  {when && `; ${text.when}: ${words(when)}`}
                </p>
              </li>
            ))}
          </ul>
        ) : (
          <EditionValue {...draft} />
        )}
        <p className={styles.words}>
          <EditionScope scope={draft.scope} unitName={draft.unitName} />
        </p>
      </section>
      {draft.of === 'rule' && isShareRule(draft.code) ? (
        <DraftShares id={draft.id} rule={draft.code} />
      ) : (
        <DraftEffect of={draft.of} id={draft.id} />
      )}
      {deed === 'edit' && <DraftForm draft={draft} close={close} />}
      {deed === 'issue' && <DraftIssue draft={draft} close={close} />}
      {deed === 'drop' && <Dropping draft={draft} close={close} />}
    </Page>
  );
}

function Dropping({ draft, close }: { draft: DraftTold; close: () => void }) {
  const text = useText(draftsText);
  const navigate = useNavigate();
  const drop = useMutation<unknown, ApiProblem>({
    mutationFn: () => api.delete(`/edition-drafts/${draft.of}/${draft.id}`, { version: draft.version }),
    onSuccess: () => {
      void navigate({ to: '/regulations/drafts' });
      void queryClient.invalidateQueries({ queryKey: ['/edition-drafts'] });
    },
  });
  return (
    <Confirm
      title={text.dropAsk}
      deed={text.drop}
      dangerous
      busy={drop.isPending}
      error={drop.error}
      confirm={() => drop.mutate()}
      close={close}
    >
      <p>{text.dropHint}</p>
    </Confirm>
  );
}
