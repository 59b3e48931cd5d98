import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Context } from '../../gate/route.ts';
import { signText } from '../../gate/vault.ts';
import { type Day, type PartialDay, showDay } from '../../lib/days.ts';
import { type EditField, editFields } from './cadres.edits.labels.ts';
import type { Edited, PersonEdit } from './cadres.edits.schema.ts';
import { correctPerson } from './cadres.identity.queries.ts';
import { degreeLevels, sexes, stateManagementLevels, theoryLevels } from './cadres.labels.ts';
import { recordPartyMembership, recordQualification } from './cadres.learning.queries.ts';

/** A person as a workbook for editing shows it: every field as text, '' where nothing is known. */
export interface Editable {
  id: number;
  version: number;
  unitId: number;
  unitName: string;
  fields: Record<EditField, string>;
  /** Stands for what all fields say. */
  digest: string;
}

interface Row {
  id: number;
  version: number;
  unitId: number;
  unitName: string;
  fullName: string;
  otherName: string | null;
  sex: string | null;
  birth: PartialDay | null;
  ethnicGroup: string | null;
  nativePlace: string | null;
  birthPlace: string | null;
  recruited: PartialDay | null;
  partyJoined: PartialDay | null;
  partyOfficial: PartialDay | null;
  degree: string | null;
  theory: string | null;
  stateManagement: string | null;
  note: string | null;
}

const dated = (
  table: string,
  name: string,
) => sql`case when ${sql.ref(`${table}.${name}_on`)} is not null then
  json_build_object('on', ${sql.ref(`${table}.${name}_on`)}, 'precision', coalesce(${sql.ref(`${table}.${name}_precision`)}, 'day')) end`;
const named = (
  list: string,
  column: string,
  scheme: string,
) => sql`(select c.vi from code c where c.list = ${list}
  and c.scheme = ${sql.ref(`p.${scheme}`)} and c.code = ${sql.ref(`p.${column}`)})`;
const level = (kind: string) => sql`(select q.level from person_qualification q where q.person_id = p.id
  and q.kind = ${kind} and q.to_on is null order by q.from_on desc, q.id desc limit 1)`;

/** Those of the people that are managed within reach, as they stand now. */
export async function listEditable(db: Db, ids: readonly number[]): Promise<Map<number, Editable>> {
  const { rows } = await sql<Row>`
    select p.id, p.version, p.unit_id as "unitId", n.name as "unitName", p.full_name as "fullName",
      p.other_name as "otherName", p.sex, ${dated('p', 'birth')} as birth,
      ${named('ethnic_groups', 'ethnic_group', 'ethnic_scheme')} as "ethnicGroup",
      p.native_place as "nativePlace", p.birth_place as "birthPlace", ${dated('p', 'recruited')} as recruited,
      ${dated('m', 'joined')} as "partyJoined", ${dated('m', 'official')} as "partyOfficial",
      ${level('degree')} as degree, ${level('political_theory')} as theory,
      ${level('state_management')} as "stateManagement", p.note
    from person p join unit_name n on n.unit_id = p.unit_id and n.to_on is null
    left join lateral (select * from person_party_membership pm where pm.person_id = p.id and pm.to_on is null
      order by pm.from_on desc, pm.id desc limit 1) m on true
    where p.id = any(${ids})`.execute(db);
  return new Map(rows.map((row) => [row.id, editable(row)]));
}

const dayText = (day: PartialDay | null) => (day ? showDay(day.on, day.precision) : '');
const nameIn = (list: { vi: (code: string | null) => string }, code: string | null) => list.vi(code);

function editable(row: Row): Editable {
  const { id, version, unitId, unitName } = row;
  const fields: Record<EditField, string> = {
    fullName: row.fullName,
    otherName: row.otherName ?? '',
    sex: nameIn(sexes, row.sex),
    birth: dayText(row.birth),
    ethnicGroup: row.ethnicGroup ?? '',
    nativePlace: row.nativePlace ?? '',
    birthPlace: row.birthPlace ?? '',
    recruited: dayText(row.recruited),
    partyJoined: dayText(row.partyJoined),
    partyOfficial: dayText(row.partyOfficial),
    degree: nameIn(degreeLevels, row.degree),
    theory: nameIn(theoryLevels, row.theory),
    stateManagement: nameIn(stateManagementLevels, row.stateManagement),
    note: row.note ?? '',
  };
  const whole = JSON.stringify(editFields.codes.map((field) => fields[field]));
  const digest = createHash('sha256').update(whole).digest('hex').slice(0, 16);
  return { id, version, unitId, unitName, fields, digest };
}

const sealOf = (text: string) => signText('edit', text).toString('hex').slice(0, 16);

/** Names a row: whose it is and what it said when the workbook was made, sealed so that nobody writes it by hand. */
export function rowKeyOf({ id, digest }: Pick<Editable, 'id' | 'digest'>): string {
  const text = `${id}-${digest}`;
  return `${text}-${sealOf(text)}`;
}

/** What a key names; null where it was not written by us. */
export function readRowKey(key: string): { id: number; digest: string } | null {
  const parts = /^(\d{1,15})-([0-9a-f]{16})-([0-9a-f]{16})$/.exec(key.trim());
  if (!parts || sealOf(`${parts[1]}-${parts[2]}`) !== parts[3]) return null;
  return { id: Number(parts[1]), digest: parts[2]! };
}

const kinds = {
  degree: 'degree',
  theory: 'political_theory',
  stateManagement: 'state_management',
} as const;

/** Writes an edit: what is true at any day is corrected, what has a history is stated from its day on. */
export async function recordEdit(context: Context, edit: PersonEdit): Promise<Edited> {
  const { partyJoined, partyOfficial, degree, theory, stateManagement, statedOn, ...correction } = edit;
  const { unitId, changed } = await correctPerson(context.db, correction, context.today);
  const told = { personId: edit.id, fromOn: statedOn as Day, document: null };
  const levels = { degree, theory, stateManagement };
  for (const [field, kind] of Object.entries(kinds)) {
    const value = levels[field as keyof typeof kinds];
    if (value === undefined) continue;
    const { change } = await recordQualification(context, {
      ...told,
      kind,
      level: value,
      detail: null,
      institution: null,
      awarded: null,
    });
    if (change !== 'unchanged') changed.push(field);
  }
  if (partyJoined ?? partyOfficial) {
    const { change } = await recordPartyMembership(context, {
      ...told,
      member: true,
      joined: partyJoined ?? null,
      official: partyOfficial ?? null,
    });
    if (change !== 'unchanged') changed.push('party');
  }
  return { unitId, changed };
}
