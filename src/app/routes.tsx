import { createBrowserRouter, Navigate, Outlet, ScrollRestoration } from 'react-router';
import { useStore } from '#ui/store.ts';
import { useAppEnv } from './app-env.ts';
import { LearnerLayout } from './learner-layout.tsx';
import { LearningRoute } from './routes/learning-route.tsx';
import { PageFailed } from './routes/page-failed.tsx';
import { SignInRoute } from './routes/sign-in-route.tsx';

/** Every address of the app. What a first screen does not need is loaded when its place is entered. */
export const createRoutes = (): ReturnType<typeof createBrowserRouter> =>
  createBrowserRouter([
    {
      element: <Restored />,
      hydrateFallbackElement: <></>,
      errorElement: <PageFailed />,
      children: [
        { path: '/sign-in', element: <SignInRoute /> },
        {
          element: <NeedsLearner />,
          children: [
            {
              element: <LearnerLayout />,
              errorElement: <PageFailed />,
              children: [
                { path: '/', element: <Navigate to="/learning" replace /> },
                { path: '/learning', element: <LearningRoute /> },
                { path: '/course/:enrollmentId', element: <LearningRoute /> },
                { path: '/waiting', lazy: async () => ({ Component: (await import('./routes/waiting-route.tsx')).WaitingRoute }) },
                { path: '/me', lazy: async () => ({ Component: (await import('./routes/me-route.tsx')).MeRoute }) },
                { path: '*', element: <Navigate to="/learning" replace /> },
              ],
            },
            { path: '/course/:enrollmentId/play', lazy: async () => ({ Component: (await import('./routes/player-route.tsx')).PlayerRoute }) },
          ],
        },
        ...(import.meta.env.DEV ? [{ path: '/ui', lazy: async () => ({ Component: (await import('#ui/gallery/gallery.tsx')).Gallery }) }] : []),
      ],
    },
  ]);

function Restored() {
  return (
    <>
      <ScrollRestoration />
      <Outlet />
    </>
  );
}

function NeedsLearner() {
  const { session } = useAppEnv();
  const phase = useStore(session.phase);
  return phase.kind === 'learner' ? <Outlet /> : <Navigate to="/sign-in" replace />;
}
