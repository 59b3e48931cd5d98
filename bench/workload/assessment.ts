import type pg from 'pg';
import { perform } from '../../src/gate/perform.ts';
import { getAssessmentSummary } from '../../src/modules/assessment/assessment.routes.ts';
import type { Ground, Province } from '../country.ts';
import type { Workload } from '../measure.ts';

const open = 'f.from_on <= $3 and (f.to_on is null or f.to_on > $3)';
const ofPerson = (name: string, columns: string, where: string, more = '') => `
  left join lateral (select json_agg(json_build_array(${columns})) as ${name} from ${name} f left join document d on d.id = f.document_id ${more}
    where f.person_id = t.person_id and ${where}) ${name} on true`;

/** Everyone of a province with every fact that standards may ask for, one row a person, in the order of names. */
const facts = `
  select t.person_id, min(t.name_sort) as name_sort, json_agg(json_build_array(t.unit_id, t.unit_path, u.kind, t.title, t.post_name, t.engagement,
    t.basis, t.full_name, t.sex, t.birth_on, t.birth_precision, t.party, t.degree, t.theory, t.state_management, t.union_certificate)) as posts,
    (array_agg(party_membership.party_membership))[1] as party, (array_agg(qualification.qualification))[1] as attained,
    (array_agg(posting.posting))[1] as held, (array_agg(evaluation.evaluation))[1] as grades,
    (array_agg(discipline.discipline))[1] as disciplines, (array_agg(plan_entry.plan_entry))[1] as planned, (array_agg(ruling.ruling))[1] as rulings
  from standing t join unit u on u.id = t.unit_id
  ${ofPerson('party_membership', 'f.member, f.joined_on, d.number, f.from_on', open)}
  ${ofPerson('qualification', 'f.kind, f.level, f.detail, d.number, f.from_on', open)}
  ${ofPerson('posting', 'p.title, w.kind, f.engagement, f.from_on, f.to_on, d.number', 'f.from_on <= $3', 'join post p on p.id = f.post_id left join unit w on w.id = f.unit_id')}
  ${ofPerson('evaluation', 'f.year, f.grade, f.decided_on, d.number', 'coalesce(f.decided_on, make_date(f.year, 12, 31)) <= $3')}
  ${ofPerson('discipline', 'f.form, f.decided_on, f.ends_on, d.number', 'f.decided_on <= $3')}
  ${ofPerson('plan_entry', 'f.title, f.term_from, f.term_to, f.from_on, d.number', open)}
  ${ofPerson('ruling', 's.code, f.condition, f.says, f.from_on, d.number', open, 'join standard s on s.id = f.standard_id')}
  where t.unit_path >= $1 and t.unit_path < $2 and t.from_on <= $3 and (t.to_on is null or t.to_on > $3)
  group by t.person_id order by 2, 1`;

/** The floor: the rows pass through Node and are counted. */
export async function streamFacts(bare: pg.Pool, { path }: Province, asOf: string): Promise<number> {
  const client = await bare.connect();
  let people = 0;
  try {
    await client.query('begin read only');
    await client.query(`declare facts no scroll cursor for ${facts}`, [path, `${path}~`, asOf]);
    for (;;) {
      const { rows } = await client.query('fetch forward 2000 from facts');
      people += rows.length;
      if (rows.length < 2000) return people;
    }
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** Everyone of every province, one province after the other. */
export function assessment({ officer, bare, provinces, asOf }: Ground): Workload {
  const all = async (one: (province: Province) => Promise<number>) => {
    let people = 0;
    for (const province of provinces) people += await one(province);
    return people;
  };
  return {
    name: 'Assess everyone',
    does: 'every person against every standard in force on the day; the floor streams the same facts and judges nobody',
    target: 3,
    rounds: 3,
    checks: 1,
    ours: () =>
      all(async (province) => {
        const { people, unasked } = await perform(officer(province), getAssessmentSummary, {
          unit: province.id,
          asOf,
        });
        return people.met + people.notMet + people.unknown + unasked;
      }),
    floor: () => all((province) => streamFacts(bare, province, asOf)),
    compare: { ours: Number, floor: Number },
  };
}
