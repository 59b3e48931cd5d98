import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { sensitiveStates } from '../../gate/disclosure.ts';
import { type FactKind, type FactVersions, sameValue } from '../../gate/fact.ts';
import type { Context } from '../../gate/route.ts';
import { columnOf } from '../../lib/facts.labels.ts';
import { isSensitiveColumn } from '../../lib/sensitive.labels.ts';
import { type FactRules, findOwner, valuesOf } from './cadres.corrections.queries.ts';
import { findManagingPath } from './cadres.identity.queries.ts';

/** A row with who recorded it, and who believed otherwise since. */
export interface Version {
  [column: string]: unknown;
  act_id: number;
  until_id: number | null;
  at_: string;
  by_: string;
  until_at: string | null;
  until_by: string | null;
  reason_: string | null;
}

/** What was believed of a fact, as far as reach shows it; undefined where there never was such a fact within it. */
export async function findVersions(db: Db, rules: FactRules, id: number): Promise<Found | undefined> {
  const { kind, joined } = rules;
  const personId = await findOwner(db, kind, id);
  if (personId === undefined) return undefined;
  const issuer = sql`(select d.issuer from document d where d.id = f.document_id) as document_issuer`;
  const { rows: present } = await sql<Version>`
    select f.*, ${issuer}, ${acted}, null::bigint as until_id, null::text as until_at, null::text as until_by
    from ${sql.table(`person_${kind.key}`)} f ${acting} where f.id = ${id}`.execute(db);
  const { rows: past } = await sql<Version>`
    select f.*, d.number as document_number, d.signed_on as document_signed_on, d.issuer as document_issuer,
      ${joined ? sql`${joined.columns},` : sql``} ${acted}, f.past_act_id as until_id, to_json(ended.at) #>> '{}' as until_at,
      coalesce(ender.full_name, ended.operator, '') as until_by
    from ${sql.table(`${kind.key}_past`)} f left join document d on d.id = f.document_id
      ${joined?.tables ?? sql``} ${acting}
      left join act ended on ended.id = f.past_act_id left join account ender on ender.id = ended.account_id
    where f.id = ${id} order by f.past_id desc`.execute(db);
  const versions = [...present, ...past].map((row) => versionOf(kind, row));
  return { id, personId, act: present[0]?.act_id ?? null, versions };
}

/** Versions as they are told: without the sensitive fields unless the person is open to the reader. */
export async function tellVersions(context: Context, kind: FactKind, found: Found): Promise<FactVersions> {
  const path = await findManagingPath(context.db, found.personId);
  const sensitive = (await sensitiveStates(context))(found.personId, path ?? '');
  const isTold = ([key]: [string, unknown]) =>
    sensitive === 'open' || !isSensitiveColumn(kind.key, columnOf(key));
  const versions = found.versions.map((version) => ({
    ...version,
    values: Object.fromEntries(Object.entries(version.values).filter(isTold)),
  }));
  return { ...found, sensitive, versions: toldVersions(versions) };
}

export const acted = sql`to_json(a.at) #>> '{}' as at_, coalesce(c.full_name, a.operator, '') as by_, (
  select t.detail ->> 'reason' from trail t where t.act_id = f.act_id and t.subject_id = f.id and t.detail ? 'reason' limit 1) as reason_`;
export const acting = sql`left join act a on a.id = f.act_id left join account c on c.id = a.account_id`;

export const versionOf = (kind: FactKind, row: Version): Told[number] => ({
  values: valuesOf(kind, row),
  recorded: { at: row.at_, by: row.by_ },
  reason: row.reason_,
  until: row.until_at === null ? null : { at: row.until_at, by: row.until_by ?? '' },
});

type Told = FactVersions['versions'];
export type Found = Omit<FactVersions, 'sensitive'>;

/** A version that says nothing else than the one before it (the row has only moved to another unit) is that one still. */
export function toldVersions(versions: Told): Told {
  const kept: Told = [];
  for (const version of versions.toReversed()) {
    const before = kept.at(-1);
    const alike =
      before &&
      Object.keys(version.values).every((key) => sameValue(version.values[key], before.values[key]));
    if (alike) kept[kept.length - 1] = { ...before, until: version.until };
    else kept.push(version);
  }
  return kept.reverse();
}
