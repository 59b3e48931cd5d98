import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { smallProvince } from '../../../tests/harness/province.ts';
import { testWrite } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { lawCodes } from '../../server/law.ts';
import { getPersonAssessment } from '../assessment/assessment.routes.ts';
import { deleteEquivalence, equivalenceRoutes, getEquivalences } from './standards.equivalences.routes.ts';

const { pool, world, province, district, officer, reaches } = await smallProvince();
const { postEquivalence } = equivalenceRoutes(lawCodes);
const document = await world.insert('regulation', {
  number: '8-HD/LĐLĐ',
  number_key: '8hdldld',
  kind: 'guidance',
  level: 'province',
  issuer: 'LĐLĐ tỉnh Thử',
  title: 'về trình độ tương đương',
  from_on: '2024-01-01',
  topics: ['standards'],
  confidence: 'verified',
  unit_id: province,
  unit_path: world.pathOf(province),
});
const people = new Map<string, number>();
for (const detail of ['Cao đẳng Công đoàn', 'Cao đẳng Kế toán']) {
  const person = await world.stand({ unit: district, name: detail });
  await world.insert('qualification', {
    person_id: person,
    kind: 'degree',
    level: 'college',
    detail,
    from_on: '2015-06-01',
    unit_path: world.pathOf(district),
  });
  people.set(detail, person);
}
const degreeOn = async (asOf: string, detail = 'Cao đẳng Công đoàn') => {
  const { judgement } = await perform(officer, getPersonAssessment, { id: people.get(detail), asOf });
  const { verdict, value, document: paper } = judgement!.standards[0]!.findings[0]!;
  return [verdict, value, paper];
};
const given = () => ({
  unitId: province,
  kind: 'degree',
  level: 'college',
  detail: 'Công đoàn',
  asKind: 'degree',
  asLevel: 'university',
  regulationId: document,
});

testWrite({
  ...reaches,
  what: 'tương đương trình độ',
  within: world.pathOf(province),
  route: postEquivalence,
  subject: 'equivalence',
  input: given,
  refused: [
    ['loại lạ', { kind: 'bay' }, 'gate.input_invalid'],
    ['bậc lạ', { asLevel: 'vua' }, 'gate.input_invalid'],
    ['không có văn bản ấy', { regulationId: 999_999 }, 'gate.input_invalid'],
    ['điều không có', { article: '9' }, 'regulations.article_unknown'],
    ['hết trước khi bắt đầu', { from: '2024-03-01', to: '2024-03-01' }, 'gate.input_invalid'],
  ],
  works: async () => {
    assert.deepEqual(await degreeOn('2023-12-31'), ['not_met', 'college', null]);
    // From the first day of the document it decides, on the document's word.
    assert.deepEqual(await degreeOn('2024-01-01'), ['met', 'university', '8-HD/LĐLĐ']);
  },
});

test('tương đương: đơn vị dưới thấy mà không rút được; chữ không khớp thì không tính', async () => {
  const below = doorOf(pool, someone('officer', world.pathOf(district)));
  const { rows } = await perform(below, getEquivalences, { unit: district });
  assert.deepEqual(
    rows.map(({ detail, own }) => [detail, own]),
    [
      ['Công đoàn', false],
      ['Công đoàn', false],
    ],
  );
  assert.deepEqual(await degreeOn('2024-01-01', 'Cao đẳng Kế toán'), ['not_met', 'college', null]);
});

const standing = (await perform(officer, postEquivalence, given())).id;
testWrite({
  ...reaches,
  what: 'rút tương đương',
  within: world.pathOf(province),
  route: deleteEquivalence,
  subject: 'equivalence',
  input: () => ({ id: standing, version: 1, reason: 'ghi nhầm' }),
  refused: [
    ['người khác đã sửa', { version: 2 }, 'gate.conflict'],
    ['không nói vì sao', { reason: ' ' }, 'gate.input_invalid'],
  ],
  works: async () => {
    const { rows } = await perform(officer, getEquivalences, { unit: province });
    assert.ok(!rows.some(({ id }) => id === standing));
  },
});
