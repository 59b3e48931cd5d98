// Workbooks made to break, or to reach what their sender may not: what they name beyond reach is as if it were not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readXlsx, writeXlsx } from 'hucre';
import { sql } from 'kysely';
import { ownerDatabase } from '../src/db/database.ts';
import { type Door, perform } from '../src/gate/perform.ts';
import type { Route } from '../src/gate/route.ts';
import { withinReach } from '../src/gate/transaction.ts';
import { findActorByLogin } from '../src/modules/access/access.sessions.queries.ts';
import { getEditWorkbook } from '../src/modules/cadres/cadres.edits.routes.ts';
import { patchPerson } from '../src/modules/cadres/cadres.identity.routes.ts';
import { getFaults, getImportChanges, getMapping } from '../src/modules/imports/imports.looking.routes.ts';
import { deleteMemory, getMemory } from '../src/modules/imports/imports.memory.routes.ts';
import { answerImport, stopImport, undoneImport } from '../src/modules/imports/imports.routes.ts';
import { postUnitEvent } from '../src/modules/organisation/organisation.routes.ts';
import { jobKinds } from '../src/server/jobkinds.ts';
import { Jobs } from '../src/server/jobs.ts';
import { archive, workbookParts } from './harness/archives.ts';
import { type Part, stage, today } from './harness/cast.ts';
import { importFiles, takeUp } from './harness/imports.ts';
import { waitedFor } from './harness/locks.ts';
import { oddTable, roster, unionList } from './harness/workbooks.ts';
import { problem } from './harness/writes.ts';

const { pool, units } = await stage();
const own = 'LĐLĐ huyện Thượng';
const elsewhere = 'LĐLĐ huyện Hạ';
const an = ['Nguyễn Văn An', '02/03/1980', 'Nam', null, 'Chuyên viên'];

const doorOf = async (part: Part): Promise<Door> => {
  const actor = await findActorByLogin(ownerDatabase(pool), part, today);
  assert.ok(actor);
  return { pool, actor, today };
};
const district = await doorOf('districtOfficer');
const beyond = async () => {
  const { rows } = await pool.query(
    `select (select count(*) from unit where unit_path >= e.path and unit_path < e.path || '~') as units,
      (select count(*) from person where unit_path >= e.path and unit_path < e.path || '~') as people
     from unit e where e.id = $1`,
    [units.elsewhere],
  );
  return rows[0];
};

test('ký tự rỗng và nửa ký tự trong ô không làm hỏng lần nhập', async () => {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = [
    ['Họ và tên', 'Ngày sinh', 'Chức vụ'],
    ['Lê&#0; Văn&#xD800; Lạ_x0000_', '01/01/1980', 'Chuyên viên'],
  ].map((cells) => `<row>${cells.map(cell).join('')}</row>`);
  const sheet = `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`;
  const csv = Buffer.from('Họ và tên,Ngày sinh,Chức vụ\nTrần\0 Thị Lạ,32/13/19\x0180,Chuyên viên\n');
  const { files } = await importFiles(
    district,
    [
      { name: 'la.xlsx', bytes: new Uint8Array(archive(workbookParts(sheet))) },
      { name: 'la.csv', bytes: csv },
    ],
    { unit: own },
  );
  assert.deepEqual(
    files.flatMap(({ notes }) => notes.map(({ code, value }) => [code, value])),
    [
      ['name_invalid', 'Lê Văn\ufffd Lạ'],
      ['day_impossible', '32/13/1980'],
    ],
  );
});

test('tên đơn vị không có chữ nào là một câu hỏi, và một tên như thế có sẵn không chặn ai', async () => {
  await pool.query(
    `insert into unit_name (unit_id, name, name_key, search_key, unit_path, act_id)
     select id, '***', '', '', path, act_id from unit where id = $1`,
    [units.grassroots],
  );
  const list = await unionList([['😀', own, 10, 5, 'Ai Đó']]);
  const { questions, files } = await importFiles(district, [list], { unit: own, createUnits: true });
  assert.deepEqual(
    questions.map(({ value, mayCreate, options }) => [value, mayCreate, options]),
    [['😀', false, []]],
  );
  assert.equal(files[0]!.accepted, 0);
});

