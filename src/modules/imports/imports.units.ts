import { foldWords } from '../../lib/vietnamese.ts';
import { grassrootsKinds, type UnitKind } from '../organisation/organisation.labels.ts';
import {
  looserUnitKeys,
  placeKeys,
  soundsAlike,
  unitNameKey,
} from '../organisation/organisation.names.labels.ts';
import { NearKeys } from './imports.near.ts';

export interface KnownUnit {
  id: number;
  name: string;
  kind: UnitKind;
  parentId: number | null;
  path: string;
  code?: string | null;
}

export type Resolution =
  | { kind: 'one'; unit: KnownUnit }
  | { kind: 'none' }
  | { kind: 'several'; units: KnownUnit[] };

const grassroots: ReadonlySet<string> = new Set(grassrootsKinds);

/** The units a job may speak of, found by whatever name a workbook gives them: those under the job's own unit, by any name they have borne. */
export class UnitBook {
  readonly root: KnownUnit;
  readonly #byId = new Map<number, KnownUnit>();
  readonly #byKey = new Map<string, KnownUnit[]>();
  readonly #byLooseKey = new Map<string, KnownUnit[]>();
  readonly #byCode = new Map<string, KnownUnit>();
  readonly #nearKeys = new NearKeys();
  readonly #names = new Map<number, string[]>();
  readonly #rootKey: string;

  constructor(root: KnownUnit) {
    this.root = root;
    this.#rootKey = unitNameKey(root.name);
    this.add(root, [root.name]);
  }

  add(unit: KnownUnit, names: readonly string[]): void {
    const known = this.#byId.get(unit.id) ?? unit;
    this.#byId.set(known.id, known);
    if (unit.code) this.#byCode.set(foldWords(unit.code), known);
    this.#names.set(known.id, [...(this.#names.get(known.id) ?? []), ...names]);
    for (const name of names) {
      const [key, ...loose] = looserUnitKeys(name, this.#rootKey);
      // A name without a letter names nothing, whatever record it came from.
      if (key === '') continue;
      file(this.#byKey, key, known);
      for (const looser of [key, ...loose, ...placeKeys(name)])
        if (file(this.#byLooseKey, looser, known)) this.#nearKeys.add(looser);
    }
  }

  get(id: number): KnownUnit | undefined {
    return this.#byId.get(id);
  }

  byCode(code: string): KnownUnit | undefined {
    return this.#byCode.get(foldWords(code));
  }

  /** Whether anything but the root and its departments is on record. */
  get hasLowerUnits(): boolean {
    for (const unit of this.#byId.values())
      if (unit.id !== this.root.id && unit.kind !== 'office_department') return true;
    return false;
  }

  department(name: string, of: number): KnownUnit | undefined {
    return (this.#byKey.get(unitNameKey(name)) ?? []).find(
      (unit) => unit.kind === 'office_department' && unit.parentId === of,
    );
  }

  /** `upper` tells two grassroots unions of one name apart; departments are asked for by `department`. */
  resolve(name: string, upper: KnownUnit | null): Resolution {
    const keys = looserUnitKeys(name, this.#rootKey);
    const fit = (found: readonly KnownUnit[]) => {
      const unions = found.filter(
        (unit) =>
          unit.kind !== 'office_department' &&
          this.#names.get(unit.id)!.some((known) => soundsAlike(known, name)),
      );
      const below = upper ? unions.filter((unit) => unit.parentId === upper.id) : unions;
      return below.length > 0 || !upper ? below : unions.filter((unit) => !grassroots.has(unit.kind));
    };
    let found = fit(this.#byKey.get(keys[0]) ?? []);
    for (const key of keys) if (found.length === 0) found = fit(this.#byLooseKey.get(key) ?? []);
    if (found.length === 1) return { kind: 'one', unit: found[0]! };
    if (found.length > 1) return { kind: 'several', units: found };
    return { kind: 'none' };
  }

  /** The units whose names are most like one that is unknown. */
  near(name: string): KnownUnit[] {
    const units = this.#nearKeys
      .near(unitNameKey(name))
      .flatMap(({ key }) => this.#byLooseKey.get(key)!)
      .filter((unit) => unit.kind !== 'office_department');
    return [...new Set(units)].slice(0, 5);
  }

  /** Path of names for a choice: two unions of one name differ in what stands above them. */
  label(unit: KnownUnit): string {
    const above = unit.parentId === null ? undefined : this.#byId.get(unit.parentId);
    return above && above.id !== this.root.id ? `${unit.name} (${above.name})` : unit.name;
  }
}

/** Whether the key is new. */
function file(map: Map<string, KnownUnit[]>, key: string, unit: KnownUnit): boolean {
  const known = map.get(key);
  if (!known) map.set(key, [unit]);
  else if (!known.includes(unit)) known.push(unit);
  return !known;
}
