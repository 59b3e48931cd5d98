import { sql } from 'kysely';
import type { z } from 'zod';
import type { Db } from '../../db/database.ts';
import type { Context } from '../../gate/route.ts';
import { openIdentity } from '../../gate/vault.ts';
import type { Day, PartialDay, Precision } from '../../lib/days.ts';
import { invalidInput, Problem } from '../../lib/problem.ts';
import { nameKey, tidyName } from '../../lib/vietnamese.ts';
import { agree } from './cadres.days.ts';
import { requireCode } from './cadres.identity.queries.ts';
import { ethnicScheme, religionScheme } from './cadres.labels.ts';
import { identityFaults } from './cadres.person.checks.ts';
import { personKind } from './cadres.person.labels.ts';
import type { NewPerson, namesakes } from './cadres.person.schema.ts';
import { onlyNamed } from './cadres.schema.ts';
import { recordStatements, type StatementResult } from './cadres.statements.queries.ts';
import { acted, acting, type Found, type Version, versionOf } from './cadres.versions.queries.ts';

/** Begins a record as a document of the first day would, under the rules that hold for a row of a workbook. */
export async function beginPerson(context: Context, told: NewPerson): Promise<StatementResult> {
  const { unitId, engagement, basis, title, postName, fromOn, document, ...person } = told;
  const faults = identityFaults(person, context.today);
  if (faults.length > 0) throw invalidInput(faults);
  if (person.ethnicGroup) await requireCode(context.db, 'ethnic_groups', ethnicScheme, person.ethnicGroup);
  if (person.religion) await requireCode(context.db, 'religions', religionScheme, person.religion);
  const fullName = tidyName(person.fullName);
  const posting = { unitId, engagement, basis, title, postName, document, statedOn: fromOn, personId: null };
  const [result] = await recordStatements(context, [
    { ...posting, person: { ...onlyNamed(fullName), ...person, fullName } },
  ]);
  if (result instanceof Problem) throw result;
  return result!;
}

type Namesake = z.infer<typeof namesakes>['rows'][number];
const most = 20;

export async function listNamesakes(db: Db, fullName: string, birth: PartialDay | null): Promise<Namesake[]> {
  const { rows } = await sql<
    Omit<Namesake, 'birth'> & { birth_on: Day | null; birth_precision: Precision | null }
  >`
    select p.id, p.full_name as "fullName", p.birth_on, p.birth_precision, n.name as "unitName", (
      select g.post_name from person_posting g where g.person_id = p.id order by g.to_on nulls first, g.from_on desc limit 1) as "postName"
    from person p join unit_name n on n.unit_id = p.unit_id and n.to_on is null
    where p.name_key = ${nameKey(fullName)} order by p.birth_on = ${birth?.on ?? null}::date desc nulls last, p.id limit 200`.execute(
    db,
  );
  return rows
    .map(({ birth_on, birth_precision, ...row }) => ({
      ...row,
      birth: birth_on === null ? null : { on: birth_on, precision: birth_precision ?? ('day' as const) },
    }))
    .filter((row) => row.birth === null || birth === null || agree(row.birth, birth))
    .slice(0, most);
}

const mask = (number: string) => '•'.repeat(number.length - 3) + number.slice(-3);

/** What was believed of who the person is; the number is masked in every version. */
export async function findPersonVersions(db: Db, id: number): Promise<Found | undefined> {
  const { rows } = await sql<Version & { identity_cipher: Buffer | null; version: number }>`
    select f.*, ${acted}, null::bigint as until_id, null::text as until_at, null::text as until_by
    from person f ${acting} where f.id = ${id}`.execute(db);
  const [present] = rows;
  if (!present) return undefined;
  const { rows: past } = await sql<Version & { identity_cipher: Buffer | null }>`
    select f.*, ${acted}, f.past_act_id as until_id, to_json(ended.at) #>> '{}' as until_at,
      coalesce(ender.full_name, ended.operator, '') as until_by
    from person_past f ${acting}
      left join act ended on ended.id = f.past_act_id left join account ender on ender.id = ended.account_id
    where f.id = ${id} order by f.past_id desc`.execute(db);
  const versions = [present, ...past].map(({ identity_cipher, ...row }) =>
    versionOf(personKind, {
      ...row,
      identity_number: identity_cipher && mask(openIdentity(identity_cipher)),
    }),
  );
  return { id, personId: id, act: present.version, versions };
}
