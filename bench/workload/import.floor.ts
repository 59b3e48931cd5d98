import type pg from 'pg';
import type { Precision } from '../../src/lib/days.ts';
import { foldWords, nameKey, nameSort, nameTokens } from '../../src/lib/vietnamese.ts';
import { unitNameKey } from '../../src/modules/organisation/organisation.names.labels.ts';

/** One row, already read and understood. */
export interface FloorRow {
  fullName: string;
  sex: 'male' | 'female';
  birthOn: string;
  precision: Precision;
  union: string;
  upper: string;
  title: string;
  postName: string;
  degree: string;
  theory: string | null;
  party: boolean;
}

interface Unit {
  id: number;
  name: string;
  kind: string;
  parent: Unit | null;
  path: string;
}

/** The same rows into the same tables as the import leaves them in: set-wise, one transaction, one audit row each. */
export async function loadRows(
  pool: pg.Pool,
  province: string,
  on: string,
  rows: readonly FloorRow[],
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(
      `with made as (insert into act (route) values ('floor') returning id) select set_config('app.act', id::text, true) from made`,
    );
    const units = placeUnits(province, rows);
    await writeUnits(client, [...units.values()], on);
    await stage(client, units, rows);
    await writePeople(client, on);
    await client.query('commit');
  } finally {
    client.release();
  }
}

function placeUnits(province: string, rows: readonly FloorRow[]): Map<string, Unit> {
  const units = new Map<string, Unit>();
  const place = (key: string, name: string, kind: string, parent: Unit | null): Unit => {
    const known = units.get(key);
    if (known) return known;
    const id = units.size + 1;
    const unit = { id, name, kind, parent, path: `${parent?.path ?? ''}${id.toString(36)}.` };
    units.set(key, unit);
    return unit;
  };
  const top = place('', province, 'provincial_federation', null);
  for (const { upper, union } of rows)
    place(`${upper}|${union}`, union, 'grassroots_union', place(upper, upper, 'district_federation', top));
  return units;
}

async function writeUnits(client: pg.PoolClient, units: readonly Unit[], on: string): Promise<void> {
  const list = JSON.stringify(
    units.map(({ id, name, kind, parent, path }) => ({
      id,
      name,
      key: unitNameKey(name),
      search: foldWords(name),
      kind,
      parent: parent?.id ?? null,
      path,
    })),
  );
  const from =
    'from json_to_recordset($1::json) as u(id bigint, name text, key text, search text, kind text, parent bigint, path text)';
  await client.query(
    `insert into unit (id, kind, parent_id, path, from_on) select id, kind, parent, path, $2 ${from}`,
    [list, on],
  );
  await client.query(
    `insert into unit_name (unit_id, name, name_key, search_key, unit_path) select id, name, key, search, path ${from}`,
    [list],
  );
  await client.query(
    `insert into unit_parent (unit_id, parent_id, unit_path) select id, parent, path ${from} where parent is not null`,
    [list],
  );
  await client.query(`insert into unit_closure (ancestor_id, descendant_id, depth, unit_path)
    select a.id, u.id, length(regexp_replace(substr(u.path, length(a.path) + 1), '[^.]', '', 'g')), u.path
    from unit u cross join lateral (select u.id, u.path union all select p.id, p.path from unit p where p.id = u.parent_id
      union all select g.id, g.path from unit p join unit g on g.id = p.parent_id where p.id = u.parent_id) a`);
  await client.query(
    `insert into trail (action, subject, subject_id, unit_path) select 'floor', 'unit', id, path from unit`,
  );
}

async function stage(
  client: pg.PoolClient,
  units: ReadonlyMap<string, Unit>,
  rows: readonly FloorRow[],
): Promise<void> {
  await client.query(`create temp table staged (full_name text, name_sort text, name_key text, tokens text[], sex text, birth_on date, birth_precision text,
    unit_id bigint, unit_path text, title text, post_name text, post_key text, degree text, theory text, party boolean,
    person_id bigint default nextval(pg_get_serial_sequence('person', 'id')), posting_id bigint default nextval(pg_get_serial_sequence('posting', 'id'))) on commit drop`);
  for (let start = 0; start < rows.length; start += 10_000) {
    const list = rows.slice(start, start + 10_000).map((row) => {
      const unit = units.get(`${row.upper}|${row.union}`)!;
      return {
        full_name: row.fullName,
        name_sort: nameSort(row.fullName),
        name_key: nameKey(row.fullName),
        tokens: nameTokens(row.fullName),
        sex: row.sex,
        birth_on: row.birthOn,
        birth_precision: row.precision,
        unit_id: unit.id,
        unit_path: unit.path,
        title: row.title,
        post_name: row.postName,
        post_key: nameKey(row.postName),
        degree: row.degree,
        theory: row.theory,
        party: row.party,
      };
    });
    const columns = Object.keys(list[0]!).join(', ');
    await client.query(
      `insert into staged (${columns}) select ${columns} from json_populate_recordset(null::staged, $1::json)`,
      [JSON.stringify(list)],
    );
  }
}

async function writePeople(client: pg.PoolClient, on: string): Promise<void> {
  const held = 'from staged s';
  await client.query(`insert into person (id, full_name, name_sort, name_key, sex, birth_on, birth_precision, unit_id, unit_path)
    select person_id, full_name, name_sort, name_key, sex, birth_on, birth_precision, unit_id, unit_path ${held}`);
  await client.query(
    `insert into post (unit_id, title, name, name_key, unit_path) select distinct unit_id, title, post_name, post_key, unit_path ${held}`,
  );
  await client.query(
    `insert into posting (id, person_id, post_id, unit_id, engagement, from_on, unit_path)
    select s.posting_id, s.person_id, p.id, s.unit_id, 'part_time', $1::date, s.unit_path ${held}
    join post p on p.unit_id = s.unit_id and p.title = s.title and p.name_key = s.post_key`,
    [on],
  );
  await client.query(
    `insert into party_membership (person_id, member, from_on, unit_path) select person_id, party, $1::date, unit_path ${held}`,
    [on],
  );
  await client.query(
    `insert into qualification (person_id, kind, level, from_on, unit_path)
    select person_id, 'degree', degree, $1::date, unit_path ${held} union all
    select person_id, 'political_theory', theory, $1::date, unit_path ${held} where theory is not null`,
    [on],
  );
  await client.query(
    `insert into standing (posting_id, person_id, unit_id, unit_path, from_on, engagement, title, post_name, full_name, name_sort,
      sex, birth_on, birth_precision, party, degree, theory, foreign_language)
    select posting_id, person_id, unit_id, unit_path, $1::date, 'part_time', title, post_name, full_name, name_sort, sex, birth_on, birth_precision, party, degree, theory, false ${held}`,
    [on],
  );
  await client.query(
    `insert into name_token (token, person_id, unit_path) select unnest(tokens), person_id, unit_path ${held}`,
  );
  await client.query(
    `insert into trail (action, subject, subject_id, unit_path, detail)
    select 'floor', 'person', person_id, unit_path, json_build_object('title', title, 'postName', post_name, 'statedOn', $1::date) ${held}`,
    [on],
  );
}
