/**
 * The few parts of SpreadsheetML that an import needs, kept raw: the number under a date, the font under a text,
 * the error under a formula. Reading libraries convert these before we can judge them.
 */

import type { DateFormat, Merge } from './grid.ts';

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text of an XML fragment that holds no elements. */
export function decodeXml(text: string): string {
  if (!text.includes('&') && !text.includes('<![') && !text.includes('_x')) return text;
  return text
    .replace(/<!\[CDATA\[(.*?)\]\]>/gs, (_, plain: string) => plain.replace(/&/g, '&amp;'))
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name) return named[name] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    })
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Value of an attribute in the text between an element's name and its `>`. */
export function attribute(attributes: string, name: string): string | undefined {
  const at = attributes.indexOf(`${name}=`);
  if (at < 0) return undefined;
  // `r=` must not be found at the end of `xr=` or inside a value.
  if (at > 0 && !/\s/.test(attributes[at - 1]!)) {
    const next = new RegExp(`\\s${name}=(["'])(.*?)\\1`, 's').exec(attributes);
    return next ? decodeXml(next[2]!) : undefined;
  }
  const quote = attributes[at + name.length + 1]!;
  const end = attributes.indexOf(quote, at + name.length + 2);
  return end < 0 ? undefined : decodeXml(attributes.slice(at + name.length + 2, end));
}

const patterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const known = patterns.get(name);
  if (known) return known;
  const pattern = new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>(.*?)</(?:\\w+:)?${name}>)`, 'gs');
  patterns.set(name, pattern);
  return pattern;
}

/** Each element of the name, whatever its namespace prefix: its attributes and what it holds ('' where empty). */
export function* elements(xml: string, name: string): Generator<{ attributes: string; inner: string }> {
  for (const match of xml.matchAll(patternOf(name)))
    yield { attributes: match[1] ?? '', inner: match[2] ?? '' };
}

const first = (xml: string, name: string): string => elements(xml, name).next().value?.inner ?? '';

/** What a cell's style index says. */
export interface CellStyle {
  font: string | null;
  dateFormat: DateFormat;
  indent: number;
}

const builtInDay = new Set([14, 15, 16, 22, 27, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Reads a number format's letters; quoted text, colours and escapes aside. */
export function dateFormatOf(id: number, code: string | undefined): DateFormat {
  if (code === undefined) return builtInDay.has(id) ? 'day' : id === 17 ? 'month' : null;
  const letters = code
    .split(';')[0]!
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
    .toLowerCase();
  if (/[#0?]/.test(letters)) return null;
  if (letters.includes('d')) return 'day';
  if (!letters.includes('y')) return null;
  return letters.includes('m') ? 'month' : 'year';
}

/** Font, date format and indentation by style index. */
export function readStyles(xml: string): CellStyle[] {
  const codes = new Map<number, string>();
  for (const { attributes } of elements(first(xml, 'numFmts'), 'numFmt')) {
    codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
  }
  const fonts = [...elements(first(xml, 'fonts'), 'font')].map(({ inner }) => {
    const name = elements(inner, 'name').next().value;
    return name ? (attribute(name.attributes, 'val') ?? null) : null;
  });
  return [...elements(first(xml, 'cellXfs'), 'xf')].map(({ attributes, inner }) => {
    const id = Number(attribute(attributes, 'numFmtId') ?? 0);
    return {
      font: fonts[Number(attribute(attributes, 'fontId') ?? 0)] ?? null,
      dateFormat: dateFormatOf(id, codes.get(id)),
      indent: Number(attribute(elements(inner, 'alignment').next().value?.attributes ?? '', 'indent') ?? 0),
    };
  });
}

/** A string of the shared table; `font` of its first run where it has runs. */
export interface SharedString {
  text: string;
  font: string | null;
}

const plainString = /^(?:<is>)?<t(?: [^>]*)?>([^<]*)<\/t>(?:<\/is>)?$/;

/** Text of `<si>` or `<is>`; the phonetic guide of East Asian text is not part of it. */
export function readString(inner: string): SharedString {
  const plain = plainString.exec(inner);
  if (plain) return { text: decodeXml(plain[1]!), font: null };
  const body = inner.includes('rPh') ? inner.replace(/<(?:\w+:)?rPh\b.*?<\/(?:\w+:)?rPh>/gs, '') : inner;
  let text = '';
  for (const run of elements(body, 't')) text += decodeXml(run.inner);
  const font = elements(body, 'rFont').next().value;
  return { text, font: font ? (attribute(font.attributes, 'val') ?? null) : null };
}

/** 0-based column of a reference such as `AB12`; -1 where there is none. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at) & ~0x20;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

export function readMerge(reference: string): Merge | null {
  const match = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/i.exec(reference);
  if (!match) return null;
  return {
    top: Number(match[2]),
    left: columnOf(match[1]!),
    bottom: Number(match[4]),
    right: columnOf(match[3]!),
  };
}
