import { createContext, use, useSyncExternalStore } from 'react';
import type { Speech, Words } from './speak.ts';

export type { Words } from './speak.ts';

/** Around everything that speaks. */
export const SpeechContext = createContext<Speech | undefined>(undefined);

/** The words of the language that is spoken; the component follows when it changes. */
export function useWords(): Words {
  const speech = use(SpeechContext);
  if (!speech) throw new Error('useWords needs a SpeechContext above it');
  return useSyncExternalStore(speech.subscribe, speech.words);
}
