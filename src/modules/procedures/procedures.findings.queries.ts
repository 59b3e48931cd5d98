import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import type { Condition } from '../../rules/condition.ts';
import type { CaseRecord, Finding } from './procedures.cases.schema.ts';
import type { Clause, Engine, Judged } from './procedures.gates.ts';
import type { Gate } from './procedures.schema.ts';
import { stepOf } from './procedures.workflow.ts';

interface Excuse {
  gate: string;
  personId: number | null;
}

/** Exceptions that count: those that a second account has countersigned. */
async function readExcuses(db: Db, id: number): Promise<Excuse[]> {
  const { rows } = await sql<Excuse>`
    select gate, person_id as "personId" from case_exception where case_id = ${id} and countersigned_by is not null`.execute(
    db,
  );
  return rows;
}

/** What of a finding a document may lift: never what a rule forbids outright. */
export const mayBeLifted = ({ enforcement, verdict }: Pick<Finding, 'enforcement' | 'verdict'>): boolean =>
  verdict !== 'met' && (enforcement === 'override' || (enforcement === 'block' && verdict === 'unknown'));

/** Every gate of the step at which the case stands, judged on the day, with the clause that asks it. */
export async function readFindings(
  db: Db,
  engine: Engine,
  about: CaseRecord,
  people: readonly number[],
  on: Day,
): Promise<Finding[]> {
  const { edition } = about;
  const step = stepOf(edition.content.steps, about.step);
  const clause = (article: string | null): Clause => ({
    regulationId: edition.regulationId,
    document: edition.number,
    article: article ?? step.article ?? edition.article,
    from: edition.from,
    to: edition.to,
  });
  const asked = { db, on, about, people };
  const gates = withOwn(step.kind, step.gates).filter(({ enforcement }) => enforcement !== 'off');
  const excuses = await readExcuses(db, about.id);
  const names = await readNames(db, people);
  const found: Finding[] = [];
  const tell = (
    gate: Pick<Finding, 'gate' | 'says' | 'enforcement'> & { article: string | null },
    one: Judged,
  ) => {
    const key = one.part?.key ?? gate.gate;
    const enforcement = one.part?.enforcement ?? gate.enforcement;
    const { personId, verdict } = one;
    const excused =
      mayBeLifted({ enforcement, verdict }) &&
      excuses.some((excuse) => excuse.gate === key && excuse.personId === personId);
    found.push({
      ...{ gate: key, personId, verdict, enforcement, excused },
      says: one.part?.says ?? gate.says,
      fullName: personId === null ? null : (names.get(personId) ?? null),
      stops: !excused && verdict !== 'met' && (enforcement === 'block' || enforcement === 'override'),
      value: one.value ?? null,
      asked: one.asked ?? null,
      document: one.document ?? null,
      since: one.since ?? null,
      mend: one.mend ?? '',
      clause: one.clause ?? clause(gate.article),
    });
  };
  for (const gate of gates) {
    if (!('gate' in gate)) continue;
    const named = engine.gates[gate.gate];
    if (!named) throw new Error(`no gate ${gate.gate}`);
    const { vi, en } = named;
    for (const one of await named.judge(asked)) tell({ ...gate, says: { vi, en } }, one);
  }
  const conditions = gates.filter((gate): gate is Condition => !('gate' in gate));
  if (conditions.length > 0)
    for (const { key, ...one } of await engine.conditions(asked, conditions)) {
      const condition = conditions.find((each) => each.key === key)!;
      tell({ ...condition, gate: key }, one);
    }
  return found;
}

/** A step that gathers the dossier asks for it whether or not its table says so. */
const withOwn = (kind: string, gates: readonly Gate[]): readonly Gate[] =>
  kind === 'dossier' && !gates.some((one) => 'gate' in one && one.gate === 'dossier')
    ? [...gates, { gate: 'dossier', article: null, enforcement: 'block' }]
    : gates;

export async function readNames(db: Db, people: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; name: string }>`
    select id, full_name as name from person where id = any(${[...people]})`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
