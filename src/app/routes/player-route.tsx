import { useMemo } from 'react';
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { PlayerPage } from '#features/player/player-page.tsx';
import { hrefOfCourse, hrefOfLearning } from '../addresses.ts';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { playerDeps } from '../play-course.ts';

/** A course, and nothing else on the screen. */
export function PlayerRoute() {
  const { enrollmentId } = useParams();
  const [search] = useSearchParams();
  const { config, i18n } = useAppEnv();
  const space = useLearnerSpace();
  const navigate = useNavigate();
  const deps = useMemo(() => playerDeps({ space, contentOrigin: config.contentOrigin, i18n }), [space, config.contentOrigin, i18n]);
  if (!enrollmentId) return <Navigate to={hrefOfLearning} replace />;
  const itemId = search.get('part');
  return (
    <PlayerPage
      deps={deps}
      enrollmentId={enrollmentId}
      isNewAttempt={search.has('anew')}
      {...(itemId !== null && { itemId })}
      onLeft={() => void navigate(hrefOfCourse(enrollmentId), { replace: true })}
    />
  );
}
