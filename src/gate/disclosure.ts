import { run } from '../db/database.ts';
import type { SensitiveState } from '../lib/sensitive.labels.ts';
import { may } from './actor.ts';
import type { Context } from './route.ts';

/** Whether what is sensitive of a person is told, of a row that lies at the path. */
export type Discloses = (personId: number | null, path: string) => boolean;

type Reader = Pick<Context, 'db' | 'actor' | 'today'>;

const holds =
  ({ actor, today }: Reader) =>
  (path: string): boolean =>
    may(actor, 'cadres.disclose', path, today);

/**
 * What the actor is told: of whom a reason was given within the last eight hours, a working day, where the right holds
 * too. The trail tells. There is no other way to ask, so nothing sensitive is told of anybody without a reason.
 */
export async function disclosedTo(reader: Reader): Promise<Discloses> {
  const { db, actor } = reader;
  if (actor.kind === 'system') return () => true;
  const { rows } = await run(
    db,
    `select t.subject_id as person from trail t join act a on a.id = t.act_id
     where t.subject = 'disclosure' and t.at > now() - interval '8 hours' and a.account_id = $1`,
    [actor.accountId],
  );
  const opened = new Set(rows.map(({ person }) => person as number));
  const held = holds(reader);
  return (personId, path) => personId !== null && opened.has(personId) && held(path);
}

/** How the actor stands to what is sensitive of people whose records lie at the paths. */
export async function sensitiveStates(
  reader: Reader,
): Promise<(personId: number, path: string) => SensitiveState> {
  const [held, discloses] = [holds(reader), await disclosedTo(reader)];
  return (personId, path) => (!held(path) ? 'refused' : discloses(personId, path) ? 'open' : 'closed');
}
