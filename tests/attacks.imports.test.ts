// Workbooks made to break, or to reach what their sender may not: what they name beyond reach is as if it were not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownerDatabase } from '../src/db/database.ts';
import type { Door } from '../src/gate/perform.ts';
import { findActorByLogin } from '../src/modules/access/access.sessions.queries.ts';
import { archive, workbookParts } from './harness/archives.ts';
import { type Part, stage, today } from './harness/cast.ts';
import { importFiles } from './harness/imports.ts';
import { roster, unionList } from './harness/workbooks.ts';

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
