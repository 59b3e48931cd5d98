import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { testDatabase } from '../../tests/harness/database.ts';
import { Problem } from '../lib/problem.ts';
import { openDatabase } from './open.ts';
import { isAlive } from './postgres.postmaster.ts';

const program = fileURLToPath(new URL('../../tests/harness/opener.ts', import.meta.url));
const { url } = await testDatabase();

interface Answer {
  owner: boolean;
  server: number;
  rows: Record<string, unknown>[];
  error?: string;
}

/** Another process that has opened the database of a folder. */
class Opener {
  readonly process: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;
  static readonly #open: Opener[] = [];
  complaint = '';

  /** A failed assertion leaves processes behind, which would keep this one waiting. */
  static endAll(): void {
    for (const opener of Opener.#open) opener.process.kill('SIGKILL');
  }

  constructor(folder: string) {
    Opener.#open.push(this);
    this.process = spawn(process.execPath, [program, folder]);
    this.#lines = createInterface({ input: this.process.stdout })[Symbol.asyncIterator]();
    this.process.stderr.on('data', (text) => {
      this.complaint += text;
    });
  }

  async answer(): Promise<Answer> {
    const { value, done } = await this.#lines.next();
    assert.ok(!done, this.complaint);
    return JSON.parse(value);
  }

  ask(statement: string): Promise<Answer> {
    this.process.stdin.write(`${statement}\n`);
    return this.answer();
  }

  async end(signal?: NodeJS.Signals): Promise<void> {
    const ended = once(this.process, 'exit');
    if (signal) this.process.kill(signal);
    else this.process.stdin.end();
    await ended;
  }
}

async function untilDead(pid: number): Promise<void> {
  while (isAlive(pid)) await delay(10);
}

describe('mở cơ sở dữ liệu nhúng', () => {
  const folders: string[] = [];
  const newFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), 'thenchot, '));
    folders.push(folder);
    return folder;
  };
  after(() => {
    Opener.endAll();
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  test('hai tiến trình mở cùng lúc một thư mục trống: một làm chủ, cả hai dùng chung', async () => {
    const folder = newFolder();
    const openers = [new Opener(folder), new Opener(folder)];
    const answers = await Promise.all(openers.map((opener) => opener.answer()));
    assert.deepEqual(answers.map(({ owner }) => owner).sort(), [false, true]);
    assert.equal(answers[0]!.server, answers[1]!.server);

    const owner = openers[answers.findIndex((answer) => answer.owner)]!;
    const guest = openers[answers.findIndex((answer) => !answer.owner)]!;
    await owner.ask('create table note as select 1 as word');
    assert.deepEqual((await guest.ask('select word from note')).rows, [{ word: 1 }]);
    await guest.end();
    assert.ok(isAlive(answers[0]!.server), 'a guest must not end the server');
    await owner.end();
    assert.ok(!isAlive(answers[0]!.server), 'the server ends with its owner');
  });

  test('chủ bị KILL: máy chủ dừng theo, dữ liệu đã ghi còn nguyên, tiến trình khách được báo và mở lại', async () => {
    const folder = newFolder();
    const owner = new Opener(folder);
    const { server } = await owner.answer();
    const guest = new Opener(folder);
    assert.equal((await guest.answer()).owner, false);
    await owner.ask('create table note as select generate_series(1, 1000) as word');

    await owner.end('SIGKILL');
    await untilDead(server);

    const answer = await guest.ask('select count(*) as words from note');
    assert.deepEqual(answer, { owner: true, rows: [{ words: 1000 }] });
    assert.match(guest.complaint, /máy chủ cơ sở dữ liệu đã dừng/i);
    await guest.end();

    const next = new Opener(folder);
    assert.equal((await next.answer()).owner, true);
    assert.deepEqual((await next.ask('select max(word) as word from note')).rows, [{ word: 1000 }]);
    await next.end();
  });

  test('chủ bị KILL giữa một câu lệnh của khách: câu lệnh ấy báo lỗi rõ ràng, câu sau chạy được', async () => {
    const folder = newFolder();
    const owner = new Opener(folder);
    const { server } = await owner.answer();
    const guest = new Opener(folder);
    await guest.answer();

    const waiting = guest.ask('select pg_sleep(3600)');
    const running = `select 1 from pg_stat_activity where query like 'select pg_sleep%' and state = 'active'`;
    while ((await owner.ask(running)).rows.length === 0);
    await owner.end('SIGKILL');
    assert.match((await waiting).error!, /máy chủ cơ sở dữ liệu đã dừng/i);
    await untilDead(server);
    assert.equal((await guest.ask('select 1 as one')).owner, true);
    await guest.end();
  });
});

describe('mở máy chủ ở DATABASE_URL', () => {
  const refusedBy = (code: string, detail: RegExp) => (error: unknown) =>
    error instanceof Problem && error.kind.code === code && detail.test(error.message);

  test('máy chủ đúng yêu cầu thì mở được', async () => {
    const database = await openDatabase({ url });
    assert.equal(database.owner, false);
    assert.match(database.describe, /^PostgreSQL \d+/);
    await database.close();
  });

  test('ngày viết theo kiểu khác bị từ chối', async () => {
    const other = new URL(url);
    other.searchParams.set('options', '-c datestyle=german');
    await assert.rejects(openDatabase({ url: other.href }), refusedBy('db.wrong_setting', /German/));
  });

  test('không kết nối được thì nói vì sao, không kèm mật khẩu', async () => {
    const nowhere = 'postgres://somebody:secret@localhost:1/nothing';
    await assert.rejects(openDatabase({ url: nowhere }), refusedBy('db.unreachable', /ECONNREFUSED/));
    await assert.rejects(openDatabase({ url: nowhere }), (error: Error) => !error.message.includes('secret'));
    await assert.rejects(openDatabase({ url: 'không phải địa chỉ' }), refusedBy('db.unreachable', /URL/));
  });
});
