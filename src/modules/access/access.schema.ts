import { z } from 'zod';
import { rights } from '../../gate/rights.ts';
import { roles } from '../../gate/roles.labels.ts';
import { day, id, line } from '../../lib/shapes.ts';
import { rootKinds } from '../organisation/organisation.labels.ts';
import { longestPassword } from './access.checks.ts';
import { loginMalformed } from './access.problems.ts';

export const login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9._-]{3,60}$/, loginMalformed);
/** Any text, so that a wrong login is refused like a wrong password. */
export const credentials = z.object({
  login: z.string().max(200),
  password: z.string().max(longestPassword),
});
export const passwordChange = z.object({
  current: z.string().max(longestPassword),
  next: z.string().max(1_000),
});
export const firstAdministrator = z.object({
  login,
  fullName: line,
  password: z.string().max(1_000),
  federation: line,
  kind: z.enum(rootKinds).default('provincial_federation'),
});

const place = z.object({ id: z.number(), name: z.string() });
export const session = z.object({
  login: z.string(),
  fullName: z.string(),
  mustChange: z.boolean(),
  csrfToken: z.string(),
  rights: z.array(z.enum(rights)),
  /** The unit of the widest grant; null where it is everywhere and there is not one root. */
  home: place.extend({ kind: z.string() }).nullable(),
  units: z.array(place.extend({ role: z.enum(roles.codes) })),
  /** Whether it falls to this account to fill an installation that is still empty. */
  starting: z.boolean(),
  today: z.string(),
});
export type Session = z.infer<typeof session>;

export const grantInput = z.object({
  role: z.enum(roles.codes),
  /** Null is everywhere. */
  unitId: id.nullable(),
  from: day.optional(),
  /** The first day on which it no longer holds. */
  to: day.nullable().default(null),
});
export const newAccount = z.object({
  login,
  fullName: line,
  grants: z.array(grantInput).min(1).max(50),
  /** Left out, one is made up and answered once. */
  password: z.string().max(1_000).optional(),
  mustChange: z.boolean().default(true),
});

/** At most so many: each password takes a moment to be hashed. */
export const longestList = 300;
/** One line of a list of accounts; the unit by its name or code, as a list has it. */
export const accountLine = z.object({
  login,
  fullName: line,
  unit: line,
  role: z.enum(roles.codes),
});
export type AccountLine = z.infer<typeof accountLine>;
export const accountList = z.object({ accounts: z.array(accountLine).min(1).max(longestList) });

export const accountStates = ['used', 'never', 'disabled'] as const;
export const accountFilter = z.object({
  search: line.optional(),
  role: z.enum(roles.codes).optional(),
  /** In use and signed in to; in use but never signed in to; disabled. */
  state: z.enum(accountStates).optional(),
});
export type AccountFilter = z.infer<typeof accountFilter>;

const grantRow = z.object({
  id: z.number(),
  role: z.enum(roles.codes),
  unitId: z.number().nullable(),
  unitName: z.string().nullable(),
  from: z.string(),
  to: z.string().nullable(),
});
export const accountRow = z.object({
  id: z.number(),
  login: z.string(),
  fullName: z.string(),
  mustChange: z.boolean(),
  disabledAt: z.string().nullable(),
  /** When somebody last signed in to it. */
  signedInAt: z.string().nullable(),
  grants: z.array(grantRow),
});
export type AccountRow = z.infer<typeof accountRow>;

export const trailRow = z.object({
  id: z.number(),
  at: z.string(),
  /** Full name of the account, or the operating system's user. */
  by: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
  action: z.string(),
  subject: z.string(),
  subjectId: z.number().nullable(),
  unitName: z.string().nullable(),
  /** JSON as it was written. */
  detail: z.string().nullable(),
  jobId: z.number().nullable(),
  address: z.string().nullable(),
});
export type TrailRow = z.infer<typeof trailRow>;
