import assert from 'node:assert/strict';
import type { FastifyInstance, InjectOptions } from 'fastify';
import type pg from 'pg';
import type { Role } from '../../src/gate/roles.labels.ts';
import type { Route } from '../../src/gate/route.ts';
import type { Day } from '../../src/lib/days.ts';
import { httpDoor } from '../../src/server/http.ts';
import { entrances, routes } from '../../src/server/routes.ts';
import { testDatabase } from './database.ts';

/** Who speaks in tests: the role each holds and where. */
const parts = {
  provinceOfficer: { role: 'officer', at: 'province' },
  districtOfficer: { role: 'officer', at: 'district' },
  chair: { role: 'leader', at: 'province' },
  inspector: { role: 'inspector', at: 'province' },
  cadre: { role: 'cadre', at: 'district' },
  /** Holds over another district all that the district's officer holds over this one. */
  stranger: { role: 'officer', at: 'elsewhere' },
} as const satisfies Record<string, { role: Role; at: keyof Units }>;
export type Part = keyof typeof parts;
export const castOf = Object.keys(parts) as readonly Part[];

export interface Units {
  province: number;
  district: number;
  /** A grassroots union of the district. */
  grassroots: number;
  /** Another district of the province. */
  elsewhere: number;
}

export interface Reply {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of the body.
  body: any;
  headers: Record<string, unknown>;
}

export interface Stage {
  app: FastifyInstance;
  pool: pg.Pool;
  units: Units;
  today: Day;
  administrator: Player;
  cast: Record<Part, Player>;
  /** Somebody who has not signed in. */
  nobody: Player;
  /** A fresh account, so that what happens to it touches nobody else. */
  someone: (role?: Role, unitId?: number) => Promise<{ id: number; player: Player }>;
}

export const password = 'con-duong-ngan-nhat-7';
export const today: Day = '2024-06-01';

/** One person at a browser: keeps the cookie and sends the token, as our page does. */
export class Player {
  readonly #app: FastifyInstance;
  readonly login: string | null;
  cookie: string | null = null;
  csrf: string | null = null;

  constructor(app: FastifyInstance, login: string | null) {
    this.#app = app;
    this.login = login;
  }

  get = (path: string, more?: InjectOptions) => this.ask('GET', path, undefined, more);
  post = (path: string, body: unknown = {}, more?: InjectOptions) => this.ask('POST', path, body, more);
  put = (path: string, body: unknown = {}, more?: InjectOptions) => this.ask('PUT', path, body, more);
  delete = (path: string, more?: InjectOptions) => this.ask('DELETE', path, undefined, more);

  async ask(method: string, path: string, body?: unknown, more: InjectOptions = {}): Promise<Reply> {
    if (this.login && !this.cookie) await this.signIn();
    return this.send(method, path, body, more);
  }

  signIn = (given = password) => this.send('POST', '/session', { login: this.login, password: given });

  /** As it is, without signing in first. */
  async send(method: string, path: string, body?: unknown, more: InjectOptions = {}): Promise<Reply> {
    const response = await this.#app.inject({
      method: method as 'GET',
      url: path.startsWith('/api') || path === '/healthz' || path === '/' ? path : `/api${path}`,
      ...(body === undefined ? {} : { payload: body as object }),
      ...more,
      headers: {
        ...(this.cookie ? { cookie: `thenchot_session=${this.cookie}` } : {}),
        ...(this.csrf ? { 'x-csrf-token': this.csrf } : {}),
        ...more.headers,
      },
    });
    const set = response.cookies.find(({ name }) => name === 'thenchot_session');
    if (set) this.cookie = set.value || null;
    const json = /json/.test(String(response.headers['content-type']));
    const answer = json ? response.json() : response.body;
    if (answer?.csrfToken) this.csrf = answer.csrfToken;
    return { status: response.statusCode, body: answer, headers: response.headers };
  }
}

/** A small province, made through the routes as an administrator would, and everybody who works there. */
export async function stage(more: readonly Route[] = []): Promise<Stage> {
  const { pool } = await testDatabase();
  const pages = new URL('../../dist/none', import.meta.url).pathname;
  const app = await httpDoor({ pool, routes: [...routes, ...more], entrances, pages, today: () => today });
  const administrator = new Player(app, 'quantri');
  const setUp = await administrator.send('POST', '/setup', {
    login: 'quantri',
    fullName: 'Người Quản Trị',
    password,
    federation: 'LĐLĐ tỉnh Thử Nghiệm',
  });
  assert.equal(setUp.status, 200, JSON.stringify(setUp.body));

  const province: number = setUp.body.home.id;
  const establish = async (kind: string, name: string, parentId: number): Promise<number> =>
    made(await administrator.post('/units', { kind, name, parentId, fromOn: '2020-01-01' }));
  const district = await establish('district_federation', 'LĐLĐ huyện Thượng', province);
  const elsewhere = await establish('district_federation', 'LĐLĐ huyện Hạ', province);
  const grassroots = await establish('grassroots_union', 'CĐCS Trường Thử', district);
  const units: Units = { province, district, grassroots, elsewhere };

  const cast = {} as Record<Part, Player>;
  for (const part of castOf) {
    const { role, at } = parts[part];
    const login = part.toLowerCase();
    const grants = [{ role, unitId: units[at] }];
    made(
      await administrator.post('/accounts', { login, fullName: part, grants, password, mustChange: false }),
    );
    cast[part] = new Player(app, login);
  }
  let fresh = 0;
  const someone = async (role: Role = 'officer', unitId = district) => {
    const login = `nguoi${++fresh}`;
    const account = { login, fullName: login, grants: [{ role, unitId }], password, mustChange: false };
    return { id: made(await administrator.post('/accounts', account)), player: new Player(app, login) };
  };
  return { app, pool, units, today, administrator, cast, nobody: new Player(app, null), someone };
}

function made({ status, body }: Reply): number {
  assert.equal(status, 200, JSON.stringify(body));
  return body.id;
}
