import { cellFault, readTick } from '../../lib/cells.ts';
import type { Cell } from '../../lib/grid.ts';
import type { MappedColumn, RowReader } from '../../lib/sheet.ts';
import {
  type Attainment,
  degreesIn,
  isUnderway,
  parts,
  stateManagementIn,
  theoryIn,
} from './cadres.degrees.labels.ts';
import { type DegreeLevel, degreeLevels, type QualificationKind, theoryLevels } from './cadres.labels.ts';
import { skillNamed, skillsIn, speaksOfTheory } from './cadres.languages.labels.ts';
import type { Qualification } from './cadres.schema.ts';

const make = (kind: QualificationKind, level: string | null, detail: string | null): Qualification => ({
  kind,
  level,
  detail,
  highest: true,
});

const line = (cell: Cell): string => cell.text.trim().slice(0, 500);

/** The level a column itself names ("Thạc sĩ", "Cao cấp LLCT"); the words above it only where its own say nothing. */
const headingText = (column: MappedColumn): string => column.headings.at(-1) ?? '';

/**
 * Each filled cell of a meaning as text: a tick stands for the words of its column's heading. Cells that say "no" are
 * left out, cells with errors noted.
 */
function statements(
  row: RowReader,
  field: string,
): { text: string; heading: string; ticked: boolean; cell: Cell }[] {
  return row.filled(field).flatMap(({ cell, column }) => {
    const broken = cellFault(cell);
    if (broken) {
      row.note(broken, cell, false);
      return [];
    }
    const tick = readTick(cell);
    if (tick.value === false) return [];
    const heading = headingText(column);
    const ticked = tick.value === true;
    return [{ text: ticked ? heading : line(cell), heading, ticked, cell }];
  });
}

const rank = (level: string | null): number =>
  level === null ? -1 : degreeLevels.codes.indexOf(level as DegreeLevel);

/** One row per degree; the highest is marked, a field of study that stands in its own column goes to it. */
function readDegrees(row: RowReader): Qualification[] {
  const major = row.text('major');
  const found: Attainment<DegreeLevel>[] = [];
  for (const { text, heading, ticked, cell } of statements(row, 'degree')) {
    const named = degreesIn(text);
    const ofHeading = ticked ? undefined : degreesIn(heading)[0]?.level;
    for (const one of named) {
      // "Luật" below the heading "Đại học": the heading gives the level, the cell the field.
      const level = one.level ?? ofHeading ?? null;
      if (ticked) found.push({ level, detail: null });
      else found.push({ level, detail: one.detail });
    }
    if (!named.some((one) => one.level !== null) && !ofHeading && !isUnderway(text))
      row.note('degree_unknown', cell, false);
  }
  return markHighest(found, major);
}

function markHighest(found: Attainment<DegreeLevel>[], major: string | null): Qualification[] {
  if (found.length === 0) return major ? [make('degree', null, major)] : [];
  const top = found.reduce((best, one) => (rank(one.level) > rank(best.level) ? one : best));
  return found.map((one) => ({
    ...make('degree', one.level, one === top ? (one.detail ?? major) : one.detail),
    highest: one === top,
  }));
}

function readTheory(row: RowReader): Qualification[] {
  const found = statements(row, 'theory').flatMap(({ text, heading, cell }) => {
    const level = theoryIn(text) ?? theoryIn(heading);
    if (!level && !isUnderway(text)) row.note('theory_unknown', cell, false);
    return level && !isUnderway(text) ? [level] : [];
  });
  const order = theoryLevels.codes;
  const top = found.sort((a, b) => order.indexOf(b) - order.indexOf(a))[0];
  return top ? [make('political_theory', top, null)] : [];
}

function readStateManagement(row: RowReader): Qualification[] {
  const found = statements(row, 'stateManagement').map(({ text, heading, ticked, cell }) => {
    const level = stateManagementIn(text) ?? stateManagementIn(heading) ?? null;
    if (level === null && !ticked) row.note('state_management_unknown', cell, false);
    return make('state_management', level, level === null && !ticked ? text : null);
  });
  return found.slice(0, 1);
}

/** A certificate that one either has or has not; words in the cell beside a tick are kept. */
const readCertificate = (row: RowReader, field: string, kind: QualificationKind): Qualification[] =>
  statements(row, field)
    .map(({ text, ticked }) => make(kind, null, ticked ? null : text))
    .slice(0, 1);

const skillColumns = [
  ['language', ['foreign_language']],
  ['ethnicLanguage', ['ethnic_language']],
  ['it', ['it']],
  ['languageIt', ['foreign_language', 'it']],
  ['itLanguage', ['it', 'foreign_language']],
] as const;

const readSkills = (row: RowReader): Qualification[] =>
  skillColumns.flatMap(([field, order]) =>
    statements(row, field).flatMap(({ text }) =>
      skillsIn(text, order).map((skill) => make(skill.kind, skill.level, skill.detail)),
    ),
  );

/** One column for everything ("Trình độ (CM, LLCT)"): each part is judged by its own words. */
function readMixed(row: RowReader): Qualification[] {
  const degrees: Attainment<DegreeLevel>[] = [];
  const others = statements(row, 'qualifications').flatMap(({ text, cell }) =>
    parts(text.replaceAll('/', ';').replace(/(\d)\s*;\s*(\d)/g, '$1/$2')).flatMap((part): Qualification[] => {
      if (isUnderway(part)) return [];
      const theory = speaksOfTheory(part) ? theoryIn(part) : undefined;
      if (theory) return [make('political_theory', theory, null)];
      const level = stateManagementIn(part);
      if (level) return [make('state_management', level, null)];
      const [degree] = degreesIn(part);
      const skill = skillNamed(part);
      if (skill && degree?.level === null)
        return skillsIn(part, [skill]).map((one) => make(one.kind, one.level, one.detail));
      if (!degree?.level && degrees.length === 0) row.note('qualification_unknown', cell, false);
      else if (degree) degrees.push(degree);
      return [];
    }),
  );
  return [...markHighest(degrees, null), ...others];
}

/** All attainments of a row, whichever columns state them. */
export function readQualifications(row: RowReader): Qualification[] {
  const mixed = readMixed(row);
  const found = [
    ...readDegrees(row),
    ...readTheory(row),
    ...readStateManagement(row),
    ...readCertificate(row, 'unionCertificate', 'union_certificate'),
    ...readCertificate(row, 'defence', 'defence'),
    ...readSkills(row),
  ];
  const stated = new Set(found.map((one) => one.kind));
  return [...found, ...mixed.filter((one) => !stated.has(one.kind))];
}
