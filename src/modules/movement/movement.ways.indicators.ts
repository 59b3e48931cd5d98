import { sql } from 'kysely';
import type { Base, Indicator } from '../../lib/indicator.ts';
import { crossed, leaderTraits } from '../cadres/cadres.traits.indicators.ts';
import { type UnitLevel, unitLevels } from '../organisation/organisation.levels.labels.ts';
import { levelKind } from '../organisation/organisation.levels.queries.ts';
import { anyMovement, movements } from './movement.indicators.ts';

/** What was counted of the person on the day of a decision, else what is nearest to it. */
const standingOn = (person: string, day: string) => sql`(
  select * from standing t where t.person_id = ${sql.ref(person)}
  order by t.from_on <= ${sql.ref(day)} and (t.to_on is null or t.to_on > ${sql.ref(day)}) desc,
    t.engagement = 'full_time' desc, t.from_on desc, t.posting_id limit 1)`;

/** The same decisions with the levels between which they led and what was counted of the person. */
const told: Base = {
  ...movements,
  rows: (scope) => sql`
    select m.*, ${levelKind('m.from_unit_id', sql`m.on_day`)} as from_kind, ${levelKind('m.unit_id', sql`m.on_day`)} as to_kind,
      t.sex, t.ethnic_minority, t.birth_on, t.party, t.degree, t.theory,
      extract(year from age(m.on_day::timestamp, t.birth_on::timestamp))::int as age
    from (${movements.rows(scope)}) m
    left join lateral ${standingOn('m.person_id', 'm.on_day')} t on true`,
};

const kindsOf = (level: UnitLevel) => unitLevels.find(({ key }) => key === level)!.kinds;
const between = (from: UnitLevel, to: UnitLevel) =>
  sql`r.from_kind = any(${kindsOf(from)}) and r.to_kind = any(${kindsOf(to)}) and r.from_unit_id <> r.unit_id`;
const rotation = sql`r.kind = 'rotation'`;

/** Ways of a rotation, in the order of Biểu 11-BTCTW; its district stands for a union directly above the grassroots. */
const ways = [
  { key: 'all', vi: 'Luân chuyển', en: 'Rotations', where: rotation },
  {
    key: 'provinceToUpper',
    vi: 'Tỉnh về cấp trên trực tiếp cơ sở',
    en: 'From the province to a union above the grassroots',
    where: between('province', 'upper'),
  },
  {
    key: 'upperToProvince',
    vi: 'Cấp trên trực tiếp cơ sở về tỉnh',
    en: 'From a union above the grassroots to the province',
    where: between('upper', 'province'),
  },
  {
    key: 'upperToUpper',
    vi: 'Giữa các công đoàn cấp trên trực tiếp cơ sở',
    en: 'Between unions above the grassroots',
    where: between('upper', 'upper'),
  },
  {
    key: 'provinceToGrassroots',
    vi: 'Tỉnh về cơ sở',
    en: 'From the province to the grassroots',
    where: between('province', 'grassroots'),
  },
  {
    key: 'upperToGrassroots',
    vi: 'Cấp trên trực tiếp cơ sở về cơ sở',
    en: 'From a union above the grassroots to the grassroots',
    where: between('upper', 'grassroots'),
  },
  {
    key: 'grassrootsToUpper',
    vi: 'Cơ sở về cấp trên trực tiếp cơ sở',
    en: 'From the grassroots to a union above',
    where: between('grassroots', 'upper'),
  },
  {
    key: 'grassrootsToGrassroots',
    vi: 'Giữa các công đoàn cơ sở',
    en: 'Between grassroots unions',
    where: between('grassroots', 'grassroots'),
  },
  {
    key: 'unknown',
    vi: 'Chưa rõ nơi đi',
    en: 'Of unknown origin',
    where: sql`r.from_unit_id is null`,
  },
];

/** `movement.ways.<way>.<trait>`: the cells of Biểu 11-BTCTW. Where no origin is on record, no way is known. */
export const wayIndicators: readonly Indicator[] = crossed({
  prefix: 'movement.ways',
  base: told,
  recorded: [anyMovement],
  posts: ways.map(({ where, ...way }) => ({
    ...way,
    where: way.key === 'all' ? where : sql`${rotation} and ${where}`,
  })),
  traits: leaderTraits,
});
