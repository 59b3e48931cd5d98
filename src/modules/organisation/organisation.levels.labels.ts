import { grassrootsKinds, type UnitKind, upperUnionKinds } from './organisation.labels.ts';

/** Levels at which official tables tell people apart; the union's own, since districts have ended. */
export const unitLevels = [
  {
    key: 'province',
    kinds: ['confederation', 'provincial_federation', 'central_sector_union'],
    vi: 'cấp tỉnh',
    en: 'of the province',
  },
  {
    key: 'upper',
    kinds: upperUnionKinds,
    vi: 'cấp trên trực tiếp cơ sở',
    en: 'directly above the grassroots',
  },
  { key: 'grassroots', kinds: grassrootsKinds, vi: 'cấp cơ sở', en: 'of the grassroots' },
] as const satisfies readonly { key: string; kinds: readonly UnitKind[]; vi: string; en: string }[];
export type UnitLevel = (typeof unitLevels)[number]['key'];
