import { setImmediate as turn } from 'node:timers/promises';
import type { Problem, Words } from '../../lib/problem.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import { isAboveGrassroots, kindsUnder, standingUnder } from '../organisation/organisation.kinds.labels.ts';
import { type UnitKind, unitKinds } from '../organisation/organisation.labels.ts';
import { postListedUnit } from '../organisation/organisation.listed.routes.ts';
import { soundsAlike, unitNameKey } from '../organisation/organisation.names.labels.ts';
import { codeTaken } from '../organisation/organisation.problems.ts';
import type { UnitLine } from '../organisation/organisation.schema.ts';
import { batchSize, type ImportJob, type WaitingSheet, writeRows } from './imports.job.ts';
import { writeFigures } from './imports.unitlists.figures.ts';
import { sayUnit, type UnitFault } from './imports.unitlists.text.ts';
import { circlesOf, isListed, type Listed, ListTree, linesInOneGo } from './imports.unitlists.tree.ts';
import type { KnownUnit } from './imports.units.ts';

/** Units told one by one in the result. */
const mostTold = 5_000;

/** Writes the units of all lists together, from the root down: the unit above may stand in any row of any of them. */
export async function writeUnitLists(job: ImportJob, sheets: readonly WaitingSheet[]): Promise<void> {
  if (sheets.length === 0) return;
  const lines: Listed[] = [];
  for (const sheet of sheets)
    for await (const batch of sheet.rows.batches(batchSize))
      for (const { row, line } of batch) lines.push(newLine(sheet, row, line as UnitLine));
  const tree = new ListTree(job.units, lines);
  await tree.settle((one, above) => {
    if ('unknown' in above)
      refuse(one, 'upperUnit', above.unknown, 'unit_parent_unknown', [above.unknown], above.near);
    else refuse(one, 'upperUnit', above.several, 'unit_parent_ambiguous', [above.several, above.count]);
  });
  refuseCircles(tree.lines);
  let round = tree.lines.filter(({ above }) => above === null || !isListed(above));
  const below = Map.groupBy(
    tree.lines.filter(({ above }) => above !== null && isListed(above)),
    ({ above }) => above as Listed,
  );
  const codes = new Map<string, Listed>();
  while (round.length > 0) {
    const seen = new Map<string, Listed>();
    const good: Listed[] = [];
    for (const [at, one] of round.entries()) {
      if (check(job, tree, one, seen) && ownCode(one, codes)) good.push(one);
      if (at % linesInOneGo === 0) await turn();
    }
    for (let at = 0; at < good.length; at += batchSize) {
      await writeBatch(job, good.slice(at, at + batchSize));
      await job.step(batchSize);
    }
    // What another list says of a unit that is written by now goes over it.
    const twins = round.filter((one) => one.twin !== null && takeTwin(one));
    if (twins.length > 0) await writeBatch(job, twins);
    round = round.flatMap((one) => below.get(one) ?? []);
  }
  await writeFigures(job, lines);
}

const newLine = (sheet: WaitingSheet, row: number, line: UnitLine): Listed => ({
  sheet,
  row,
  line,
  above: null,
  kind: line.kind,
  unit: null,
  refused: false,
  twin: null,
  implied: false,
});

/** Tells a fault at the cell where it is mended; a table without that column is told by the row. */
function tell<F extends UnitFault>(
  { sheet: { report }, row }: Listed,
  field: string,
  value: string,
  code: F,
  said: Words,
  more: { refused: boolean; near?: readonly string[] },
): void {
  const column = report.told.columns.find((one) => one.field === field)?.letter ?? null;
  const note = { row, column, value, code, message: said.vi, messageEn: said.en };
  const near = more.near && more.near.length > 0 ? { near: [...more.near] } : {};
  if (more.refused) report.refuseFor({ ...note, ...near, refused: true });
  else report.add({ ...note, ...near, refused: false });
}

