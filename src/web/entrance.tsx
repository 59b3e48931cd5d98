import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { SignIn } from '../modules/access/ui/SignIn.tsx';
import { router } from './pages.tsx';
import { Failure, Waiting } from './parts/State.tsx';
import { useSession } from './session.ts';

const ChangePassword = lazy(() =>
  import('../modules/access/ui/ChangePassword.tsx').then(({ ChangePassword: screen }) => ({
    default: screen,
  })),
);

/** Nobody sees a page before signing in; the address asked for stays, so that signing in leads there. */
export function Entrance() {
  const { data: session, error, refetch } = useSession();
  const login = session?.login;
  useEffect(() => {
    if (login) void router.invalidate();
  }, [login]);
  if (error) return <Failure whole error={error} retry={() => void refetch()} />;
  if (session === undefined) return <Waiting />;
  if (session === null) return <SignIn />;
  if (session.mustChange) {
    return (
      <Suspense fallback={<Waiting />}>
        <ChangePassword />
      </Suspense>
    );
  }
  return <RouterProvider router={router} />;
}
