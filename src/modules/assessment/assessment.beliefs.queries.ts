import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { columnsOfFacts } from '../../db/facts.ts';
import type { Sql } from '../../lib/indicator.ts';
import type { ActKind } from './assessment.acts.labels.ts';

export type AssessedTable =
  | 'party_membership'
  | 'qualification'
  | 'posting'
  | 'evaluation'
  | 'discipline'
  | 'plan_entry'
  | 'ruling';

/** Whose word is taken: what is on record now, or what was when an act had just been recorded. */
export interface Beliefs {
  /** The facts of a table, of all people managed within reach. */
  facts: (table: AssessedTable) => Sql;
  /** Plans of units, wherever they lie within reach. */
  plans: Sql;
}

export const believedNow: Beliefs = {
  facts: (table) => sql.table(`person_${table}`),
  plans: sql.table('plan_entry'),
};

/** What the view of a table tells besides its own columns and its paper. */
const joined: { readonly [table in AssessedTable]?: { columns: Sql; tables: Sql } } = {
  posting: { columns: sql`, post.title`, tables: sql`join post on post.id = v.post_id` },
  ruling: { columns: sql`, s.code as standard`, tables: sql`join standard s on s.id = v.standard_id` },
};

/**
 * What was believed of one person right after the act. A row taken away and put back since has the writer that it had
 * before; a fact of a unit beyond reach, whose past is not shown, is told as it is now.
 */
export async function believedAfter(db: Db, act: number, personId: number): Promise<Beliefs> {
  const columns = await columnsOfFacts(db);
  const versions = (table: AssessedTable, live: Sql, where: Sql, beyond: Sql): Sql => {
    const told = sql.join(columns.get(table)!.map((column) => sql.ref(column)));
    const past = sql.table(`${table}_past`);
    return sql`(select ${told} from ${live} l where ${where} and (${beyond} or l.act_id <= ${act} and not exists (
        select from ${past} g where g.id = l.id and g.act_id = l.act_id and g.past_act_id <= ${act}))
      union all select ${told} from ${past} l where ${where} and l.act_id <= ${act} and l.past_act_id > ${act})`;
  };
  const theirs = sql`l.person_id = ${personId}`;
  return {
    facts: (table) => {
      const { columns: more, tables } = joined[table] ?? { columns: sql``, tables: sql`` };
      const all = versions(table, sql.table(`person_${table}`), theirs, sql`not within_reach(l.unit_path)`);
      return sql`(select v.*, d.number as document_number ${more} from ${all} v
        left join document d on d.id = v.document_id ${tables})`;
    },
    plans: versions('plan_entry', sql.table('plan_entry'), sql`true`, sql`false`),
  };
}

export interface Recording {
  /** The last act of the import that recorded it, or the one that did. */
  act: number;
  at: string;
  by: string;
}

/** Who first put a fact on record, and when, as far as reach shows it. */
export async function findRecording(db: Db, kind: ActKind, id: number): Promise<Recording | undefined> {
  const { rows } = await sql<Recording>`
    select coalesce((select max(b.id) from act b where b.job_id = a.job_id), a.id) as act, to_json(a.at) #>> '{}' as at,
      coalesce(c.full_name, a.operator, '') as by
    from act a left join account c on c.id = a.account_id
    where a.id = coalesce((select g.act_id from ${sql.table(`${kind}_past`)} g where g.id = ${id} order by g.past_id limit 1),
      (select f.act_id from ${sql.table(`person_${kind}`)} f where f.id = ${id}))`.execute(db);
  return rows[0];
}

/** What the record said of the person right after the act; undefined where a unit beyond reach kept it then. */
export async function findBorn<R extends object>(
  db: Db,
  personId: number,
  act: number,
): Promise<R | undefined> {
  const told = sql`l.sex, l.birth_on as "birthOn", l.birth_precision as "birthPrecision"`;
  const { rows } = await sql<R>`
    select ${told} from person l where l.id = ${personId} and l.act_id <= ${act}
    union all select ${told} from person_past l where l.id = ${personId} and l.act_id <= ${act} and l.past_act_id > ${act}`.execute(
    db,
  );
  return rows[0];
}
