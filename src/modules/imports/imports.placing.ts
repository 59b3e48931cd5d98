import { performMany } from '../../gate/perform.ts';
import type { Day } from '../../lib/days.ts';
import { Problem, type Words } from '../../lib/problem.ts';
import { isAboveGrassroots, standingUnder } from '../organisation/organisation.kinds.labels.ts';
import type { UnitKind } from '../organisation/organisation.labels.ts';
import { looserUnitKeys, soundsAlike, unitNameKey } from '../organisation/organisation.names.labels.ts';
import { registerUnit } from '../organisation/organisation.routes.ts';
import { isDepartment, unitKindOf } from '../organisation/organisation.units.labels.ts';
import type { NewUnit, WrittenUnit } from '../organisation/organisation.units.queries.ts';
import { unitMadeBy } from './imports.answers.schema.ts';
import type { ImportJob, WaitingSheet } from './imports.job.ts';
import { keyOf, type Mention, type Mentioned } from './imports.mentions.ts';
import { say } from './imports.text.ts';
import { sayUnit } from './imports.unitlists.text.ts';
import type { KnownUnit } from './imports.units.ts';

/** What the names of a job stand for; absent where a question is open, null where the answer was to skip. */
export class Places {
  readonly #found = new Map<string, KnownUnit | null>();

  set(mention: Mention, unit: KnownUnit | null): void {
    this.#found.set(keyOf(mention), unit);
  }

  get(mention: Mention): KnownUnit | null | undefined {
    return this.#found.get(keyOf(mention));
  }
}

/**
 * Settles every unit the sheets name: found, made (while the province has no lower units, or where that is allowed),
 * or asked about. A sheet with an unknown unit waits as a whole: nothing of it is half imported.
 */
export async function placeUnits(
  job: ImportJob,
  sheets: readonly WaitingSheet[],
  mayCreate: boolean,
): Promise<Places> {
  const places = new Places();
  // Unions above the grassroots first: those below hang on them.
  for (const low of [false, true]) {
    for (const sheet of sheets) {
      const placing: Placing = { job, sheet, places, mayCreate, fresh: new FreshUnits() };
      for (const named of sheet.mentions.list()) {
        if (places.get(named.mention) !== undefined) continue;
        const kind = unitKindOf(named.mention.name) ?? named.mention.kind;
        if (low === (kind !== null && !isAboveGrassroots(kind))) settle(placing, named, kind);
      }
      await makeUnits(placing);
    }
  }
  return places;
}

interface Fresh {
  mention: Mention;
  kind: UnitKind;
  parent: KnownUnit;
  fromOn: Day;
  /** Other writings of the same name. */
  also: Mention[];
}

/** Units to be made for one sheet; a name written in two ways is made once. */
class FreshUnits {
  readonly list: Fresh[] = [];
  readonly #byKey = new Map<string, Fresh[]>();

  add(mention: Mention, kind: UnitKind, parent: KnownUnit, fromOn: Day, keys: readonly string[]): void {
    const all = keys.map((key) => `${parent.id}|${kind}|${key}`);
    const same = all.flatMap((key) => this.#byKey.get(key) ?? []);
    const twin = same.find((one) => soundsAlike(one.mention.name, mention.name));
    if (twin) {
      twin.also.push(mention);
      return;
    }
    const fresh = { mention, kind, parent, fromOn, also: [] };
    for (const key of all) this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), fresh]);
    this.list.push(fresh);
  }
}

const questionOf = (mention: Mention) => `unit:${keyOf(mention)}`;

/** What settling the units of one sheet needs to know. */
interface Placing {
  job: ImportJob;
  sheet: WaitingSheet;
  places: Places;
  mayCreate: boolean;
  fresh: FreshUnits;
}

