// npm run bench line: the pages in a browser on a slow line and a slow processor, from the click to what can be used.

import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { buildWeb } from '../scripts/web.ts';
import { migrate } from '../src/db/migrate.ts';
import { dataFolder, openDatabase } from '../src/db/open.ts';
import { hashPassword } from '../src/gate/passwords.ts';
import { loadCodeLists } from '../src/server/codelists.ts';
import { beginDemo, readDemo } from '../src/server/demo.ts';
import { httpDoor } from '../src/server/http.ts';
import { jobKinds } from '../src/server/jobkinds.ts';
import { Jobs } from '../src/server/jobs.ts';
import { entrances, routes } from '../src/server/routes.ts';
import { openBrowser } from '../tests/harness/chromium.ts';
import { openGround, type Size } from './country.ts';
import { timingOf } from './measure.ts';
import { type LineResult, line } from './results.ts';

const asOf = '2024-05-01';

interface Stand {
  pool: pg.Pool;
  record: string;
  account: { login: string; password: string };
  close: () => Promise<void>;
}

/** The demo province, as `npm start` loads it, in a database of the bench's own. */
async function openDemo(): Promise<Stand> {
  const { pool, close } = await openDatabase({ data: join(dataFolder(), 'bench-demo') });
  await migrate(pool);
  await loadCodeLists(pool);
  const jobs = new Jobs(pool, jobKinds);
  await (await beginDemo(pool))?.finish(jobs, () => {});
  await jobs.close();
  const account = { login: 'totinh', password: readDemo().password };
  return { pool, close, account, record: 'Demo province' };
}

/** The invented country of the other bench, with an officer of its first province. */
async function openCountry(size: Size, say: (line: string) => void): Promise<Stand> {
  const ground = await openGround(size, say);
  const { pool } = ground.operator;
  const account = { login: 'bench', password: 'duong-truyen-cham-400' };
  await pool.query(
    `with made as (
       insert into account (login, full_name, password_hash) values ($1, 'Bench', $2) on conflict (login) do nothing returning id)
     insert into access_grant (account_id, role, unit_id, unit_path, from_on) select made.id, 'officer', $3, $4, '2020-01-01' from made`,
    [account.login, await hashPassword(account.password), ground.provinces[0]!.id, ground.provinces[0]!.path],
  );
  const record = `${size.cadres.toLocaleString('en')} cadres`;
  return { pool, close: ground.close, account, record };
}

/** Measures every step some times over, each time in a browser context that has seen nothing. */
export async function measureLine(
  runs: number,
  size: Size | null,
  say: (line: string) => void,
): Promise<LineResult[]> {
  await buildWeb();
  const browser = await openBrowser();
  try {
    const results = [await standing(await openDemo(), browser, runs, say)];
    if (size) results.push(await standing(await openCountry(size, say), browser, runs, say));
    return results;
  } finally {
    await browser.close();
  }
}

async function standing(
  stand: Stand,
  browser: Browser,
  runs: number,
  say: (line: string) => void,
): Promise<LineResult> {
  const pages = fileURLToPath(new URL('../dist/web', import.meta.url));
  const app = await httpDoor({ pool: stand.pool, routes, entrances, pages });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const found = new Map<string, { times: number[]; bytes: number }>();
  try {
    // The first is for the server's own warmth and is not counted.
    for (let run = 0; run <= runs; run++) {
      for (const [what, { took, bytes }] of await visit(browser, address, stand.account)) {
        const of = found.get(what) ?? { times: [], bytes };
        if (run > 0) of.times.push(took);
        found.set(what, { ...of, bytes });
      }
    }
  } finally {
    await app.close();
    await stand.close();
  }
  const steps = [...found].map(([what, { times, bytes }]) => ({ what, timing: timingOf(times), bytes }));
  for (const { what, timing, bytes } of steps)
    say(`${stand.record}, ${what}: ${Math.round(timing.median)} ms, ${Math.round(bytes / 1000)} kB`);
  return { record: stand.record, steps };
}

interface Took {
  took: number;
  bytes: number;
}

/** One visit: signed out, signed in, to the list, to a person, and the first page again with what the browser kept. */
async function visit(
  browser: Browser,
  address: string,
  account: Stand['account'],
): Promise<Map<string, Took>> {
  const took = new Map<string, Took>();
  const stranger = await browser.newContext({ baseURL: address });
  took.set('sign-in page, first visit', await opened(stranger, '/', 'input[name=password]'));
  await stranger.close();

  const context = await browser.newContext({ baseURL: address });
  await context.request.post('/api/session', { data: account });
  const page = await context.newPage();
  const slow = await slowed(page);
  took.set('first page, first visit', await slow.open(`/?asOf=${asOf}`, '#content a[href*="/figures/"]'));
  // What comes after the page can be used is no part of the next step.
  await page.waitForLoadState('networkidle');
  took.set(
    'from there to the list of people',
    await slow.go(() => page.locator('nav a[href^="/people"]').click(), '[role=grid] [aria-rowindex="2"]'),
  );
  await page.waitForLoadState('networkidle');
  await page.locator('[role=grid] [aria-rowindex="2"]').focus();
  took.set(
    'from there to a person',
    await slow.go(() => page.keyboard.press('Enter'), '#content [role=tablist]'),
  );
  await page.close();
  took.set(
    'first page, later visit',
    await opened(context, `/?asOf=${asOf}`, '#content a[href*="/figures/"]'),
  );
  await context.close();
  return took;
}

async function opened(context: BrowserContext, path: string, ready: string): Promise<Took> {
  const page = await context.newPage();
  const result = await (await slowed(page)).open(path, ready);
  await page.close();
  return result;
}

/** The page on the slow line and processor; each step from its beginning to the frame in which `ready` stands. */
async function slowed(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  const throughput = (line.kilobits * 1000) / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: line.slower });
  let received = 0;
  session.on('Network.dataReceived', ({ encodedDataLength }) => {
    received += encodedDataLength;
  });
  const stands = (ready: string) =>
    page.evaluate(
      (selector) =>
        new Promise<number>((resolve) => {
          const look = () =>
            document.querySelector(selector) ? resolve(performance.now()) : requestAnimationFrame(look);
          look();
        }),
      ready,
    );
  return {
    open: async (path: string, ready: string): Promise<Took> => {
      received = 0;
      await page.goto(path, { waitUntil: 'commit' });
      return { took: await stands(ready), bytes: received };
    },
    go: async (act: () => Promise<unknown>, ready: string): Promise<Took> => {
      received = 0;
      const start = await page.evaluate(() => performance.now());
      await act();
      return { took: (await stands(ready)) - start, bytes: received };
    },
  };
}
