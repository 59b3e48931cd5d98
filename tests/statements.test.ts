import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { system } from '../src/gate/actor.ts';
import { perform } from '../src/gate/perform.ts';
import { addDays, type Day } from '../src/lib/days.ts';
import { covers } from '../src/lib/timeline.ts';
import { postPostingEnd } from '../src/modules/cadres/cadres.postings.routes.ts';
import { recordCadre } from '../src/modules/cadres/cadres.routes.ts';
import { onlyNamed } from '../src/modules/cadres/cadres.schema.ts';
import { verify } from '../src/server/verify.ts';
import { doorOf } from './harness/actors.ts';
import { testDatabase } from './harness/database.ts';
import { snapshot } from './harness/imports.ts';
import { undoneAct } from './harness/undone.ts';
import { World } from './harness/world.ts';

const { pool } = await testDatabase();
const door = doorOf(pool, system('kiểm thử'));
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const units = [
  await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Một', under: province }),
  await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Hai', under: province }),
];

const length = 40;
const dayAt = (at: number): Day => addDays('2020-01-01', at);

interface Told {
  person: number;
  at: number;
  unit: number;
  title: 'chair' | 'specialist';
  basis: 'payroll' | 'contract';
  degree: 'university' | 'master' | null;
  party: boolean | null;
  /** Not a statement, but the end of the open posting, after every day told of. */
  ends: boolean;
}
const told: fc.Arbitrary<Told> = fc.record({
  person: fc.nat(1),
  at: fc.nat(length - 10),
  unit: fc.nat(1),
  title: fc.constantFrom('chair', 'specialist'),
  basis: fc.constantFrom('payroll', 'contract'),
  degree: fc.constantFrom('university', 'master', null),
  party: fc.constantFrom(true, false, null),
  ends: fc.integer({ min: 0, max: 7 }).map((one) => one === 0),
});

/**
 * What is true from day to day by the rules alone: a statement holds from its day until the next day from which
 * something else holds. One that says what holds already changes nothing; one of a day of which nothing is known,
 * that says what holds next, makes that begin earlier.
 */
class Replay {
  readonly #from = new Map<number, string | null>();

  on(at: number): string | null {
    const last = Math.max(...[...this.#from.keys()].filter((from) => from <= at));
    return this.#from.get(last) ?? null;
  }

  state(at: number, value: string | null): void {
    const before = this.on(at);
    if (before === value) return;
    const next = Math.min(...[...this.#from.keys()].filter((from) => from > at));
    if (before === null && this.#from.get(next) === value) this.#from.delete(next);
    this.#from.set(at, value);
  }
}

interface Model {
  id: number | null;
  name: string;
  latest: number;
  posting: Replay;
  degree: Replay;
  party: Replay;
}

let runs = 0;
const newModel = (which: number): Model => ({
  id: null,
  name: `Người ${which} ${runs}`,
  latest: 0,
  posting: new Replay(),
  degree: new Replay(),
  party: new Replay(),
});

async function tell(model: Model, one: Told): Promise<void> {
  const { unit, title, basis, degree, party } = one;
  if (one.ends) return end(model);
  const person = {
    ...onlyNamed(model.name),
    party: { member: party, joined: null, official: null },
    qualifications: degree ? [{ kind: 'degree', level: degree, detail: null }] : [],
  };
  const { personId } = await perform(door, recordCadre, {
    unitId: units[unit],
    personId: model.id,
    person,
    engagement: 'full_time',
    basis,
    title,
    postName: title,
    statedOn: dayAt(one.at),
  });
  model.id = personId;
  model.latest = Math.max(model.latest, one.at);
  model.posting.state(one.at, `${units[unit]} ${title} ${basis}`);
  if (degree) model.degree.state(one.at, degree);
  if (party !== null) model.party.state(one.at, String(party));
}

async function end(model: Model): Promise<void> {
  if (model.id === null || model.latest >= length - 1 || model.posting.on(length) === null) return;
  const { rows } = await pool.query('select id from posting where person_id = $1 and to_on is null', [
    model.id,
  ]);
  model.latest += 1;
  await perform(door, postPostingEnd, { postingId: rows[0].id, toOn: dayAt(model.latest) });
  model.posting.state(model.latest, null);
}

async function compare({ id, posting, degree, party }: Model): Promise<void> {
  if (id === null) return;
  const { rows } = await pool.query('select * from standing where person_id = $1', [id]);
  for (let at = 0; at <= length; at++) {
    const found = rows
      .filter((row) => covers(row, dayAt(at)))
      .map((row) => [`${row.unit_id} ${row.title} ${row.basis}`, row.degree, row.party]);
    const post = posting.on(at);
    const member = party.on(at);
    const expected = post === null ? [] : [[post, degree.on(at), member === null ? null : member === 'true']];
    assert.deepEqual(found, expected, dayAt(at));
  }
  const open = posting.on(length);
  const managed = await pool.query('select unit_id from person where id = $1', [id]);
  if (open) assert.equal(managed.rows[0].unit_id, Number(open.split(' ')[0]));
}

test('mọi thứ tự ghi: số liệu từng ngày đúng theo quy tắc; hoàn tác việc cuối trả lại như trước', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(told, { minLength: 1, maxLength: 12 }), told, async (many, last) => {
      runs++;
      const models = [newModel(0), newModel(1)];
      for (const one of many) await tell(models[one.person]!, one);
      for (const model of models) await compare(model);
      const before = await snapshot(pool);
      const model = models[last.person]!;
      const { rows: acts } = await pool.query('select max(id) as id from act');
      await tell(model, last);
      await compare(model);
      const { rows } = await pool.query('select max(id) as id from act');
      if (rows[0].id === acts[0].id) return;
      await perform(door, undoneAct, { act: rows[0].id });
      assert.deepEqual(await snapshot(pool), before);
    }),
    { numRuns: 25 },
  );
  const { checks } = await verify(pool);
  assert.deepEqual(
    checks.flatMap(({ faults }) => faults),
    [],
  );
});
