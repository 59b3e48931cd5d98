import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type BallotCount, type BallotRule, countFaults, decide } from './ballot.ts';

const half = { parts: 1, of: 2 };
const thirds = { parts: 2, of: 3 };
const appointment: BallotRule = {
  quorum: thirds,
  pass: half,
  bound: 'more_than',
  of: 'convened',
  seats: 1,
  otherwise: 'two_highest',
  headDecides: false,
};
const all = (people: number, votes: number[]): BallotCount => ({
  convened: people,
  present: people,
  issued: people,
  returned: people,
  valid: people,
  votes: votes.map((one, at) => ({ candidate: at + 1, votes: one })),
});
const standings = (count: BallotCount, rule: Partial<BallotRule> = {}) =>
  decide(count, { ...appointment, ...rule }).candidates.map(
    ({ candidate, standing }) => `${candidate} ${standing}`,
  );

test('quá nửa số người được triệu tập: đúng một nửa chưa đạt, thêm một phiếu thì đạt', () => {
  const cases: [people: number, votes: number, standing: string, needed: number, missing: number][] = [
    [10, 5, 'short', 6, 1],
    [10, 6, 'passed', 6, 0],
    [9, 4, 'short', 5, 1],
    [9, 5, 'passed', 5, 0],
    [1, 1, 'passed', 1, 0],
  ];
  for (const [people, votes, standing, needed, missing] of cases) {
    const outcome = decide(all(people, [votes]), { ...appointment, otherwise: 'nobody' });
    assert.equal(outcome.needed, needed);
    assert.deepEqual(outcome.candidates, [{ candidate: 1, votes, standing, missing }]);
  }
});

test('mẫu số là người được triệu tập, không phải người có mặt hay phiếu hợp lệ', () => {
  const count = { ...all(12, [6]), present: 8, issued: 8, returned: 8, valid: 8 };
  assert.deepEqual(standings(count, { otherwise: 'nobody' }), ['1 short']);
  assert.deepEqual(standings(count, { of: 'present' }), ['1 passed']);
});

test('đúng 2/3 có mặt là đủ; thiếu một người thì không ai được chọn', () => {
  const nine = { ...all(9, [5]), present: 6, issued: 6, returned: 6, valid: 6 };
  assert.equal(decide(nine, appointment).quorate, true);
  const five = { ...nine, present: 5, issued: 5, returned: 5, valid: 5 };
  assert.deepEqual(decide(five, appointment), { quorate: false, absent: 1, needed: 5, candidates: [] });
  // 2/3 of 10 is 6,67: seven people.
  const ten = { ...all(10, [6]), present: 6, issued: 6, returned: 6, valid: 6 };
  assert.equal(decide(ten, appointment).absent, 1);
  assert.equal(decide(all(0, []), { ...appointment, quorum: null }).quorate, false);
});

test('đúng 50 % thì người đứng đầu quyết định, khi ấn bản cho phép', () => {
  assert.deepEqual(standings(all(10, [5]), { headDecides: true }), ['1 head_decides']);
  assert.deepEqual(standings(all(10, [4]), { headDecides: true, otherwise: 'nobody' }), ['1 short']);
  assert.deepEqual(standings(all(11, [5]), { headDecides: true, otherwise: 'nobody' }), ['1 short']);
});

test('không ai quá nửa: hai người cao nhất, kể cả khi vị trí thứ hai có nhiều người; hoặc mọi người từ 30 %', () => {
  assert.deepEqual(standings(all(20, [8, 6, 4])), ['1 carried_on', '2 carried_on', '3 short']);
  assert.deepEqual(standings(all(20, [8, 5, 5])), ['1 carried_on', '2 carried_on', '3 carried_on']);
  assert.deepEqual(standings(all(20, [8])), ['1 carried_on']);
  assert.deepEqual(standings(all(20, [0, 0])), ['1 short', '2 short']);
  const thirty = { otherwise: { atLeast: { parts: 30, of: 100 } } };
  assert.deepEqual(standings(all(20, [8, 6, 5]), thirty), ['1 carried_on', '2 carried_on', '3 short']);
});