function refuse<F extends UnitFault>(
  one: Listed,
  field: string,
  value: string,
  code: F,
  args: Parameters<(typeof sayUnit)[F]>,
  near: readonly string[] = [],
): false {
  one.refused = true;
  const sentence = sayUnit[code] as (...given: unknown[]) => Words;
  tell(one, field, value, code, sentence(...args), { refused: true, near });
  return false;
}

function remark<F extends UnitFault>(
  one: Listed,
  field: string,
  code: F,
  args: Parameters<(typeof sayUnit)[F]>,
): void {
  const sentence = sayUnit[code] as (...given: unknown[]) => Words;
  tell(one, field, one.line.name, code, sentence(...args), { refused: false });
}

/** Lines that stand under one another in a circle hang on nothing: each is refused. */
function refuseCircles(lines: readonly Listed[]): void {
  for (const circle of circlesOf(lines)) {
    const names = [...circle, circle[0]!].map(({ line }) => line.name);
    for (const each of circle) {
      const upper = each.line.upper ?? '';
      if (circle.length === 1) refuse(each, 'upperUnit', upper, 'unit_under_itself', [each.line.name]);
      else refuse(each, 'upperUnit', upper, 'unit_cycle', [names]);
      each.above = null;
    }
  }
}

/** The unit above on record, or as it was just made; undefined where its own line could not be written. */
const unitAbove = (job: ImportJob, { above }: Listed): KnownUnit | undefined => {
  if (above === null) return job.units.root;
  return isListed(above) ? (above.unit ?? undefined) : above;
};

/** Settles kind and unit of a line whose unit above is written; false where the line cannot be. */
function check(job: ImportJob, tree: ListTree, one: Listed, seen: Map<string, Listed>): boolean {
  const { line } = one;
  if (one.refused) return false;
  if (tree.isRoot(line)) {
    one.unit = job.units.root;
    return twice(one, 'root', seen);
  }
  const parent = unitAbove(job, one);
  if (!parent) {
    const above = (one.above as Listed).line.name;
    return refuse(one, 'upperUnit', line.upper ?? above, 'unit_parent_refused', [above]);
  }
  if (!twice(one, `${parent.id}|${unitNameKey(line.name)}`, seen)) return false;
  if (!find(job, one, parent)) return false;
  if (one.unit) {
    if (line.kind !== null && line.kind !== one.unit.kind)
      remark(one, 'kind', 'unit_kind_otherwise', [line.name, one.unit.kind]);
    return true;
  }
  one.kind = line.kind ?? (isAssumed(parent.kind) ? 'grassroots_union' : null);
  if (one.kind === null) return refuse(one, 'kind', '', 'unit_kind_missing', [line.name]);
  const standing = standingUnder(one.kind, parent.kind);
  const field = line.kind === null ? 'name' : 'kind';
  if (standing === 'impossible') {
    const near = kindsUnder(parent.kind).map((kind) => unitKinds.vi(kind));
    return refuse(one, field, unitKinds.vi(one.kind), 'unit_misplaced', [one.kind, parent.kind], near);
  }
  if (line.kind === null) remark(one, 'name', 'unit_kind_assumed', [line.name]);
  if (standing === 'unusual') remark(one, field, 'unit_place_unusual', [one.kind, parent.kind]);
  return true;
}

/** Of names that tell no kind those directly below an upper union are its grassroots unions. */
const isAssumed = (parent: UnitKind) =>
  parent !== 'confederation' && standingUnder('grassroots_union', parent) === 'usual';

function twice(one: Listed, key: string, seen: Map<string, Listed>): boolean {
  const before = seen.get(key);
  if (before && soundsAlike(before.line.name, one.line.name)) {
    if (before.sheet !== one.sheet || before.implied) {
      one.twin = before;
      return false;
    }
    return refuse(one, 'name', one.line.name, 'unit_twice', [one.line.name, before.row]);
  }
  seen.set(key, one);
  return true;
}

