import { inflateSync } from 'node:zlib';

const hex = (text: string) =>
  String.fromCharCode(...(text.match(/.{4}/g) ?? []).map((one) => parseInt(one, 16)));
const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const unescaped = (text: string) =>
  text.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal: string | undefined, one: string) =>
    octal ? String.fromCharCode(parseInt(octal, 8)) : (escapes[one] ?? one),
  );

/** What is read on the pages, each piece on a line of its own, through the fonts' own tables of characters. */
export function pdfText(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id, body] of file.matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)) objects.set(id!, body!);
  const streamOf = (body: string): string => {
    const at = body.indexOf('stream\n');
    if (at < 0) return '';
    const raw = Buffer.from(body.slice(at + 7, body.lastIndexOf('\nendstream')), 'latin1');
    return /FlateDecode/.test(body.slice(0, at))
      ? inflateSync(raw).toString('latin1')
      : raw.toString('latin1');
  };
  const characters = new Map<string, Map<string, string>>();
  for (const [, name, id] of file.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!) ?? '')?.[1];
    const table = streamOf(objects.get(unicode ?? '') ?? '');
    const pairs = [...table.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm)];
    characters.set(
      name!,
      new Map(pairs.map(([, glyph, text]) => [Buffer.from(glyph!, 'hex').toString('latin1'), hex(text!)])),
    );
  }
  const contents = [...objects.values()].filter(
    (body) => !/\/Type|\/Length1|CIDInit/.test(body.slice(0, 200)),
  );
  return contents.map((body) => pageText(streamOf(body), characters)).join('\n');
}

function pageText(content: string, characters: Map<string, Map<string, string>>): string {
  let font = new Map<string, string>();
  const lines: string[] = [];
  for (const [, name, array] of content.matchAll(
    /\/(F\d+) [\d.]+ Tf|\[((?:\((?:\\[\s\S]|[^\\)])*\)|[^\]])*)\] TJ/g,
  )) {
    if (name) font = characters.get(name) ?? font;
    if (array === undefined) continue;
    const glyphs = [...array.matchAll(/\(((?:\\[\s\S]|[^\\)])*)\)/g)]
      .map(([, text]) => unescaped(text!))
      .join('');
    lines.push((glyphs.match(/[\s\S]{2}/g) ?? []).map((glyph) => font.get(glyph) ?? '').join(''));
  }
  return lines.join('\n');
}
