import { setImmediate as turn } from 'node:timers/promises';
import { foldWords } from '../../lib/vietnamese.ts';
import { isAboveGrassroots, standingUnder } from '../organisation/organisation.kinds.labels.ts';
import type { UnitKind } from '../organisation/organisation.labels.ts';
import { looserUnitKeys, soundsAlike, unitNameKey } from '../organisation/organisation.names.labels.ts';
import type { UnitLine } from '../organisation/organisation.schema.ts';
import { isGenericUnit, unitKindOf } from '../organisation/organisation.units.labels.ts';
import type { WaitingSheet } from './imports.job.ts';
import { NearKeys } from './imports.near.ts';
import type { KnownUnit, UnitBook } from './imports.units.ts';

/** One line of the lists of a job, and what has been found out of it. */
export interface Listed {
  sheet: WaitingSheet;
  row: number;
  line: UnitLine;
  /** What stands above: another line, a unit on record, or null for the root itself. */
  above: Listed | KnownUnit | null;
  kind: UnitKind | null;
  /** The unit on record, once found or made. */
  unit: KnownUnit | null;
  /** Set where the line is not written: it was refused and told, or it only stands for a heading. */
  refused: boolean;
  /** The line of another list that is about the same unit. */
  twin: Listed | null;
  /** A unit that a heading or the title names, and no line. */
  implied: boolean;
}

export const isListed = (above: Listed | KnownUnit): above is Listed => 'line' in above;

/** Lines settled before others have their turn. */
export const linesInOneGo = 250;

export type Above =
  | { found: Listed | KnownUnit | null }
  | { unknown: string; near: string[] }
  | { several: string; count: number };

/** Finds what each line stands under: by the name or code it gives, else by its place in its table. */
export class ListTree {
  readonly lines: Listed[];
  readonly #units: UnitBook;
  readonly #rootKey: string;
  readonly #byKey = new Map<string, Listed[]>();
  readonly #byCode = new Map<string, Listed>();
  readonly #nearKeys = new NearKeys();
  readonly #implied = new Map<string, Listed>();

