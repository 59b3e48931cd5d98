import {
  degreeLevels,
  itLevels,
  languageLevels,
  stateManagementLevels,
  theoryLevels,
} from '../cadres/cadres.labels.ts';

/** Codes from the lowest to the highest, as conditions compare them: of qualifications by kind, and grades. */
export const orders: Readonly<Record<string, readonly string[]>> = {
  degree: degreeLevels.codes,
  political_theory: theoryLevels.codes,
  state_management: stateManagementLevels.codes,
  foreign_language: languageLevels.codes,
  it: itLevels.codes,
  grade: ['not_completed', 'completed', 'good', 'excellent'],
};
