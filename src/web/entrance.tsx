import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { preloadHere, router } from './pages.tsx';
import { Failure, Waiting } from './parts/State.tsx';
import { useSession } from './session.ts';

const SignIn = lazy(() =>
  import('../modules/access/ui/SignIn.tsx').then(({ SignIn: screen }) => ({ default: screen })),
);
const ChangePassword = lazy(() =>
  import('../modules/access/ui/ChangePassword.tsx').then(({ ChangePassword: screen }) => ({
    default: screen,
  })),
);
// The page's own script comes while the server is asked who is there.
preloadHere();

/** Nobody sees a page before signing in; the address asked for stays, so that signing in leads there. */
export function Entrance() {
  const { data: session, error, refetch } = useSession();
  const login = session?.login;
  useEffect(() => {
    if (login) void router.invalidate();
  }, [login]);
  if (error) return <Failure whole error={error} retry={() => void refetch()} />;
  if (session === undefined) return <Waiting />;
  if (session === null || session.mustChange)
    return <Suspense fallback={<Waiting />}>{session ? <ChangePassword /> : <SignIn />}</Suspense>;
  return <RouterProvider router={router} />;
}