  constructor(units: UnitBook, lines: readonly Listed[]) {
    this.#units = units;
    this.#rootKey = unitNameKey(units.root.name);
    this.lines = [...lines];
    for (const one of lines) {
      for (const key of looserUnitKeys(one.line.name, this.#rootKey)) {
        const known = this.#byKey.get(key);
        if (known) {
          known.push(one);
          continue;
        }
        this.#byKey.set(key, [one]);
        this.#nearKeys.add(key);
      }
      if (one.line.code) this.#byCode.set(foldWords(one.line.code), one);
    }
  }

  isRoot({ name }: { name: string }): boolean {
    const { root } = this.#units;
    return unitNameKey(name) === this.#rootKey && soundsAlike(name, root.name);
  }

  /** What stands above the job's own unit is beyond the lists, but it is not that unit. */
  #isUnderItself({ upper }: UnitLine): boolean {
    return upper !== null && (this.isRoot({ name: upper }) || this.#units.byCode(upper) === this.#units.root);
  }

  /** Settles all lines in their order; what is amiss is told by `tell`. Others are answered between the lines. */
  async settle(tell: (line: Listed, above: Exclude<Above, { found: unknown }>) => void): Promise<void> {
    const indented = new Set(this.lines.filter(({ line }) => line.indent > 0).map(({ sheet }) => sheet));
    let open: Listed[] = [];
    let last: Listed | undefined;
    for (const [at, one] of [...this.lines].entries()) {
      const isNew = !last || last.sheet !== one.sheet || last.line.heading !== one.line.heading;
      if (isNew) open = [];
      last = one;
      while (open.length > 0 && !isDeeper(one, open.at(-1)!, indented.has(one.sheet))) open.pop();
      const above = this.isRoot(one.line)
        ? { found: this.#isUnderItself(one.line) ? one : null }
        : one.line.upper === null
          ? { found: open.at(-1) ?? this.#baseOf(one) }
          : this.#named(one, one.line.upper);
      open.push(one);
      if ('found' in above) one.above = above.found;
      else tell(one, above);
      if ('unknown' in above || at % linesInOneGo === 0) await turn();
    }
  }

  #named(line: Listed, name: string): Above {
    const { root } = this.#units;
    const coded = this.#byCode.get(foldWords(name)) ?? this.#units.byCode(name);
    if (coded && coded !== line) return { found: coded };
    if (this.isRoot({ name }) || (isGenericUnit(name) && unitKindOf(name) === root.kind))
      return { found: root };
    for (const key of looserUnitKeys(name, this.#rootKey)) {
      const alike = (this.#byKey.get(key) ?? []).filter((one) => soundsAlike(one.line.name, name));
      const own = alike.filter((one) => one.sheet === line.sheet);
      const found = own.length > 0 ? own : alike;
      const count = new Set(found.map(identityOf)).size;
      if (count > 1) return { several: name, count };
      if (found[0]) return { found: found[0] };
    }
    const known = this.#units.resolve(name, null);
    if (known.kind === 'one') return { found: known.unit };
    if (known.kind === 'several') return { several: name, count: known.units.length };
    return { unknown: name, near: this.#near(name) };
  }

  /** Names as the lists and the record write them, those that are most like the one not found. */
  #near(name: string): string[] {
    const listed = this.#nearKeys
      .near(unitNameKey(name))
      .map(({ key }) => this.#byKey.get(key)![0]!.line.name);
    const known = this.#units.near(name).map((one) => one.name);
    return [...new Set([...new Set(listed)].slice(0, 5).concat(known))];
  }

  /** The unit of the heading that a table's line stands under, else of its title, else the root. */
  #baseOf({ sheet, row, line }: Listed): Listed | KnownUnit {
    const name = line.group ?? (line.listOf !== null && !this.isRoot(line) ? line.listOf : null);
    if (name === null || this.isRoot({ name })) return this.#units.root;
    const named = this.#named({ line } as Listed, name);
    if ('found' in named && named.found && !(isListed(named.found) && named.found.line === line))
      return named.found;
    const kind = unitKindOf(name);
    if (kind === null || 'found' in named || 'several' in named) return this.#units.root;
    const known = this.#implied.get(unitNameKey(name));
    if (known) return known;
    const silent = { upper: null, code: null, sector: null, address: null, foundedOn: null, decision: null };
    const counts = { quota: null, workers: null, members: null, femaleMembers: null };
    const implied: Listed = {
      sheet,
      row,
      line: { ...line, ...silent, ...counts, name, kind },
      above: this.#units.root,
      kind,
      unit: null,
      refused: false,
      twin: null,
      implied: true,
    };
    this.#implied.set(unitNameKey(name), implied);
    this.lines.splice(this.#implied.size - 1, 0, implied);
    return implied;
  }
}

/** Lines that stand under one another without an end, each circle once. */
export function* circlesOf(lines: readonly Listed[]): Generator<Listed[]> {
  const walked = new Set<Listed>();
  for (const one of lines) {
    const way = new Set<Listed>();
    let at: Listed | KnownUnit | null = one;
    while (at !== null && isListed(at) && !walked.has(at)) {
      walked.add(at);
      way.add(at);
      at = at.above;
    }
    if (at === null || !isListed(at) || !way.has(at)) continue;
    const met = [...way];
    yield met.slice(met.indexOf(at));
  }
}

/** Unions above the grassroots are one wherever they are listed; names of low units repeat. */
const identityOf = (one: Listed): unknown => {
  const kind = one.kind ?? unitKindOf(one.line.name);
  if (kind !== null && isAboveGrassroots(kind)) return unitNameKey(one.line.name);
  return one.line.upper === null ? one : `${unitNameKey(one.line.name)}|${unitNameKey(one.line.upper)}`;
};

/** Whether a line stands below another: by its numbering, else by how far it is set in, else by what heads what. */
function isDeeper({ line }: Listed, { line: other }: Listed, indented: boolean): boolean {
  if (line.rank === null && other.rank === null && indented) return line.indent > other.indent;
  const [kind, head] = [meantBy(line), meantBy(other)];
  const standing = kind && head && isAboveGrassroots(kind) ? standingUnder(kind, head) : null;
  if (line.rank === null && standing === 'usual') return true;
  if (other.rank === null && standing === 'impossible') return false;
  const [rank, before] = [depthOf(line), depthOf(other)];
  if (line.rank === null && other.rank === null) return rank > before;
  return rank === before ? line.indent > other.indent : rank > before;
}

const meantBy = ({ kind, name }: UnitLine): UnitKind | null => kind ?? unitKindOf(name);

/** Unnumbered lines stand below numbered ones, but for unions above the grassroots, which head them. */
const depthOf = (line: UnitLine): number => {
  if (line.rank !== null) return line.rank;
  const meant = meantBy(line);
  return meant !== null && isAboveGrassroots(meant) ? 1 : 9;
};