test('nhập vào huyện khác, vào tỉnh hay vào đơn vị không có: không thấy, và không ghi gì', async () => {
  const before = await beyond();
  for (const unit of [elsewhere, 'LĐLĐ tỉnh Thử Nghiệm', 'LĐLĐ tỉnh Không Có'])
    await assert.rejects(
      importFiles(district, [await roster(unit, [an])], { unit, createUnits: true }),
      new RegExp(`Không có đơn vị “${unit}”`),
    );
  assert.deepEqual(await beyond(), before);
});

test('hai lần nhập của một nhánh đi lần lượt, nên mỗi người chỉ được ghi một lần', async () => {
  const list = await roster(own, [['Phạm Thị Cùng', '02/03/1980', 'Nữ', null, 'Chuyên viên']]);
  let importing: ReturnType<typeof importFiles> | undefined;
  await withinReach(await doorOf('provinceOfficer'), undoneImport, async (db) => {
    await sql`select hold_branch(path) from unit where id = ${units.province}`.execute(db);
    importing = importFiles(district, [list], { unit: own });
    await waitedFor(pool, importing);
    const { rows } = await pool.query(`select state from job order by id desc limit 1`);
    assert.deepEqual(rows, [{ state: 'running' }]);
  });
  assert.equal((await importing)!.created.people, 1);
});

const writtenBy = async (job: number): Promise<number> =>
  (
    await pool.query<{ count: number }>(
      `select count(*) from person p join act a on a.id = p.act_id where a.job_id = $1`,
      [job],
    )
  ).rows[0]!.count;

test('hoàn tác chờ người đang sửa một dòng của lần nhập, rồi từ chối nguyên vẹn', async () => {
  const people = [
    ['Đỗ Văn Một', '02/03/1980', 'Nam', null, 'Chuyên viên'],
    ['Đỗ Văn Hai', '02/03/1981', 'Nam', null, 'Chuyên viên'],
  ];
  const { job } = await importFiles(district, [await roster(own, people)], { unit: own });
  const before = await writtenBy(job!);
  const { rows } = await pool.query(`select id from person where full_name = 'Đỗ Văn Một'`);
  let undoing: Promise<unknown> | undefined;
  const correction = { id: rows[0].id, version: 1, note: 'đang sửa' };
  await withinReach(district, patchPerson, async (db) => {
    await patchPerson.handle({ db, ...district, memory: new Map() }, correction);
    undoing = perform(district, undoneImport, { id: job });
    await waitedFor(pool, undoing);
  });
  await assert.rejects(undoing!, problem('gate.changed_since'));
  assert.equal(await writtenBy(job!), before - 1);
});

test('không hoàn tác một nửa: đơn vị đã chuyển ra ngoài phạm vi thì chỉ người quản cả hai làm được', async () => {
  const list = await unionList([['CĐCS Sắp Chuyển', own, 10, 5, 'Vũ Thị Đi']]);
  const { job } = await importFiles(district, [list], { unit: own, createUnits: true });
  const { rows } = await pool.query(`select unit_id as id from unit_name where name = 'CĐCS Sắp Chuyển'`);
  const moved = {
    kind: 'moved',
    unitId: rows[0].id,
    otherUnitId: units.elsewhere,
    effectiveOn: '2024-05-20',
  };
  await perform(await doorOf('provinceOfficer'), postUnitEvent, moved);
  const before = await writtenBy(job!);
  await assert.rejects(perform(district, undoneImport, { id: job }), problem('imports.undone_beyond'));
  assert.equal(await writtenBy(job!), before);
});

