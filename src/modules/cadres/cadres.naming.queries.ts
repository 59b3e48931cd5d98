import { sql } from 'kysely';

/** The name a person bore here on the day, else the nearest: read from the unit's own standings, which former units keep. */
export const personNameAt = (person: string, day: string) => sql<string | null>`(
  select t.full_name from standing t where t.person_id = ${sql.ref(person)}
  order by t.from_on <= ${sql.ref(day)} desc, t.from_on desc limit 1)`;