/** Whether the line's code is no other line's; those that name one unit in two lists may both give it. */
function ownCode(one: Listed, codes: Map<string, Listed>): boolean {
  const { code } = one.line;
  if (code === null) return true;
  const before = codes.get(foldWords(code));
  if (!before) {
    codes.set(foldWords(code), one);
    return true;
  }
  const row = before.sheet === one.sheet ? before.row : null;
  return refuse(one, 'code', code, 'unit_code_twice', [code, before.line.name, row]);
}

function takeTwin(one: Listed): boolean {
  one.unit = one.twin!.unit;
  one.refused = one.unit === null;
  // The reason stands at the other line.
  if (one.refused) one.sheet.report.refuseSilently(one.row);
  return !one.refused;
}

/** Looks the line's unit up on record; false where what is on record stands against the line. */
function find({ units }: ImportJob, one: Listed, parent: KnownUnit): boolean {
  const { name, code, kind } = one.line;
  const coded = code === null ? undefined : units.byCode(code);
  if (coded && unitNameKey(coded.name) !== unitNameKey(name))
    return refuse(one, 'code', code!, 'unit_code_other', [code!, coded.name]);
  const named = coded ?? lookUp();
  if (typeof named === 'number') return refuse(one, 'name', name, 'unit_ambiguous', [name, named]);
  if (!named || (named.parentId !== parent.id && !isAboveGrassroots(kind ?? named.kind) && !coded))
    return true;
  if (named.parentId !== parent.id) {
    const where = named.parentId === null ? undefined : units.get(named.parentId);
    return refuse(one, 'upperUnit', one.line.upper ?? parent.name, 'unit_elsewhere', [
      name,
      where?.name ?? '',
      parent.name,
    ]);
  }
  one.unit = named;
  return true;

  /** How many there are, where there are several. */
  function lookUp(): KnownUnit | number | undefined {
    if (kind === 'office_department') return units.department(name, parent.id);
    const found = units.resolve(name, parent);
    if (found.kind === 'several') return found.units.length;
    return found.kind === 'one' ? found.unit : undefined;
  }
}

async function writeBatch(job: ImportJob, lines: readonly Listed[]): Promise<void> {
  const inputs = lines.map((one) => {
    const { name, code, sector, address, foundedOn, decision, statedOn } = one.line;
    const { unit } = one;
    if (decision !== null && foundedOn === null) remark(one, 'decision', 'unit_decision_undated', [name]);
    return {
      row: one.row,
      of: one,
      input: {
        unitId: unit?.id ?? null,
        parentId: unit ? null : unitAbove(job, one)!.id,
        kind: unit?.kind ?? one.kind!,
        name,
        code,
        sector,
        address,
        statedOn,
        foundedOn,
        document: decision,
      },
    };
  });
  // Rows of several sheets are told to their own.
  for (const [sheet, rows] of Map.groupBy(inputs, ({ of }) => of.sheet))
    await writeRows(
      job,
      sheet.report,
      postListedUnit,
      rows,
      (result, row, one) => {
        const { name } = one.line;
        const parent = one.unit === job.units.root ? null : unitAbove(job, one)!;
        if (!one.unit) {
          one.unit = { id: result.id, path: result.path, name, kind: one.kind!, parentId: parent!.id };
          job.units.add({ ...one.unit, code: one.line.code }, [name]);
          job.createdUnits.push(name);
        }
        if (result.foundedOtherwise !== null)
          remark(one, 'foundedOn', 'unit_founded_otherwise', [name, result.foundedOtherwise]);
        if (!one.implied) sheet.report.accept(row);
        job.tally.count('units', result.change);
        if (job.listedUnits.length < mostTold)
          job.listedUnits.push({
            name,
            kind: one.unit.kind,
            upper: parent?.name ?? null,
            change: result.change,
          });
      },
      codeTakenBeyond,
    );
  for (const one of lines) if (!one.unit) one.refused = true;
}

/** All units that the import reaches are known by their codes. */
function codeTakenBeyond({ kind }: Problem, of: Listed): boolean {
  const { code } = of.line;
  if (kind !== codeTaken || code === null) return false;
  refuse(of, 'code', code, 'unit_code_beyond', [code]);
  return true;
}
