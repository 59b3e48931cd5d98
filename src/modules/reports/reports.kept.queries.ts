import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import type { Sql } from '../../lib/indicator.ts';
import { conflict, notFound, Problem } from '../../lib/problem.ts';
import { nameAt } from '../organisation/organisation.tree.queries.ts';
import type { Doing, KeptRow } from './reports.kept.schema.ts';
import { reportFrozen } from './reports.problems.ts';
import type { AnyReport, ReportInput } from './reports.schema.ts';

/** A kept report as it stands in its table. */
export interface KeptRecord extends KeptRow {
  signer: string | null;
  signerPosition: string | null;
  content: AnyReport | null;
  unitPath: string;
}

/** The act of this transaction, which the database keeps. */
const currentAct = sql<number>`current_act()`;

/** Who did an act and when, as JSON; null where there is no act. */
const doingOf = (act: string) => sql<Doing | null>`(
  select json_build_object('by', coalesce(a.full_name, act.operator), 'at', act.at)
  from act left join account a on a.id = act.account_id where act.id = ${sql.ref(act)})`;

const columns = (content: Sql) => sql`
  r.id, r.form, json_build_object('id', r.unit_id, 'name', ${nameAt('r.unit_id', sql`r.last_on`)}) as unit,
  r.from_on as "from", r.last_on as "to", r.state, r.version, r.number, r.signed_on as "signedOn", r.signer,
  r.signer_position as "signerPosition", r.unit_path as "unitPath", ${content} as content,
  ${doingOf('r.made_act_id')} as made, ${doingOf('r.changed_act_id')} as changed, ${doingOf('r.frozen_act_id')} as frozen`;

export async function findKept(db: Db, id: number): Promise<KeptRecord | undefined> {
  const { rows } = await sql<KeptRecord>`
    select ${columns(sql`r.content`)} from kept_report r where r.id = ${id}`.execute(db);
  return rows[0];
}

export async function getKept(db: Db, id: number): Promise<KeptRecord> {
  const found = await findKept(db, id);
  if (!found) throw new Problem(notFound);
  return found;
}

export async function findKeptUnit(db: Db, id: number): Promise<number | undefined> {
  const found = await db.selectFrom('kept_report').select('unit_id').where('id', '=', id).executeTakeFirst();
  return found?.unit_id;
}

interface Filter {
  unit: number;
  form?: string | undefined;
  state?: string | undefined;
}

/** The unit's own reports, the newest first. */
export async function listKept(
  db: Db,
  { unit, form, state }: Filter,
  before: number | null,
  limit: number,
): Promise<{ rows: KeptRow[]; total: number; next: [number] | null }> {
  const asked = sql`r.unit_id = ${unit}
    and ${form ? sql`r.form = ${form}` : sql`true`} and ${state ? sql`r.state = ${state}` : sql`true`}`;
  const { rows } = await sql<KeptRecord>`
    select ${columns(sql`null`)} from kept_report r
    where ${asked} and ${before ? sql`r.id < ${before}` : sql`true`}
    order by r.id desc limit ${limit + 1}`.execute(db);
  const { rows: counted } = await sql<{ total: number }>`
    select count(*) as total from kept_report r where ${asked}`.execute(db);
  const page = rows.slice(0, limit);
  return {
    rows: page,
    total: counted[0]!.total,
    next: rows.length > limit ? [page.at(-1)!.id] : null,
  };
}

/** The latest frozen copy of the same form and unit whose period was over before the day. */
export async function findFrozenBefore(
  db: Db,
  { form, unit }: Pick<ReportInput, 'form' | 'unit'>,
  day: Day,
): Promise<KeptRecord | undefined> {
  const { rows } = await sql<KeptRecord>`
    select ${columns(sql`r.content`)}
    from kept_report r
    where r.unit_id = ${unit} and r.form = ${form} and r.state = 'frozen' and r.last_on < ${day}::date
    order by r.last_on desc, r.id desc limit 1`.execute(db);
  return rows[0];
}

