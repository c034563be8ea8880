import { useEffect, useState } from 'react';
import { useAppEnv } from './app-env.ts';
import type { AppWorker } from './app-worker-registration.ts';

/** Whether a new version of the app waits, and the way to take it over. Only shown around pages, never over a course: nothing is interrupted. */
export function useUpdate(): { readonly isReady: boolean; readonly takeOver: () => void } {
  const { worker } = useAppEnv();
  const [ready, setReady] = useState<AppWorker>();
  useEffect(() => {
    let isGone = false;
    void worker.then((found) => found?.onUpdateReady(() => !isGone && setReady(found)));
    return () => {
      isGone = true;
    };
  }, [worker]);
  return { isReady: ready !== undefined, takeOver: () => ready?.takeOver() };
}
