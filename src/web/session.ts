import { useQuery } from '@tanstack/react-query';
import type { Day } from '../lib/days.ts';
import { type ApiProblem, api, carry, onSignedOut } from './api.ts';
import { queryClient } from './query.ts';

export interface Session {
  login: string;
  fullName: string;
  mustChange: boolean;
  csrfToken: string;
  rights: string[];
  home: { id: number; name: string; kind: string } | null;
  units: { id: number; name: string; role: string }[];
  /** Whether it falls to this account to fill an installation that is still empty. */
  starting: boolean;
  /** The calendar day where the users live, as the server sees it. */
  today: Day;
}

const key = ['session'];

/** Takes a session over, or (null) leaves it; whatever the former one had read is forgotten. */
export function enter(session: Session | null): void {
  if (session) carry(session.csrfToken);
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== key[0] });
  queryClient.setQueryData(key, session);
}

onSignedOut(() => enter(null));

/** The session, or null for nobody; undefined while it is not known yet. */
export const useSession = () =>
  useQuery<Session | null, ApiProblem>({
    queryKey: key,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const session = await api.get<Session | null>('/session');
      if (session) carry(session.csrfToken);
      return session;
    },
  });

/** Within the shell somebody is signed in. */
export function useSignedIn(): Session {
  const { data } = useSession();
  if (!data) throw new Error('Nobody is signed in');
  return data;
}

export const useRight = (right: string): boolean => useSignedIn().rights.includes(right);
