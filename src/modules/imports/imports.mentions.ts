import type { SheetKind } from '../../lib/sheet.ts';
import { nameKey } from '../../lib/vietnamese.ts';
import type { UnitKind } from '../organisation/organisation.labels.ts';
import { unitKindOf } from '../organisation/organisation.units.labels.ts';

/** A unit as a row names it. */
export interface Mention {
  name: string;
  upper: string | null;
  /** Where the name itself does not say a kind: what a column of grassroots unions means by it. */
  kind: UnitKind | null;
}

/** Which units a line of each kind of sheet must have; `null` entries are the job's own unit. */
function mentionsOf(sheetKind: SheetKind, line: Record<string, unknown>): Mention[] {
  const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : null);
  const plain = (name: string | null): Mention[] =>
    name === null ? [] : [{ name, upper: null, kind: null }];
  const person = line.person as { unit?: string | null } | undefined;
  switch (sheetKind) {
    case 'staffRoster':
      return plain(text(line.unit));
    case 'grassrootsUnions':
      return [
        {
          name: String(line.name),
          upper: text(line.upperUnit),
          kind: (line.kind as UnitKind | undefined) ?? 'grassroots_union',
        },
      ];
    case 'partTimeRoster': {
      const name = text(line.unit);
      return name === null
        ? plain(text(line.upperUnit))
        : [{ name, upper: text(line.upperUnit), kind: unitKindOf(name) ?? 'grassroots_union' }];
    }
    // Its units are settled together, before any other sheet asks for one.
    case 'units':
    case 'personEdits':
      return [];
    case 'trainingClasses':
      return plain(text(line.organiser));
    case 'planning':
      return [...plain(text(line.titleUnit)), ...plain(text(person?.unit))];
    default:
      return plain(text(person?.unit));
  }
}

/** Accents count: they tell two places apart. */
export const keyOf = ({ name, upper }: Mention) => `${nameKey(name)}|${upper === null ? '' : nameKey(upper)}`;

/** A unit with the first row of a sheet that names it and how many rows do. */
export interface Mentioned {
  mention: Mention;
  row: number;
  rows: number;
}

/** The units a sheet names, gathered while it is read: each once, with its first row and how many rows wait for it. */
export class Mentions {
  readonly #wanted = new Map<string, Mentioned>();

  gather(kind: SheetKind, row: number, line: unknown): void {
    for (const mention of mentionsOf(kind, line as Record<string, unknown>)) {
      if (mention.upper !== null) this.#add({ name: mention.upper, upper: null, kind: null }, row);
      this.#add(mention, row);
    }
  }

  #add(mention: Mention, row: number): void {
    const key = keyOf(mention);
    const known = this.#wanted.get(key);
    if (known) known.rows++;
    else this.#wanted.set(key, { mention, row, rows: 1 });
  }

  list(): Mentioned[] {
    return [...this.#wanted.values()];
  }
}
