import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../lib/days.ts';
import { dueOn } from '../../rules/terms.ts';
import { type Content, content } from './procedures.schema.ts';
import { fold, type Moved, movesOf, tableFaults } from './procedures.workflow.ts';

const step = (key: string, next: string | null, more: object = {}) => ({
  ...{ step: key, kind: 'check', vi: key, en: key, part: 'proposing', next },
  ...more,
});
const table = (steps: object[], more: object = {}): Content =>
  content.parse({ authority: [{ deciding: 'own' }], steps, ...more });
const sound = [
  step('aa', 'bb'),
  step('bb', 'cc', { kind: 'decision', part: 'deciding', back: ['aa'], refusable: true }),
  step('cc', null),
];

const wrong: [what: string, steps: object[], fault: string, name: string][] = [
  ['bước lạ', [step('aa', 'zz'), step('bb', null, { kind: 'decision' })], 'unknown', 'zz'],
  ['trả lại về bước lạ', [step('aa', null, { kind: 'decision', back: ['zz'] })], 'unknown', 'zz'],
  [
    'hạn tính từ bước lạ',
    [step('aa', null, { kind: 'decision', term: { count: 3, of: 'days', since: 'zz' } })],
    'unknown',
    'zz',
  ],
  ['đi vòng không lối ra', [step('aa', 'bb'), step('bb', 'aa', { kind: 'decision' })], 'no_end', 'aa'],
  ['bước không ai tới', [step('aa', null, { kind: 'decision' }), step('bb', null)], 'unreachable', 'bb'],
  [
    'hai bước một mã',
    [step('aa', 'bb', { kind: 'decision' }), step('bb', null), step('bb', null)],
    'twice',
    'bb',
  ],
  ['không có bước quyết định', [step('aa', null)], 'without_decision', 'decision'],
  [
    'bỏ phiếu ngoài hội nghị',
    [step('aa', null, { kind: 'decision', ballot: { pass: '50%', forms: ['secret'] } })],
    'misplaced',
    'ballot',
  ],
  [
    'im lặng ngoài hiệp y',
    [step('aa', null, { kind: 'decision', silence: { count: 3, of: 'days' } })],
    'misplaced',
    'silence',
  ],
  [
    'một điều kiện hai lần',
    [step('aa', null, { kind: 'decision', gates: [{ gate: 'dossier' }, { gate: 'dossier' }] })],
    'twice',
    'dossier',
  ],
];
test('bảng bước đúng thì không lỗi gì', () => {
  assert.deepEqual(tableFaults(table(sound)), []);
});
for (const [what, steps, fault, name] of wrong)
  test(`bảng bước sai: ${what}`, () => {
    const found = tableFaults(table(steps));
    assert.ok(
      found.some((one) => one.fault === fault && one.name === name),
      JSON.stringify(found),
    );
  });

const begun: Moved = {
  seq: 1,
  move: 'beginning',
  to: 'aa',
  ended: null,
  on: '2026-01-05',
  entered: [7],
  gone: [],
};
const situation = {
  mine: ['proposing', 'staff', 'deciding'] as const,
  own: false,
  frozen: false,
  lacking: [],
};
const opens = (history: Moved[], more: object = {}) =>
  movesOf(table(sound), fold(history), { ...situation, ...more }).map(({ move, because }) => [
    move,
    ...because,
  ]);
const at = (to: string, more: Partial<Moved> = {}): Moved[] => [
  begun,
  { ...begun, seq: 2, move: 'onward', to, entered: [], ...more },
];

test('việc nào mở, việc nào không, và vì sao', () => {
  assert.deepEqual(opens([begun]), [['onward'], ['withdrawal']]);
  assert.deepEqual(opens(at('bb')), [['conclusion'], ['back'], ['refusal'], ['withdrawal']]);
  assert.deepEqual(opens(at('bb'), { mine: ['proposing'] }), [
    ['conclusion', 'not_yours'],
    ['back', 'not_yours'],
    ['refusal', 'not_yours'],
    ['withdrawal'],
  ]);
  assert.deepEqual(opens([begun], { frozen: true }), [['onward', 'frozen'], ['withdrawal']]);
  assert.deepEqual(opens([begun], { own: true }), [
    ['onward', 'own'],
    ['withdrawal', 'own'],
  ]);
  assert.deepEqual(opens([begun], { lacking: ['gates'] })[0], ['onward', 'gates']);
  assert.deepEqual(opens(at('aa', { move: 'exit', gone: [7] }))[0], ['onward', 'nobody']);
  assert.deepEqual(opens(at('aa', { move: 'withdrawal', ended: 'withdrawn' })), [
    ['onward', 'ended'],
    ['withdrawal', 'ended'],
  ]);
});

const someMove = fc.record({
  to: fc.constantFrom('aa', 'bb', 'cc'),
  entered: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }),
  gone: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }),
  days: fc.integer({ min: 0, max: 40 }),
});
test('chạy lại lịch sử từng đoạn hay một lượt đều ra cùng một tình trạng', () => {
  fc.assert(
    fc.property(fc.array(someMove, { maxLength: 20 }), (some) => {
      let on = begun.on;
      const history = [
        begun,
        ...some.map(({ days, ...one }, index): Moved => {
          on = addDays(on, days);
          return { ...begun, ...one, seq: index + 2, move: 'onward', on };
        }),
      ];
      const whole = fold(history);
      assert.deepEqual(whole, fold(structuredClone(history)));
      assert.equal(whole.version, history.length);
      assert.equal(whole.step, history.at(-1)!.to);
      // It came to its step with the last move that led there from another.
      const came = history.findLastIndex(({ to }, index) => to !== history[index - 1]?.to);
      assert.equal(whole.since, history[came]!.seq);
      assert.equal(whole.enteredOn.get(whole.step), history[came]!.on);
      const people = new Set<number>();
      for (const { entered, gone } of history) {
        for (const id of entered) people.add(id);
        for (const id of gone) people.delete(id);
      }
      assert.deepEqual([...whole.people].sort(), [...people].sort());
    }),
  );
});

const terms: [what: string, from: string, count: number, of: 'days' | 'working_days', due: string][] = [
  ['ngày thường tính cả cuối tuần', '2025-09-05', 3, 'days', '2025-09-08'],
  ['ngày làm việc bỏ cuối tuần', '2025-09-05', 3, 'working_days', '2025-09-10'],
  ['bắt đầu thứ bảy', '2025-09-06', 1, 'working_days', '2025-09-08'],
  ['qua ngày lễ', '2025-08-29', 1, 'working_days', '2025-09-03'],
  ['15 ngày làm việc', '2025-08-29', 15, 'working_days', '2025-09-23'],
];
for (const [what, from, count, of, due] of terms)
  test(`thời hạn: ${what}`, () => {
    assert.equal(dueOn(from, count, of, new Set(['2025-09-01', '2025-09-02'])), due);
  });
