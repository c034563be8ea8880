import { useEffect, useState } from 'react';

/** Waiting shorter than this shows nothing that moves. */
export const spinnerAfterMs = 600;

/** True once `isWaiting` has been true for `afterMs` without a break. */
export function useIsLate(isWaiting: boolean, afterMs = spinnerAfterMs): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => setIsLate(true), afterMs);
    return () => {
      clearTimeout(timer);
      setIsLate(false);
    };
  }, [isWaiting, afterMs]);
  return isWaiting && isLate;
}
