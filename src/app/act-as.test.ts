import { QueryClient } from '@tanstack/react-query';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { LmsClient } from '#api/client.ts';
import { knownAnswers } from '#offline/known-answers.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import { freshLearner } from '../test/offline/fresh-names.ts';
import { actAs } from './act-as.ts';
import type { ActingAs } from './acting-as.ts';
import type { AppPhase } from './app-session.ts';
import type { LearnerSpace } from './learner-space.ts';
import { createLiveStore } from './live-store.ts';

const online = { get: () => true, subscribe: () => () => undefined };
const safety: ActingAs = { position: { id: 'safety', name: 'Safety Officer' } };

/** Mia is here, as herself; `whileKept` happens as soon as her choice begins to be kept. */
async function miaHere(whileKept: () => void) {
  const learner = { ...freshLearner(), name: 'Mia Lund', isSignedIn: true, staysSignedIn: true, since: 1 };
  const db = await openLearnerDb(learner);
  onTestFinished(() => {
    db.close();
    sessionStorage.clear();
  });
  const answers = knownAnswers(db);
  const later = <Words extends readonly unknown[]>(act: (...words: Words) => Promise<void>) => (...words: Words): Promise<void> => {
    queueMicrotask(whileKept);
    return act(...words);
  };
  const downloads = { subscribe: () => () => undefined };
  const telling = { getState: () => ({ lastToldAt: undefined }), subscribe: () => () => undefined };
  const own = {
    learner, as: {}, view: '', db, client: { call: vi.fn() } as unknown as LmsClient, answers: { ...answers, set: later(answers.set) }, queries: new QueryClient(),
    downloads, telling, closed: new AbortController().signal, leave: () => undefined, close: () => Promise.resolve(),
  } as unknown as LearnerSpace;
  const phase = createLiveStore<AppPhase>({ kind: 'learner', space: { ...own, own } });
  const act = (as: ActingAs): Promise<void> => actAs({ phase, isOnline: online }, as);
  const shown = (): ActingAs | undefined => {
    const now = phase.get();
    return now.kind === 'learner' ? now.space.as : undefined;
  };
  return { phase, act, shown };
}

test('[S11] whoever is signed out while they change their position is not shown again', async () => {
  const { phase, act, shown } = await miaHere(() => phase.set({ kind: 'sign-in', knownLearner: undefined, isGone: true }));
  await act(safety);
  expect(shown()).toBeUndefined();
});
