import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Navigate, useBlocker, useNavigate, useParams, useSearchParams } from 'react-router';
import { PlayerPage } from '#features/player/player-page.tsx';
import { hrefOfCourse, hrefOfLearning } from '../addresses.ts';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { playerDeps } from '../play-course.ts';

/** A course, and nothing else on the screen. */
export function Component() {
  const { enrollmentId } = useParams();
  const [search, setSearch] = useSearchParams();
  const { config, speech, connectivity } = useAppEnv();
  const space = useLearnerSpace();
  const navigate = useNavigate();
  const deps = useMemo(() => playerDeps({ space, isOnline: connectivity.isOnline, contentOrigin: config.contentOrigin, speech }), [space, connectivity, config.contentOrigin, speech]);

  // *New attempt* was asked for once: a reload, or a browser that brings its tabs back, goes on in it.
  const [isNewAttempt] = useState(() => search.has('anew'));
  useEffect(() => {
    if (!search.has('anew')) return;
    const rest = new URLSearchParams(search);
    rest.delete('anew');
    setSearch(rest, { replace: true });
  }, [search, setSearch]);

  // The browser's own way back leaves as the button does: the course gets its last words, and they are on the disk.
  const hasLeft = useRef(false);
  const leave = useRef<() => void>(undefined);
  const onLeavable = useCallback((next: () => void) => {
    leave.current = next;
  }, []);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => !hasLeft.current && currentLocation.pathname !== nextLocation.pathname);
  const isBlocked = blocker.state === 'blocked';
  useEffect(() => {
    if (isBlocked) leave.current?.();
  }, [isBlocked]);
  const onLeft = useCallback(() => {
    hasLeft.current = true;
    if (blocker.state === 'blocked') blocker.proceed();
    else void navigate(hrefOfCourse(enrollmentId ?? ''), { replace: true });
  }, [blocker, navigate, enrollmentId]);

  // Whoever left by the keyboard is at the page that comes next, as after every other change of route.
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement === document.body) document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true });
      });
    },
    [],
  );

  if (!enrollmentId) return <Navigate to={hrefOfLearning} replace />;
  if (space.as.other) return <Navigate to={hrefOfCourse(enrollmentId)} replace />;
  const itemId = search.get('part');
  return <PlayerPage deps={deps} enrollmentId={enrollmentId} isNewAttempt={isNewAttempt} isForLooking={search.has('look')} {...(itemId !== null && { itemId })} onLeavable={onLeavable} onLeft={onLeft} />;
}
