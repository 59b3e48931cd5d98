import { daysWithin, readBirth, readDay, readDayText, readPastDay } from '../../lib/cells.days.ts';
import {
  fault,
  nothing,
  read,
  readIdentity,
  readName,
  readSex,
  readText,
  readTick,
  statedByIdentity,
} from '../../lib/cells.ts';
import { type PartialDay, yearOf } from '../../lib/days.ts';
import type { Cell } from '../../lib/grid.ts';
import type { RowReader } from '../../lib/sheet.ts';
import { tidyName } from '../../lib/vietnamese.ts';
import { isDepartment, isGenericUnit } from '../organisation/organisation.units.labels.ts';
import type { Sex } from './cadres.labels.ts';
import { splitPost } from './cadres.posts.labels.ts';
import { readQualifications } from './cadres.qualifications.sheets.ts';
import type { PersonReference, PersonStatement } from './cadres.schema.ts';

/** The name from one column, from two (họ đệm, tên), or from a heading that spans several. */
export function readFullName(row: RowReader): string | null {
  const family = row.cell('familyName');
  const given = row.cell('givenName');
  const whole = row.filled('fullName');
  const cells = family || given ? [family, given] : joined(whole);
  const text = cells.flatMap((cell) => (cell ? [cell.text.trim()] : [])).join(' ');
  const first = cells.find((cell) => cell !== undefined);
  if (!first) return null;
  const name = row.takeCell({ ...first, text }, readName, true);
  return name === null ? null : tidyName(name);
}

/** Columns under one heading hold the parts of one name; a second column of another heading does not. */
const joined = (filled: ReturnType<RowReader['filled']>): Cell[] => {
  const heading = filled[0]?.column.headings.join('/');
  return filled.filter(({ column }) => column.headings.join('/') === heading).map(({ cell }) => cell);
};

interface Birth {
  sex: Sex | null;
  birth: PartialDay | null;
}

/** Sex and birth date, which offices like to put into one pair of columns: the year of birth under Nam or under Nữ. */
function readSexAndBirth(row: RowReader): Birth {
  let sex: Sex | null = row.take('sex', readSex);
  let birth = row.take('birth', (cell) => readBirth(cell, row.days), true) ?? readBirthParts(row);
  for (const side of ['male', 'female'] as const) {
    const cell = row.cell(side);
    if (!cell) continue;
    const tick = readTick(cell);
    if (tick.value === true) sex ??= side;
    else if (tick.value === undefined) {
      const day = row.takeCell(cell, (value) => readBirth(value, row.days), true);
      if (day) [sex, birth] = [sex ?? side, birth ?? day];
    }
  }
  // A column that ticks the women says of the others that they are men.
  if (sex === null && row.has('female') && !row.has('male') && !row.has('sex') && !row.cell('female'))
    sex = 'male';
  return { sex, birth };
}

function readBirthParts(row: RowReader): PartialDay | null {
  const year = row.cell('birthYear');
  if (!year) return null;
  const text = [row.cell('birthDate'), row.cell('birthMonth'), year]
    .flatMap((cell) => (cell ? [cell.text.trim()] : []))
    .join('/');
  return row.takeCell(
    { ...year, text, kind: 'text', number: null },
    (cell) => readBirth(cell, row.days),
    true,
  );
}

const youngestMember = 15;

interface Party {
  member: boolean | null;
  joined: PartialDay | null;
  official: PartialDay | null;
}

/** Membership from a tick, from one date or two, or from both dates in one cell. */
function readParty(row: RowReader, birth: PartialDay | null): Party {
  const party: Party = { member: null, joined: null, official: null };
  const past = (cell: Cell) => {
    const tick = readTick(cell);
    if (tick.value !== undefined) {
      party.member ??= tick.value;
      return nothing;
    }
    const both = cell.number === null ? daysWithin(cell.text, row.days.asOf) : [];
    const reading =
      both.length > 1
        ? readPastDay({ ...cell, text: textOf(both[0]!) }, row.days)
        : readPastDay(cell, row.days);
    if (reading.value && birth && yearOf(reading.value.on) < yearOf(birth.on) + youngestMember)
      return fault('too_young_for_party');
    if (reading.value && both.length > 1 && both[1]!.on <= row.days.asOf) party.official = both[1]!;
    return reading;
  };
  // Joining after the day of the roster refuses the row, as a birth does; other faults leave out the cell only.
  const joining = (cell: Cell) => {
    const reading = past(cell);
    if (reading.fault === 'day_in_future') row.note(reading.fault, cell, true);
    return reading;
  };
  party.joined = row.take('partyJoined', joining);
  party.official = row.take('partyOfficial', past) ?? party.official;
  const tick = row.take('party', (cell) => {
    const plain = readTick(cell);
    if (plain.fault === undefined) return plain;
    const day = readDayText(cell.text, row.days.asOf);
    if (cell.number === null && day.fault !== undefined) return plain;
    const joinedOn = joining(cell);
    if (joinedOn.value) party.joined ??= joinedOn.value;
    return joinedOn.fault === undefined ? read(true) : joinedOn;
  });
  if (party.joined || party.official) party.member = true;
  party.member ??= tick ?? (row.has('party') && !row.cell('party') ? false : null);
  return party;
}

