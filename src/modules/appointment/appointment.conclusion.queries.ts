import { sql } from 'kysely';
import type { Title } from '../cadres/cadres.labels.ts';
import { postPosting } from '../cadres/cadres.postings.routes.ts';
import { fact, type Writer } from '../procedures/procedures.gates.ts';
import { recordAppointment } from './appointment.routes.ts';

/** Everyone appointed has the decision on record and holds the post from its day; the post held before ends there. */
export const appointmentWriter: Writer = async ({ db, about, people, document, effectiveOn }) => {
  const unitId = about.toUnitId ?? about.unitId;
  const { rows } = await sql<{ id: number; post: string | null }>`
    select p.id, (select s.post_name from standing s where s.person_id = p.id and s.engagement = 'full_time'
      and s.from_on <= ${effectiveOn}::date and (s.to_on is null or s.to_on > ${effectiveOn}::date) limit 1) as post
    from person p where p.id = any(${[...people]})`.execute(db);
  const postName = about.postName!;
  return rows.flatMap(({ id: personId, post: fromPost }) => [
    fact(recordAppointment, {
      ...{ personId, unitId, fromPost, document, months: about.months },
      ...{ kind: 'appointment' as const, toPost: postName, decidedOn: document.signedOn },
    }),
    fact(postPosting, {
      ...{ personId, unitId, postName, document, title: about.title as Title, fromOn: effectiveOn },
      ...{ engagement: 'full_time' as const, basis: null },
    }),
  ]);
};
