import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { ownerDatabase } from '../src/db/database.ts';
import { type Actor, system } from '../src/gate/actor.ts';
import { perform } from '../src/gate/perform.ts';
import { roleRights } from '../src/gate/rights.ts';
import type { Route } from '../src/gate/route.ts';
import { Problem } from '../src/lib/problem.ts';
import { findActorByLogin } from '../src/modules/access/access.sessions.queries.ts';
import { routes } from '../src/server/routes.ts';
import { castOf, type Part, stage, today } from './harness/cast.ts';

const { pool, units, cast, nobody, administrator } = await stage();
const actors = {} as Record<Part, Actor>;
for (const part of castOf)
  actors[part] = (await findActorByLogin(ownerDatabase(pool), part.toLowerCase(), today))!;

const name = ({ method, path }: Route) => `${method} ${path}`;
const addressOf = ({ path }: Route) => path.replace(/:\w+/g, '1');

/** The route with its own right and its own way to find the unit, but for what it takes and does. */
function bare(one: Route, unitId: number): { route: Route; handled: () => boolean } {
  let handled = false;
  const route = {
    ...one,
    input: z.any(),
    output: z.any(),
    unit: typeof one.unit === 'string' ? one.unit : () => unitId,
    handle: async () => {
      handled = true;
      return {};
    },
    audit: one.audit && (() => []),
  } as Route;
  return { route, handled: () => handled };
}

async function outcome(one: Route, actor: Actor, unitId: number): Promise<string> {
  const { route, handled } = bare(one, unitId);
  try {
    await perform({ pool, actor, today }, route, {});
    return handled() ? 'done' : 'nothing';
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return handled() ? 'done and refused' : error.kind.code;
  }
}

const roles: Record<Part, keyof typeof roleRights> = {
  provinceOfficer: 'officer',
  districtOfficer: 'officer',
  chair: 'leader',
  inspector: 'inspector',
  cadre: 'cadre',
  stranger: 'officer',
};

for (const one of routes) {
  test(`${name(one)}: chỉ người có quyền, chỉ trong phạm vi`, async () => {
    for (const part of castOf) {
      const holds = roleRights[roles[part]].includes(one.right);
      const listed = typeof one.unit === 'string';
      const outside = part === 'stranger' && !listed;
      const expected = !holds ? 'gate.not_allowed' : outside ? 'gate.not_found' : 'done';
      assert.equal(await outcome(one, actors[part], units.district), expected, part);
    }
    if (typeof one.unit !== 'string') {
      const refusal = roleRights.officer.includes(one.right) ? 'gate.not_found' : 'gate.not_allowed';
      assert.equal(await outcome(one, actors.districtOfficer, units.province), refusal, 'cấp trên');
    }
    assert.equal(await outcome(one, system('op'), units.district), 'done', 'system');
  });
}

test('chưa đăng nhập thì không địa chỉ nào trả lời', async () => {
  for (const one of routes) {
    const { status, body } = await nobody.send(one.method.toUpperCase(), addressOf(one));
    assert.deepEqual([name(one), status, body.code], [name(one), 401, 'gate.not_signed_in']);
  }
});

test('mọi thay đổi đòi mã của phiên', async () => {
  for (const one of routes.filter(({ method }) => method !== 'get')) {
    const reply = await administrator.ask(one.method.toUpperCase(), addressOf(one), undefined, {
      headers: { 'x-csrf-token': 'khác' },
    });
    assert.deepEqual([name(one), reply.body.code], [name(one), 'access.request_forged']);
  }
});

test('quyền bắt đầu và kết thúc theo ngày', async () => {
  const actor = actors.chair as Extract<Actor, { kind: 'account' }>;
  const one = routes.find(({ path }) => path === '/units/:id')!;
  const on = async (from: string, to: string | null) => {
    const grants = actor.grants.map((grant) => ({ ...grant, from, to }));
    return outcome(one, { ...actor, grants }, units.district);
  };
  assert.equal(await on(today, null), 'done');
  assert.equal(await on('2024-06-02', null), 'gate.not_allowed');
  assert.equal(await on('2024-01-01', '2024-06-02'), 'done');
  assert.equal(await on('2024-01-01', today), 'gate.not_allowed');
});

test('hai phạm vi rời nhau thì thấy cả hai và không thấy ở giữa', async () => {
  const [one, other] = [actors.districtOfficer, actors.stranger] as Extract<Actor, { kind: 'account' }>[];
  const both: Actor = { ...one!, grants: [...one!.grants, ...other!.grants] };
  const list = routes.find(({ path, method }) => path === '/unit-listing' && method === 'get')!;
  const { rows } = await perform({ pool, actor: both, today }, list, {});
  const seen = rows.map((row: { id: number }) => row.id);
  assert.deepEqual(seen.sort(), [units.district, units.elsewhere, units.grassroots].sort());
  const { body } = await cast.stranger.get('/unit-listing');
  assert.deepEqual(
    body.rows.map((row: { id: number }) => row.id),
    [units.elsewhere],
  );
});
