import assert from 'node:assert/strict';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { testWrite } from '../../../tests/harness/writes.ts';
import { loadCodeLists } from '../../server/codelists.ts';
import { postEdit } from './cadres.edits.routes.ts';

const { pool } = await testDatabase();
await loadCodeLists(pool);
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Một', under: province });
const other = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Hai', under: province });
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
