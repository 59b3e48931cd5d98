import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Door, perform } from '../../src/gate/perform.ts';
import { addDays, type Day } from '../../src/lib/days.ts';
import { Problem } from '../../src/lib/problem.ts';
import { partyMembershipFacts, qualificationFacts } from '../../src/modules/cadres/cadres.facts.routes.ts';
import { getPeople } from '../../src/modules/cadres/cadres.list.routes.ts';
import { postingFacts, postPostingEnd } from '../../src/modules/cadres/cadres.postings.routes.ts';
import { recordCadre } from '../../src/modules/cadres/cadres.routes.ts';
import { onlyNamed } from '../../src/modules/cadres/cadres.schema.ts';
import { postMerge, undoneMerge } from '../../src/modules/committees/committees.merging.routes.ts';
import { getPerson } from '../../src/modules/committees/committees.record.routes.ts';
import { getIndicators } from '../../src/modules/indicators/indicators.routes.ts';
import { horizon, type LineName, lineNames, type Span, Told } from './replay.ts';
import { undoneAct } from './undone.ts';
import { problem } from './writes.ts';

const people = 3;
const dayAt = (at: number): Day => addDays('2020-01-01', at);
const dayOrNull = (at: number | null) => (at === null ? null : dayAt(at));

const who = fc.nat(people - 1);
const at = fc.nat(horizon - 1);
const line = fc.constantFrom(...lineNames);
export const commands = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('tell' as const),
      who,
      at,
      unit: fc.nat(1),
      title: fc.constantFrom('chair', 'specialist'),
      basis: fc.constantFrom('payroll', 'contract'),
      degree: fc.constantFrom('college', 'university', 'master', null),
      party: fc.constantFrom(true, false, null),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('end' as const), who, at }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('correct' as const),
      who,
      line,
      which: fc.nat(5),
      side: fc.constantFrom('value', 'from', 'to'),
      at,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('takeBack' as const), who, line, which: fc.nat(5) }),
  },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('merge' as const), who, gone: who }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('undo' as const), early: fc.boolean() }) },
);
type Command = typeof commands extends fc.Arbitrary<infer C> ? C : never;
type Of<D extends Command['does']> = Extract<Command, { does: D }>;

const facts = { posting: postingFacts, degree: qualificationFacts, party: partyMembershipFacts };
const tables: Record<LineName, string> = {
  posting: 'posting',
  degree: 'qualification',
  party: 'party_membership',
};
const other: Record<string, string> = {
  payroll: 'contract',
  contract: 'payroll',
  true: 'false',
  false: 'true',
};

/** Does the same to the database, through its routes, and to the replay. */
export class Play {
  told: Told[] = Array.from({ length: people }, () => new Told());
  /** What stood before each act that changed something, and how to take that act back. */
  #before: { told: Told[]; act: number; merge: number | null; who: number }[] = [];
  readonly #door: Door;
  readonly #province: number;
  readonly #units: readonly number[];

  /** `units`: two, both below the province and nowhere else spoken of. */
  constructor(door: Door, province: number, units: readonly number[]) {
    this.#door = door;
    this.#province = province;
    this.#units = units;
  }

  async do(command: Command): Promise<void> {
    if (command.does === 'undo') return command.early ? this.#refuseEarly() : this.#undo();
    const told = this.told[command.who]!;
    if (told.into !== null || (told.id === null && command.does !== 'tell')) return;
    const before = this.told.map((one) => one.copy());
    let merge: number | null = null;
    if (command.does === 'tell') await this.#tell(told, command);
    else if (command.does === 'end') await this.#end(told, command);
    else if (command.does === 'correct') await this.#correct(told, command);
    else if (command.does === 'takeBack') await this.#takeBack(told, command);
    else merge = await this.#merge(told, command);
    if (JSON.stringify(before) === JSON.stringify(this.told)) return;
    const { rows } = await this.#door.pool.query('select max(id) as id from act');
    this.#before.push({ told: before, act: rows[0].id, merge, who: command.who });
  }

