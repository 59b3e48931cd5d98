import { type Db, run } from '../../db/database.ts';
import { openIdentity } from '../../gate/vault.ts';

/** What the record of a person does not carry. */
export interface Opened {
  unitPath: string;
  identityNumber: string | null;
  photo: number | null;
}

/** Undefined beyond reach. */
export async function findOpened(db: Db, personId: number): Promise<Opened | undefined> {
  const { rows } = await run(
    db,
    `select p.unit_path as "unitPath", p.identity_cipher as sealed,
      (select case when f.media_type is not null then f.id end from person_photo f
        where f.person_id = p.id order by f.id desc limit 1) as photo
    from person p where p.id = $1`,
    [personId],
  );
  const found = rows[0] as (Omit<Opened, 'identityNumber'> & { sealed: Buffer | null }) | undefined;
  if (!found) return undefined;
  const { sealed, ...opened } = found;
  return { ...opened, identityNumber: sealed && openIdentity(sealed) };
}
