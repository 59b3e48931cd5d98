import { writeXlsx } from 'hucre';
import type pg from 'pg';
import { makeCadres } from '../../src/cli/generate.people.ts';
import { Random } from '../../src/cli/generate.random.ts';
import { makeTree } from '../../src/cli/generate.tree.ts';
import { planCountry } from '../../src/cli/generate.ts';
import { migrate } from '../../src/db/migrate.ts';
import { createPool } from '../../src/db/pool.ts';
import { type Door, perform } from '../../src/gate/perform.ts';
import { showDay } from '../../src/lib/days.ts';
import { degreeLevels, theoryLevels } from '../../src/modules/cadres/cadres.labels.ts';
import { startImport } from '../../src/modules/imports/imports.routes.ts';
import type { ImportResult } from '../../src/modules/imports/imports.schema.ts';
import { loadCodeLists } from '../../src/server/codelists.ts';
import { jobKinds } from '../../src/server/jobkinds.ts';
import { Jobs } from '../../src/server/jobs.ts';
import type { Ground } from '../country.ts';
import type { Workload } from '../measure.ts';
import { type FloorRow, loadRows } from './import.floor.ts';

const tables = [
  'unit',
  'unit_name',
  'unit_parent',
  'unit_closure',
  'person',
  'post',
  'posting',
  'party_membership',
  'qualification',
  'standing',
  'name_token',
];

/** A roster of part-time committee members as a province sends it, with its unions, into an empty database. */
export async function importing(ground: Ground): Promise<Workload> {
  const rows = ground.size.cadres / 2;
  const { province, lines } = makeRoster(rows);
  const bytes = await workbookOf(lines);
  // Made before the clock runs: one for each side.
  const made: Scratch[] = [];
  const waiting: Scratch[] = [];
  const owner = ground.operator.pool;
  let template: Promise<void> | undefined;
  const clear = async () => {
    for (const scratch of made.splice(0)) await scratch.drop();
  };
  return {
    name: 'Import',
    does: `${rows.toLocaleString('en')} rows of a workbook with their unions, from the file to the commit`,
    target: 2.2,
    rounds: 3,
    checks: 1,
    before: async () => {
      await clear();
      template ??= makeTemplate(owner);
      await template;
      for (const number of [1, 2]) made.push(await makeScratch(owner, number));
      waiting.push(...made);
    },
    ours: async () => {
      const scratch = waiting.pop()!;
      const door: Door = { ...ground.operator, pool: scratch.pool };
      const input = { files: [{ name: 'danh-sach.xlsx', bytes }], unit: province, asOf: ground.asOf };
      const { job } = await perform(door, startImport, input);
      const ended = await new Jobs(scratch.pool, jobKinds).finish(job, () => {});
      const result = ended.result as ImportResult | null;
      if (ended.state !== 'done' || result?.files[0]?.accepted !== rows)
        throw new Error(ended.message ?? JSON.stringify(result?.files[0]).slice(0, 2_000));
      return scratch;
    },
    floor: async () => {
      const scratch = waiting.pop()!;
      await loadRows(scratch.pool, province, ground.asOf, lines);
      return scratch;
    },
    compare: {
      ours: (scratch) => countsIn(scratch as Scratch),
      floor: (scratch) => countsIn(scratch as Scratch),
    },
    after: async () => {
      await clear();
      await drop(owner, empty);
      template = undefined;
    },
  };
}

interface Scratch {
  pool: pg.Pool;
  drop: () => Promise<void>;
}

const empty = 'bench_scratch';

/** A migrated database without a province, to copy. */
async function makeTemplate(owner: pg.Pool): Promise<void> {
  await drop(owner, empty);
  await owner.query(`create database ${empty}`);
  const pool = createPool(elsewhere(owner.options, empty));
  await migrate(pool);
  await loadCodeLists(pool);
  await pool.end();
}

async function makeScratch(owner: pg.Pool, number: number): Promise<Scratch> {
  const database = `${empty}_${number}`;
  await drop(owner, database);
  await owner.query(`create database ${database} template ${empty}`);
  const pool = createPool(elsewhere(owner.options, database));
  return {
    pool,
    drop: async () => {
      await pool.end();
      await drop(owner, database);
    },
  };
}

const drop = (owner: pg.Pool, database: string) =>
  owner.query(`drop database if exists ${database} with (force)`);

/** Where another database of the same server is. */
function elsewhere(
  { connectionString, host, port, user, password }: pg.PoolOptions,
  database: string,
): pg.PoolConfig {
  if (!connectionString) return { host, port, user, password, database };
  const address = new URL(connectionString);
  address.pathname = `/${database}`;
  return { connectionString: address.href };
}

async function countsIn({ pool }: Scratch): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables)
    counts[table] = (await pool.query(`select count(*) as n from ${table}`)).rows[0].n;
  return counts;
}

/** Part-time cadres of one big invented province, each row with its union and the union above that. */
function makeRoster(rows: number): { province: string; lines: FloorRow[] } {
  const [plan] = planCountry(1, rows);
  const random = new Random('bench roster');
  const tree = makeTree(random, plan!.name, plan!.units);
  const cadres = makeCadres(random, tree, rows * 2, 1);
  const lines: FloorRow[] = [];
  const seen = new Set<string>();
  for (const { unit, engagement, title, postName, person } of cadres) {
    if (lines.length === rows) break;
    const { name, parent } = tree[unit]!;
    // Two of one name in one union would be a question, and that is another measurement.
    const key = `${unit}|${person.fullName}`;
    if (engagement === 'full_time' || seen.has(key)) continue;
    seen.add(key);
    const level = (kind: string) => person.qualifications.find((one) => one.kind === kind)?.level ?? null;
    lines.push({
      fullName: person.fullName,
      sex: person.sex!,
      birthOn: person.birth!.on,
      precision: person.birth!.precision,
      union: name,
      upper: tree[parent!]!.name,
      title,
      postName,
      degree: level('degree')!,
      theory: level('political_theory'),
      party: person.party.member === true,
    });
  }
  return { province: plan!.name, lines };
}

const head = [
  'TT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Công đoàn cơ sở',
  'Công đoàn cấp trên',
  'Chức vụ',
  'Trình độ chuyên môn',
  'Lý luận chính trị',
  'Đảng viên',
];

async function workbookOf(lines: readonly FloorRow[]): Promise<Uint8Array> {
  const body = lines.map((line, at) => [
    at + 1,
    line.fullName,
    showDay(line.birthOn, line.precision),
    line.sex === 'female' ? 'Nữ' : 'Nam',
    line.union,
    line.upper,
    line.postName,
    degreeLevels.vi(line.degree as never),
    line.theory && theoryLevels.vi(line.theory as never),
    line.party ? 'x' : null,
  ]);
  return writeXlsx({
    sheets: [
      {
        name: 'Danh sách',
        rows: [['DANH SÁCH CÁN BỘ CÔNG ĐOÀN KHÔNG CHUYÊN TRÁCH (tính đến 01/5/2024)'], [], head, ...body],
      },
    ],
  });
}