  async #tell(told: Told, { at, unit, title, basis, degree, party }: Of<'tell'>): Promise<void> {
    const { personId } = await perform(this.#door, recordCadre, {
      unitId: this.#units[unit],
      personId: told.id,
      person: {
        ...onlyNamed('Người Thử'),
        party: { member: party, joined: null, official: null },
        qualifications: degree ? [{ kind: 'degree', level: degree, detail: null }] : [],
      },
      engagement: 'full_time',
      basis,
      title,
      postName: title,
      statedOn: dayAt(at),
    });
    told.id = personId;
    told.lines.posting.state(at, `${this.#units[unit]} ${title} ${basis}`);
    if (degree) told.lines.degree.state(at, degree);
    if (party !== null) told.lines.party.state(at, String(party));
  }

  async #end(told: Told, { at }: Of<'end'>): Promise<void> {
    const { open } = told.lines.posting;
    if (!open || at <= open.from) return;
    const { id } = await this.#rowOf('posting', told, open);
    await perform(this.#door, postPostingEnd, { postingId: id, toOn: dayAt(at) });
    open.to = at;
  }

  async #correct(told: Told, { line, which, side, at }: Of<'correct'>): Promise<void> {
    const { spans } = told.lines[line];
    const span = spans[which % Math.max(spans.length, 1)];
    if (!span) return;
    const row = await this.#rowOf(line, told, span);
    if (side === 'value') {
      const words = span.value.split(' ');
      const value = other[words.at(-1)!] ?? (span.value === 'master' ? 'university' : 'master');
      const field = {
        posting: { basis: value },
        degree: { level: value },
        party: { member: value === 'true' },
      };
      await perform(this.#door, facts[line].correct, { ...row, ...field[line] });
      span.value = [...words.slice(0, -1), value].join(' ');
      return;
    }
    const [from, to] = side === 'from' ? [at, span.to] : [span.from, at];
    const correction = { ...row, ...(side === 'from' ? { fromOn: dayAt(at) } : { toOn: dayAt(at) }) };
    const done = perform(this.#door, facts[line].correct, correction);
    if (told.lines[line].correct(span, from, to)) await done;
    else await assert.rejects(done, Problem, `${side} ${dayAt(at)}`);
  }

  /** What stands alone is only gone; what a single word had cut in two is whole again. */
  async #takeBack(told: Told, { line, which }: Of<'takeBack'>): Promise<void> {
    const { spans } = told.lines[line];
    const span = spans[which % Math.max(spans.length, 1)];
    if (!span || (line === 'posting' && spans.length === 1)) return;
    const touching = spans.find(({ to }) => to === span.from);
    const last = this.#before.at(-1);
    const before = last && this.told[last.who] === told ? last.told[last.who]!.lines[line].spans : [];
    const cut = before.some(({ from, to }) => from === touching?.from && to === span.to);
    if (touching && !(cut && spans.length === before.length + 1)) return;
    const row = await this.#rowOf(line, told, span);
    await perform(this.#door, facts[line].takeBack, { ...row, reason: 'ghi nhầm' });
    told.lines[line].remove(span, touching);
  }

  async #merge(kept: Told, { gone: which }: Of<'merge'>): Promise<number | null> {
    const gone = this.told[which]!;
    if (gone === kept || gone.id === null || gone.into !== null) return null;
    const { rows } = await this.#door.pool.query('select id, version from person where id = any($1)', [
      [kept.id, gone.id],
    ]);
    const versionOf = (id: number | null) => rows.find((row) => row.id === id).version;
    const { mergeId } = await perform(this.#door, postMerge, {
      id: kept.id,
      gone: gone.id,
      version: versionOf(kept.id),
      goneVersion: versionOf(gone.id),
    });
    for (const name of lineNames) {
      kept.lines[name].join(gone.lines[name]);
      gone.lines[name].spans = [];
    }
    for (const one of this.told) if (one === gone || one.into === which) one.into = this.told.indexOf(kept);
    return mergeId;
  }

  async #undo(): Promise<void> {
    const last = this.#before.pop();
    if (!last) return;
    if (last.merge === null) await perform(this.#door, undoneAct, { act: last.act });
    else await perform(this.#door, undoneMerge, { id: last.merge });
    this.told = last.told;
  }

  /** A merge on which something rests cannot be taken back. */
  async #refuseEarly(): Promise<void> {
    const place = this.#before.findIndex(({ merge }) => merge !== null);
    const merge = this.#before[place];
    if (!merge || !this.#before.slice(place + 1).some(({ who }) => who === merge.who)) return;
    await assert.rejects(
      perform(this.#door, undoneMerge, { id: merge.merge }),
      (error) => problem('gate.changed_since')(error) || problem('committees.merged_on')(error),
    );
  }

  /** The list, the figures and every record as at the day, against the replay. */
  async compare(day: number): Promise<void> {
    const asOf = dayAt(day);
    const expected = this.told.flatMap(({ id, lines }) => {
      const post = lines.posting.on(day);
      const member = lines.party.on(day);
      return post === null
        ? []
        : [[id, ...post.split(' '), lines.degree.on(day), member === null ? null : member === 'true']];
    });
    const { rows } = await perform(this.#door, getPeople, { unit: this.#province, asOf, limit: 100 });
    const listed = rows.map((row) => [
      row.personId,
      String(row.unitId),
      row.title,
      row.basis,
      row.degree,
      row.party,
    ]);
    const inOrder = (list: unknown[][]) => list.sort((one, two) => Number(one[0]) - Number(two[0]));
    assert.deepEqual(inOrder(listed), inOrder(expected), `list ${asOf}`);

    const { values } = await perform(this.#door, getIndicators, { unit: this.#province, asOf });
    const count = (meets: (row: unknown[]) => boolean) => expected.filter(meets).length;
    const figures = {
      'cadres.fullTime.total': count(() => true),
      'staffing.payroll': count((row) => row[3] === 'payroll'),
      'cadres.fullTime.party': count((row) => row[5] === true),
      'cadres.fullTime.universityOrAbove': count((row) => row[4] === 'university' || row[4] === 'master'),
    };
    // Where nobody is known to be or not to be, the figure is unknown.
    for (const [key, figure] of Object.entries(figures))
      assert.equal(values[key] ?? 0, figure, `${key} ${asOf}`);
    for (const told of this.told) if (told.id !== null) await this.#compareRecord(told, day);
  }

  async #compareRecord(told: Told, day: number): Promise<void> {
    const standing = told.into === null ? told : this.told[told.into]!;
    const record = await perform(this.#door, getPerson, { id: told.id, asOf: dayAt(day) });
    assert.equal(record.id, standing.id);
    const begun = (name: LineName) => standing.lines[name].spans.filter(({ from }) => from <= day).reverse();
    const window = ({ from, to }: Span) => [dayAt(from), dayOrNull(to)];
    assert.deepEqual(
      record.postings.map((one) => [one.fromOn, one.toOn, `${one.unitId} ${one.title} ${one.basis}`]),
      begun('posting').map((span) => [...window(span), span.value]),
    );
    assert.deepEqual(
      record.qualifications.map((one) => [one.fromOn, one.toOn, one.level]),
      begun('degree').map((span) => [...window(span), span.value]),
    );
    assert.equal(record.party === null ? undefined : String(record.party.member), begun('party')[0]?.value);
  }

  /** The row that says the span, and the act under which it is read. */
  async #rowOf(line: LineName, told: Told, span: Span): Promise<{ id: number; act: number }> {
    const { rows } = await this.#door.pool.query(
      `select id, act_id as act from ${tables[line]} where person_id = $1 and from_on = $2`,
      [told.id, dayAt(span.from)],
    );
    assert.equal(rows.length, 1, `one ${line} from ${dayAt(span.from)}`);
    return rows[0];
  }
}
