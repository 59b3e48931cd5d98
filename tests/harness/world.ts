import type { Pool } from 'pg';
import { foldWords, nameKey, nameSort, nameTokens } from '../../src/lib/vietnamese.ts';
import { numberKey } from '../../src/modules/documents/documents.labels.ts';
import { unitNameKey } from '../../src/modules/organisation/organisation.names.labels.ts';

type Row = Record<string, unknown>;

export interface WorldUnit {
  kind: string;
  name: string;
  under?: number;
  code?: string;
  sector?: string;
  fromOn?: string;
  toOn?: string | null;
}

/** One posting as statistics see it; a second one of the same person names them by `personId`. */
export interface WorldStanding extends Row {
  unit: number;
  name?: string;
  personId?: number;
  fromOn?: string;
  toOn?: string | null;
}

/** Units, people and facts written straight into the tables, for tests of what is read from them. */
export class World {
  readonly #pool: Pool;
  readonly #paths = new Map<number, string>();
  #act: Promise<number> | undefined;
  #names = 0;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  pathOf = (unit: number): string => this.#paths.get(unit)!;

  /** Inserts one row, with `unit_path` from its unit; answers its id, if the table has one. */
  async insert(table: string, row: Row): Promise<number> {
    const acted =
      table === 'standing' || table === 'name_token' ? row : { act_id: await this.#acting(), ...row };
    const unitId = row.unit_id as number | undefined;
    const whole: Row = unitId && table !== 'unit' ? { unit_path: this.#paths.get(unitId), ...acted } : acted;
    if (table === 'document' && typeof row.number === 'string') whole.number_key = numberKey(row.number);
    const names = Object.keys(whole);
    const { rows } = await this.#pool.query(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')}) returning *`,
      Object.values(whole),
    );
    return rows[0].id;
  }

  async unit({
    kind,
    name,
    under,
    code,
    sector,
    fromOn = '2010-01-01',
    toOn = null,
  }: WorldUnit): Promise<number> {
    const { rows } = await this.#pool.query(`select nextval(pg_get_serial_sequence('unit', 'id')) as id`);
    const id: number = rows[0].id;
    const path = `${under ? this.#paths.get(under) : ''}${id.toString(36)}.`;
    this.#paths.set(id, path);
    await this.insert('unit', {
      id,
      code,
      kind,
      sector,
      parent_id: under,
      path,
      from_on: fromOn,
      to_on: toOn,
    });
    await this.insert('unit_name', {
      unit_id: id,
      name,
      name_key: unitNameKey(name),
      search_key: foldWords(name),
    });
    if (under) await this.insert('unit_parent', { unit_id: id, parent_id: under });
    await this.close(id, under);
    return id;
  }

  /** The unit's own line of the tree, then those of everything above its parent, for an open window. */
  async close(id: number, under: number | undefined, fromOn: string | null = null): Promise<void> {
    const path = this.#paths.get(id);
    await this.#pool.query(
      `insert into unit_closure (ancestor_id, descendant_id, depth, from_on, unit_path)
       select ancestor_id, $1::bigint, depth + 1, coalesce($3::date, from_on), $4::text from unit_closure where descendant_id = $2 and to_on is null
       union all select $1::bigint, $1::bigint, 0, null, $4::text where not exists (select from unit_closure where ancestor_id = $1 and depth = 0)`,
      [id, under ?? 0, fromOn, path],
    );
  }

  /** Moves a unit without children: the tree before the day stays as it was. */
  async move(id: number, under: number, on: string): Promise<void> {
    await this.#pool.query(
      'update unit_closure set to_on = $2 where descendant_id = $1 and depth > 0 and to_on is null',
      [id, on],
    );
    await this.close(id, under, on);
  }

  async person(unit: number, name = `Người Thử ${++this.#names}`, more: Row = {}): Promise<number> {
    const id = await this.insert('person', {
      full_name: name,
      name_sort: nameSort(name),
      name_key: nameKey(name),
      unit_id: unit,
      ...more,
    });
    for (const token of nameTokens(name))
      await this.insert('name_token', { token, person_id: id, unit_path: this.#paths.get(unit) });
    return id;
  }

  /** A person in a post; full-time on the payroll unless the row says otherwise. Answers the person's id. */
  async stand({
    unit,
    name,
    personId,
    fromOn = '2020-01-01',
    toOn = null,
    ...more
  }: WorldStanding): Promise<number> {
    const person = personId ?? (await this.person(unit, name));
    const { rows } = await this.#pool.query('select full_name, name_sort from person where id = $1', [
      person,
    ]);
    const title = (more.title as string) ?? 'specialist';
    const words = (more.post_name as string) ?? 'Chuyên viên';
    const engagement = (more.engagement as string) ?? 'full_time';
    const basis = 'basis' in more ? more.basis : engagement === 'full_time' ? 'payroll' : null;
    const post = await this.insert('post', {
      unit_id: unit,
      title,
      name: words,
      name_key: `${words} ${++this.#names}`,
    });
    const window = { from_on: fromOn, to_on: toOn };
    const posting = await this.insert('posting', {
      person_id: person,
      post_id: post,
      unit_id: unit,
      engagement,
      basis,
      ...window,
    });
    await this.insert('standing', {
      posting_id: posting,
      person_id: person,
      unit_id: unit,
      engagement,
      basis,
      title,
      post_name: words,
      ...rows[0],
      foreign_language: false,
      ...more,
      ...window,
    });
    return person;
  }

  #acting(): Promise<number> {
    this.#act ??= this.#pool
      .query(`insert into act (route) values ('test') returning id`)
      .then(({ rows }) => rows[0].id);
    return this.#act;
  }
}
