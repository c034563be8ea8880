import type { StaysDeps } from '#features/me/me-deps.ts';
import type { AppSession } from './app-session.ts';
import type { LearnerSpace } from './learner-space.ts';
import { loadCode } from './load-code.ts';

/** What stays on this device, and removing it. */
export function staysDeps({ device, own: { learner }, as }: LearnerSpace, { signOut }: Pick<AppSession, 'signOut'>): StaysDeps {
  return {
    userId: learner.userId,
    left: {
      queryKey: ['here', 'stays'],
      queryFn: async () => (await loadCode(() => import('./what-stays.ts'))).whatStays(device, learner.site),
      staleTime: 0,
      meta: { isOfThisDevice: true },
    },
    ...(as.other ? {} : { wipeOwn: ({ unsentToo }) => signOut({ isShared: true, unsentToo }) }),
    wipeOther: async (userId) => (await loadCode(() => import('./wipe-other.ts'))).wipeOther(device, { site: learner.site, userId }),
  };
}
