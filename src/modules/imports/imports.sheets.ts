import type { Sheet } from '../../lib/sheet.ts';
import { movements } from '../appointment/appointment.sheets.ts';
import { personEdits } from '../cadres/cadres.edits.sheets.ts';
import { partTimeRoster, staffRoster } from '../cadres/cadres.sheets.ts';
import { evaluations } from '../evaluation/evaluation.sheets.ts';
import { grassrootsUnions } from '../organisation/organisation.sheets.ts';
import { unitList } from '../organisation/organisation.units.sheets.ts';
import { planning } from '../planning/planning.sheets.ts';
import { trainingClasses } from '../training/training.classes.sheets.ts';
import { training } from '../training/training.sheets.ts';

/** Every kind of sheet the import recognises. */
export const sheets: readonly Sheet[] = [
  unitList,
  staffRoster,
  grassrootsUnions,
  partTimeRoster,
  training,
  trainingClasses,
  movements,
  evaluations,
  planning,
  personEdits,
];
