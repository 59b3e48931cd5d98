import type { Language } from '../assessment/assessment.columns.labels.ts';
import { aboutWords, clauseWords } from './forecasts.columns.labels.ts';
import { forecastFileWords } from './forecasts.file.labels.ts';
import { forecastKinds } from './forecasts.labels.ts';
import type { ForecastEntry } from './forecasts.schema.ts';

export const calendarType = 'text/calendar; charset=utf-8';

/** Text as RFC 5545 wants it. */
const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll('\n', '\\n');

/** Lines of at most 75 octets, never cut within a letter. */
function folded(line: string): string {
  const lines = [''];
  let octets = 0;
  for (const letter of line) {
    const length = Buffer.byteLength(letter);
    if (octets + length > 73) {
      lines.push('');
      octets = 0;
    }
    lines[lines.length - 1] += letter;
    octets += length;
  }
  return `${lines.join('\r\n ')}\r\n`;
}

const dayOf = (day: string) => day.replaceAll('-', '');

/** Entries of one day as days of a calendar program; what has no day or only a year has no place there. */
export async function* calendarOf(
  pages: AsyncIterable<readonly ForecastEntry[]>,
  asOf: string,
  language: Language,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const lines = (all: readonly string[]) => encoder.encode(all.map(folded).join(''));
  yield lines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Then Chot//Forecast//VI',
    `X-WR-CALNAME:${escaped(forecastFileWords.title[language])}`,
  ]);
  for await (const page of pages) {
    const dated = page.filter(({ on, precision }) => on !== null && precision === 'day');
    yield lines(
      dated.flatMap((entry) => {
        const about = [aboutWords(entry, language), entry.unitName, clauseWords(entry, language)];
        return [
          'BEGIN:VEVENT',
          `UID:${entry.kind}-${entry.ref}-${dayOf(entry.on!)}@thenchot`,
          `DTSTAMP:${dayOf(asOf)}T000000Z`,
          `DTSTART;VALUE=DATE:${dayOf(entry.on!)}`,
          `SUMMARY:${escaped(`${forecastKinds[language](entry.kind)}: ${entry.fullName}, ${entry.postName}`)}`,
          `DESCRIPTION:${escaped(about.filter(Boolean).join('\n'))}`,
          'TRANSP:TRANSPARENT',
          'END:VEVENT',
        ];
      }),
    );
  }
  yield lines(['END:VCALENDAR']);
}
