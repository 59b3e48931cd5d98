import { type Db, run } from '../../db/database.ts';
import { windowOf } from '../regulations/regulations.files.ts';
import type { PlacedRegulation } from '../regulations/regulations.loading.queries.ts';
import type { Standard } from './standards.schema.ts';

/** Brings the shipped standards up to what data/ says, in the act that is open; the documents stand already. */
export async function writeStandards(
  db: Db,
  standards: readonly Standard[],
  regulations: readonly PlacedRegulation[],
): Promise<void> {
  await run(
    db,
    `merge into standard s using json_to_recordset($1) as t(standard text, vi text, en text, position int) on s.code = t.standard
     when matched and (s.vi, s.en, s.position) is distinct from (t.vi, t.en, t.position) then
       update set vi = t.vi, en = t.en, position = t.position
     when not matched then insert (code, vi, en, position, unit_path, shipped)
       values (t.standard, t.vi, t.en, t.position, '', true)`,
    [JSON.stringify(standards.map(({ standard, vi, en }, position) => ({ standard, vi, en, position })))],
  );
  const placed = new Map(regulations.map((one) => [one.code, one]));
  const rows = standards.flatMap(({ standard, editions }) =>
    editions.flatMap((edition) => {
      const regulation = placed.get(edition.regulation);
      if (!regulation) return [];
      return {
        ...edition,
        ...windowOf(regulation, edition),
        standard,
        titles: edition.scope.titles ?? null,
        cadre_kinds: edition.scope.cadreKinds ?? null,
        unit_kinds: edition.scope.unitKinds ?? null,
      };
    }),
  );
  const same = ['titles', 'cadre_kinds', 'unit_kinds']
    .map((name) => `e.${name} is not distinct from t.${name}`)
    .join(' and ');
  const told = `json_to_recordset($1) as t(standard text, regulation text, conditions json, "from" date, "to" date,
    titles text[], cadre_kinds text[], unit_kinds text[], confidence text, note text, source json)`;
  // An edition entered here for the same units follows the shipped one, which then ends where that begins.
  const followed = `(select min(o.from_on) from standard_edition o where o.standard_id = s.id and not o.shipped and not o.draft
    and o.unit_path = g.unit_path and o.from_on > t."from"
    and (o.titles && t.titles or (o.titles is null and t.titles is null))
    and (o.cadre_kinds && t.cadre_kinds or (o.cadre_kinds is null and t.cadre_kinds is null))
    and (o.unit_kinds && t.unit_kinds or (o.unit_kinds is null and t.unit_kinds is null)))`;
  await run(
    db,
    `merge into standard_edition e
     using (select t.*, s.id as standard_id, g.id as regulation_id, g.unit_id, g.unit_path, least(t."to", ${followed}) as until
       from ${told} join standard s on s.code = t.standard join regulation g on g.code = t.regulation) t
       on e.shipped and e.standard_id = t.standard_id and e.regulation_id = t.regulation_id and e.from_on = t."from" and ${same}
     when matched and (e.conditions::text, e.to_on, e.confidence, e.note, e.source::text)
         is distinct from (t.conditions::text, t.until, t.confidence, t.note, t.source::text) then
       update set conditions = t.conditions, to_on = t.until, confidence = t.confidence, note = t.note, source = t.source,
         version = e.version + 1
     when not matched then insert (standard_id, regulation_id, conditions, from_on, to_on, titles, cadre_kinds, unit_kinds,
         confidence, note, source, unit_id, unit_path, shipped)
       values (t.standard_id, t.regulation_id, t.conditions, t."from", t.until, t.titles, t.cadre_kinds, t.unit_kinds,
         t.confidence, t.note, t.source, t.unit_id, t.unit_path, true)`,
    [JSON.stringify(rows)],
  );
  await run(
    db,
    `delete from standard_edition e using standard s, regulation g
     where e.shipped and s.id = e.standard_id and g.id = e.regulation_id
       and not exists (select from ${told}
         where t.standard = s.code and t.regulation = g.code and t."from" = e.from_on and ${same})`,
    [JSON.stringify(rows)],
  );
}
