import { type Db, run } from '../../db/database.ts';

/** Editions of rules and of standards are kept alike; what differs is whose they are and what they say. */
export interface EditionTable {
  table: 'rule_edition' | 'standard_edition' | 'procedure_edition';
  parent: 'rule' | 'standard' | 'procedure';
  /** What an edition says, with the types of its columns; json is compared as text. */
  told: Readonly<Record<string, string>>;
}

const scope = ['titles', 'cadre_kinds', 'unit_kinds'] as const;
const sameScope = scope.map((name) => `e.${name} is not distinct from t.${name}`).join(' and ');
const sharedScope = scope
  .map((name) => `(o.${name} && t.${name} or (o.${name} is null and t.${name} is null))`)
  .join(' and ');

/**
 * Brings the shipped editions of one table up to the rows given, each with the codes of its `parent` and `regulation`,
 * `from_on`, `to_on`, the scope and what it says. An edition entered here for the same units follows the shipped one,
 * which then ends where that begins; one that is not among the rows any more goes.
 */
export async function mergeEditions(
  db: Db,
  { table, parent, told }: EditionTable,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const names = Object.keys(told);
  const compared = (alias: string, to: string) =>
    [
      ...names.map((name) => (told[name] === 'json' ? `${alias}.${name}::text` : `${alias}.${name}`)),
      to,
    ].join(', ');
  const given = `json_to_recordset($1) as t(parent text, regulation text, from_on date, to_on date,
    ${scope.map((name) => `${name} text[]`).join(', ')}, ${names.map((name) => `${name} ${told[name]}`).join(', ')})`;
  const followed = `(select min(o.from_on) from ${table} o where o.${parent}_id = p.id and not o.shipped and not o.draft
    and o.unit_path = g.unit_path and o.from_on > t.from_on and ${sharedScope})`;
  const values = [JSON.stringify(rows)];
  await run(
    db,
    `merge into ${table} e
     using (select t.*, p.id as parent_id, g.id as regulation_id, g.unit_id, g.unit_path, least(t.to_on, ${followed}) as until
       from ${given} join ${parent} p on p.code = t.parent join regulation g on g.code = t.regulation) t
       on e.shipped and e.${parent}_id = t.parent_id and e.regulation_id = t.regulation_id and e.from_on = t.from_on and ${sameScope}
     when matched and (${compared('e', 'e.to_on')}) is distinct from (${compared('t', 't.until')}) then
       update set ${names.map((name) => `${name} = t.${name}`).join(', ')}, to_on = t.until, version = e.version + 1
     when not matched then insert (${parent}_id, regulation_id, from_on, to_on, ${scope.join(', ')}, ${names.join(', ')},
         unit_id, unit_path, shipped)
       values (t.parent_id, t.regulation_id, t.from_on, t.until, ${scope.map((name) => `t.${name}`).join(', ')},
         ${names.map((name) => `t.${name}`).join(', ')}, t.unit_id, t.unit_path, true)`,
    values,
  );
  await run(
    db,
    `delete from ${table} e using ${parent} p, regulation g
     where e.shipped and p.id = e.${parent}_id and g.id = e.regulation_id and not exists (
       select from ${given} where t.parent = p.code and t.regulation = g.code and t.from_on = e.from_on and ${sameScope})`,
    values,
  );
}

/** The scope of an edition as its columns. */
export const scopeColumns = (scope: {
  titles?: readonly string[] | undefined;
  cadreKinds?: readonly string[] | undefined;
  unitKinds?: readonly string[] | undefined;
}) => ({
  titles: scope.titles ?? null,
  cadre_kinds: scope.cadreKinds ?? null,
  unit_kinds: scope.unitKinds ?? null,
});
