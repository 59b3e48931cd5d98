import { pictureOf } from './pictures.ts';

/** What a scanned or written paper is by its content, whatever its name says; null where it is none of the three. */
export function paperOf(bytes: Uint8Array): { mediaType: string; ending: string } | null {
  if (isPdf(bytes)) return { mediaType: 'application/pdf', ending: 'pdf' };
  if (pictureOf(bytes)?.mediaType === 'image/jpeg') return { mediaType: 'image/jpeg', ending: 'jpg' };
  if (isWord(bytes))
    return {
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      ending: 'docx',
    };
  return null;
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Writers may put a line or two behind the end, and no more. */
const isPdf = (bytes: Uint8Array): boolean => {
  const text = latin(bytes);
  return text.subarray(0, 5).toString('latin1') === '%PDF-' && text.subarray(-1024).includes('%%EOF');
};

const endRecord = 22;
const entryHead = 46;

/** A whole archive whose own list of contents has a document of Word and no macros. */
function isWord(bytes: Uint8Array): boolean {
  const text = latin(bytes);
  const end = text.length - endRecord;
  if (end < 0 || text.readUInt32LE(0) !== 0x04034b50 || text.readUInt32LE(end) !== 0x06054b50) return false;
  const names: string[] = [];
  let at = text.readUInt32LE(end + 16);
  for (let count = text.readUInt16LE(end + 10); count > 0; count--) {
    if (at + entryHead > end || text.readUInt32LE(at) !== 0x02014b50) return false;
    const length = text.readUInt16LE(at + 28);
    names.push(text.toString('utf8', at + entryHead, at + entryHead + length));
    at += entryHead + length + text.readUInt16LE(at + 30) + text.readUInt16LE(at + 32);
  }
  return (
    at === end &&
    names.includes('[Content_Types].xml') &&
    names.includes('word/document.xml') &&
    !names.some((name) => /vbaProject/i.test(name))
  );
}
