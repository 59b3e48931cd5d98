import { inflateRawSync } from 'node:zlib';

/** One entry of a zip held in memory, through its central directory; throws where there is no such entry. */
export function unzipped(bytes: Uint8Array, name: string): string {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      zip.readUInt16LE(at + offset),
    );
    if (zip.toString('utf8', at + 46, at + 46 + nameLength!) === name) return contentAt(zip, at);
    at += 46 + nameLength! + extraLength! + commentLength!;
  }
  throw new Error(`no ${name} in the zip`);
}

function contentAt(zip: Buffer, entry: number): string {
  const [method, size, local] = [
    zip.readUInt16LE(entry + 10),
    zip.readUInt32LE(entry + 20),
    zip.readUInt32LE(entry + 42),
  ];
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const content = zip.subarray(start, start + size);
  return (method === 0 ? content : inflateRawSync(content)).toString('utf8');
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const unescaped = (text: string) =>
  text.replaceAll(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name]!);

/** What is read on the pages: one line for each paragraph, its runs joined. */
export function wordText(bytes: Uint8Array, part = 'word/document.xml'): string {
  return [...unzipped(bytes, part).matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => unescaped(text!)).join(''),
    )
    .join('\n');
}
