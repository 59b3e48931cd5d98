import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { Page } from '../../../web/parts/Page.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { Tabs } from '../../../web/parts/Tabs.tsx';
import { useGet } from '../../../web/query.ts';
import { present, useScope } from '../../../web/scope.ts';
import { titles } from '../../cadres/cadres.labels.ts';
import type { UnitPage } from '../../organisation/organisation.schema.ts';
import { shortUnitName } from '../../organisation/organisation.short.labels.ts';
import type { AssessmentSummary, Tally } from '../assessment.schema.ts';
import styles from './Assessment.module.css';
import type { AssessmentSearch } from './assessment.search.ts';
import { assessmentText } from './assessment.text.ts';
import { Needs } from './Needs.tsx';

const parts = ['byStandard', 'byTitle', 'byUnit', 'training'] as const;

/** Who of the unit meets the standards in force on the day; every number opens to its people. */
export function Assessment() {
  const text = useText(assessmentText);
  const format = useFormat();
  const navigate = useNavigate();
  const { unit, asOf } = useScope();
  const { tab } = useSearch({ from: '/assessment' });
  const place = useGet<UnitPage>(`/units/${unit}`, { asOf }, { enabled: unit !== undefined, keep: true });
  const summary = useGet<AssessmentSummary>('/assessment-summary', { unit, asOf }, { keep: true });
  const chosen = parts.find((one) => one === tab) ?? parts[0];
  const { data } = summary;
  return (
    <Page title={text.title} about={place.data && text.about(place.data.name, format.day(asOf))}>
      {summary.error && <Failure error={summary.error} retry={() => void summary.refetch()} />}
      {!data && !summary.error && <Waiting lines={10} />}
      {data && (
        <>
          <ul className={styles.tiles}>
            <Tile word={text.met} tone={styles.met} count={data.people.met} of={{ verdict: 'met' }} />
            <Tile
              word={text.notMet}
              tone={styles.refused}
              count={data.people.notMet}
              of={{ verdict: 'not_met' }}
            />
            <Tile
              word={text.unknown}
              tone={styles.waiting}
              count={data.people.unknown}
              of={{ verdict: 'unknown' }}
            />
            <Tile word={text.unasked} tone={undefined} count={data.unasked} of={{ verdict: 'unasked' }} />
          </ul>
          {data.standards.length === 0 ? (
            <Empty icon="check" title={text.nothing}>
              <p>{text.nothingHint}</p>
            </Empty>
          ) : (
            <Tabs
              label={text.parts}
              tabs={parts.map((key) => ({ key, name: text[key] }))}
              chosen={chosen}
              choose={(next) =>
                void navigate({
                  to: '/assessment',
                  search: (before) => ({ ...before, tab: next }),
                  replace: true,
                  resetScroll: false,
                })
              }
            >
              <div className={styles.sheet}>
                {chosen === 'training' ? <Needs /> : <Tallies part={chosen} summary={data} />}
              </div>
            </Tabs>
          )}
        </>
      )}
    </Page>
  );
}

interface TileProps {
  word: string;
  tone: string | undefined;
  count: number;
  of: AssessmentSearch;
}

function Tile({ word, tone, count, of }: TileProps) {
  return (
    <li>
      <h2>{word}</h2>
      <p className={`${styles.number} ${tone ?? ''}`}>
        <Cell count={count} of={of} label={word} />
      </p>
    </li>
  );
}

/** A number that opens to the people whom it counts. */
function Cell({ count, of, label }: { count: number; of: AssessmentSearch; label: string }) {
  const format = useFormat();
  if (count === 0) return <span className={styles.none}>0</span>;
  return (
    <Link
      to="/assessment/people"
      search={({ unit, asOf }: { unit?: number; asOf?: string }) => present({ unit, asOf, ...of })}
      preload={false}
      aria-label={`${label}: ${format.count(count)}`}
    >
      {format.count(count)}
    </Link>
  );
}

interface Line {
  key: string;
  name: string;
  people: Tally;
  of: AssessmentSearch;
  below?: boolean;
}

function useLines(part: 'byStandard' | 'byTitle' | 'byUnit', summary: AssessmentSummary): Line[] {
  const text = useText(assessmentText);
  const language = useLanguage();
  const nameOf = useNames();
  if (part === 'byTitle')
    return summary.titles.map(({ title, people }) => ({
      key: title,
      name: nameOf(titles, title),
      people,
      of: { title },
    }));
  if (part === 'byUnit')
    return summary.units.map(({ unitId, unitName, own, people }) => ({
      key: String(unitId),
      name: own ? text.own(shortUnitName(unitName)) : shortUnitName(unitName),
      people,
      of: { branch: unitId },
    }));
  return summary.standards.flatMap(({ standard, conditions, people, ...names }) => [
    { key: standard, name: names[language], people, of: { standard } },
    ...conditions.map(({ condition, says, people: some }) => ({
      key: `${standard} ${condition}`,
      name: says[language],
      people: some,
      of: { standard, condition },
      below: true,
    })),
  ]);
}

function Tallies({
  part,
  summary,
}: {
  part: 'byStandard' | 'byTitle' | 'byUnit';
  summary: AssessmentSummary;
}) {
  const text = useText(assessmentText);
  const lines = useLines(part, summary);
  const head = { byStandard: text.standard, byTitle: text.titleHead, byUnit: text.unit }[part];
  return (
    <Scrolled label={text[part]}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className={styles.wide}>
              <span className="unseen">{text.chart}</span>
            </th>
            <th scope="col">{text.met}</th>
            <th scope="col">{text.notMet}</th>
            <th scope="col">{text.unknown}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, name, people, of, below }) => (
            <tr key={key} className={below ? styles.below : undefined}>
              <th scope="row">{name}</th>
              <td>
                <Bar {...people} />
              </td>
              <td>
                <Cell count={people.met} of={{ ...of, verdict: 'met' }} label={`${name}, ${text.met}`} />
              </td>
              <td>
                <Cell
                  count={people.notMet}
                  of={{ ...of, verdict: 'not_met' }}
                  label={`${name}, ${text.notMet}`}
                />
              </td>
              <td>
                <Cell
                  count={people.unknown}
                  of={{ ...of, verdict: 'unknown' }}
                  label={`${name}, ${text.unknown}`}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

export function Scrolled({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}

/** The shares of the three verdicts; the numbers stand beside it. */
export function Bar({ met = 0, notMet, unknown }: { met?: number; notMet: number; unknown: number }) {
  return (
    <span className={styles.bar} aria-hidden="true">
      <span className={styles.metFill} style={{ flexGrow: met }} />
      <span className={styles.refusedFill} style={{ flexGrow: notMet }} />
      <span className={styles.waitingFill} style={{ flexGrow: unknown }} />
    </span>
  );
}
