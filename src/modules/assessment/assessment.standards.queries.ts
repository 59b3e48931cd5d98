import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Scope } from '../../lib/indicator.ts';
import { titles } from '../cadres/cadres.labels.ts';
import { under } from '../organisation/organisation.under.queries.ts';
import { listStandards } from '../standards/standards.register.queries.ts';
import type { StandardGaps } from './assessment.standards.schema.ts';

/** Of standards there are some dozens. */
const most = 2_000;

type Held = Pick<StandardGaps['rows'][number], 'title' | 'unitKind' | 'posts'>;

/** Titles that have posts under the unit, each with whether a standard in force there names it; those without come first. */
export async function listStandardGaps(db: Db, scope: Scope): Promise<StandardGaps['rows']> {
  const { rows: held } = await sql<Held>`
    select p.title, u.kind as "unitKind", count(*)::int as posts from post p join unit u on u.id = p.unit_id
    where ${under(scope, 'p', scope.asOf)} and (p.from_on is null or p.from_on <= ${scope.asOf}::date)
      and (p.to_on is null or p.to_on > ${scope.asOf}::date)
    group by p.title, u.kind`.execute(db);
  const { rows: standards } = await listStandards(db, { unit: scope.unitId, limit: most }, scope.asOf);
  const names = (kind: string, { title, unitKind }: Held) =>
    standards.some(
      (one) =>
        one.kind === kind &&
        one.standing.some(
          ({ scope: meant }) =>
            meant.titles?.includes(title) &&
            (meant.unitKinds === undefined || meant.unitKinds.includes(unitKind)),
        ),
    );
  const rank = ({ title }: Held) => titles.codes.indexOf(title);
  return held
    .map((one) => ({ ...one, standard: names('title', one), framework: names('competency', one) }))
    .sort(
      (one, other) =>
        Number(one.standard) - Number(other.standard) || rank(one) - rank(other) || other.posts - one.posts,
    );
}
