import type { SessionEnv } from '#api/sign-in.ts';
import { lastLearner, onSignInChange, type DeviceDb, type LearnerHere } from '#offline/device-db.ts';
import { wasActing } from './acting-keys.ts';
import type { Connectivity } from './connectivity.ts';
import type { LearnerSpace, LearnerSpaceEnv } from './learner-space.ts';
import { createLiveStore, type LiveStore } from './live-store.ts';
import { loadCode } from './load-code.ts';

/** Who is at this device. */
export type AppPhase =
  /** `isGone`: another tab has signed them out, or somebody else in. `isNotWiped`: they signed out on a shared device, and what is theirs could not be removed. */
  | { readonly kind: 'sign-in'; readonly knownLearner: LearnerHere | undefined; readonly isGone?: boolean; readonly isNotWiped?: boolean }
  | { readonly kind: 'learner'; readonly space: LearnerSpace };

export interface AppSession {
  readonly phase: LiveStore<AppPhase>;
  /** @throws ApiError, StorageError */
  readonly signIn: (userId: string, password: string, staysSignedIn: boolean) => Promise<void>;
  /** Ends the session here and at the server, as far as that can be reached. What was not sent stays on this device (S11). `isShared`: all else of theirs is removed; `unsentToo`: that as well. Where that fails they are signed out, and known here still. @throws ApiError, StorageError */
  readonly signOut: (how?: { readonly isShared: boolean; readonly unsentToo?: boolean }) => Promise<void>;
}

export interface AppSessionEnv {
  readonly device: DeviceDb;
  readonly contentOrigin: string;
  readonly connectivity: Connectivity;
  readonly onSuperseded: () => void;
}

// What belongs to a learner comes when there is one: whoever signs in does not wait for it.
const openLearnerSpace = async (env: LearnerSpaceEnv): Promise<LearnerSpace> => {
  const own = await (await import('./learner-space.ts')).openLearnerSpace(env);
  // Few were here in a position or in somebody's place before: what that takes comes then.
  return (await wasActing(own.answers)) ? (await loadCode(() => import('./as-before.ts'))).asBefore(own, env.connectivity.isOnline) : own;
};

/** Whoever wants to be gone from here is not greeted by name. */
const greeted = (here: LearnerHere | undefined): LearnerHere | undefined => (here?.toBeWiped ? undefined : here);

/** Opens with whoever was here last, also without a network and also when their session has ended meanwhile. */
export async function startSession(env: AppSessionEnv): Promise<AppSession> {
  const { device, connectivity } = env;
  const site = new URL('/ekp/', location.href).href;
  const sessionEnv: SessionEnv = { sessionUrl: new URL('/session', location.href).href, fetch: connectivity.fetch, askProbe: connectivity.askProbe };
  const last = await lastLearner(device, site);
  const phase = createLiveStore<AppPhase>(
    last?.isSignedIn ? { kind: 'learner', space: await openLearnerSpace({ ...env, learner: last }) } : { kind: 'sign-in', knownLearner: greeted(last) },
  );
  // The app was closed before what they wanted gone was gone.
  if (last?.toBeWiped) void import('./wipe-owed.ts').then((code) => code.wipeOwed(device, site)).catch(() => undefined);

  // Another tab signed somebody out or in: this one must not go on showing them (S11).
  onSignInChange(device, () => {
    const follow = async (): Promise<void> => {
      const here = await lastLearner(device, site);
      // Looked at only now: they may have chosen another view meanwhile, which goes as well.
      const now = phase.get();
      if (now.kind !== 'learner' || (here?.isSignedIn && here.userId === now.space.own.learner.userId)) return;
      phase.set({ kind: 'sign-in', knownLearner: greeted(here), isGone: true });
      await now.space.close();
    };
    void follow().catch(() => undefined); // the device's database is gone: so is this page's use
  });

  return {
    phase,
    signIn: async (userId, password, staysSignedIn) => {
      const { comeIn } = await loadCode(() => import('./come-in.ts'));
      const id = await comeIn(device, site, sessionEnv, { userId, password, stay: staysSignedIn });
      const before = phase.get();
      if (before.kind === 'learner' && before.space.own.learner.userId === id) {
        await before.space.onSignedInAgain();
        return;
      }
      // Nobody is shown somebody else's courses, not even for a moment.
      phase.set({ kind: 'sign-in', knownLearner: undefined });
      if (before.kind === 'learner') await before.space.close();
      const learner = await lastLearner(device, site);
      if (learner) phase.set({ kind: 'learner', space: await openLearnerSpace({ ...env, learner }) });
    },
    signOut: async (how = { isShared: false }) => {
      const before = phase.get();
      if (before.kind !== 'learner') return;
      const { learner } = before.space.own;
      const signedOut = { ...learner, isSignedIn: false };
      // Before they leave: where it does not come, they can choose anew.
      const { leaveHere } = await loadCode(() => import('./leave-here.ts'));
      const isLeft = (): void => phase.set({ kind: 'sign-in', knownLearner: how.isShared ? undefined : signedOut });
      await leaveHere({ device, sessionEnv, space: before.space, isLeft }, how).catch((error: unknown) => {
        if (how.isShared && phase.get().kind === 'sign-in') phase.set({ kind: 'sign-in', knownLearner: signedOut, isNotWiped: true });
        throw error;
      });
    },
  };
}
