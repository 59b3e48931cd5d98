import { useQuery } from '@tanstack/react-query';
import type { Day } from '../../../lib/days.ts';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useScope } from '../../../web/scope.ts';
import { useRight } from '../../../web/session.ts';
import type { Staffing } from '../committees.staffing.schema.ts';

/** As many as one request may ask about. */
const most = 100;

interface Waiting {
  id: number;
  settle: (found: Staffing | null) => void;
  fail: (error: unknown) => void;
}
const waiting = new Map<Day, Waiting[]>();

/** Rows that come into sight together ask together: one request for all that were drawn in one turn. */
function ask(id: number, asOf: Day): Promise<Staffing | null> {
  return new Promise((settle, fail) => {
    const queue = waiting.get(asOf);
    if (queue) queue.push({ id, settle, fail });
    else {
      waiting.set(asOf, [{ id, settle, fail }]);
      setTimeout(() => void send(asOf));
    }
  });
}

async function send(asOf: Day): Promise<void> {
  const asked = waiting.get(asOf) ?? [];
  waiting.delete(asOf);
  for (let start = 0; start < asked.length; start += most) {
    const part = asked.slice(start, start + most);
    try {
      const units = part.map(({ id }) => id).join(',');
      const { rows } = await api.get<{ rows: Staffing[] }>('/unit-staffing', { units, asOf });
      const found = new Map(rows.map((row) => [row.unitId, row]));
      for (const { id, settle } of part) settle(found.get(id) ?? null);
    } catch (error) {
      for (const { fail } of part) fail(error);
    }
  }
}

/** Under which it is kept once it has come. */
export const staffingKey = (id: number, asOf: Day) => ['/unit-staffing', id, asOf] as const;

/** Staff and vacancies of one unit on the page's day; null where one may not read them, undefined until they come. */
export function useStaffing(id: number, wanted = true): Staffing | null | undefined {
  const { asOf } = useScope();
  const mayRead = useRight('cadres.read');
  const { data, error } = useQuery<Staffing | null, ApiProblem>({
    queryKey: staffingKey(id, asOf),
    queryFn: () => ask(id, asOf),
    enabled: mayRead && wanted,
  });
  return mayRead && !error ? data : null;
}
