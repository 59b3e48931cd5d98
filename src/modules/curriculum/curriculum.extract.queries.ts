import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import { mainPostingFirst } from '../cadres/cadres.indicators.ts';
import { nameAt } from '../organisation/organisation.tree.queries.ts';
import type { ExtractFacts } from './curriculum.extract.schema.ts';

const held = (alias: string, asOf: Day) => {
  const f = sql.raw(alias);
  return sql`${f}.from_on <= ${asOf}::date and (${f}.to_on is null or ${f}.to_on > ${asOf}::date)`;
};

/**
 * One line of each of these people, by name as in the dictionary. Of who is managed beyond reach it tells what the
 * standing in a unit within reach tells; whoever is not seen at all is left out.
 */
export async function listExtract(db: Db, ids: readonly number[], asOf: Day): Promise<ExtractFacts[]> {
  const { rows } = await sql<ExtractFacts>`
    select chosen.id as "personId", coalesce(p.full_name, t.full_name) as "fullName", coalesce(p.sex, t.sex) as sex,
      coalesce(p.birth_on, t.birth_on) as "birthOn",
      case when p.birth_on is null then t.birth_precision else p.birth_precision end as "birthPrecision",
      (select k.vi from code k where k.list = 'ethnic_groups' and k.code = p.ethnic_group
        and k.scheme = coalesce(p.ethnic_scheme, '1979')) as "ethnicGroup",
      p.native_place as "nativePlace", t.degree, t.theory, p.note,
      p.recruited_on as "recruitedOn", p.recruited_precision as "recruitedPrecision",
      coalesce((select json_agg(json_build_object('name', t.post_name, 'unit', ${nameAt('t.unit_id', asOf)}) order by ${mainPostingFirst})
        from standing t where t.person_id = chosen.id and ${held('t', asOf)}), '[]') as posts,
      coalesce((select json_agg(json_build_object('kind', f.kind, 'level', f.level, 'detail', f.detail) order by f.from_on, f.id)
        from person_qualification f where f.person_id = chosen.id and ${held('f', asOf)}), '[]') as qualifications,
      coalesce((select json_agg(f.title_text order by f.from_on desc, f.id)
        from person_plan_entry f where f.person_id = chosen.id and ${held('f', asOf)}), '[]') as "plannedFor"
    from unnest(${ids}::bigint[]) as chosen (id)
    left join person p on p.id = chosen.id
    left join lateral (
      select t.* from standing t where t.person_id = chosen.id and ${held('t', asOf)} order by ${mainPostingFirst} limit 1) t on true
    where p.id is not null or t.person_id is not null
    order by coalesce(p.name_sort, t.name_sort), chosen.id`.execute(db);
  return rows;
}
