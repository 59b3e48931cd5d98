import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Confirm } from '../../../web/parts/Confirm.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { useRight } from '../../../web/session.ts';
import type { Comparison, Side } from '../committees.merging.schema.ts';
import { Comparing, type Which } from './Comparing.tsx';
import styles from './Merging.module.css';
import { readAnew } from './merging.anew.ts';
import { mergingText } from './merging.text.ts';

/** Two records side by side, to be made one or found to be two people's. */
export function Merging() {
  const { id } = useParams({ from: '/people/$id/merging' });
  const { other } = useSearch({ from: '/people/$id/merging' });
  const { asOf } = useScope();
  const { data, error, refetch } = useGet<Comparison>(`/people/${id}/comparison`, { other, asOf });
  if (error) return <Failure whole error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={10} />;
  return <Both key={`${data.one.id} ${data.other.id}`} {...data} />;
}

const nameOf = ({ fields }: Side) => String(fields.full_name);
const rowsOf = ({ counts }: Side) => Object.values(counts).reduce((total, count) => total + count, 0);

function Both({ one, other, identitiesDiffer, beyond }: Comparison) {
  const text = useText(mergingText);
  const language = useLanguage();
  const navigate = useNavigate();
  const mayWrite = useRight('cadres.write');
  const [kept, keep] = useState<Which>(rowsOf(other) > rowsOf(one) ? 'other' : 'one');
  const [choices, choose] = useState<Record<string, Which>>({});
  const [asking, setAsking] = useState(false);
  const [staying, going] = kept === 'one' ? [one, other] : [other, one];
  const undecided = identitiesDiffer && !choices.identity_number;

  const merge = useMutation<{ kept: { id: number } }, ApiProblem>({
    mutationFn: () =>
      api.post(`/people/${staying.id}/merges`, {
        gone: going.id,
        version: staying.version,
        goneVersion: going.version,
        choices: Object.fromEntries(
          Object.entries(choices).map(([field, which]) => [field, which === kept ? 'kept' : 'gone']),
        ),
      }),
    onSuccess: (done) => {
      readAnew();
      void navigate({ to: '/people/$id', params: { id: String(done.kept.id) } });
    },
  });
  const [apart, setApart] = useState(false);
  const tell = useMutation<unknown, ApiProblem, boolean>({
    mutationFn: (distinct) =>
      distinct
        ? api.post(`/people/${one.id}/distinctions`, { other: other.id })
        : api.delete(`/people/${one.id}/distinctions/${other.id}`),
    onSuccess: (_, distinct) => {
      setApart(distinct);
      readAnew();
    },
  });
  return (
    <Page
      title={text.title(nameOf(one))}
      about={text.about}
      side={<Link to="/people/duplicates">{text.back}</Link>}
    >
      <div className={styles.notices}>
        {beyond && <Notice tone="refused">{text.beyond}</Notice>}
        {identitiesDiffer && <Notice tone="waiting">{text.identity}</Notice>}
        {tell.error && (
          <Notice tone="refused" role="alert">
            {tell.error.sentence(language)}
          </Notice>
        )}
        {apart && (
          <Notice tone="met" role="status">
            {text.apartDone}{' '}
            <Button variant="subtle" size="compact-sm" onClick={() => tell.mutate(false)}>
              {text.takeBack}
            </Button>
          </Notice>
        )}
      </div>
      <Comparing
        one={one}
        other={other}
        kept={kept}
        keep={keep}
        choices={choices}
        choose={(field, which) => choose((before) => ({ ...before, [field]: which }))}
        undecided={identitiesDiffer ? new Set(['identity_number']) : new Set()}
        locked={!mayWrite}
      />
      {mayWrite && !apart && (
        <div className={styles.deeds}>
          <Button disabled={beyond || undecided} onClick={() => setAsking(true)}>
            {text.merge}
          </Button>
          <Button variant="default" loading={tell.isPending} onClick={() => tell.mutate(true)}>
            {text.apart}
          </Button>
        </div>
      )}
      {asking && (
        <Confirm
          title={text.ask(nameOf(staying))}
          deed={text.deed}
          busy={merge.isPending}
          error={merge.error}
          confirm={() => merge.mutate()}
          close={() => setAsking(false)}
        >
          {text.consequences(String(staying.id), String(going.id))}
        </Confirm>
      )}
    </Page>
  );
}