test('trả lời hai lần, kể cả cùng lúc, không tạo hai lần; hoàn tác xong thì trả lời lại được', async () => {
  const list = await unionList([['CĐCS Chỉ Một', own, 10, 5, 'Vũ Thị Một']]);
  const { job, questions } = await importFiles(district, [list], { unit: own });
  const given = {
    id: job,
    answers: Object.fromEntries(questions.map((question) => [question.id, 'create'])),
  };
  const replies = await Promise.allSettled([1, 2].map(() => perform(district, answerImport, given)));
  const started = replies.flatMap((reply) => (reply.status === 'fulfilled' ? [reply.value.job] : []));
  assert.equal(started.length, 1);
  const answered = await new Jobs(pool, jobKinds).finish(started[0]!, () => {});
  assert.equal(answered.state, 'done');
  await assert.rejects(perform(district, answerImport, given), problem('imports.answered_already'));
  const { deleted } = await perform(district, undoneImport, { id: started[0] });
  assert.equal(deleted.unit, 1);
  assert.ok((await perform(district, answerImport, given)).job > started[0]!);
});

test('lần nhập đã xong thì không dừng được nữa', async () => {
  const { job } = await importFiles(district, [await roster(own, [an])], { unit: own, dryRun: true });
  await assert.rejects(perform(district, stopImport, { id: job }), problem('imports.not_running'));
});

test('lần nhập của nơi khác: không xem được cách đọc, thay đổi, không làm tiếp hay bắt quên được', async () => {
  const province = await doorOf('provinceOfficer');
  const odd = await oddTable();
  const { job, files } = await importFiles(province, [odd], { unit: elsewhere, dryRun: true });
  const { signature } = files[0]!;
  const corrections = { mappings: [{ signature, kind: 'staffRoster', fields: ['fullName', 'post', null] }] };
  for (const [route, input] of [
    [answerImport, { id: job, corrections }],
    [getMapping, { id: job, signature, kind: 'staffRoster' }],
    [getFaults, { id: job }],
    [getImportChanges, { id: job }],
  ] as [Route, object][])
    await assert.rejects(perform(district, route as never, input), problem('imports.job_unknown'));
  const { job: mine } = await importFiles(district, [await roster(own, [an])], { unit: own, dryRun: true });
  await assert.rejects(
    perform(district, answerImport, { id: mine, corrections }),
    problem('imports.heading_unknown'),
  );
  await takeUp(province, job!, { corrections, dryRun: false });
  const [memory] = (await perform(province, getMemory, {})).rows;
  assert.ok(memory);
  assert.deepEqual((await perform(district, getMemory, {})).rows, []);
  await assert.rejects(perform(district, deleteMemory, { id: memory.id }), problem('gate.not_found'));
  // What another unit was taught does not speak here.
  const here = await importFiles(district, [odd], { unit: own, dryRun: true });
  assert.equal(here.files[0]!.recognisedAs, 'unknown');
});

test('tệp để sửa gửi từ ngoài phạm vi: từng dòng bị từ chối, không ghi gì', async () => {
  const province = await doorOf('provinceOfficer');
  await importFiles(province, [await roster(elsewhere, [an])], { unit: elsewhere });
  const { bytes, name } = await perform(province, getEditWorkbook, { unit: units.elsewhere });
  const rows = (await readXlsx(bytes)).sheets[0]!.rows.map((row) => [...row]);
  const column = rows[1]!.indexOf('Ghi chú');
  for (const row of rows.slice(2)) row[column] = 'không phải việc của tôi';
  const sent = new Uint8Array(await writeXlsx({ sheets: [{ name: 'Sửa hồ sơ', rows }] }));
  const { files } = await importFiles(district, [{ name, bytes: sent }], { unit: own });
  assert.equal(files[0]!.accepted, 0);
  assert.ok(
    files[0]!.notes.length > 0 && files[0]!.notes.every(({ code }) => code === 'cadres.edit_unknown'),
  );
  const { rows: written } = await pool.query(`select 1 from person where note = 'không phải việc của tôi'`);
  assert.equal(written.length, 0);
});
