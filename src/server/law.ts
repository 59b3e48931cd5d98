import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { databaseOn, ownerDatabase } from '../db/database.ts';
import { actOfStart } from '../db/restore.ts';
import { transact } from '../db/transaction.ts';
import { openingEverywhere } from '../gate/transaction.ts';
import { orders } from '../modules/assessment/assessment.orders.labels.ts';
import { qualificationKinds, titles } from '../modules/cadres/cadres.labels.ts';
import { unitKinds } from '../modules/organisation/organisation.labels.ts';
import { readProcedures } from '../modules/procedures/procedures.files.ts';
import { writeProcedures } from '../modules/procedures/procedures.loading.queries.ts';
import { lawFaultsSetting } from '../modules/regulations/regulations.faults.queries.ts';
import { type LawFault, readLaw, refuseFaults } from '../modules/regulations/regulations.files.ts';
import { cadreKinds } from '../modules/regulations/regulations.labels.ts';
import { placeRegulations, writeLaw } from '../modules/regulations/regulations.loading.queries.ts';
import { readStandards } from '../modules/standards/standards.files.ts';
import { writeStandards } from '../modules/standards/standards.loading.queries.ts';
import { engine } from './procedures.ts';

/** Every code that law may name: of titles, kinds of units and of cadres, and of what a standard asks for. */
export const lawCodes = {
  titles: titles.codes,
  unitKinds: unitKinds.codes,
  cadreKinds: cadreKinds.codes,
  kinds: qualificationKinds.codes,
  orders,
};

/** Everything under data/ that is law, with every fault in it. */
function readAll(folder: URL | undefined) {
  const { law, faults } = readLaw(lawCodes, folder);
  const { standards, faults: more } = readStandards(lawCodes, law, folder);
  const codes = { ...lawCodes, gates: Object.keys(engine.gates), writers: Object.keys(engine.writers) };
  const { procedures, faults: most } = readProcedures(codes, law, folder);
  return { law, standards, procedures, faults: [...faults, ...more, ...most] };
}

/** The same without a database: how much there is, and every fault in it. */
export function checkLaw(folder?: URL) {
  const { law, standards, faults } = readAll(folder);
  const { regulations, rules } = law;
  return { regulations: regulations.length, rules: rules.length, standards: standards.length, faults };
}

const setting = 'law.digest';

const digestOf = (told: unknown) => createHash('sha256').update(JSON.stringify(told)).digest('hex');

/** Tells one state of data/ from another. */
export function lawDigest(folder?: URL): string {
  const { law, standards, procedures } = readAll(folder);
  return digestOf([law, standards, procedures]);
}

/**
 * Brings the law in the database up to data/. Where data/ is at fault nothing changes: the last good set stays, and the
 * faults are answered to be said aloud; an installation that has none yet refuses to go on without.
 */
export async function loadLaw(pool: Pool, folder?: URL): Promise<LawFault[]> {
  const { law, standards, procedures, faults } = readAll(folder);
  const known = await pool.query<{ value: string }>('select value from setting where key = $1', [setting]);
  if (faults.length > 0 && known.rows.length === 0) refuseFaults(faults);
  await tellFaults(pool, faults);
  if (faults.length > 0) return faults;
  // A province's own documents come when the province does.
  const placed = await placeRegulations(ownerDatabase(pool), law.regulations);
  const digest = digestOf([law.rules, placed, standards, procedures]);
  if (known.rows[0]?.value === digest) return [];
  await transact(pool, openingEverywhere, async (client) => {
    // Two processes that start together load one after the other.
    await client.query(`select pg_advisory_xact_lock(hashtext('law'))`);
    await client.query(
      `with made as (insert into act (route, operator) values ($1, 'system') returning id)
       select set_config('app.act', id::text, true) from made`,
      [actOfStart],
    );
    await writeLaw(databaseOn(client), law.rules, placed);
    await writeStandards(databaseOn(client), standards, placed);
    await writeProcedures(databaseOn(client), procedures, placed);
    await client.query(
      `insert into setting (key, value) values ($1, to_jsonb($2::text)) on conflict (key) do update set value = excluded.value`,
      [setting, digest],
    );
  });
  return [];
}

/** What the last reading found wrong, for who may mend it; nothing once it is well again. */
async function tellFaults(pool: Pool, faults: readonly LawFault[]): Promise<void> {
  await pool.query(
    `insert into setting (key, value) select $1, $2::jsonb where $2::jsonb <> '[]'::jsonb or exists (select from setting where key = $1)
     on conflict (key) do update set value = excluded.value where setting.value <> excluded.value`,
    [lawFaultsSetting, JSON.stringify(faults)],
  );
}