/** Finds what a name stands for, plans to make it, or asks. */
function settle(
  { job, sheet, places, mayCreate, fresh }: Placing,
  { mention, row, rows }: Mentioned,
  kind: UnitKind | null,
): void {
  const above = mention.upper === null ? null : { name: mention.upper, upper: null, kind: null };
  const upper = above && places.get(above);
  const id = questionOf(mention);
  const answer = job.questions.answer(id);
  const found = job.units.resolve(mention.name, upper ?? null);
  if (answer === 'skip' || (above && upper === null)) {
    places.set(mention, null);
    return;
  }
  const chosen = answer === undefined ? undefined : job.units.get(Number(answer));
  const known = chosen ?? (found.kind === 'one' ? found.unit : undefined);
  if (known) {
    places.set(mention, known);
    return;
  }
  const told = unitMadeBy(answer);
  const parent = (told && job.units.get(told.parentId)) || upper || job.units.root;
  const meant = told?.kind ?? kind;
  const standing = meant && standingUnder(meant, parent.kind);
  const makeable =
    meant !== null &&
    standing !== 'impossible' &&
    unitNameKey(mention.name) !== '' &&
    // The top of a tree is never made for a mere mention.
    (told !== null || !rootMeant.has(meant));
  if (makeable && found.kind !== 'several' && (mayCreate || told || answer === 'create')) {
    const keys = looserUnitKeys(mention.name, unitNameKey(job.units.root.name));
    fresh.add(mention, meant, parent, told?.fromOn ?? sheet.statedOn, keys);
    if (standing === 'unusual')
      sheet.report.note(
        row,
        null,
        mention.name,
        'unit_place_unusual',
        sayUnit.unit_place_unusual(meant, parent.kind),
      );
    return;
  }
  // Where to look for it is itself in question: it is asked about, if still needed, once that is answered.
  if (above && job.questions.isAsked(questionOf(above))) return;
  const options =
    found.kind === 'several' ? found.units : found.kind === 'none' ? job.units.near(mention.name) : [];
  const labels = options.map((unit) => job.units.label(unit));
  const isSeveral = found.kind === 'several';
  const asked = (isSeveral ? say.unitAmbiguous : say.unitUnknown)(mention.name, labels);
  const said =
    standing === 'impossible'
      ? joined(sayUnit.unit_misplaced(meant!, parent.kind), asked)
      : answer === undefined || told || answer === 'create'
        ? asked
        : joined(say.unitNotBelow(job.units.root.name), asked);
  job.questions.ask(
    {
      id,
      kind: 'unit',
      file: sheet.report.told.file,
      sheet: sheet.report.told.sheet,
      row,
      value: mention.name,
      message: said.vi,
      messageEn: said.en,
      options: options.map((unit, index) => ({ id: String(unit.id), label: labels[index]! })),
      mayCreate: makeable,
      unit: {
        kind: makeable ? meant : null,
        parent: { id: parent.id, name: parent.name, kind: parent.kind },
        fromOn: sheet.statedOn,
      },
    },
    rows,
  );
  const code = isSeveral ? 'organisation.unit_ambiguous' : 'organisation.unit_unknown';
  sheet.report.note(row, null, mention.name, code, said);
}

const rootMeant: ReadonlySet<UnitKind> = new Set(['confederation', 'provincial_federation']);

const joined = (one: Words, other: Words): Words => ({
  vi: `${one.vi} ${other.vi}`,
  en: `${one.en} ${other.en}`,
});

async function makeUnits({ job, places, fresh: { list } }: Placing): Promise<void> {
  const made = await registerUnits(
    job,
    list.map(({ mention, kind, parent, fromOn }) => ({
      kind,
      name: mention.name,
      parentId: parent.id,
      fromOn,
    })),
  );
  for (const [index, { mention, kind, parent, also }] of list.entries()) {
    const unit: KnownUnit = { ...made[index]!, name: mention.name, kind, parentId: parent.id };
    job.units.add(unit, [mention.name]);
    for (const one of [mention, ...also]) places.set(one, unit);
    job.createdUnits.push(mention.name);
    job.tally.count('units', 'created');
  }
}

/** A real department of the unit's office, made when a roster first names it; anything else is only a heading. */
export async function departmentOf(
  job: ImportJob,
  house: KnownUnit,
  name: string | null,
  sheet: WaitingSheet,
): Promise<KnownUnit> {
  if (name === null || !isDepartment(name)) return house;
  const known = job.units.department(name, house.id);
  if (known) return known;
  const [made] = await registerUnits(job, [
    { kind: 'office_department', name, parentId: house.id, fromOn: sheet.statedOn },
  ]);
  const unit: KnownUnit = { ...made!, name, kind: 'office_department', parentId: house.id };
  job.units.add(unit, [name]);
  job.createdUnits.push(`${name} (${house.name})`);
  job.tally.count('units', 'created');
  return unit;
}

async function registerUnits(job: ImportJob, units: readonly NewUnit[]): Promise<WrittenUnit[]> {
  const results = await performMany(job.door, registerUnit, units);
  return results.map((result) => {
    if (result instanceof Problem) throw result;
    return result;
  });
}
