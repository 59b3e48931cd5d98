import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../tests/harness/database.ts';
import { ownerDatabase } from '../db/database.ts';
import { system } from '../gate/actor.ts';
import { staleStandings } from '../modules/cadres/cadres.standings.queries.ts';
import { makeCadres } from './generate.people.ts';
import { Random } from './generate.random.ts';
import { makeTree } from './generate.tree.ts';
import { planCountry } from './generate.ts';
import { writeProvince } from './generate.writing.ts';

const { pool } = await testDatabase();
const door = { pool, actor: system('test'), today: '2024-06-01' };
const [first] = planCountry(2, 401);

test('cadres and units are shared out, none lost', () => {
  const country = planCountry(70, 7001);
  assert.equal(
    country.reduce((sum, { cadres }) => sum + cadres, 0),
    7001,
  );
  assert.equal(new Set(country.map(({ name }) => name)).size, 70);
});

test('the same seed is the same chance, another seed another', () => {
  const draw = (seed: string) => {
    const random = new Random(seed);
    return Array.from({ length: 20 }, () => random.next());
  };
  assert.deepEqual(draw('a'), draw('a'));
  assert.notDeepEqual(draw('a'), draw('b'));
  assert.ok(draw('a').every((value) => value >= 0 && value < 1));
});

test('a province is written whole: its tree, its people in their posts, their past', async () => {
  const { unitId, people } = await writeProvince(door, 'a', first!);
  const under = (await pool.query('select path from unit where id = $1', [unitId])).rows[0].path;
  const count = async (table: string, where = 'true') =>
    (
      await pool.query(`select count(*) as n from ${table} where starts_with(unit_path, $1) and ${where}`, [
        under,
      ])
    ).rows[0].n;
  assert.equal(people, first!.cadres);
  assert.equal(await count('unit'), first!.units);
  assert.equal(await count('person'), first!.cadres);
  assert.ok((await count('posting', `engagement = 'full_time'`)) > 20);
  assert.ok((await count('qualification', 'to_on is not null')) > 0, 'facts that ended');
  for (const table of [
    'evaluation',
    'participation',
    'training_class',
    'unit_count',
    'unit_quota',
    'plan_entry',
    'trail',
  ])
    assert.ok((await count(table)) > 0, table);
  assert.deepEqual(await staleStandings(ownerDatabase(pool)), []);
});

test('the same seed makes the same people, whatever was made before', () => {
  const made = (seed: string) => {
    const random = new Random(seed);
    return [...makeCadres(random, makeTree(random, first!.name, first!.units), 90, 1)];
  };
  assert.deepEqual(made('a'), made('a'));
  assert.notDeepEqual(made('a'), made('b'));
  const numbers = made('a').flatMap(({ person }) => person.identityNumber ?? []);
  assert.equal(new Set(numbers).size, numbers.length);
  assert.ok(numbers.every((number) => /^9\d{11}$/.test(number)));
});
