import type { UnsentDeps } from '#features/sync-state/unsent-deps.ts';
import { countedAs } from '#offline/counted-as.ts';
import { saveFile } from '#parts/save-file.ts';
import type { LearnerSpace } from './learner-space.ts';
import { loadCode } from './load-code.ts';

/** Unsent work as a file, for one learner. Few ever need it: what does it comes then. */
export function unsentDeps({ db, own: { learner } }: Pick<LearnerSpace, 'db' | 'own'>): UnsentDeps {
  const env = { db, learner, locks: navigator.locks };
  const unsent = () => loadCode(() => import('#sync/unsent.ts'));
  return {
    learner: { name: learner.name },
    moved: { queryKey: ['here', 'moved'], queryFn: async () => new Set((await db.getAllFromIndex('outbox', 'by-state', 'moved')).map(countedAs)).size, staleTime: 0, meta: { isOfThisDevice: true } },
    move: async () => {
      const file = await (await unsent()).moveUnsent(env);
      if (file) saveFile(file);
      return file !== undefined;
    },
    saveAgain: async () => {
      for (const file of await (await unsent()).movedFilesAgain(env)) saveFile(file);
    },
    copy: async () => saveFile(await (await unsent()).copyUnsent(env)),
    takeUp: async (file) => (await loadCode(() => import('#offline/unsent/take-up.ts'))).takeUp(db, learner, await file.text()),
    takeBack: async () => (await loadCode(() => import('#offline/unsent/move-unsent.ts'))).takeBack(db),
  };
}
