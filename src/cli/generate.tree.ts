import type { OwnershipSector, UnitKind } from '../modules/organisation/organisation.labels.ts';
import {
  civilServants,
  departments,
  districtUnion,
  grassrootsName,
  industrialZones,
  placeName,
  sectorUnions,
} from './generate.names.text.ts';
import type { Random } from './generate.random.ts';

export interface MadeUnit {
  kind: UnitKind;
  name: string;
  /** Position in the list; null for the province. */
  parent: number | null;
  fromOn: string;
  sector: OwnershipSector | null;
  workers: number | null;
}

const since = '2010-01-01';
/** Grassroots unions under one upper union, as provinces have them. */
const perUpperUnion = 70;

/** A province's units, parents first: its office, the unions directly above the grassroots, and those. */
export function makeTree(random: Random, name: string, size: number): MadeUnit[] {
  const units: MadeUnit[] = [
    { kind: 'provincial_federation', name, parent: null, fromOn: since, sector: null, workers: null },
  ];
  const add = (kind: UnitKind, unitName: string, parent: number, more: Partial<MadeUnit> = {}) =>
    units.push({ kind, name: unitName, parent, fromOn: since, sector: null, workers: null, ...more }) - 1;
  for (const department of departments) add('office_department', department, 0);
  const uppers = makeUppers(random, Math.max(3, Math.round(size / perUpperUnion))).map(
    ({ kind, name: unitName }) => ({ at: add(kind, unitName, 0), kind }),
  );
  const taken = new Set<string>();
  for (let turn = 0; units.length < size; turn++) {
    const upper = uppers[turn % uppers.length]!;
    const enterprise =
      upper.kind === 'industrial_zone_union' || (upper.kind === 'district_federation' && random.chance(0.35));
    const unionName = distinct(taken, `${upper.at}`, grassrootsName(random, enterprise));
    const workers = enterprise ? random.between(20, 900) : random.between(8, 90);
    const sector = enterprise
      ? random.weigh<OwnershipSector>([
          ['non_state_enterprise', 8],
          ['state_enterprise', 2],
          ['foreign_enterprise', 2],
        ])
      : 'public_administration';
    add('grassroots_union', unionName, upper.at, {
      workers,
      sector,
      fromOn: `${random.between(2010, 2019)}-01-01`,
    });
  }
  return units;
}

function makeUppers(random: Random, count: number): { kind: UnitKind; name: string }[] {
  const sectors = sectorUnions.slice(0, Math.max(1, Math.min(sectorUnions.length, Math.floor(count / 4))));
  const fixed: { kind: UnitKind; name: string }[] = [
    ...sectors.map((name) => ({ kind: 'local_sector_union' as const, name })),
    { kind: 'civil_servant_union', name: civilServants },
    { kind: 'industrial_zone_union', name: industrialZones },
  ];
  const taken = new Set<string>();
  const districts = Array.from({ length: Math.max(1, count - fixed.length) }, () => ({
    kind: 'district_federation' as const,
    name: distinct(taken, '', districtUnion(placeName(random))),
  }));
  return [...districts, ...fixed];
}

/** The name, with a number behind it where its neighbour has it already. */
function distinct(taken: Set<string>, among: string, name: string): string {
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${name} ${number}`;
    if (taken.has(`${among}|${tried}`)) continue;
    taken.add(`${among}|${tried}`);
    return tried;
  }
}
