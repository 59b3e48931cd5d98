import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { TrailRow } from './access.schema.ts';

export interface TrailFilter {
  /** Path of the subtree; '' for all of one's reach. */
  below: string;
  subject?: string | undefined;
  subjectId?: number | undefined;
  /** Only older entries than this one. */
  before?: number | undefined;
}

/** Entries of the trail, the latest first: who did what to which thing, when and from where. */
export async function listTrail(db: Db, filter: TrailFilter, limit: number): Promise<TrailRow[]> {
  const { below, subject, subjectId, before } = filter;
  const { rows } = await sql<TrailRow>`
    select t.id, to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, t.action, t.subject,
      t.subject_id as "subjectId", t.detail::text as detail, a.job_id as "jobId", a.address,
      coalesce(by.full_name, a.operator) as by, behalf.full_name as "onBehalfOf",
      (select n.name from unit u join unit_name n on n.unit_id = u.id where u.path = t.unit_path
        order by n.from_on desc nulls last limit 1) as "unitName"
    from trail t join act a on a.id = t.act_id
    left join account by on by.id = a.account_id left join account behalf on behalf.id = a.on_behalf_of
    where t.unit_path >= ${below} and t.unit_path < ${`${below}~`}
      ${subject === undefined ? sql`` : sql`and t.subject = ${subject}`}
      ${subjectId === undefined ? sql`` : sql`and t.subject_id = ${subjectId}`}
      ${before === undefined ? sql`` : sql`and t.id < ${before}`}
    order by t.id desc limit ${limit}`.execute(db);
  return rows;
}
