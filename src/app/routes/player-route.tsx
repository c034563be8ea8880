import { useMemo } from 'react';
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { PlayerPage } from '#features/player/player-page.tsx';
import { useWords } from '#i18n/use-words.ts';
import { hrefOfCourse, hrefOfLearning } from '../addresses.ts';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { playerDeps } from '../play-course.ts';

/** A course, and nothing else on the screen. */
export function PlayerRoute() {
  const { enrollmentId } = useParams();
  const [search] = useSearchParams();
  const { config } = useAppEnv();
  const space = useLearnerSpace();
  const navigate = useNavigate();
  const { t, language } = useWords();
  // Not by `t`: a change of words must not open the course anew.
  const deps = useMemo(() => playerDeps({ space, contentOrigin: config.contentOrigin, words: { t, language } }), [space, config.contentOrigin]);
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
