import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import type { Sql } from '../../lib/indicator.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import type { SensitiveState } from '../../lib/sensitive.labels.ts';
import { findManagingPath } from '../cadres/cadres.identity.queries.ts';
import { titleOf } from '../cadres/cadres.titles.labels.ts';
import { type ActAsked, type ActChange, type ActKind, rulesOfAct } from './assessment.acts.labels.ts';
import type { ActRow, ActSide, ActVerdicts } from './assessment.acts.schema.ts';
import {
  type Beliefs,
  believedAfter,
  believedNow,
  findBorn,
  findRecording,
} from './assessment.beliefs.queries.ts';
import { asked, outcomeOf } from './assessment.effects.queries.ts';
import { factsOf, sheetsOf, unitsWithPlan } from './assessment.facts.queries.ts';
import { LawBook, readLaw } from './assessment.law.queries.ts';
import { shape } from './assessment.list.queries.ts';
import { type Judgement, judgePerson } from './assessment.queries.ts';
import type { JudgedStandard } from './assessment.schema.ts';
import type { Posted } from './assessment.sheets.queries.ts';

interface Act extends ActAsked {
  posted: Posted;
  unitName: string;
}

const none = sql`null::text`;
/** The day of an act, the post that it is about, and what tells which figures bind it. */
const told: Record<ActKind, { on: Sql; title: Sql; post: Sql; appointment: Sql; termFrom: Sql }> = {
  posting: {
    on: sql`f.from_on`,
    title: sql`f.title`,
    post: sql`f.post_name`,
    appointment: none,
    termFrom: sql`null::int`,
  },
  appointment: {
    on: sql`f.decided_on`,
    title: none,
    post: sql`f.to_post`,
    appointment: sql`f.kind`,
    termFrom: sql`null::int`,
  },
  plan_entry: {
    on: sql`f.from_on`,
    title: sql`f.title`,
    post: sql`f.title_text`,
    appointment: none,
    termFrom: sql`f.term_from`,
  },
};

/** An act of a person managed within reach, wherever it was done. Of one that tells no engagement it is that of its day. */
async function getAct(db: Db, personId: number, kind: ActKind, factId: number): Promise<Act> {
  const { on, title, post, appointment, termFrom } = told[kind];
  const taken = kind === 'posting' ? sql`g.id = f.id` : sql`true`;
  const { rows } = await sql<Posted & Omit<Act, 'posted' | 'kind' | 'again'>>`
    select p.id as "personId", p.full_name as "fullName", p.name_sort as sort, p.sex, p.birth_on as "birthOn",
      p.birth_precision as "birthPrecision", null as party, null as degree, null as theory, null as "stateManagement",
      null as "unionCertificate", coalesce(g.id, 0) as "postingId", f.unit_id as "unitId", f.unit_path as "unitPath",
      coalesce(u.kind, '') as "unitKind", f.unit_name as "unitName", ${on} as "on", ${title} as title,
      coalesce(${post}, '') as "postName", ${appointment} as appointment, ${termFrom} as "termFrom",
      coalesce(g.engagement, 'full_time') as engagement, g.basis
    from ${sql.table(`person_${kind}`)} f join person p on p.id = f.person_id left join unit u on u.id = f.unit_id
    left join lateral (
      select g.id, g.engagement, g.basis from person_posting g where g.person_id = p.id and ${taken}
        and g.from_on <= ${on} and (g.to_on is null or g.to_on > ${on})
      order by g.engagement = 'full_time' desc, g.basis = 'payroll' desc nulls last, g.id limit 1) g on true
    where f.id = ${factId} and p.id = ${personId}`.execute(db);
  const [row] = rows;
  if (!row) throw new Problem(notFound);
  const { on: day, unitName, appointment: which, termFrom: term, ...posted } = row;
  const named = posted.title ?? titleOf(posted.postName);
  return {
    kind,
    on: day,
    title: named,
    engagement: posted.engagement,
    appointment: which,
    termFrom: term,
    again: await heldBefore(db, posted, named, day),
    posted: { ...posted, title: named },
    unitName: unitName ?? '',
  };
}

async function heldBefore(db: Db, { personId, unitId }: Posted, title: string, day: Day): Promise<boolean> {
  const { rows } = await sql`
    select from person_posting f where f.person_id = ${personId} and f.unit_id = ${unitId} and f.title = ${title}
      and f.from_on < ${day}::date limit 1`.execute(db);
  return rows.length > 0;
}

