import { sql } from 'kysely';
import type { Base, Indicator, Sql } from '../../lib/indicator.ts';
import { unitLevels } from '../organisation/organisation.levels.labels.ts';
import { anyClass, anyParticipation, classes, participations } from './training.indicators.ts';
import { type TrainingKind, trainingKinds } from './training.labels.ts';

/** Each person sent to any course of the period once, however many the turns. */
const peopleSent: Base = {
  of: 'people',
  rows: (scope) => sql`
    select distinct on (p.person_id) p.* from (${participations.rows(scope)}) p
    order by p.person_id, p.on_day, p.id`,
  shown: participations.shown,
};

const ofKinds = (...kinds: TrainingKind[]) => sql`r.kind = any(${kinds})`;
const says = (words: string) => sql`position(${words} in lower(r.mode)) > 0`;
const apart = sql`(${sql.join(['không tập trung', 'vừa làm', 'tại chức', 'vlvh'].map(says), sql` or `)})`;
/** What is typed as the mode of a course; without it nobody knows. */
const modes: { key: string; vi: string; en: string; where: Sql }[] = [
  {
    key: 'together',
    vi: 'tập trung',
    en: 'full-time',
    where: sql`${says('tập trung')} and not ${apart}`,
  },
  { key: 'apart', vi: 'không tập trung', en: 'part-time', where: apart },
];

const theoryKinds: { key: string; kind: TrainingKind }[] = [
  { key: 'theoryIntermediate', kind: 'theory_intermediate' },
  { key: 'theoryAdvanced', kind: 'theory_advanced' },
  { key: 'theoryBachelor', kind: 'theory_bachelor' },
];
const kinds: { key: string; kind: TrainingKind }[] = [
  { key: 'university', kind: 'university' },
  { key: 'master', kind: 'master' },
  { key: 'doctor', kind: 'doctor' },
  ...theoryKinds,
  { key: 'theoryElementary', kind: 'theory_elementary' },
  { key: 'unionTheory', kind: 'union_theory' },
  { key: 'stateManagement', kind: 'state_management' },
  { key: 'foreignLanguage', kind: 'foreign_language' },
  { key: 'it', kind: 'it' },
  { key: 'professional', kind: 'professional' },
  { key: 'defence', kind: 'defence' },
  { key: 'other', kind: 'other' },
];

interface Row {
  key: string;
  vi: string;
  en: string;
  where: Sql;
  known?: readonly Sql[];
}
const rows: Row[] = [
  { key: 'all', vi: 'Đào tạo, bồi dưỡng', en: 'Training', where: sql`true` },
  ...kinds.map(({ key, kind }) => ({
    key,
    vi: trainingKinds.vi(kind),
    en: trainingKinds.en(kind),
    where: ofKinds(kind),
  })),
  ...theoryKinds.flatMap(({ key, kind }) =>
    modes.map((mode) => ({
      key: `${key}.${mode.key}`,
      vi: `${trainingKinds.vi(kind)}, ${mode.vi}`,
      en: `${trainingKinds.en(kind)}, ${mode.en}`,
      where: sql`${ofKinds(kind)} and ${mode.where}`,
      known: [sql`${ofKinds(kind)} and r.mode is not null`],
    })),
  ),
];

const atLevel = (kindsOfLevel: readonly string[]) => sql`r.level_kind = any(${kindsOfLevel})`;
const places: { key: string; vi: string; en: string; among?: Sql }[] = [
  { key: 'total', vi: 'tất cả', en: 'all' },
  ...unitLevels.flatMap(({ key, vi, en, kinds: ofLevel }) => [
    { key, vi, en, among: atLevel(ofLevel) },
    {
      key: `${key}.leading`,
      vi: `${vi}, lãnh đạo, quản lý`,
      en: `${en}, leading`,
      among: sql`${atLevel(ofLevel)} and r.leads`,
    },
  ]),
];

/** `training.courses.<row>.<place>`: the cells of Biểu 10-BTCTW. */
export const courseIndicators: readonly Indicator[] = [
  ...rows.flatMap(({ key, vi, en, where, known }) =>
    places.map(
      (place): Indicator => ({
        key: `training.courses.${key}.${place.key}`,
        vi: `${vi}: ${place.vi}`,
        en: `${en}: ${place.en}`,
        kind: 'count',
        base: participations,
        where: place.among ? sql`${where} and ${place.among}` : where,
        // Where nobody said how the courses of a kind were held, none is known to have been held so.
        ...(known ? { known } : {}),
        recorded: [anyParticipation],
      }),
    ),
  ),
  {
    key: 'training.peopleSent',
    vi: 'Số người được cử đi đào tạo, bồi dưỡng',
    en: 'People sent to training',
    kind: 'count',
    base: peopleSent,
    recorded: [anyParticipation],
  },
  ...unitLevels.map(
    ({ key, vi, en, kinds: ofLevel }): Indicator => ({
      key: `training.classes.${key}`,
      vi: `Lớp do công đoàn ${vi} mở`,
      en: `Classes held by unions ${en}`,
      kind: 'count',
      base: classes,
      where: atLevel(ofLevel),
      recorded: [anyClass],
    }),
  ),
];
