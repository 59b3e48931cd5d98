import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { type Day, showDay } from '../../lib/days.ts';
import { conflict, notFound, Problem } from '../../lib/problem.ts';
import { collide } from '../../rules/edition.ts';
import { movedTo, refuseWindow } from '../regulations/regulations.entering.queries.ts';
import { beginsTogether, regulationShipped } from '../regulations/regulations.problems.ts';
import type { EditionWritten } from '../regulations/regulations.rules.schema.ts';
import { findOwner } from '../regulations/regulations.writing.queries.ts';
import { listArticles, refuseConditions } from './standards.entering.queries.ts';
import type { ConditionCodes } from './standards.files.ts';
import { listStandardEditions, type ToldStandardEdition } from './standards.register.queries.ts';
import type { StandardEditionChange } from './standards.register.schema.ts';

/** Puts right what an edition asks, or ends it; whom it binds and since when stays. */
export async function changeStandardEdition(
  db: Db,
  { id, version, ...change }: StandardEditionChange,
  codes: ConditionCodes,
): Promise<EditionWritten> {
  const before = await getOwn(db, id, version);
  const { to = before.to, confidence = before.confidence, note = before.note } = change;
  const document = (await findOwner(db, before.regulationId))!;
  refuseWindow({ from: before.from, to }, document, note);
  const { conditions = before.conditions } = change;
  await refuseConditions(db, conditions, codes, await listArticles(db, document.id));
  const others = await listStandardEditions(db, { standardIds: [before.standardId] }, before.from);
  const inTheWay = others.find((one) => one.id !== id && collide(one, { ...before, to }));
  if (inTheWay) throw new Problem(beginsTogether, { number: inTheWay.number, from: showDay(inTheWay.from) });
  await sql`
    update standard_edition set to_on = ${to}, confidence = ${confidence}, note = ${note},
      conditions = ${JSON.stringify(conditions)}, version = version + 1 where id = ${id}`.execute(db);
  return { id, unitId: before.unitId!, version: version + 1, moved: [] };
}

/** Takes an edition back as never laid down; what it had ended goes on, up to whatever came after. */
export async function withdrawStandardEdition(db: Db, id: number, version: number): Promise<EditionWritten> {
  const gone = await getOwn(db, id, version);
  const all = await listStandardEditions(db, { standardIds: [gone.standardId] }, gone.from);
  const left = all.filter((one) => one.id !== id);
  const { rows } = await sql<{ id: number; to: Day | null }>`
    with entered as (select min(v.act_id) as act_id from (select act_id from standard_edition where id = ${id}
      union all select act_id from standard_edition_past where id = ${id}) v)
    select p.id, p.to_on as "to" from entered join standard_edition_past p on p.past_act_id = entered.act_id
    join standard_edition e on e.id = p.id and e.to_on = ${gone.from} where p.id <> ${id}`.execute(db);
  await sql`delete from standard_edition where id = ${id}`.execute(db);
  const moved: EditionWritten['moved'] = [];
  for (const { id: former, to } of rows) {
    const one = left.find((edition) => edition.id === former);
    if (!one) continue;
    const later = left.filter((other) => other.id !== former && collide(other, { ...one, to }));
    const becomes = [to, ...later.map(({ from }) => from)].filter((day) => day !== null).sort()[0] ?? null;
    await sql`update standard_edition set to_on = ${becomes}, version = version + 1 where id = ${former}`.execute(
      db,
    );
    moved.push(movedTo(becomes)(one));
  }
  return { id, unitId: gone.unitId!, version, moved };
}

/** The edition, locked, where it was entered here and is still as it was read. */
async function getOwn(db: Db, id: number, version: number): Promise<ToldStandardEdition> {
  const [edition] = await listStandardEditions(db, { id }, '9999-12-31');
  if (!edition) throw new Problem(notFound);
  if (edition.shipped || edition.unitId === null) throw new Problem(regulationShipped);
  const { rows } = await sql<{ version: number }>`
    select version from standard_edition where id = ${id} for update`.execute(db);
  if (rows[0]?.version !== version) throw new Problem(conflict);
  return edition;
}
