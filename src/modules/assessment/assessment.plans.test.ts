import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { ownerDatabase } from '../../db/database.ts';
import { readLawBook } from './assessment.law.queries.ts';
import { findAssessed } from './assessment.sheets.queries.ts';

const { pool } = await testDatabase();
const db = ownerDatabase(pool);
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const department = await world.unit({ kind: 'office_department', name: 'Ban Thử', under: province });
const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Thử', under: province });
const office = await world.unit({ kind: 'office_department', name: 'Văn phòng', under: district });
const planned = await world.stand({ unit: province, name: 'Có Quy Hoạch' });
const inDepartment = await world.stand({ unit: department, name: 'Ở Ban' });
const inDistrict = await world.stand({ unit: district, name: 'Ở Huyện' });
const inOffice = await world.stand({ unit: office, name: 'Ở Văn Phòng Huyện' });
const inBoth = await world.stand({ unit: district, name: 'Hai Nơi' });
await world.stand({ unit: province, personId: inBoth, engagement: 'part_time', title: 'committee_member' });
await world.insert('plan_entry', {
  person_id: planned,
  unit_id: province,
  title: 'chair',
  title_text: 'Chủ tịch',
  title_key: 'chu tich',
  term_from: 2023,
  term_to: 2028,
  from_on: '2023-02-01',
});

const book = await readLawBook(db);
const known = async (personId: number, asOf: string, unitId?: number) => {
  const supposed = unitId === undefined ? null : { title: 'chair', unitId };
  return (await findAssessed(db, personId, asOf, book, supposed))!.sheet.planKnown;
};

const cases: [who: string, personId: number, asOf: string, known: boolean][] = [
  ['đơn vị có quy hoạch', planned, '2024-05-01', true],
  ['ban của cơ quan: theo quy hoạch của công đoàn', inDepartment, '2024-05-01', true],
  ['đơn vị cấp dưới chưa có quy hoạch, dù cấp trên có', inDistrict, '2024-05-01', false],
  ['văn phòng của cấp dưới cũng thế', inOffice, '2024-05-01', false],
  ['một trong các nơi giữ chức vụ có quy hoạch', inBoth, '2024-05-01', true],
  ['trước ngày phê duyệt quy hoạch', planned, '2023-01-31', false],
  ['từ ngày phê duyệt quy hoạch', planned, '2023-02-01', true],
];
for (const [who, personId, asOf, expected] of cases)
  test(`quy hoạch có được biết hay không, hỏi nơi người ấy giữ chức vụ: ${who}`, async () => {
    assert.equal(await known(personId, asOf), expected);
  });

test('quy hoạch có được biết hay không: chức danh giả định hỏi đơn vị giả định', async () => {
  assert.equal(await known(inDistrict, '2024-05-01', province), true);
  assert.equal(await known(planned, '2024-05-01', district), false);
});
