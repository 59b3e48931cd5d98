import type { Told, ToldValue } from '../../lib/changes.ts';
import type { Code } from '../../lib/codes.ts';
import { showDay } from '../../lib/days.ts';
import { columnName, factNames } from '../../lib/facts.labels.ts';
import { appointmentKinds } from '../../modules/appointment/appointment.labels.ts';
import {
  academicTitles,
  associationKinds,
  bloodGroups,
  familyBackgrounds,
  payItems,
  relations,
  sidesOfFamily,
} from '../../modules/cadres/cadres.declared.labels.ts';
import {
  degreeLevels,
  employmentBases,
  engagements,
  itLevels,
  languageLevels,
  qualificationKinds,
  sexes,
  stateManagementLevels,
  theoryLevels,
  titles,
} from '../../modules/cadres/cadres.labels.ts';
import { awardForms, disciplineForms } from '../../modules/cadres/cadres.rewards.labels.ts';
import { committeeKinds, entryModes } from '../../modules/committees/committees.labels.ts';
import { documentKinds } from '../../modules/documents/documents.labels.ts';
import { grades } from '../../modules/evaluation/evaluation.labels.ts';
import { movementKinds } from '../../modules/movement/movement.labels.ts';
import {
  ownershipSectors,
  unitEventKinds,
  unitKinds,
} from '../../modules/organisation/organisation.labels.ts';
import { trainingKinds } from '../../modules/training/training.labels.ts';
import { useLanguage, useText } from '../language.ts';
import { changesText } from './changes.text.ts';

/** The list a column's codes are of; `table.column` where tables differ. */
const lists: Record<string, { list: readonly Code[] }> = {
  sex: sexes,
  engagement: engagements,
  basis: employmentBases,
  title: titles,
  grade: grades,
  entry_mode: entryModes,
  family_background: familyBackgrounds,
  academic_title: academicTitles,
  blood_group: bloodGroups,
  side: sidesOfFamily,
  relation: relations,
  item: payItems,
  'association.kind': associationKinds,
  committee_id: committeeKinds,
  sector: ownershipSectors,
  'qualification.kind': qualificationKinds,
  'document.kind': documentKinds,
  'award.form': awardForms,
  'discipline.form': disciplineForms,
  'participation.kind': trainingKinds,
  'movement.kind': movementKinds,
  'appointment.kind': appointmentKinds,
  'committee.kind': committeeKinds,
  'unit.kind': unitKinds,
  'unit_event.kind': unitEventKinds,
};
/** Of a qualification by its kind. */
const levels: Record<string, { list: readonly Code[] }> = {
  degree: degreeLevels,
  political_theory: theoryLevels,
  state_management: stateManagementLevels,
  foreign_language: languageLevels,
  it: itLevels,
};

/** Columns of facts and what stands in them, in the reader's words. */
export function useValues() {
  const language = useLanguage();
  const text = useText(changesText);
  return {
    table: (table: string): string => factNames[language](table as (typeof factNames.codes)[number]),
    column: (table: string, column: string): string => columnName(table, column)?.[language] ?? column,
    /** `row`: what else is known of it; a level says nothing without its kind. */
    value: (table: string, column: string, value: ToldValue | undefined, row: Told = {}): string => {
      if (value === null || value === undefined || value === '') return '';
      if (typeof value === 'object') return value[language];
      if (typeof value === 'boolean') return value ? text.yes : text.no;
      if (typeof value === 'number') return String(value);
      if (column.endsWith('_on')) return shownDay(value);
      const list =
        column === 'level' ? levels[String(row.kind)] : (lists[`${table}.${column}`] ?? lists[column]);
      return list?.list.find(({ code }) => code === value)?.[language] ?? value;
    },
  };
}

const shownDay = (known: string): string =>
  known.length === 4 ? known : showDay(`${known}-01`.slice(0, 10), known.length === 7 ? 'month' : 'day');
