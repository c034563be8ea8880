import { useState } from 'react';
import type { PlayerDeps } from './player-deps.ts';
import { PlayerRun } from './player-run.tsx';

interface PlayerPageProps {
  /** Keep it the same object: another one opens the course anew. */
  readonly deps: PlayerDeps;
  readonly enrollmentId: string;
  readonly isNewAttempt?: boolean;
  /** Only to look at it again: nothing is recorded. */
  readonly isForLooking?: boolean;
  readonly itemId?: string;
  /** Told of the way to leave as the buttons do, for the browser's own way back. */
  readonly onLeavable?: (leave: () => void) => void;
  /** The course is closed and its slip was shown: the app goes back to the course's page. */
  readonly onLeft: () => void;
}

/** A course, full height. Each try is a run of its own. */
export function PlayerPage({ deps, enrollmentId, isNewAttempt = false, isForLooking = false, itemId, onLeavable, onLeft }: PlayerPageProps) {
  const [tries, setTries] = useState({ count: 0, isNewAttempt });
  return (
    <PlayerRun
      key={tries.count}
      deps={deps}
      run={{ enrollmentId, isNewAttempt: tries.isNewAttempt, isForLooking, itemId }}
      {...(onLeavable && { onLeavable })}
      onLeft={onLeft}
      // A second try goes on in the attempt that the first one opened.
      onTryAgain={(didOpen) => setTries({ count: tries.count + 1, isNewAttempt: tries.isNewAttempt && !didOpen })}
    />
  );
}