const textOf = (day: PartialDay): string =>
  day.precision === 'day'
    ? day.on
    : day.precision === 'month'
      ? `${day.on.slice(5, 7)}/${day.on.slice(0, 4)}`
      : day.on.slice(0, 4);

const notNamed = new Set(['x', 'X', '1', 'có', 'v', 'dtts', 'DTTS']);

function readEthnicGroup(row: RowReader): string | null {
  const text = row.text('ethnicGroup');
  if (text === null) return null;
  const code = row.lookups.ethnicGroup(text);
  if (code === null)
    row.note(
      notNamed.has(text) ? 'ethnic_group_not_named' : 'ethnic_group_unknown',
      row.cell('ethnicGroup'),
      false,
    );
  return code;
}

function readReligion(row: RowReader): string | null {
  const text = row.text('religion');
  if (text === null) return null;
  const code = row.lookups.religion(text);
  if (code === null) row.note('religion_unknown', row.cell('religion'), false);
  return code;
}

/** The number is checked against what the row says; records before 2021 may be wrong, so it warns and never blocks. */
function readIdentityNumber(row: RowReader, sex: Sex | null, birth: PartialDay | null): string | null {
  const number = row.take('identity', readIdentity, true);
  const stated = number === null ? null : statedByIdentity(number);
  if (!stated) return number;
  const cell = row.cell('identity');
  if (sex && stated.male !== (sex === 'male')) row.note('identity_disagrees_sex', cell, false);
  if (birth && stated.birthYear !== yearOf(birth.on)) row.note('identity_disagrees_birth', cell, false);
  return number;
}

/** All that a roster's row says of its person; null where not even the name can be read. */
export function readPerson(row: RowReader): PersonStatement | null {
  const fullName = readFullName(row);
  if (fullName === null) {
    if (!row.refused) row.note('name_missing', null, true);
    return null;
  }
  const { sex, birth } = readSexAndBirth(row);
  return {
    fullName,
    sex,
    birth,
    identityNumber: readIdentityNumber(row, sex, birth),
    ethnicGroup: readEthnicGroup(row),
    religion: readReligion(row),
    nativePlace: row.text('nativePlace'),
    party: readParty(row, birth),
    qualifications: readQualifications(row),
    recruited: row.take('recruited', (cell) => readDay(cell, row.days)),
    note: row.take('note', readText),
  };
}

/** The person that an event's row speaks of. `unit` is the unit's name where the sheet gives it. */
export function readPersonReference(row: RowReader, unit: string | null): PersonReference | null {
  const fullName = readFullName(row);
  if (fullName === null) {
    if (!row.refused) row.note('name_missing', null, true);
    return null;
  }
  const { birth } = readSexAndBirth(row);
  return { fullName, unit, birth, identityNumber: row.take('identity', readIdentity, true) };
}

/**
 * The unit in which an event's person stands: its own column, else the one named with the post, above the row or in the
 * title. A department or a bare level says nothing that could be looked up.
 */
export function readStandingUnit(row: RowReader): string | null {
  const text = row.take('unit', readText, true);
  const named = text === null ? null : (splitPost(text).unit ?? text);
  const own = named !== null && !isGenericUnit(named) && !isDepartment(named) ? named : null;
  return own ?? splitPost(row.text('post') ?? '').unit ?? row.group.unit ?? row.facts.unit;
}

/** Sex and birth of sheets that state them beside a reference. */
export const readSexBirth = readSexAndBirth;
