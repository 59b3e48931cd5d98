import { sql } from 'kysely';
import { type Db, run } from '../../db/database.ts';
import { columnsOfFacts, type FactTable, factTables } from '../../db/facts.ts';
import { type FactKind, sameValue } from '../../gate/fact.ts';
import { factNames } from '../../lib/facts.labels.ts';
import { Problem, type Words } from '../../lib/problem.ts';
import { overlay, type Stretch, type Window } from '../../lib/timeline.ts';
import { appointmentKind } from '../appointment/appointment.facts.labels.ts';
import { valuesOf } from '../cadres/cadres.corrections.queries.ts';
import {
  awardKind,
  disciplineKind,
  partyMembershipKind,
  postingKind,
  qualificationKind,
} from '../cadres/cadres.facts.labels.ts';
import { evaluationKind } from '../evaluation/evaluation.facts.labels.ts';
import { movementKind } from '../movement/movement.facts.labels.ts';
import { planEntryKind } from '../planning/planning.facts.labels.ts';
import { participationKind } from '../training/training.facts.labels.ts';
import { seatKind } from './committees.facts.labels.ts';
import { mergeContradicts } from './committees.merging.problems.ts';

type Row = Record<string, unknown> & Window & { id: number; person_id: number };

/** Every kind of fact of a person, and for those that hold one at a time the columns by which two rows say the same. */
const kinds: readonly { kind: FactKind; same?: readonly string[] }[] = [
  { kind: partyMembershipKind, same: ['member'] },
  { kind: qualificationKind, same: ['level'] },
  { kind: postingKind, same: ['post_id', 'basis'] },
  { kind: seatKind, same: ['title'] },
  { kind: awardKind },
  { kind: disciplineKind },
  { kind: evaluationKind },
  { kind: participationKind },
  { kind: planEntryKind },
  { kind: movementKind },
  { kind: appointmentKind },
];
/** What every row has of its own, whatever it says. */
const own = new Set(['id', 'person_id', 'act_id', 'unit_path']);
/** Of two rows that say the same the first keeps what it says of these. */
const ofWindow = new Set(['from_on', 'to_on', 'end_document_id']);

/** Tables with facts of people, and their columns. */
export async function tablesOfPeople(db: Db): Promise<[FactTable, string[]][]> {
  const columns = await columnsOfFacts(db);
  return factTables
    .filter((table) => table !== 'person_distinct' && columns.get(table)!.includes('person_id'))
    .map((table) => [table, columns.get(table)!]);
}

/**
 * Gives all facts of one person to another: what both records say stands once, lines become one line, the rest is
 * moved. Refused where the two contradict each other in what can only be one.
 */
export async function moveFacts(db: Db, gone: number, kept: number): Promise<void> {
  for (const [table, columns] of await tablesOfPeople(db)) {
    const known = kinds.find(({ kind }) => kind.key === table);
    if (known?.same) await mergeLines(db, known.kind, known.same, columns, gone, kept);
    else if (known) await collapse(db, known.kind, columns, gone, kept);
    await refuseSecond(db, table, gone, kept);
    await run(db, `update "${table}" set person_id = $2 where person_id = $1`, [gone, kept]);
  }
  await moveDistinctions(db, gone, kept);
}

/** Rows of both with the number and day of their papers, the kept one's first. */
async function rowsOfBoth(db: Db, table: string, gone: number, kept: number): Promise<Row[]> {
  const { rows } = await run(
    db,
    `select f.*, d.number as document_number, d.signed_on as document_signed_on from "${table}" f
     left join document d on d.id = f.document_id where f.person_id in ($1, $2) order by f.person_id = $1, f.id`,
    [gone, kept],
  );
  return rows as Row[];
}

/** The same told twice stands once, with whatever either says; refused where they differ. */
async function collapse(
  db: Db,
  kind: FactKind,
  columns: readonly string[],
  gone: number,
  kept: number,
): Promise<void> {
  const rows = await rowsOfBoth(db, kind.key, gone, kept);
  const [theirs, ours] = [
    rows.filter((row) => row.person_id === gone),
    rows.filter((row) => row.person_id === kept),
  ];
  for (const row of theirs) {
    const values = valuesOf(kind, row);
    const twin = ours.find((one) => kind.once?.(valuesOf(kind, one)) === kind.once?.(values));
    if (!twin || !kind.once) continue;
    const known = valuesOf(kind, twin);
    const differing = kind.fields.filter(
      ({ key }) => !isUnknown(known[key]) && !isUnknown(values[key]) && !sameValue(known[key], values[key]),
    );
    if (differing.length > 0) {
      const said = (language: keyof Words) =>
        `${kind[language]} (${differing.map((field) => field[language]).join(', ')})`;
      throw new Problem(mergeContradicts, { what: { vi: said('vi'), en: said('en') } });
    }
    const filled = columns.filter(
      (column) => !own.has(column) && twin[column] === null && row[column] !== null,
    );
    await updateRow(db, kind.key, twin.id, filled, row);
    await run(db, `delete from "${kind.key}" where id = $1`, [row.id]);
  }
}

