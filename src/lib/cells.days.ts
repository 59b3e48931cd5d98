import { fault, isBlank, nothing, type Reading, read } from './cells.ts';
import { addDays, type Day, dayOf, type PartialDay, type Precision, yearOf } from './days.ts';
import type { Cell } from './grid.ts';
import { fold } from './vietnamese.ts';

const years = { from: 1800, to: 2200 };
const isYear = (number: number): boolean => Number.isInteger(number) && number >= 1900 && number <= 2100;

/** The calendar day of an Excel serial; Excel counts a 29 February 1900 that never was. */
export function dayOfSerial(serial: number, date1904: boolean): Day | null {
  const whole = Math.floor(serial);
  if (whole < 1 || whole > 2_958_465) return null;
  if (date1904) return addDays('1904-01-01', whole);
  return addDays(whole < 60 ? '1899-12-31' : '1899-12-30', whole);
}

const partial = (year: number, month: number, date: number, precision: Precision): Reading<PartialDay> => {
  const on = year >= years.from && year <= years.to ? dayOf(year, month, date) : null;
  return on ? read({ on, precision }) : fault('day_impossible');
};

/** "86" is the latest year with these digits that is not after the as-at day. */
const fullYear = (digits: string, asOf: Day): number => {
  if (digits.length > 2) return Number(digits);
  const inCentury = Math.floor(yearOf(asOf) / 100) * 100 + Number(digits);
  return inCentury > yearOf(asOf) ? inCentury - 100 : inCentury;
};

function fromNumber(cell: Cell, number: number, date1904: boolean): Reading<PartialDay> {
  if (!cell.dateFormat || isYear(number)) {
    // A year typed into a cell formatted as a date is still the year that was typed (1977, not May 1905).
    if (isYear(number)) return partial(number, 1, 1, 'year');
    if (Number.isInteger(number) && number > 1_000_000) return fromDigits(String(number).padStart(8, '0'));
    if (number < 3_000 || number > 75_000) return fault('day_unreadable');
  }
  const on = dayOfSerial(number, date1904);
  if (!on) return fault('day_impossible');
  const precision = cell.dateFormat ?? 'day';
  if (precision === 'day') return read({ on, precision });
  return read({ on: precision === 'year' ? `${on.slice(0, 4)}-01-01` : `${on.slice(0, 7)}-01`, precision });
}

/** ddMMyyyy without signs, as some type it. */
function fromDigits(digits: string): Reading<PartialDay> {
  if (digits.length !== 8) return fault('day_unreadable');
  return partial(Number(digits.slice(4)), Number(digits.slice(2, 4)), Number(digits.slice(0, 2)), 'day');
}

/** Words and signs between the numbers, all to one sign; ISO order kept as it is. */
const plain = (text: string): string =>
  fold(text)
    .replace(/\b(sinh )?ngay\b|\bthang\b|\bnam\b|\bsinh\b/g, '/')
    .replace(/[\s./\\,;–—-]+/g, '/')
    .replace(/^\/|\/$/g, '');

/** A day written out: dd/MM/yyyy, MM/yyyy or yyyy with whatever between; unknown parts may be 00 or dots. */
export function readDayText(text: string, asOf: Day): Reading<PartialDay> {
  if (isBlank(text)) return nothing;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]|$)/.exec(text.trim());
  if (iso) return partial(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'day');
  const parts = plain(text).split('/');
  if (parts.some((part) => !/^\d+$/.test(part)) || parts.length > 3) return fault('day_unreadable');
  const [last, middle, firstPart] = [...parts].reverse();
  if (parts.length === 1 && last!.length === 8) return fromDigits(last!);
  if (last!.length !== 4 && !(parts.length === 3 && last!.length === 2)) return fault('day_unreadable');
  const year = fullYear(last!, asOf);
  if (middle === undefined) return partial(year, 1, 1, 'year');
  if (middle.length > 2 || (firstPart?.length ?? 0) > 2) return fault('day_unreadable');
  const month = Number(middle);
  if (month === 0) return partial(year, 1, 1, 'year');
  const date = Number(firstPart ?? 0);
  return date === 0 ? partial(year, month, 1, 'month') : partial(year, month, date, 'day');
}

