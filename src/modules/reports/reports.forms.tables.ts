import { unitLevels } from '../organisation/organisation.levels.labels.ts';
import { appointment, appointmentKeys } from './forms/appointment.text.ts';
import { criteriaKeys } from './forms/criteria.ts';
import { evaluationKeys, evaluationList, evaluationSummary } from './forms/evaluation.text.ts';
import { leaderColumns, leaders } from './forms/leaders.text.ts';
import { planningColumns, planningList, planningResult } from './forms/planning.text.ts';
import { rotation, rotationColumns } from './forms/rotation.text.ts';
import { changeKeys, staffChange } from './forms/staff-change.text.ts';
import { qualityKeys, staffQuality, staffQualityPeople } from './forms/staff-quality.ts';
import { staffStructure, structureKeys, structureParts } from './forms/staff-structure.text.ts';
import { training, trainingKeys } from './forms/training.text.ts';
import type { TableForm } from './reports.form.ts';
import { formNames } from './reports.forms.labels.ts';
import type { FormGroup } from './reports.labels.ts';

type Given = Pick<TableForm, 'keys' | 'write'> & Partial<TableForm>;

const form = (name: keyof typeof formNames, group: FormGroup, given: Given): TableForm => ({
  form: name,
  ...formNames[name],
  group,
  format: 'xlsx',
  period: { kind: 'day' },
  byUnit: [],
  ...given,
});
/** Asked of each unit only to say whose staff the totals lack. */
const staffed = ['staffing.quota', 'staffing.actual'];
const inYear = { period: { kind: 'year' } } as const;

/** The statistical forms, each one table as an Excel file. */
export const tableForms: readonly TableForm[] = [
  form('staff-quality', 'staff', { keys: qualityKeys, byUnit: qualityKeys, write: staffQuality }),
  form('staff-quality-people', 'staff', {
    keys: qualityKeys,
    people: 'staff',
    byUnit: staffed,
    write: staffQualityPeople,
  }),
  form('staff-structure', 'staff', {
    keys: structureKeys,
    parts: structureParts,
    byUnit: staffed,
    write: staffStructure,
  }),
  form('staff-change', 'staff', {
    ...inYear,
    keys: changeKeys,
    earlier: true,
    byUnit: [...staffed, ...changeKeys],
    write: staffChange,
  }),
  ...unitLevels.map(({ key }) =>
    form(`leaders-${key}`, 'leaders', { keys: criteriaKeys(leaderColumns(key)), write: leaders(key) }),
  ),
  form('planning-result', 'planning', { keys: criteriaKeys(planningColumns), write: planningResult }),
  form('planning-list', 'planning', { keys: [], people: 'planned', write: planningList }),
  form('training', 'procedures', { ...inYear, keys: trainingKeys, write: training }),
  form('rotation', 'procedures', { ...inYear, keys: criteriaKeys(rotationColumns), write: rotation }),
  form('appointment', 'procedures', { ...inYear, keys: appointmentKeys, write: appointment }),
  form('evaluation', 'evaluation', {
    keys: evaluationKeys,
    byUnit: evaluationKeys,
    write: evaluationSummary,
  }),
  form('evaluation-list', 'evaluation', { keys: [], people: 'graded', write: evaluationList }),
];
