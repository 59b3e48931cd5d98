import { z } from 'zod';
import { route } from '../../gate/route.ts';
import { writePlace } from '../../lib/paging.ts';
import { day, id } from '../../lib/shapes.ts';
import { committeesOf, staffingOf, yearsOf } from './committees.staffing.queries.ts';
import {
  staffing,
  staffingInput,
  unitCommittees,
  unitPosts,
  unitPostsInput,
  unitYears,
} from './committees.staffing.schema.ts';
import { listUnitPosts } from './committees.unitposts.queries.ts';

const ofUnit = z.object({ unit: id, asOf: day.optional() });

/** Staff and vacancies of the units that a screen shows; one beyond reach is left out. */
export const getStaffing = route({
  method: 'get',
  path: '/unit-staffing',
  right: 'cadres.read',
  unit: 'reach',
  input: staffingInput,
  output: z.object({ rows: z.array(staffing) }),
  handle: async ({ db, today }, { units, asOf = today }) => ({ rows: await staffingOf(db, units, asOf) }),
});

export const getUnitPosts = route({
  method: 'get',
  path: '/unit-posts',
  right: 'cadres.read',
  unit: (_db, { unit }) => unit,
  input: unitPostsInput,
  output: unitPosts,
  handle: async ({ db, today }, { unit, asOf = today, after, limit }) => {
    const { next, ...page } = await listUnitPosts(db, unit, asOf, after ?? null, limit);
    return { ...page, next: next && writePlace(next) };
  },
});

export const getUnitCommittees = route({
  method: 'get',
  path: '/unit-committees',
  right: 'cadres.read',
  unit: (_db, { unit }) => unit,
  input: ofUnit,
  output: unitCommittees,
  handle: async ({ db, today }, { unit, asOf = today }) => ({
    committees: await committeesOf(db, unit, asOf),
  }),
});

/** As many years back as a small chart shows. */
const yearsShown = 6;

export const getUnitYears = route({
  method: 'get',
  path: '/unit-years',
  right: 'cadres.read',
  unit: (_db, { unit }) => unit,
  input: ofUnit,
  output: unitYears,
  handle: async ({ db, today }, { unit, asOf = today }) => ({
    years: await yearsOf(db, unit, asOf, yearsShown),
  }),
});

export const staffingRoutes = [getStaffing, getUnitPosts, getUnitCommittees, getUnitYears];
