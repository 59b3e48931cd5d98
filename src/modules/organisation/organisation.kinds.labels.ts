import type { UnitKind } from './organisation.labels.ts';

/** How near the top a kind stands: nothing stands under what is as near as itself, or nearer. */
const ranks: Record<UnitKind, number> = {
  confederation: 0,
  provincial_federation: 1,
  central_sector_union: 1,
  corporation_union: 2,
  district_federation: 3,
  local_sector_union: 3,
  civil_servant_union: 3,
  industrial_zone_union: 3,
  commune_union: 3,
  district_education_union: 4,
  grassroots_union: 5,
  occupational_union: 5,
  member_grassroots_union: 6,
  departmental_union: 7,
  union_group: 8,
  // What belongs to an office has nothing below it but more of its kind.
  service_unit: 9,
  office_department: 10,
};

const kinds = Object.keys(ranks) as UnitKind[];

/** Unions that grassroots unions hang on, whatever the level; names of all others repeat all over the country. */
export const isAboveGrassroots = (kind: UnitKind): boolean => ranks[kind] < ranks.grassroots_union;

const aboveGrassroots = kinds.filter((kind) => isAboveGrassroots(kind) && kind !== 'confederation');
const inGrassroots: readonly UnitKind[] = [
  'grassroots_union',
  'occupational_union',
  'member_grassroots_union',
];

/** Under which kinds each usually stands: Điều lệ Công đoàn, chapters on the levels of organisation; rules §1.1. */
const usual: Record<UnitKind, readonly UnitKind[]> = {
  confederation: [],
  provincial_federation: ['confederation'],
  central_sector_union: ['confederation'],
  corporation_union: ['confederation', 'provincial_federation', 'central_sector_union'],
  district_federation: ['provincial_federation'],
  local_sector_union: ['provincial_federation'],
  civil_servant_union: ['provincial_federation'],
  industrial_zone_union: ['provincial_federation'],
  commune_union: ['provincial_federation'],
  district_education_union: ['district_federation', 'local_sector_union'],
  grassroots_union: aboveGrassroots,
  occupational_union: aboveGrassroots,
  member_grassroots_union: ['grassroots_union', 'occupational_union'],
  departmental_union: inGrassroots,
  union_group: [...inGrassroots, 'departmental_union'],
  service_unit: ['confederation', ...aboveGrassroots],
  office_department: ['confederation', ...aboveGrassroots, 'service_unit'],
};

export type Standing = 'usual' | 'unusual' | 'impossible';

/** How a kind stands under another: the impossible is refused, the unusual is only remarked upon. */
export function standingUnder(kind: UnitKind, parent: UnitKind): Standing {
  if (usual[kind].includes(parent)) return 'usual';
  return ranks[kind] > ranks[parent] ? 'unusual' : 'impossible';
}

/** Kinds that may stand under one, those that usually do first. */
export const kindsUnder = (parent: UnitKind): UnitKind[] => {
  const are = (wanted: Standing) => kinds.filter((kind) => standingUnder(kind, parent) === wanted);
  return [...are('usual'), ...are('unusual')];
};
