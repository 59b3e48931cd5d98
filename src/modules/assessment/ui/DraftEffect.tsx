import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { Tabs } from '../../../web/parts/Tabs.tsx';
import { useGet } from '../../../web/query.ts';
import { present, useScope } from '../../../web/scope.ts';
import { titles } from '../../cadres/cadres.labels.ts';
import { shortUnitName } from '../../organisation/organisation.short.labels.ts';
import type { DraftKind } from '../../standards/standards.drafts.schema.ts';
import type { Effect, Shift } from '../assessment.effects.schema.ts';
import { verdictNames } from '../assessment.labels.ts';
import type { AffectedSearch } from './assessment.search.ts';
import { assessmentText } from './assessment.text.ts';
import styles from './Drafts.module.css';
import { draftsText } from './drafts.text.ts';

const shifts = ['not_met', 'met', 'unknown', 'unasked', 'unchanged'] as const;
const parts = ['byCondition', 'byTitle', 'byUnit'] as const;

/** Who would newly pass, fail or be asked, side by side with the law in force; every number opens to its people. */
export function DraftEffect({ of, id }: { of: DraftKind; id: number }) {
  const text = useText(draftsText);
  const { unit, asOf } = useScope();
  const { data, error, refetch } = useGet<Effect>(
    `/edition-drafts/${of}/${id}/effect`,
    { unit, asOf },
    { enabled: unit !== undefined, keep: true },
  );
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={8} />;
  if (!data.personal)
    return (
      <Empty icon="question" title={text.impersonal}>
        <p>{text.impersonalHint}</p>
      </Empty>
    );
  return <Numbers of={of} id={id} data={data} />;
}

function Numbers({ of, id, data }: { of: DraftKind; id: number; data: Effect }) {
  const text = useText(draftsText);
  const format = useFormat();
  const nameOf = useNames();
  const [part, setPart] = useState<(typeof parts)[number]>(parts[0]);
  const lines = useLines(data, part);
  const counted = (people: Shift, where: AffectedSearch, about: string) =>
    shifts.map((becomes) => (
      <Cell
        key={becomes}
        of={of}
        id={id}
        count={people[becomes]}
        where={{ ...where, becomes }}
        label={`${about}, ${text[becomes]}`}
      />
    ));
  const heads = shifts.map((becomes) => text[becomes]);
  return (
    <section className={styles.sheet}>
      <h2>{text.effect}</h2>
      <div className={styles.tiles}>
        {shifts.map((becomes) => (
          <div key={becomes}>
            <h3>{text[becomes]}</h3>
            <p>
              <Cell of={of} id={id} count={data.people[becomes]} where={{ becomes }} label={text[becomes]} />
            </p>
          </div>
        ))}
      </div>
      <FactTable
        title={text.verdicts}
        heads={[text.verdict, text.now, text.drafted]}
        counts={[1, 2]}
        rows={(['met', 'not_met', 'unknown', 'unasked'] as const).map((outcome) => ({
          key: outcome,
          cells: [
            nameOf(verdictNames, outcome),
            format.count(data.before[outcome]),
            format.count(data.after[outcome]),
          ],
        }))}
      />
      <Tabs
        label={text.parts}
        tabs={parts.map((key) => ({ key, name: text[key] }))}
        chosen={part}
        choose={(next) => setPart(parts.find((one) => one === next) ?? parts[0])}
      >
        <FactTable
          label={text[part]}
          heads={[text[part], ...heads]}
          counts={[1, 2, 3, 4, 5]}
          rows={lines.map(({ name, people, where, key }) => ({
            key,
            cells: [name, ...counted(people, where, name)],
          }))}
        />
      </Tabs>
    </section>
  );
}

interface Line {
  key: string;
  name: string;
  people: Shift;
  where: AffectedSearch;
}

function useLines(data: Effect, part: (typeof parts)[number]): Line[] {
  const text = useText(assessmentText);
  const language = useLanguage();
  const nameOf = useNames();
  if (part === 'byTitle')
    return data.titles.map(({ title, people }) => ({
      key: title,
      name: nameOf(titles, title),
      people,
      where: { title },
    }));
  if (part === 'byUnit')
    return data.units.map(({ unitId, unitName, own, people }) => ({
      key: String(unitId),
      name: own ? text.own(shortUnitName(unitName)) : shortUnitName(unitName),
      people,
      where: { branch: unitId },
    }));
  return data.conditions.map(({ condition, says, people }) => ({
    key: condition,
    name: says[language],
    people,
    where: { condition },
  }));
}

interface CellProps {
  of: DraftKind;
  id: number;
  count: number;
  where: AffectedSearch;
  label: string;
}

function Cell({ of, id, count, where, label }: CellProps) {
  const format = useFormat();
  if (count === 0) return <span>0</span>;
  return (
    <Link
      to="/regulations/drafts/$of/$id/people"
      params={{ of, id: String(id) }}
      search={({ unit, asOf }: { unit?: number; asOf?: string }) => present({ unit, asOf, ...where })}
      preload={false}
      aria-label={`${label}: ${format.count(count)}`}
    >
      {format.count(count)}
    </Link>
  );
}