export async function insertKept(
  db: Db,
  { form, unit, from, to }: ReportInput,
): Promise<{ id: number; unitId: number; version: number }> {
  const { rows } = await sql<{ id: number; unitId: number; version: number }>`
    insert into kept_report (form, unit_id, from_on, last_on, unit_path)
    select ${form}, u.id, ${from}::date, ${to}::date, u.path from unit u where u.id = ${unit}
    returning id, unit_id as "unitId", version`.execute(db);
  return rows[0]!;
}

/** Locks a draft, for whoever is about to change it as they read it; `version` null asks for none. */
export async function holdDraft(
  db: Db,
  id: number,
  version: number | null,
): Promise<{ unitId: number; unitPath: string; version: number }> {
  const { rows } = await sql<{ unitId: number; unitPath: string; version: number; state: string }>`
    select unit_id as "unitId", unit_path as "unitPath", version, state from kept_report
    where id = ${id} for update`.execute(db);
  const [found] = rows;
  if (!found) throw new Problem(notFound);
  if (found.state === 'frozen') throw new Problem(reportFrozen);
  if (version !== null && found.version !== version) throw new Problem(conflict);
  return found;
}

type Details = Pick<KeptRecord, 'number' | 'signedOn' | 'signer' | 'signerPosition'>;

/** Changes what is given on signing and makes it the next version; the draft is held already. */
export async function updateKept(
  db: Db,
  id: number,
  version: number,
  given: Partial<Details>,
): Promise<number> {
  const { signedOn, signerPosition, ...rest } = given;
  await db
    .updateTable('kept_report')
    .set({
      ...rest,
      ...(signedOn === undefined ? {} : { signed_on: signedOn }),
      ...(signerPosition === undefined ? {} : { signer_position: signerPosition }),
      version: version + 1,
      changed_act_id: currentAct,
    })
    .where('id', '=', id)
    .execute();
  return version + 1;
}

/** From here on nothing of it changes: the database refuses. */
export async function markFrozen(db: Db, id: number, content: AnyReport): Promise<void> {
  await sql`
    update kept_report set state = 'frozen', version = version + 1, changed_act_id = current_act(), frozen_act_id = current_act(),
      content = ${JSON.stringify(content)}::jsonb
    where id = ${id}`.execute(db);
}

export async function deleteKept(db: Db, id: number): Promise<void> {
  await db.deleteFrom('kept_report_text').where('report_id', '=', id).execute();
  await db.deleteFrom('kept_report').where('id', '=', id).execute();
}

export interface TextRecord {
  key: string;
  words: string;
  automatic: string;
  version: number;
  changed: Doing;
}

export async function listTexts(db: Db, reportId: number): Promise<TextRecord[]> {
  const { rows } = await sql<TextRecord>`
    select t.key, t.words, t.automatic, t.version, ${doingOf('t.changed_act_id')} as changed
    from kept_report_text t where t.report_id = ${reportId} order by t.id`.execute(db);
  return rows;
}

/** Keeps somebody's words for a place, or (null) takes them back; refused where they are not those that were read. */
export async function writeText(
  db: Db,
  report: { id: number; unitPath: string },
  {
    key,
    version,
    automatic,
    words,
  }: Pick<TextRecord, 'key' | 'version' | 'automatic'> & { words: string | null },
): Promise<void> {
  const of = db
    .selectFrom('kept_report_text')
    .select('version')
    .where('report_id', '=', report.id)
    .where('key', '=', key);
  const known = (await of.executeTakeFirst())?.version ?? 0;
  if (known !== version) throw new Problem(conflict);
  if (words === null) {
    await db
      .deleteFrom('kept_report_text')
      .where('report_id', '=', report.id)
      .where('key', '=', key)
      .execute();
  } else if (known === 0) {
    await db
      .insertInto('kept_report_text')
      .values({ report_id: report.id, key, words, automatic, unit_path: report.unitPath })
      .execute();
  } else {
    await db
      .updateTable('kept_report_text')
      .set({ words, automatic, version: known + 1, changed_act_id: currentAct })
      .where('report_id', '=', report.id)
      .where('key', '=', key)
      .execute();
  }
}
