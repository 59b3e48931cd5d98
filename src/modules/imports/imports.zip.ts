import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { Problem } from '../../lib/problem.ts';
import { bomb, damaged, muchOf, passwordProtected, tooLarge } from './imports.problems.ts';

/** What is read of an archive at most; checked on the directory before a byte is inflated, and again while inflating. */
export interface ZipLimits {
  entries: number;
  /** All entries together, inflated. */
  inflatedBytes: number;
  /** Inflated to packed; only asked above `ratioFrom` bytes, since small repetitive parts pack very well. */
  ratio: number;
  ratioFrom: number;
}

export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  packedBytes: number;
  bytes: number;
  offset: number;
}

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
const unset32 = 0xffffffff;

const broken = (part: string): Problem => new Problem(damaged, { part });

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw broken('zip');
}

/** Sizes beyond 32 bits, which some programs write for small files too, stand in an extra field. */
function zip64(
  view: DataView,
  from: number,
  length: number,
  sizes: [number, number, number],
): [number, number, number] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return sizes.map((size) => {
      if (size !== unset32) return size;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    }) as [number, number, number];
  }
  return sizes;
}

function readDirectory(view: DataView, bytes: Uint8Array, limits: ZipLimits): ZipEntry[] {
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (at === unset32 || count === 0xffff) {
    const locator = end - 20;
    if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) throw broken('zip');
    const record = Number(view.getBigUint64(locator + 8, true));
    count = Number(view.getBigUint64(record + 32, true));
    at = Number(view.getBigUint64(record + 48, true));
  }
  if (count > limits.entries) throw new Problem(tooLarge, { what: muchOf.parts, limit: limits.entries });
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== directorySignature) throw broken('zip');
    if (view.getUint16(at + 8, true) & 1) throw new Problem(passwordProtected);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const [size, packedBytes, offset] = zip64(view, at + 46 + nameLength, extraLength, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const crc = view.getUint32(at + 16, true);
    const method = view.getUint16(at + 10, true);
    entries.push({ name: name.replaceAll('\\', '/'), method, crc, packedBytes, bytes: size, offset });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function checkSizes(entries: readonly ZipEntry[], fileBytes: number, limits: ZipLimits): void {
  const inflated = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packedBytes, 0);
  if (packed > fileBytes) throw new Problem(bomb);
  if (inflated > limits.ratioFrom && inflated > fileBytes * limits.ratio) throw new Problem(bomb);
  if (inflated > limits.inflatedBytes) {
    throw new Problem(tooLarge, {
      what: muchOf.inflated,
      limit: `${Math.round(limits.inflatedBytes / 2 ** 20)} MB`,
    });
  }
}

/** A zip archive in memory. Entries are inflated on demand; what does not match its own directory is damaged. */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries: Map<string, ZipEntry>;

  constructor(bytes: Uint8Array, limits: ZipLimits) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      const entries = readDirectory(this.#view, bytes, limits);
      checkSizes(entries, bytes.byteLength, limits);
      this.#entries = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
    } catch (error) {
      if (error instanceof RangeError) throw broken('zip');
      throw error;
    }
  }

  /** Names are compared without case, as Excel does. */
  find(name: string): ZipEntry | undefined {
    return this.#entries.get(name.toLowerCase());
  }

  names(): string[] {
    return [...this.#entries.values()].map((entry) => entry.name);
  }

  #packed(entry: ZipEntry): Uint8Array {
    const at = entry.offset;
    if (at + 30 > this.#bytes.byteLength || this.#view.getUint32(at, true) !== localSignature)
      throw broken(entry.name);
    const start = at + 30 + this.#view.getUint16(at + 26, true) + this.#view.getUint16(at + 28, true);
    if (start + entry.packedBytes > this.#bytes.byteLength) throw broken(entry.name);
    return this.#bytes.subarray(start, start + entry.packedBytes);
  }

  /** One small part as text; `limit` in bytes. */
  text(entry: ZipEntry, limit: number): string {
    if (entry.bytes > limit)
      throw new Problem(tooLarge, { what: entry.name, limit: `${Math.round(limit / 2 ** 20)} MB` });
    const packed = this.#packed(entry);
    if (entry.method === 0) return new TextDecoder().decode(packed);
    try {
      const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.bytes) });
      if (crc32(bytes) !== entry.crc) throw broken(entry.name);
      return new TextDecoder().decode(bytes);
    } catch (error) {
      throw error instanceof Problem ? error : broken(entry.name);
    }
  }

  /** One part chunk by chunk; ends with an error where size or checksum are not those of the directory. */
  async *chunks(entry: ZipEntry): AsyncGenerator<Buffer, void, undefined> {
    const packed = this.#packed(entry);
    let size = 0;
    let crc = 0;
    const account = (chunk: Buffer): Buffer => {
      size += chunk.byteLength;
      crc = crc32(chunk, crc);
      if (size > entry.bytes) throw new Problem(bomb);
      return chunk;
    };
    if (entry.method === 0) {
      yield account(Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength));
    } else {
      const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
      inflate.end(packed);
      try {
        for await (const chunk of inflate) yield account(chunk as Buffer);
      } catch (error) {
        throw error instanceof Problem ? error : broken(entry.name);
      } finally {
        inflate.destroy();
      }
    }
    if (size !== entry.bytes || crc !== entry.crc) throw broken(entry.name);
  }
}
