import { expect, onTestFinished, test, vi } from 'vitest';
import { lastLearner, openDeviceDb, type DeviceDb, type LearnerHere } from '#offline/device-db.ts';
import { rememberSignIn, rememberSignOut } from '#offline/learners-here.ts';
import { freshDbName } from '../test/offline/fresh-names.ts';
import { startSession, type AppSession } from './app-session.ts';

const close = vi.hoisted(() => vi.fn(() => Promise.resolve()));
vi.mock('./learner-space.ts', () => ({
  openLearnerSpace: ({ learner }: { learner: LearnerHere }) => Promise.resolve({ learner, own: { learner }, token: () => Promise.resolve('her half'), answers: { get: () => Promise.resolve(undefined) }, close }),
}));

const wipeHere = vi.hoisted(() => vi.fn(() => Promise.resolve()));
vi.mock('./wipe-here.ts', () => ({ wipeHere }));

const site = new URL('/ekp/', location.href).href;
const signInHere = (device: DeviceDb, userId: string): Promise<void> => rememberSignIn(device, { site, userId, name: userId, headerToken: 'token', staysSignedIn: true });

const start = (device: DeviceDb, fetch: () => Promise<never> = () => Promise.reject(new TypeError('no network'))): Promise<AppSession> => {
  const connectivity = { isOnline: { get: () => true, subscribe: () => () => undefined }, network: { get: () => 'online' as const, subscribe: () => () => undefined }, askProbe: () => Promise.resolve('nothing' as const), fetch };
  return startSession({ device, contentOrigin: 'https://content.invalid', connectivity, onSuperseded: () => undefined });
};

interface Tab {
  readonly seenBy?: (device: DeviceDb) => DeviceDb;
  readonly fetch?: () => Promise<never>;
}

/** A tab in which Mia is signed in; what the test writes on the device is another tab's doing. */
async function aTabOfMia({ seenBy = (device) => device, fetch }: Tab = {}): Promise<{ readonly device: DeviceDb; readonly session: AppSession }> {
  close.mockClear();
  const device = await openDeviceDb(freshDbName('session'));
  onTestFinished(() => device.close());
  await signInHere(device, 'mia');
  const session = await start(seenBy(device), fetch);
  expect(session.phase.get()).toMatchObject({ kind: 'learner', space: { learner: { userId: 'mia' } } });
  return { device, session };
}

test('[S11] a sign-out in another tab is followed: this one shows nobody’s courses any more', async () => {
  const { device, session } = await aTabOfMia();
  await rememberSignOut(device, { site, userId: 'mia' });
  await expect.poll(() => session.phase.get()).toMatchObject({ kind: 'sign-in', knownLearner: { userId: 'mia', isSignedIn: false }, isGone: true });
  expect(close).toHaveBeenCalledOnce();
});

test('[S11] somebody else who signs in in another tab does not see the first one here, nor the first one theirs', async () => {
  const { device, session } = await aTabOfMia();
  await signInHere(device, 'jonas');
  await expect.poll(() => session.phase.get()).toMatchObject({ kind: 'sign-in', knownLearner: { userId: 'jonas' }, isGone: true });
  expect(close).toHaveBeenCalledOnce();
});

test('the same learner who signs in again in another tab is not disturbed here', async () => {
  const { device, session } = await aTabOfMia();
  const before = session.phase.get();
  await signInHere(device, 'mia');
  expect(await lastLearner(device, site)).toMatchObject({ userId: 'mia', isSignedIn: true });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(session.phase.get()).toBe(before);
  expect(close).not.toHaveBeenCalled();
});

test('[S11] on a shared device nobody is known after signing out, and what is theirs is removed', async () => {
  const { session } = await aTabOfMia();
  await session.signOut({ isShared: true });
  expect(wipeHere).toHaveBeenLastCalledWith(expect.anything(), { site, userId: 'mia', since: expect.any(Number) as number }, { unsentToo: false });
  expect(session.phase.get()).toEqual({ kind: 'sign-in', knownLearner: undefined });
});

test('[S11] what is theirs goes as soon as their space is closed, however long the server takes to hear of it', async () => {
  const { session } = await aTabOfMia({ fetch: () => new Promise(() => undefined) });
  wipeHere.mockClear();
  void session.signOut({ isShared: true });
  await vi.waitFor(() => expect(wipeHere).toHaveBeenCalledOnce());
});

test('[S11] the app closed in the middle of it: nobody is greeted, and what is theirs is removed at the next start', async () => {
  const { device, session } = await aTabOfMia();
  wipeHere.mockClear();
  close.mockImplementationOnce(() => new Promise(() => undefined));
  void session.signOut({ isShared: true, unsentToo: true });
  await vi.waitFor(async () => expect(await lastLearner(device, site)).toMatchObject({ isSignedIn: false }));
  expect(wipeHere).not.toHaveBeenCalled();
  const next = await start(device);
  expect(next.phase.get()).toEqual({ kind: 'sign-in', knownLearner: undefined });
  await vi.waitFor(() => expect(wipeHere).toHaveBeenCalledWith(expect.anything(), expect.objectContaining({ userId: 'mia' }), { unsentToo: true }));
});

test('[S11] where it cannot be removed they are signed out, and the page says that it is still here', async () => {
  const { device, session } = await aTabOfMia();
  wipeHere.mockRejectedValueOnce(new Error('the disk is gone'));
  await expect(session.signOut({ isShared: true })).rejects.toThrow('the disk is gone');
  expect(session.phase.get()).toMatchObject({ kind: 'sign-in', knownLearner: { userId: 'mia', isSignedIn: false }, isNotWiped: true });
  expect(await lastLearner(device, site)).toMatchObject({ userId: 'mia', isSignedIn: false });
});

test('[S11] a sign-out in another tab is followed also where the learner chooses another position in that moment', async () => {
  let whileAsking = (): void => undefined;
  const { device, session } = await aTabOfMia({
    seenBy: (device) =>
      ({
        name: device.name,
        get: async (store: 'learners', key: [string, string]) => {
          whileAsking();
          return device.get(store, key);
        },
      }) as unknown as DeviceDb,
  });
  const closePosition = vi.fn(() => Promise.resolve());
  whileAsking = () => {
    const before = session.phase.get();
    if (before.kind === 'learner') session.phase.set({ kind: 'learner', space: { ...before.space, view: 'safety', close: closePosition } });
  };
  await rememberSignOut(device, { site, userId: 'mia' });
  await expect.poll(() => session.phase.get()).toMatchObject({ kind: 'sign-in', isGone: true });
  expect(closePosition).toHaveBeenCalledOnce();
});
