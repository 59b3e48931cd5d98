import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { beginDemo, readDemo } from '../../src/server/demo.ts';
import { httpDoor } from '../../src/server/http.ts';
import { jobKinds } from '../../src/server/jobkinds.ts';
import { Jobs } from '../../src/server/jobs.ts';
import { entrances, routes } from '../../src/server/routes.ts';
import { openBrowser } from './chromium.ts';
import { testDatabase } from './database.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const axe = readFileSync(path('../../node_modules/axe-core/axe.min.js'), 'utf8');
const pictures = path('../../docs/screenshots');

/** The two sizes that every page must fit. */
export const sizes = {
  desktop: { width: 1280, height: 800 },
  narrow: { width: 360, height: 740 },
} as const;
export type Size = keyof typeof sizes;

let browser: Promise<Browser> | undefined;

/** One browser for all journeys of the process; each visitor has a context to itself. */
function sharedBrowser(): Promise<Browser> {
  if (!browser) {
    browser = openBrowser();
    after(async () => (await browser)?.close());
  }
  return browser;
}

export interface House {
  pool: pg.Pool;
  address: string;
  /** Somebody at a browser of their own, signed in where a login is given. */
  visit: (options?: { login?: string; size?: Size; dark?: boolean }) => Promise<Visitor>;
}

/** The real server on a database of its own, empty or with the demo province. */
export async function openHouse({ demo }: { demo: boolean }): Promise<House> {
  const { pool } = await testDatabase();
  const jobs = new Jobs(pool, jobKinds);
  const changed = () => void jobs.runWaiting().catch(() => {});
  const app = await httpDoor({ pool, routes, entrances, pages: path('../../dist/web'), changed });
  if (demo) await (await beginDemo(pool))!.finish(jobs, () => {});
  // Here and not at the first visit: what a test asks to be done after it is done at that test's end.
  await sharedBrowser();
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  after(async () => {
    await app.close();
    await jobs.close();
  });
  return { pool, address, visit: (options = {}) => visit(address, options) };
}

async function visit(
  address: string,
  { login, size = 'desktop', dark = false }: { login?: string; size?: Size; dark?: boolean },
): Promise<Visitor> {
  const context = await (await sharedBrowser()).newContext({
    viewport: sizes[size],
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    baseURL: address,
  });
  after(() => context.close());
  if (login) {
    const reply = await context.request.post('/api/session', {
      data: { login, password: readDemo().password },
    });
    assert.equal(reply.status(), 200, await reply.text());
  }
  return new Visitor(context, await context.newPage(), size);
}

/** A visitor's page; what the browser complains about is remembered and must be nothing. */
export class Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly #size: Size;
  readonly #complaints: string[] = [];

  constructor(context: BrowserContext, page: Page, size: Size) {
    this.context = context;
    this.page = page;
    this.#size = size;
    page.on('pageerror', (error) => this.#complaints.push(error.message));
    page.on('console', (message) => {
      // A refusal by the server is told as an error of the network, and by the page in its own words.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.#complaints.push(message.text());
    });
  }

  /** Opens an address and waits until everything it asks the server for has come. */
  async open(address: string): Promise<void> {
    await this.page.goto(address, { waitUntil: 'networkidle' });
  }

  /** What stands must be clean by axe, must fit the width, and the browser must have had nothing to complain about. */
  async check(what: string): Promise<void> {
    const session = await this.context.newCDPSession(this.page);
    // Evaluated by the debugger: the content security policy rightly lets no script in otherwise.
    await session.send('Runtime.evaluate', { expression: axe });
    const { result } = await session.send('Runtime.evaluate', {
      expression: `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => JSON.stringify(
        violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => [id, target.join(' '), failureSummary].join(': ')))))`,
      awaitPromise: true,
    });
    await session.detach();
    assert.deepEqual(JSON.parse(result.value), [], `${what}: axe`);
    const width = await this.page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= sizes[this.#size].width, `${what}: ${width} px wide`);
    assert.deepEqual(this.#complaints, [], `${what}: the browser's complaints`);
  }

  /** Keeps a picture for the documents, where they are asked for. */
  async picture(name: string): Promise<void> {
    if (process.env.THENCHOT_SCREENSHOTS !== '1') return;
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: join(pictures, `${name}.png`) });
  }
}
