import { once } from 'node:events';

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** One JSON document whose rows are written as they come, none of them kept. */
export async function writeDocument(
  head: Record<string, unknown>,
  rows: AsyncIterable<unknown>,
): Promise<void> {
  const opening = JSON.stringify(head, null, 2).replace(/\n\}$/, ',\n  "rows": [');
  await write(opening);
  let separator = '\n';
  for await (const row of rows) {
    await write(`${separator}    ${JSON.stringify(row)}`);
    separator = ',\n';
  }
  await write('\n  ]\n}\n');
}

/** Lines for people, as they come. */
export async function writeLines(lines: AsyncIterable<string>): Promise<void> {
  for await (const line of lines) await write(`${line}\n`);
}