test('nhiều người đạt hơn số cần bầu: lấy từ cao xuống; bằng phiếu ở chỗ cuối thì hội nghị quyết định', () => {
  const two = { seats: 2, of: 'valid' as const };
  assert.deepEqual(standings(all(10, [9, 8, 7]), two), ['1 passed', '2 passed', '3 beaten']);
  assert.deepEqual(standings(all(10, [9, 7, 7]), two), ['1 passed', '2 tied', '3 tied']);
  assert.deepEqual(standings(all(10, [9, 9, 7]), two), ['1 passed', '2 passed', '3 beaten']);
  assert.deepEqual(standings(all(10, [7, 7, 7]), two), ['1 tied', '2 tied', '3 tied']);
});

test('mỗi chỗ vô lý của một biên bản được gọi tên', () => {
  const good = all(10, [6, 4]);
  assert.deepEqual(countFaults(good, 1), []);
  const cases: [Partial<BallotCount>, number, object][] = [
    [{ present: 11 }, 1, { fault: 'exceeds', field: 'present', above: 'convened' }],
    [{ valid: 11 }, 1, { fault: 'exceeds', field: 'valid', above: 'returned' }],
    [{ returned: 9.5 }, 1, { fault: 'not_whole', field: 'returned' }],
    [{ votes: [{ candidate: 1, votes: -1 }] }, 1, { fault: 'not_whole', field: 'votes', candidate: 1 }],
    [{ votes: [{ candidate: 1, votes: 11 }] }, 2, { fault: 'votes_exceed_valid', candidate: 1 }],
    [{ votes: all(10, [6, 5]).votes }, 1, { fault: 'too_many_choices', votes: 11, most: 10 }],
    [{ votes: [good.votes[0]!, good.votes[0]!] }, 2, { fault: 'twice', candidate: 1 }],
  ];
  for (const [wrong, choices, fault] of cases)
    assert.deepEqual(countFaults({ ...good, ...wrong }, choices)[0], fault);
});

const share = fc
  .tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 100 }))
  .map(([of, parts]) => ({ of, parts: Math.min(parts, of) }));
const rules: fc.Arbitrary<BallotRule> = fc.record({
  quorum: fc.option(share),
  pass: share,
  bound: fc.constantFrom('more_than', 'at_least'),
  of: fc.constantFrom('convened', 'present', 'issued', 'returned', 'valid'),
  seats: fc.option(fc.integer({ min: 1, max: 5 })),
  otherwise: fc.oneof(
    fc.constantFrom('nobody' as const, 'two_highest' as const),
    fc.record({ atLeast: share }),
  ),
  headDecides: fc.boolean(),
});
const counts = fc
  .tuple(
    fc.array(fc.nat(40), { minLength: 5, maxLength: 5 }),
    fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }),
  )
  .map(([numbers, votes]): BallotCount => {
    const [convened, present, issued, returned, valid] = numbers.toSorted((one, other) => other - one);
    return {
      ...{ convened: convened!, present: present!, issued: issued!, returned: returned!, valid: valid! },
      votes: votes.map((one, at) => ({ candidate: at, votes: one % (valid! + 1) })),
    };
  });

test('mọi biên bản đúng số học: kết quả theo đúng số phiếu, không thừa chỗ, và “thiếu n phiếu” là đúng', () => {
  fc.assert(
    fc.property(counts, rules, (count, rule) => {
      assert.deepEqual(
        countFaults(count, 6).filter(({ fault }) => fault !== 'too_many_choices'),
        [],
      );
      const { quorate, absent, candidates } = decide(count, rule);
      assert.equal(quorate, absent === 0 && count.present > 0);
      if (!quorate) return assert.deepEqual(candidates, []);
      assert.equal(candidates.length, count.votes.length);
      const chosen = candidates.filter(({ standing }) => standing === 'passed');
      if (rule.seats !== null) assert.ok(chosen.length <= rule.seats);
      for (const [at, one] of candidates.entries()) {
        const above = candidates[at - 1];
        if (above) assert.ok(above.votes >= one.votes);
        // With that many votes more, and no vote less, it would have passed.
        const more = candidates.map(({ candidate, votes }) => ({
          candidate,
          votes: votes + (candidate === one.candidate ? one.missing : 0),
        }));
        const then = decide({ ...count, votes: more }, { ...rule, seats: null });
        assert.equal(
          then.candidates.find(({ candidate }) => candidate === one.candidate)!.standing,
          'passed',
        );
        if (one.missing > 0) assert.ok(!['passed', 'tied', 'beaten'].includes(one.standing));
      }
    }),
    { numRuns: 2000 },
  );
});
