import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { getCurriculumFile } from './curriculum.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Thượng' });
const officer = doorOf(pool, someone('officer', world.pathOf(district)));
const draw = async (postName: string) => {
  const id = await world.person(district, 'Lò Thị Thử');
  await world.stand({ unit: district, personId: id, post_name: postName, title: 'chair' });
  return perform(officer, getCurriculumFile, { id, format: 'pdf' });
};

test('chữ mà bộ dựng trang PDF không đọc nổi chỉ làm hỏng tệp đó, máy chủ vẫn chạy', async () => {
  await assert.rejects(draw('x<b>&"\'\ufffe\uffff=1+1\u202e \u{1F9D1}'), problem('curriculum.pdf_undrawn'));
  const { bytes } = await draw('Chủ tịch');
  assert.equal(Buffer.from(bytes.subarray(0, 5)).toString(), '%PDF-');
});
