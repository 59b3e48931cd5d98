import { unitNamed } from './unit.ts';
import { type Call, dayOption, needed, type Opened } from './verb.ts';

/** The words in which every figure is asked for. */
export const scopeOptions = {
  unit: { type: 'string' },
  'as-of': { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
} as const;

/** Unit and days as the routes take them; words are checked before the database is opened. */
export async function scopeOf(call: Call): Promise<{ opened: Opened; scope: Record<string, unknown> }> {
  const named = needed(call, 'unit');
  const days = { asOf: dayOption(call, 'as-of'), from: dayOption(call, 'from'), to: dayOption(call, 'to') };
  const opened = await call.open();
  return { opened, scope: { unit: (await unitNamed(opened, named)).id, ...days } };
}
