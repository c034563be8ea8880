import type { SessionEnv } from '#api/sign-in.ts';
import { lastLearner, onSignInChange, rememberSignIn, rememberSignOut, type DeviceDb, type LearnerHere } from '#offline/device-db.ts';
import type { ActingAs } from './acting-as.ts';
import type { Connectivity } from './connectivity.ts';
import type { LearnerSpace, LearnerSpaceEnv } from './learner-space.ts';
import { createLiveStore, type LiveStore } from './live-store.ts';
import { loadCode } from './load-code.ts';

/** Who is at this device. */
export type AppPhase =
  /** `why`: another tab has signed them out, or somebody else in. */
  | { readonly kind: 'sign-in'; readonly knownLearner: LearnerHere | undefined; readonly why?: 'out-elsewhere' | 'other-elsewhere' }
  | { readonly kind: 'learner'; readonly space: LearnerSpace };

export interface AppSession {
  readonly phase: LiveStore<AppPhase>;
  /** @throws ApiError, StorageError */
  readonly signIn: (userId: string, password: string, staysSignedIn: boolean) => Promise<void>;
  /** Ends the session here and at the server, as far as that can be reached. What was not sent stays on this device (S11). `isShared`: all else of theirs is removed; `unsentToo`: that as well. */
  readonly signOut: (how?: { readonly isShared: boolean; readonly unsentToo?: boolean }) => Promise<void>;
  /** From now on in this position, or in this person's place. What was decided before is told as it was decided. */
  readonly actAs: (as: ActingAs) => Promise<void>;
}

export interface AppSessionEnv {
  readonly device: DeviceDb;
  readonly contentOrigin: string;
  readonly connectivity: Connectivity;
  readonly onSuperseded: () => void;
}

// What belongs to a learner comes when there is one: whoever signs in does not wait for it.
const openLearnerSpace = async (env: LearnerSpaceEnv): Promise<LearnerSpace> => (await import('./open-as-before.ts')).openAsBefore(env);

/** Opens with whoever was here last, also without a network and also when their session has ended meanwhile. */
export async function startSession(env: AppSessionEnv): Promise<AppSession> {
  const { device, connectivity } = env;
  const site = new URL('/ekp/', location.href).href;
  const sessionEnv: SessionEnv = { sessionUrl: new URL('/session', location.href).href, fetch: connectivity.fetch, askProbe: connectivity.askProbe };
  const last = await lastLearner(device, site);
  const phase = createLiveStore<AppPhase>(
    last?.isSignedIn ? { kind: 'learner', space: await openLearnerSpace({ ...env, learner: last }) } : { kind: 'sign-in', knownLearner: last },
  );

  // Another tab signed somebody out or in: this one must not go on showing them (S11).
  onSignInChange(device, () => {
    const before = phase.get();
    if (before.kind !== 'learner') return;
    const follow = async (): Promise<void> => {
      const here = await lastLearner(device, site);
      if (phase.get() !== before) return;
      if (here?.isSignedIn && here.userId === before.space.own.learner.userId) return;
      phase.set({ kind: 'sign-in', knownLearner: here, why: here?.isSignedIn ? 'other-elsewhere' : 'out-elsewhere' });
      await before.space.close();
    };
    void follow().catch(() => undefined); // the device's database is gone: so is this page's use
  });

  return {
    phase,
    signIn: async (userId, password, staysSignedIn) => {
      const { signIn } = await loadCode(() => import('#api/sign-in.ts'));
      const { token, user } = await signIn(sessionEnv, { userId, password, stay: staysSignedIn });
      const name = [user.given, user.family].filter(Boolean).join(' ') || user.id;
      const first = [user.given, user.middle].filter(Boolean).join(' ');
      const nameForCourses = user.family ? { nameForCourses: first ? `${user.family}, ${first}` : user.family } : {};
      await rememberSignIn(device, { site, userId: user.id, name, ...nameForCourses, headerToken: token, staysSignedIn });
      const before = phase.get();
      if (before.kind === 'learner' && before.space.own.learner.userId === user.id) {
        await before.space.onSignedInAgain();
        return;
      }
      // Nobody is shown somebody else's courses, not even for a moment.
      phase.set({ kind: 'sign-in', knownLearner: undefined });
      if (before.kind === 'learner') await before.space.close();
      const learner = await lastLearner(device, site);
      if (learner) phase.set({ kind: 'learner', space: await openLearnerSpace({ ...env, learner }) });
    },
    signOut: async ({ isShared, unsentToo = false } = { isShared: false }) => {
      const before = phase.get();
      if (before.kind !== 'learner') return;
      const { space } = before;
      const { learner } = space.own;
      const token = await space.token();
      await rememberSignOut(device, learner);
      phase.set({ kind: 'sign-in', knownLearner: isShared ? undefined : { ...learner, isSignedIn: false } });
      // Told before anything is waited for. Offline the server keeps its half; without the token, which is gone from here, it opens nothing.
      const told = token ? import('#api/sign-in.ts').then(({ signOut }) => signOut(sessionEnv, token)).catch(() => undefined) : undefined;
      await Promise.all([told, space.close()]);
      if (isShared) await (await import('./wipe-here.ts')).wipeHere(device, learner, { unsentToo });
    },
    actAs: async (as) => (await loadCode(() => import('./act-as.ts'))).actAs({ phase, isOnline: connectivity.isOnline }, as),
  };
}
