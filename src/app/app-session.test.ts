import { expect, onTestFinished, test, vi } from 'vitest';
import { lastLearner, openDeviceDb, rememberSignIn, rememberSignOut, type DeviceDb, type LearnerHere } from '#offline/device-db.ts';
import { freshDbName } from '../test/offline/fresh-names.ts';
import { startSession, type AppSession } from './app-session.ts';

const close = vi.hoisted(() => vi.fn(() => Promise.resolve()));
vi.mock('./learner-space.ts', () => ({
  openLearnerSpace: ({ learner }: { learner: LearnerHere }) => Promise.resolve({ learner, own: { learner }, token: () => Promise.resolve(undefined), answers: { get: () => Promise.resolve(undefined) }, close }),
}));

const wipeHere = vi.hoisted(() => vi.fn(() => Promise.resolve()));
vi.mock('./wipe-here.ts', () => ({ wipeHere }));

const site = new URL('/ekp/', location.href).href;
const signInHere = (device: DeviceDb, userId: string): Promise<void> => rememberSignIn(device, { site, userId, name: userId, headerToken: 'token', staysSignedIn: true });

/** A tab in which Mia is signed in; what the test writes on the device is another tab's doing. */
async function aTabOfMia(seenBy = (device: DeviceDb): DeviceDb => device): Promise<{ readonly device: DeviceDb; readonly session: AppSession }> {
  close.mockClear();
  const device = await openDeviceDb(freshDbName('session'));
  onTestFinished(() => device.close());
  await signInHere(device, 'mia');
  const connectivity = { isOnline: { get: () => true, subscribe: () => () => undefined }, network: { get: () => 'online' as const, subscribe: () => () => undefined }, askProbe: () => Promise.resolve('nothing' as const), fetch: () => Promise.reject(new TypeError('no network')) };
  const session = await startSession({ device: seenBy(device), contentOrigin: 'https://content.invalid', connectivity, onSuperseded: () => undefined });
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
  expect(wipeHere).toHaveBeenLastCalledWith(expect.anything(), expect.objectContaining({ userId: 'mia' }), { unsentToo: false });
  expect(session.phase.get()).toEqual({ kind: 'sign-in', knownLearner: undefined });
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
  const { device, session } = await aTabOfMia(
    (device) =>
      ({
        name: device.name,
        get: async (store: 'learners', key: [string, string]) => {
          whileAsking();
          return device.get(store, key);
        },
      }) as unknown as DeviceDb,
  );
  const closePosition = vi.fn(() => Promise.resolve());
  whileAsking = () => {
    const before = session.phase.get();
    if (before.kind === 'learner') session.phase.set({ kind: 'learner', space: { ...before.space, view: 'safety', close: closePosition } });
  };
  await rememberSignOut(device, { site, userId: 'mia' });
  await expect.poll(() => session.phase.get()).toMatchObject({ kind: 'sign-in', isGone: true });
  expect(closePosition).toHaveBeenCalledOnce();
});
