import { type Db, run } from '../../db/database.ts';
import { type Actor, disclosedTo } from '../../gate/actor.ts';
import type { Context } from '../../gate/route.ts';
import type { SensitiveState } from '../../lib/sensitive.labels.ts';

/** Whether the actor has given a reason to read this record within the last eight hours: a working day. The trail tells. */
export async function isDisclosed(db: Db, actor: Actor, personId: number): Promise<boolean> {
  if (actor.kind === 'system') return true;
  const { rows } = await run(
    db,
    `select 1 from trail t join act a on a.id = t.act_id
     where t.subject = 'disclosure' and t.subject_id = $1 and a.account_id = $2 and t.at > now() - interval '8 hours'
     limit 1`,
    [personId, actor.accountId],
  );
  return rows.length > 0;
}

/** How the actor stands to what is sensitive of a person whose record lies at the path. */
export async function sensitiveState(
  { db, actor, today }: Context,
  personId: number,
  path: string,
): Promise<SensitiveState> {
  if (!disclosedTo(actor, today)(path)) return 'refused';
  return (await isDisclosed(db, actor, personId)) ? 'open' : 'closed';
}
