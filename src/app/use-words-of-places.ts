import { useEffect, useState } from 'react';
import { useAppEnv } from './app-env.ts';

/** Whether the words of the further places are here; they are brought where they are needed. The first screen has only its own, and few ever need these there. */
export function useWordsOfPlaces(areNeeded: boolean): boolean {
  const { speech } = useAppEnv();
  const [areHere, setAreHere] = useState(false);
  useEffect(() => {
    // Without a network it is asked with the next start.
    if (areNeeded) void speech.speakOfPlaces().then(() => setAreHere(true), () => undefined);
  }, [areNeeded, speech]);
  return areHere;
}
