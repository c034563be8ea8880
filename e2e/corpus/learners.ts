import { signIn } from '../harness/app-pages.ts';
import { newLearnersBrowser, type LearnersBrowser } from '../harness/learners-browser.ts';

/** Learners of the demo organisation, each in a browser of their own: packages that share one identifier need one each. */
export interface Learner {
  readonly userId: string;
  readonly browser: LearnersBrowser;
}

const userIds = ['mia', 'yuki', 'jonas'] as const;

export function createLearners(url: string): { readonly get: (index: number) => Promise<Learner | undefined>; readonly removeAll: () => Promise<void> } {
  const open: Learner[] = [];
  return {
    get: async (index) => {
      const userId = userIds[index];
      if (!userId) return undefined;
      const known = open[index];
      if (known) return known;
      const browser = await newLearnersBrowser({ width: 1024, height: 768 });
      await signIn(await browser.open(), url, userId, 'harbour');
      open[index] = { userId, browser };
      return open[index];
    },
    removeAll: async () => {
      for (const { browser } of open) await browser.remove();
    },
  };
}
