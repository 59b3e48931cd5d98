import { type Precision, showDay } from '../../lib/days.ts';
import {
  degreeLevels,
  itLevels,
  languageLevels,
  qualificationKinds,
  stateManagementLevels,
  theoryLevels,
} from '../cadres/cadres.labels.ts';
import { trainingKinds } from '../training/training.labels.ts';
import type { CurriculumFacts, Study } from './curriculum.facts.ts';
import { awardedWords } from './curriculum.items.labels.ts';

type Named = { vi: (code: string | null) => string };
const levels: Record<string, Named> = {
  degree: degreeLevels,
  political_theory: theoryLevels,
  state_management: stateManagementLevels,
  foreign_language: languageLevels,
  it: itLevels,
};

/** The level of a qualification in words; kinds without a list of levels keep what was written. */
export const levelName = (kind: string, level: string | null): string =>
  levels[kind] ? levels[kind].vi(level) : (level ?? '');

const groupOf: Record<string, Study['group']> = {
  degree: 'degree',
  political_theory: 'theory',
  foreign_language: 'language',
  ethnic_language: 'language',
  it: 'it',
  defence: 'defence',
  doctor: 'degree',
  master: 'degree',
  university: 'degree',
  theory_elementary: 'theory',
  theory_intermediate: 'theory',
  theory_advanced: 'theory',
  theory_bachelor: 'theory',
};

const groups: readonly Study['group'][] = ['degree', 'theory', 'state', 'defence', 'it', 'language'];

const shown = (day: { on: string; precision: string } | null) =>
  day ? showDay(day.on, day.precision === 'day' ? 'month' : (day.precision as Precision)) : '';

/**
 * By group, attainments before courses, each the earlier first. When an attainment was studied for is not on record (its window
 * says since when it was held), so its days stay blank; one that a later one replaced is told too.
 */
export function studiesOf({ record }: CurriculumFacts): Study[] {
  const attained = [...record.qualifications].reverse().map(
    (one): Study => ({
      group: groupOf[one.kind] ?? 'state',
      from: '',
      to: '',
      school: one.institution ?? '',
      subject: one.detail ?? qualificationKinds.vi(one.kind),
      mode: '',
      certificate: [levelName(one.kind, one.level), awardedWords(one.awarded)].filter(Boolean).join(', '),
    }),
  );
  const courses = [...record.participations].reverse().map(
    (one): Study => ({
      group: groupOf[one.kind] ?? 'state',
      from: shown(one.from),
      to: shown(one.to),
      school: one.institution ?? '',
      subject: one.course || trainingKinds.vi(one.kind),
      mode: one.mode ?? '',
      certificate: one.result ?? '',
    }),
  );
  return groups.flatMap((group) => [...attained, ...courses].filter((one) => one.group === group));
}