export interface DayContext {
  /** The day up to which facts are stated: nothing past may lie after it. */
  asOf: Day;
  date1904: boolean;
}

/** A day as far as the cell tells it. */
export function readDay(cell: Cell, context: DayContext): Reading<PartialDay> {
  if (cell.number !== null) return fromNumber(cell, cell.number, context.date1904);
  return readDayText(cell.text, context.asOf);
}

/** The unknown part of a partial day may lie on either side of the limit: it is after only where all of it is. */
export const isAfter = (day: PartialDay, limit: Day): boolean => day.on > limit;

/** A fact that has happened by the as-at day; `earliest` is the first plausible year of it. */
export function readPastDay(cell: Cell, context: DayContext, earliest = 1930): Reading<PartialDay> {
  const reading = readDay(cell, context);
  if (!reading.value) return reading;
  if (isAfter(reading.value, context.asOf)) return fault('day_in_future');
  return yearOf(reading.value.on) < earliest ? fault('day_too_old') : reading;
}

const youngest = 15;
const oldest = 100;

/** A birth date of somebody who can hold a post on the as-at day. */
export function readBirth(cell: Cell, context: DayContext): Reading<PartialDay> {
  const year = yearOf(context.asOf);
  const reading = readPastDay(cell, context, year - oldest);
  if (!reading.value) return reading;
  return yearOf(reading.value.on) > year - youngest ? fault('birth_too_young') : reading;
}

/** The days within a text, in its order: "từ 9/2019 đến 6/2021", "27/12/2020 - 27/12/2022", "05-06/10/2022". */
export function daysWithin(text: string, asOf: Day): PartialDay[] {
  const short = /^\s*(\d{1,2})\s*(?:-|–|đến|và|,)\s*(\d{1,2})\s*[/.]\s*(\d{1,2})\s*[/.]\s*(\d{4})\s*$/u.exec(
    text,
  );
  if (short) {
    const [, from, to, month, year] = short.map(Number) as [number, number, number, number, number];
    return [from, to].flatMap((date) => {
      const on = dayOf(year, month, date);
      return on ? [{ on, precision: 'day' as const }] : [];
    });
  }
  const spoken = fold(text)
    .replace(/(\d{1,2})\s*thang\s*(\d{1,2})\s*nam\s*(\d{4})/g, '$1/$2/$3')
    .replace(/thang\s*(\d{1,2})\s*nam\s*(\d{4})/g, '$1/$2');
  const found: PartialDay[] = [];
  for (const match of spoken.matchAll(/\d{4}-\d{1,2}-\d{1,2}|(?:\d{1,2}\s?[/.-]\s?){0,2}\d{4}(?!\d)/g)) {
    const reading = readDayText(match[0], asOf);
    if (reading.value) found.push(reading.value);
  }
  return found;
}

/** A length of time in months: "36 tháng", "3 năm", "60", "05 năm". */
export function readMonths(cell: Cell): Reading<number> {
  if (isBlank(cell.text)) return nothing;
  const match = /^(?:(\d+(?:[.,]\d+)?)\s*(nam|n)\b)?\s*(?:(\d+)\s*(thang|t)?\b)?/.exec(
    fold(cell.text).replace(/^(trong|thoi han|thoi gian)[:\s]*/, ''),
  );
  if (!match?.[0]) return fault('number_unreadable');
  const months = Math.round(12 * Number((match[1] ?? '0').replace(',', '.'))) + Number(match[3] ?? 0);
  return months > 0 && months <= 600 ? read(months) : fault('number_unreadable');
}
