import { Link } from '@tanstack/react-router';
import type { Precision } from '../../../lib/days.ts';
import { absent, useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { Close } from '../../../web/parts/Close.tsx';
import { Failure, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { webText } from '../../../web/web.text.ts';
import { degreeLevels, employmentBases, engagements, sexes, theoryLevels } from '../cadres.labels.ts';
import styles from './PersonPanel.module.css';
import { personText } from './person.text.ts';

type Partial = { on: string; precision: string } | null;

/** Of the person's whole record, what stands beside a list. */
interface Card {
  fullName: string;
  sex: string | null;
  birth: Partial;
  ethnicGroup: { vi: string; en: string } | null;
  nativePlace: string | null;
  party: { member: boolean; joined: Partial } | null;
  unit: { name: string };
  qualifications: { kind: string; level: string | null; detail: string | null; toOn: string | null }[];
  postings: {
    postName: string;
    unitName: string | null;
    engagement: string;
    basis: string | null;
    fromOn: string | null;
    toOn: string | null;
  }[];
}

/** A person beside the list: enough to know who it is, and the way to the whole page. */
export function PersonPanel({ id, close }: { id: number; close: () => void }) {
  const text = useText(personText);
  const web = useText(webText);
  const format = useFormat();
  const nameOf = useNames();
  const { asOf } = useScope();
  const { data, error, refetch } = useGet<Card>(`/people/${id}`, { asOf });
  const level = (kind: string, list: Parameters<typeof nameOf>[0]) => {
    const found = data?.qualifications.find((one) => one.kind === kind && one.toOn === null);
    return found ? [nameOf(list, found.level), found.detail].filter(Boolean).join(', ') : absent;
  };
  const day = (given: Partial) => format.day(given?.on, given?.precision as Precision);
  return (
    <div className={styles.panel}>
      <Close close={close} className={styles.close} />
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <>
          <h2>{data.fullName}</h2>
          <ul>
            {data.postings
              .filter(({ toOn }) => toOn === null || toOn > asOf)
              .map(({ postName, unitName, engagement, basis, fromOn }) => (
                <li key={`${postName} ${unitName} ${fromOn}`}>
                  <b>{postName}</b>
                  <span>{unitName}</span>
                  <small>
                    {[
                      nameOf(engagements, engagement),
                      nameOf(employmentBases, basis),
                      `${text.since} ${format.day(fromOn)}`,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </li>
              ))}
          </ul>
          <dl>
            <dt>{text.birth}</dt>
            <dd>{day(data.birth)}</dd>
            <dt>{text.sex}</dt>
            <dd>{nameOf(sexes, data.sex) || absent}</dd>
            <dt>{text.party}</dt>
            <dd>
              {data.party?.member
                ? `${text.member}${data.party.joined ? `, ${day(data.party.joined)}` : ''}`
                : data.party
                  ? text.notMember
                  : absent}
            </dd>
            <dt>{text.degree}</dt>
            <dd>{level('degree', degreeLevels)}</dd>
            <dt>{text.theory}</dt>
            <dd>{level('political_theory', theoryLevels)}</dd>
            <dt>{text.nativePlace}</dt>
            <dd>{data.nativePlace ?? absent}</dd>
          </dl>
          <Link to="/people/$id" params={{ id: String(id) }}>
            {web.openPage}
          </Link>
        </>
      )}
    </div>
  );
}
