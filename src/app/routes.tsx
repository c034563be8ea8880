import { createBrowserRouter, Navigate, Outlet, ScrollRestoration } from 'react-router';
import { useStore } from '#ui/store.ts';
import { hrefOfDashboard, hrefOfLearning } from './addresses.ts';
import { useAppEnv, type AppEnv } from './app-env.ts';
import { LearnerLayout } from './learner-layout.tsx';
import { placesOf } from './place.ts';
import { PageFailed } from './routes/page-failed.tsx';

/** Every address of the app. */
export function createRoutes(env: Pick<AppEnv, 'session' | 'speech'>): ReturnType<typeof createBrowserRouter> {
  const { first, place } = placesOf(env);
  const catalog = place(() => import('./routes/catalog-route.tsx'));
  const learning = place(() => import('./routes/learning-route.tsx'));
  const approvals = place(() => import('./routes/approvals-route.tsx'));
  const mailbox = place(() => import('./routes/mailbox-route.tsx'));
  const news = place(() => import('./routes/news-route.tsx'));
  const certificates = place(() => import('./routes/certificates-route.tsx'));
  const externalTraining = place(() => import('./routes/external-training-route.tsx'));
  const waiting = place(() => import('./routes/waiting-route.tsx'));
  const career = place(() => import('./routes/career-route.tsx'));
  return createBrowserRouter([
    {
      element: <Restored />,
      hydrateFallbackElement: <></>,
      errorElement: <PageFailed isWhole />,
      children: [
        { path: '/sign-in', ...first(() => import('./routes/sign-in-route.tsx')) },
        {
          element: <NeedsLearner />,
          children: [
            {
              element: <LearnerLayout />,
              errorElement: <PageFailed isWhole />,
              // A page that breaks leaves the way to the other places.
              children: [{ errorElement: <PageFailed />, children: [
                { path: '/', element: <Navigate to={hrefOfDashboard} replace /> },
                { path: '/dashboard', ...first(() => import('./routes/dashboard-route.tsx')) },
                { path: '/catalog', ...catalog },
                { path: '/catalog/:catalogId', ...catalog },
                { path: '/module/:moduleId', ...place(() => import('./routes/module-route.tsx')) },
                { path: '/resources', ...place(() => import('./routes/resources-route.tsx')) },
                { path: '/search', ...place(() => import('./routes/search-route.tsx')) },
                { path: '/learning', element: <Navigate to={hrefOfLearning} replace /> },
                {
                  ...learning,
                  children: [{ path: '/enrollments' }, { path: '/downloads' }, { path: '/course/:enrollmentId', ...place(() => import('./routes/course-route.tsx')) }, { path: '/downloads/pack', ...place(() => import('./routes/pack-route.tsx')) }],
                },
                { path: '/learning-path', ...place(() => import('./routes/learning-path-route.tsx')) },
                { path: '/approvals', ...approvals },
                { path: '/approvals/:kind/:id', ...approvals },
                { path: '/requests', ...place(() => import('./routes/requests-route.tsx')) },
                { path: '/mailbox', ...mailbox },
                { path: '/mailbox/:messageId', ...mailbox },
                { path: '/news', ...news },
                { path: '/news/:articleId', ...news },
                { path: '/forum', ...place(() => import('./routes/forum-route.tsx')) },
                { path: '/record', ...place(() => import('./routes/record-route.tsx')) },
                { path: '/certificates', ...certificates },
                { path: '/certificates/:awardId', ...certificates },
                { path: '/external-training', ...externalTraining },
                { path: '/external-training/:id', ...externalTraining },
                { path: '/career', ...career },
                { path: '/career/profile/:profileId', ...career },
                { path: '/career/competency/:competencyId', ...career },
                { path: '/waiting', ...waiting },
                { path: '/waiting/:slipId', ...waiting },
                { path: '/me', ...place(() => import('./routes/me-route.tsx')) },
                { path: '*', element: <Navigate to={hrefOfDashboard} replace /> },
              ] }],
            },
            { path: '/course/:enrollmentId/play', ...place(() => import('./routes/player-route.tsx')) },
          ],
        },
        ...(import.meta.env.DEV ? [{ path: '/ui', lazy: async () => ({ Component: (await import('#ui/gallery/gallery.tsx')).Gallery }) }] : []),
      ],
    },
  ]);
}

function Restored() {
  return (
    <>
      <Outlet />
      {/* After the page: a long list has its height only then. The first page of a tab has always the same key: what it was scrolled to counts for the same address only. */}
      <ScrollRestoration getKey={({ key, pathname, search }) => (key === 'default' ? `${pathname}${search}` : key)} />
    </>
  );
}

function NeedsLearner() {
  const { session } = useAppEnv();
  const phase = useStore(session.phase);
  return phase.kind === 'learner' ? <Outlet /> : <Navigate to="/sign-in" replace />;
}
