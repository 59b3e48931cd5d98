import { z } from 'zod';
import { line } from '../lib/shapes.ts';

const code = z.string().regex(/^[a-z0-9][a-z0-9_]{0,59}$/);
/** A number of its own, or the rule whose number is meant on the day. */
const counted = z.union([
  z.number().int().nonnegative().max(1_200),
  z.strictObject({ rule: z.string().regex(/^[a-z0-9_.]+$/) }),
]);
export type Counted = z.infer<typeof counted>;

/** The vocabulary in which standards are written. What it cannot say plainly is asked of people (`by_hand`). */
const simple = z.discriminatedUnion('check', [
  /** Something of the kind, at that level or above in the order of its code list. Equals count as that level. */
  z.strictObject({
    check: z.literal('attained'),
    kind: code,
    level: code.optional(),
    equals: z.array(code).optional(),
  }),
  z.strictObject({ check: z.literal('party_member'), months: counted.optional() }),
  z.strictObject({ check: z.literal('engagement'), is: z.array(code).min(1) }),
  /** Younger than so many full years. */
  z.strictObject({ check: z.literal('age_below'), years: counted }),
  z.strictObject({ check: z.literal('remaining_service'), months: counted }),
  /** In posts of these titles, together so long. */
  z.strictObject({ check: z.literal('held'), titles: z.array(code).min(1), months: counted }),
  /** Each of the last so many years is graded, and at that grade or above. */
  z.strictObject({
    check: z.literal('graded'),
    years: z.number().int().min(1).max(10),
    atLeast: code,
  }),
  /** No discipline in force. `silence: met` says that the record of disciplines is kept in full. */
  z.strictObject({
    check: z.literal('no_discipline'),
    silence: z.enum(['met', 'unknown']).default('unknown'),
  }),
  z.strictObject({ check: z.literal('planned'), titles: z.array(code).min(1).optional() }),
  /** What only people can find: prestige, health, a political conclusion. Never decided by the machine. */
  z.strictObject({ check: z.literal('by_hand'), asks: line }),
]);
export type Simple = z.infer<typeof simple>;

export type Check = Simple | { all: Check[] } | { any: Check[] };
/** Checks put together so many deep; a condition of more, or of more parts, nobody could read. */
const checkOf = (depth: number): z.ZodType<Check> => {
  if (depth === 0) return simple;
  const parts = z
    .array(checkOf(depth - 1))
    .min(1)
    .max(50);
  return z.union([simple, z.strictObject({ all: parts }), z.strictObject({ any: parts })]);
};
export const check = checkOf(4);

/** Everything asked, however it is put together. */
export const simpleIn = (check: Check): Simple[] =>
  'check' in check ? [check] : ('all' in check ? check.all : check.any).flatMap(simpleIn);

export const enforcements = ['block', 'override', 'warn', 'off'] as const;
export type Enforcement = (typeof enforcements)[number];

export const parts = ['general', 'specific', 'own'] as const;

export const condition = z.strictObject({
  /** Names it within its standard; an exception is granted to it. */
  key: code,
  says: z.object({ vi: line, en: line }),
  article: line.nullable().default(null),
  requires: check,
  /** Asked only of those who meet this. */
  when: check.optional(),
  enforcement: z.enum(enforcements).default('warn'),
  /** Whether everybody of the rank is asked it, those of the title, or those of one unit; told on the printed sheet. */
  part: z.enum(parts).optional(),
  /** Of a competency: the level it must reach, from 1 to 5. */
  level: z.number().int().min(1).max(5).optional(),
});
export type Condition = z.infer<typeof condition>;

/** The rules whose numbers a check asks for, and what those must count. */
export const rulesIn = (check: Check): { rule: string; counts: 'months' | 'years' }[] =>
  simpleIn(check).flatMap((one) => {
    const months = 'months' in one && typeof one.months === 'object' ? [one.months] : [];
    const years = 'years' in one && typeof one.years === 'object' ? [one.years] : [];
    return [
      ...months.map(({ rule }) => ({ rule, counts: 'months' as const })),
      ...years.map(({ rule }) => ({ rule, counts: 'years' as const })),
    ];
  });