/**
 * An act of the past by the law of its own day and by that of another, both on the facts of its own day; and by the law
 * of its own day on what the record said when the act was recorded. Nothing is changed by it.
 */
export async function rejudge(
  db: Db,
  { id, kind, fact, asOf }: { id: number; kind: ActKind; fact: number; asOf: Day },
  stateOf: (personId: number, path: string) => SensitiveState,
): Promise<ActVerdicts> {
  const act = await getAct(db, id, kind, fact);
  const { on, posted } = act;
  const law = await readLaw(db);
  const binding = rulesOfAct(act);
  const figures = law.rules.filter(({ rule }) => binding.includes(rule)).flatMap(asked);
  const book = new LawBook({ ...law, standards: [...law.standards, ...figures] });
  const judge = async (lawOn: Day, whom: Posted, beliefs: Beliefs): Promise<Judgement> => {
    const facts = await factsOf(db, [whom], on, beliefs);
    const plans = await unitsWithPlan(db, [whom], on, beliefs);
    return judgePerson(sheetsOf(facts, [whom], on, book, plans, lawOn)[0]!, book, {}, lawOn);
  };
  const recording = await findRecording(db, kind, fact);
  const born = recording && (await findBorn<Partial<Posted>>(db, id, recording.act));
  const [own, current] = [await judge(on, posted, believedNow), await judge(asOf, posted, believedNow)];
  const known = born
    ? await judge(on, { ...posted, ...born }, await believedAfter(db, recording.act, id))
    : own;
  // It is the record of the unit that manages the person, wherever the act was done.
  const sensitive = stateOf(id, (await findManagingPath(db, id)) ?? '');
  const [mine, theirs, then] = await shape(db, [own, current, known], asOf, () => sensitive === 'open');
  return {
    personId: id,
    fullName: posted.fullName,
    sensitive,
    kind,
    on,
    asOf,
    postName: posted.postName,
    unitName: act.unitName,
    own: outcomeOf(own),
    current: outcomeOf(current),
    recorded: { at: recording?.at ?? '', by: recording?.by ?? '', told: born !== undefined },
    rows: rowsOf(mine!.standards, theirs!.standards, then!.standards),
  };
}

/** Every condition that either law asks, those of the act's own day first. */
function rowsOf(
  own: readonly JudgedStandard[],
  current: readonly JudgedStandard[],
  known: readonly JudgedStandard[],
): ActRow[] {
  const [mine, theirs, then] = [sidesOf(own), sidesOf(current), sidesOf(known)];
  const keys = new Set([...mine.keys(), ...theirs.keys(), ...then.keys()]);
  return [...keys].map((key) => row(key, mine, theirs, then));
}

type Sides = ReadonlyMap<string, { standard: JudgedStandard; side: ActSide }>;

function row(key: string, mine: Sides, theirs: Sides, then: Sides): ActRow {
  const [own, current] = [mine.get(key), theirs.get(key)];
  const before = then.get(key);
  const { vi, en } = (own ?? current ?? before)!.standard;
  return {
    key,
    standard: { vi, en },
    own: own?.side ?? null,
    current: current?.side ?? null,
    change: changeOf(own?.side, current?.side),
    known: before && says(before.side) !== (own && says(own.side)) ? before.side : null,
  };
}

const sidesOf = (standards: readonly JudgedStandard[]): Sides =>
  new Map(
    standards.flatMap((standard) =>
      standard.findings.map((finding) => {
        const { regulationId, document, from, to, newer } = standard;
        const side = { finding, regulationId, document, from, to, newer };
        return [`${standard.standard} ${finding.condition}`, { standard, side }] as const;
      }),
    ),
  );

/** What a side found; the paper that proves it may have come later without changing anything. */
const says = ({ finding: { verdict, value, excused } }: ActSide) => JSON.stringify([verdict, value, excused]);

const laidDown = ({ regulationId, from, finding: { article, asked: figure } }: ActSide) =>
  JSON.stringify([regulationId, from, article, figure]);

function changeOf(own: ActSide | undefined, current: ActSide | undefined): ActChange {
  if (!own) return current ? 'asked' : 'same';
  if (!current) return 'unasked';
  if (own.finding.verdict !== current.finding.verdict) return 'verdict';
  return laidDown(own) === laidDown(current) ? 'same' : 'edition';
}
