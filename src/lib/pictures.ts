/** What a file is by its content, whatever its name says; only pictures that every browser and office program shows. */
export interface Picture {
  mediaType: 'image/jpeg' | 'image/png';
  width: number;
  height: number;
}

/** Null where it is no whole JPEG or PNG, or has something behind its end. */
export function pictureOf(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return pngOf(view) ?? jpegOf(view);
}

const pngHead = [0x89504e47, 0x0d0a1a0a, 13, 0x49484452] as const;
const pngEnd = [0, 0x49454e44, 0xae426082] as const;

function pngOf(view: DataView): Picture | null {
  const words = (at: number, expected: readonly number[]) =>
    expected.every((word, index) => view.getUint32(at + 4 * index) === word);
  if (view.byteLength < 45 || !words(0, pngHead) || !words(view.byteLength - 12, pngEnd)) return null;
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Start of frame: baseline, extended, progressive. */
const frames = new Set([0xc0, 0xc1, 0xc2]);

function jpegOf(view: DataView): Picture | null {
  const end = view.byteLength - 2;
  if (end < 4 || view.getUint16(0) !== 0xffd8 || view.getUint16(end) !== 0xffd9) return null;
  for (let at = 2; at + 9 < end; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (frames.has(marker))
      return { mediaType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    // The picture itself, without a frame before it.
    if (marker === 0xda || view.getUint16(at + 2) < 2) return null;
  }
  return null;
}
