import { getPeople } from '../../src/modules/cadres/cadres.list.routes.ts';
import type { Ground } from '../country.ts';
import type { Workload } from '../measure.ts';
import { answerOf, read, statement } from './answers.ts';

const columns = `t.person_id as "personId", t.full_name as "fullName", t.sex, t.birth_on as "birthOn",
  t.birth_precision as "birthPrecision", t.unit_id as "unitId", n.name as "unitName", t.post_name as "postName", t.title,
  t.engagement, t.basis, t.ethnic_minority as "ethnicMinority", t.party, t.degree, t.theory, t.from_on as "fromOn"`;
const held = `t.unit_path >= $1 and t.unit_path < $2 and t.from_on <= $3 and (t.to_on is null or t.to_on > $3)`;
const filtered = `${held} and t.sex = $4 and t.degree = $5`;

// One pass for the page and the total, which two statements would each need whole.
const page = statement(
  'floor_list',
  `
  with found as materialized (
    select t.person_id, min(t.name_sort) as name_sort from standing t where ${filtered} group by t.person_id)
  select ${columns}, (select count(*) from found) as total
  from (select * from found order by name_sort, person_id limit 50) k
  cross join lateral (select * from standing t where t.person_id = k.person_id and ${filtered}
    order by t.engagement, t.posting_id limit 1) t
  join unit_name n on n.unit_id = t.unit_id and n.to_on is null
  order by k.name_sort, k.person_id`,
);

const degrees = ['university', 'college', 'secondary', 'master'];

/** The first page of a province's list, filtered, in Vietnamese order, with its exact count. */
export function list({ officer, bare, provinces, asOf }: Ground): Workload {
  const asked = (turn: number) => ({
    province: provinces[turn % provinces.length]!,
    degree: degrees[turn % degrees.length]!,
    sex: turn % 3 ? 'female' : 'male',
  });
  return {
    name: 'List page',
    does: 'province, two filters, Vietnamese order, 50 rows, exact count',
    target: 1.5,
    rounds: 120,
    ours: (turn) => {
      const { province, degree, sex } = asked(turn);
      return answerOf(officer(province), getPeople, { unit: province.id, asOf, degree, sex, limit: 50 });
    },
    floor: async (turn) => {
      const { province, degree, sex } = asked(turn);
      const values = [province.path, `${province.path}~`, asOf, sex, degree];
      const { rows } = await page(bare, values);
      return JSON.stringify({
        rows: rows.map(({ total: _total, ...row }) => row),
        total: rows[0]?.total ?? 0,
      });
    },
    compare: {
      ours: (answer) => ({ rows: read(answer).rows, total: read(answer).total }),
      floor: read,
    },
  };
}

const searchPage = statement(
  'floor_search',
  `
  with found as (
    select t.name_sort, t.person_id, min(t.posting_id) as posting_id
    from name_token a join name_token b on b.person_id = a.person_id and b.token >= $6 and b.token < $7
    join standing t on t.person_id = a.person_id
    where a.token >= $4 and a.token < $5 and ${held}
    group by t.name_sort, t.person_id)
  select ${columns}, (select count(*) from found) as total
  from (select * from found order by name_sort, person_id limit 50) k
  join standing t on t.posting_id = k.posting_id and t.from_on <= $3 and (t.to_on is null or t.to_on > $3)
  join unit_name n on n.unit_id = t.unit_id and n.to_on is null
  order by k.name_sort, k.person_id`,
);

const searches = ['huong nguyen', 'DŨNG trần', 'thi lan', 'Hằng Lò', 'nguyen ng', 'minh tuan', 'Vàng Sơn'];
const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd');

/** A name typed as people type it, over a province. */
export function search({ officer, bare, provinces, asOf }: Ground): Workload {
  const asked = (turn: number) => ({
    province: provinces[turn % provinces.length]!,
    words: searches[turn % searches.length]!,
  });
  return {
    name: 'Search by name',
    does: 'two words, any accents, case and order, within a province, 50 rows, exact count',
    target: 1.5,
    rounds: 120,
    ours: (turn) => {
      const { province, words } = asked(turn);
      return answerOf(officer(province), getPeople, { asOf, search: words, limit: 50 });
    },
    floor: async (turn) => {
      const { province, words } = asked(turn);
      const tokens = words
        .split(' ')
        .sort((one, other) => other.length - one.length)
        .flatMap((word) => [plain(word), `${plain(word)}~`]);
      const { rows } = await searchPage(bare, [province.path, `${province.path}~`, asOf, ...tokens]);
      return JSON.stringify({
        rows: rows.map(({ total: _total, ...row }) => row),
        total: rows[0]?.total ?? 0,
      });
    },
    compare: {
      ours: (answer) => ({ rows: read(answer).rows, total: read(answer).total }),
      floor: read,
    },
  };
}
