import assert from 'node:assert/strict';
import { smallProvince } from '../../../tests/harness/province.ts';
import { testWrite } from '../../../tests/harness/writes.ts';
import { postEdit } from './cadres.edits.routes.ts';

const { pool, world, district, other } = await smallProvince();
const person = await world.stand({ unit: district, name: 'Lò Thị Thử' });

testWrite({
  pool,
  within: world.pathOf(district),
  beyond: world.pathOf(other),
  what: 'sửa nhiều mục một lúc',
  route: postEdit,
  input: () => ({
    id: person,
    version: 1,
    sex: 'female',
    nativePlace: null,
    degree: 'master',
    partyJoined: { on: '2010-02-03', precision: 'day' },
    statedOn: '2024-01-01',
  }),
  refused: [
    ['bậc trình độ lạ', { degree: 'phd' }, 'gate.input_invalid'],
    ['bản đã đọc là bản khác', { version: 2 }, 'gate.conflict'],
    ['thiếu ngày', { statedOn: null }, 'gate.input_invalid'],
  ],
  subject: 'person',
  works: async ({ changed }) => {
    assert.deepEqual(changed.sort(), ['degree', 'party', 'sex']);
    const { rows } = await pool.query(
      'select sex, degree, party from standing where person_id = $1 and to_on is null',
      [person],
    );
    assert.deepEqual(rows, [{ sex: 'female', degree: 'master', party: true }]);
  },
});
