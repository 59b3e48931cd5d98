import { foldWords } from '../../lib/vietnamese.ts';
import type { UnitKind } from '../organisation/organisation.labels.ts';
import { looserUnitKeys, soundsAlike, unitNameKey } from '../organisation/organisation.names.labels.ts';
import type { UnitLine } from '../organisation/organisation.schema.ts';
import { isGenericUnit, unitKindOf } from '../organisation/organisation.units.labels.ts';
import type { WaitingSheet } from './imports.job.ts';
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
  readonly #implied = new Map<string, Listed>();

  constructor(units: UnitBook, lines: readonly Listed[]) {
    this.#units = units;
    this.#rootKey = unitNameKey(units.root.name);
    this.lines = [...lines];
    for (const one of lines) {
      for (const key of looserUnitKeys(one.line.name, this.#rootKey))
        this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), one]);
      if (one.line.code) this.#byCode.set(foldWords(one.line.code), one);
    }
  }

  isRoot({ name }: { name: string }): boolean {
    const { root } = this.#units;
    return unitNameKey(name) === this.#rootKey && soundsAlike(name, root.name);
  }

  /** Settles all lines in their order; what is amiss is told by `tell`. */
  settle(tell: (line: Listed, above: Exclude<Above, { found: unknown }>) => void): void {
    const indented = new Set(this.lines.filter(({ line }) => line.indent > 0).map(({ sheet }) => sheet));
    let open: Listed[] = [];
    let last: Listed | undefined;
    for (const one of [...this.lines]) {
      const isNew = !last || last.sheet !== one.sheet || last.line.heading !== one.line.heading;
      if (isNew) open = [];
      last = one;
      while (open.length > 0 && !isDeeper(one, open.at(-1)!, indented.has(one.sheet))) open.pop();
      const above = this.isRoot(one.line)
        ? { found: null }
        : one.line.upper === null
          ? { found: open.at(-1) ?? this.#baseOf(one) }
          : this.#named(one, one.line.upper);
      open.push(one);
      if ('found' in above) one.above = above.found;
      else tell(one, above);
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
    return { unknown: name, near: this.#near(name, known.near) };
  }

  /** Names as the lists and the record write them, those that share most with the one not found. */
  #near(name: string, known: readonly KnownUnit[]): string[] {
    const words = new Set(foldWords(name).split(' '));
    const listed = this.lines
      .map(({ line }) => ({
        name: line.name,
        shared: foldWords(line.name)
          .split(' ')
          .filter((word) => words.has(word)).length,
      }))
      .filter(({ shared }) => shared * 2 > words.size)
      .sort((a, b) => b.shared - a.shared);
    return [...new Set([...listed.slice(0, 5).map((one) => one.name), ...known.map((one) => one.name)])];
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

/** Unions above the grassroots are one wherever they are listed; names of low units repeat. */
const identityOf = (one: Listed): unknown => {
  const kind = one.kind ?? unitKindOf(one.line.name);
  if (kind !== null && aboveGrassroots.has(kind)) return unitNameKey(one.line.name);
  return one.line.upper === null ? one : `${unitNameKey(one.line.name)}|${unitNameKey(one.line.upper)}`;
};

/** Whether a line stands below another: by its numbering, else by how far it is set in, else by what heads what. */
function isDeeper({ line }: Listed, { line: other }: Listed, indented: boolean): boolean {
  const [rank, before] = [depthOf(line), depthOf(other)];
  if (line.rank === null && other.rank === null) return indented ? line.indent > other.indent : rank > before;
  return rank === before ? line.indent > other.indent : rank > before;
}

/** Unnumbered lines stand below numbered ones, but for unions above the grassroots, which head them. */
const depthOf = ({ rank, kind, name }: UnitLine): number => {
  if (rank !== null) return rank;
  const meant = kind ?? unitKindOf(name);
  return meant !== null && aboveGrassroots.has(meant) ? 1 : 9;
};
const aboveGrassroots: ReadonlySet<UnitKind> = new Set<UnitKind>([
  'confederation',
  'provincial_federation',
  'central_sector_union',
  'corporation_union',
  'district_federation',
  'local_sector_union',
  'civil_servant_union',
  'industrial_zone_union',
  'commune_union',
]);