const isUnknown = (value: unknown) => value === null || value === undefined;

async function updateRow(
  db: Db,
  table: string,
  id: number,
  columns: readonly string[],
  values: Record<string, unknown>,
): Promise<void> {
  if (columns.length === 0) return;
  const sets = columns.map((column, at) => `"${column}" = $${at + 2}`).join(', ');
  await run(db, `update "${table}" set ${sets} where id = $1`, [
    id,
    ...columns.map((column) => values[column]),
  ]);
}

/** Facts that hold one at a time: two records of one person become one line, on which the later begun holds. */
async function mergeLines(
  db: Db,
  kind: FactKind,
  same: readonly string[],
  columns: readonly string[],
  gone: number,
  kept: number,
): Promise<void> {
  const rows = await rowsOfBoth(db, kind.key, gone, kept);
  for (const ones of Map.groupBy(rows, (row) => kind.line!(valuesOf(kind, row))).values()) {
    // A line that only one of the two has is as it should be.
    if (new Set(ones.map(({ person_id }) => person_id)).size < 2) continue;
    const stretches = overlay(ones, (one, other) => same.every((column) => one[column] === other[column]));
    const standing = new Set<Row>();
    for (const stretch of stretches) {
      await write(db, kind.key, columns, stretch, standing.has(stretch.row));
      standing.add(stretch.row);
    }
    const none = ones.filter((row) => !standing.has(row)).map(({ id }) => id);
    await run(db, `delete from "${kind.key}" where id = any($1)`, [none]);
  }
}

/** The stretch as its row, or (what was cut off behind a later one) as a new row that says the same. */
async function write(
  db: Db,
  table: string,
  columns: readonly string[],
  { row, joined, from_on, to_on }: Stretch<Row>,
  another: boolean,
): Promise<void> {
  const last = joined.at(-1)!;
  const said: Record<string, unknown> = { from_on, to_on };
  if (columns.includes('end_document_id'))
    said.end_document_id = to_on === last.to_on ? last.end_document_id : null;
  for (const column of columns)
    if (!ofWindow.has(column)) said[column] = joined.find((one) => one[column] !== null)?.[column] ?? null;
  if (!another) {
    const changed = columns.filter((column) => !own.has(column) && said[column] !== row[column]);
    return updateRow(db, table, row.id, changed, said);
  }
  const names = columns.filter((column) => column !== 'id' && column !== 'act_id');
  await run(
    db,
    `insert into "${table}" (${names.map((name) => `"${name}"`).join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    names.map((name) => said[name]),
  );
}

/** What can be on record of a person only once, of a table that is no kind of fact here. */
async function refuseSecond(db: Db, table: FactTable, gone: number, kept: number): Promise<void> {
  const { rows: keys } = await sql<{ columns: string[] }>`
    select array_agg(a.attname::text) as columns from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
    where i.indrelid = ${table}::regclass and i.indisunique group by i.indexrelid
    having bool_or(a.attname = 'person_id')`.execute(db);
  for (const { columns } of keys) {
    const others = columns.filter((column) => column !== 'person_id');
    const alike = ['k.person_id = $2', ...others.map((column) => `k."${column}" = g."${column}"`)].join(
      ' and ',
    );
    const { rows } = await run(
      db,
      `select from "${table}" g join "${table}" k on ${alike} where g.person_id = $1 limit 1`,
      [gone, kept],
    );
    if (rows.length > 0)
      throw new Problem(mergeContradicts, { what: { vi: factNames.vi(table), en: factNames.en(table) } });
  }
}

/** Whom the one was told apart from, the other is too. */
async function moveDistinctions(db: Db, gone: number, kept: number): Promise<void> {
  const { rows } = await sql<{ other: number }>`
    delete from person_distinct where person_id = ${gone} or other_id = ${gone}
    returning case when person_id = ${gone} then other_id else person_id end as other`.execute(db);
  const others = rows.map(({ other }) => other).filter((other) => other !== kept);
  await sql`
    insert into person_distinct (person_id, other_id, unit_path)
    select least(p.id, ${kept}), greatest(p.id, ${kept}), p.unit_path from person p where p.id = any(${others})
    on conflict (person_id, other_id) do nothing`.execute(db);
}
