import { sql } from 'kysely';
import { fact, type Writer } from '../procedures/procedures.gates.ts';
import { recordMovement } from './movement.routes.ts';

/** Everyone seconded has the decision on record; the home unit keeps the post. */
export const secondmentWriter: Writer = async ({ db, about, people, document }) => {
  const { rows } = await sql<{ id: number; post: string | null; unit: number }>`
    select p.id, p.unit_id as unit, (select s.post_name from standing s where s.person_id = p.id and s.engagement = 'full_time'
      and s.from_on <= ${document.signedOn}::date and (s.to_on is null or s.to_on > ${document.signedOn}::date) limit 1) as post
    from person p where p.id = any(${[...people]})`.execute(db);
  return rows.map(({ id: personId, post: fromPost, unit: fromUnitId }) =>
    fact(recordMovement, {
      ...{ personId, fromPost, fromUnitId, document, unitId: about.toUnitId!, months: about.months },
      ...{ kind: 'secondment' as const, toPost: about.postName, decidedOn: document.signedOn },
    }),
  );
};
