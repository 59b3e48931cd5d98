/** A zip archive made while it is read, in the browser and on the server alike; memory holds a chunk or two of it. */

export interface Entry {
  name: string;
  text: AsyncIterable<string> | Iterable<string>;
}

const encoder = new TextEncoder();
/** Nothing in an archive is dated by the clock: the first day that its format knows. */
const [time, date] = [0, 0x21];
/** Deflated; sizes behind the content, where they are known at last; names in UTF-8. */
const [deflated, flags, version] = [8, 0x0808, 20];

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** Carries the checksum of zip on over further bytes; it begins and ends complemented. */
function summed(sum: number, bytes: Uint8Array): number {
  let rest = sum;
  for (const byte of bytes) rest = remainders[(rest ^ byte) & 0xff]! ^ (rest >>> 8);
  return rest;
}

/** Little-endian: each number with its width in bytes. */
function record(...fields: readonly (readonly [value: number, width: number])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [, width]) => sum + width, 0));
  let at = 0;
  for (const [value, width] of fields)
    for (let byte = 0; byte < width; byte++) bytes[at++] = Math.floor(value / 2 ** (8 * byte)) & 0xff;
  return bytes;
}

interface Written {
  name: Uint8Array;
  sum: number;
  packed: number;
  whole: number;
  at: number;
}

/** Compressed chunk by chunk; leaving the reading leaves the source too. `told` hears of every chunk before it is packed. */
async function* deflate(text: Entry['text'], told: (bytes: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  const source =
    Symbol.asyncIterator in text
      ? text[Symbol.asyncIterator]()
      : (text[Symbol.iterator]() as Iterator<string>);
  const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = await source.next();
      if (next.done) return controller.close();
      const chunk = encoder.encode(next.value);
      told(chunk);
      controller.enqueue(chunk);
    },
    async cancel() {
      await source.return?.();
    },
  });
  const reader = bytes.pipeThrough(new CompressionStream('deflate-raw')).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}

export async function* archiveOf(
  entries: Iterable<Entry> | AsyncIterable<Entry>,
): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let at = 0;
  const passed = (bytes: Uint8Array) => {
    at += bytes.length;
    return bytes;
  };
  for await (const { name, text } of entries) {
    const entry = { name: encoder.encode(name), sum: 0xffffffff, packed: 0, whole: 0, at };
    written.push(entry);
    yield passed(
      record(
        [0x04034b50, 4],
        [version, 2],
        [flags, 2],
        [deflated, 2],
        [time, 2],
        [date, 2],
        [0, 12],
        [entry.name.length, 2],
        [0, 2],
      ),
    );
    yield passed(entry.name);
    const packed = deflate(text, (bytes) => {
      entry.sum = summed(entry.sum, bytes);
      entry.whole += bytes.length;
    });
    for await (const bytes of packed) {
      entry.packed += bytes.length;
      yield passed(bytes);
    }
    entry.sum = (entry.sum ^ 0xffffffff) >>> 0;
    yield passed(record([0x08074b50, 4], [entry.sum, 4], [entry.packed, 4], [entry.whole, 4]));
  }
  const directory = at;
  for (const { name, sum, packed, whole, at: begins } of written) {
    yield passed(
      record(
        [0x02014b50, 4],
        [version, 2],
        [version, 2],
        [flags, 2],
        [deflated, 2],
        [time, 2],
        [date, 2],
        [sum, 4],
        [packed, 4],
        [whole, 4],
        [name.length, 2],
        [0, 12],
        [begins, 4],
      ),
    );
    yield passed(name);
  }
  yield record(
    [0x06054b50, 4],
    [0, 4],
    [written.length, 2],
    [written.length, 2],
    [at - directory, 4],
    [directory, 4],
    [0, 2],
  );
}
