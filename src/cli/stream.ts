import { once } from 'node:events';

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Whoever reads may stop reading, as `head` does: that is an end, not a failure. */
async function untilUnread(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

/** One JSON document whose rows are written as they come, none of them kept. */
export const writeDocument = (head: Record<string, unknown>, rows: AsyncIterable<unknown>): Promise<void> =>
  untilUnread(async () => {
    await write(JSON.stringify(head, null, 2).replace(/\n\}$/, ',\n  "rows": ['));
    let separator = '\n';
    for await (const row of rows) {
      await write(`${separator}    ${JSON.stringify(row)}`);
      separator = ',\n';
    }
    await write('\n  ]\n}\n');
  });

/** Lines for people, as they come. */
export const writeLines = (lines: AsyncIterable<string>): Promise<void> =>
  untilUnread(async () => {
    for await (const line of lines) await write(`${line}\n`);
  });
