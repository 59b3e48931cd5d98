import { sql } from 'kysely';
import type { Day } from '../../lib/days.ts';
import type { Sql } from '../../lib/indicator.ts';

/** The kind of a unit, of a department that of the office it belonged to on the day: what its level is told by. */
export function levelKind(unit: string, on: Day | Sql): Sql {
  const day = typeof on === 'string' ? sql`${on}::date` : on;
  return sql`(
    select case when u.kind = 'office_department' then (
      select above.kind from unit_parent p join unit above on above.id = p.parent_id
      where p.unit_id = u.id and (p.from_on is null or p.from_on <= ${day}) and (p.to_on is null or p.to_on > ${day}) limit 1)
    else u.kind end from unit u where u.id = ${sql.ref(unit)})`;
}
