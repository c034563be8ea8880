import { expect, onTestFinished, test } from 'vitest';
import { freshDbName } from '../test/offline/fresh-names.ts';
import { clockOffsetMs, type DeviceDb, lastLearner, onSignInChange, openDeviceDb, rememberClockOffset } from './device-db.ts';
import { learnersHere, rememberSignIn, rememberSignOut } from './learners-here.ts';
import { askForProtection, storageProtection } from './storage-protection.ts';

const site = 'https://lms.example.org/ekp';
const anna = { site, userId: 'anna', name: 'Anna Example', headerToken: 'token-a', staysSignedIn: true };
const ben = { site, userId: 'ben', name: 'Ben Example', staysSignedIn: false };

async function aDevice(): Promise<DeviceDb> {
  const db = await openDeviceDb(freshDbName('device'));
  onTestFinished(() => db.close());
  return db;
}

test('a learner who comes back after days is known without the network', async () => {
  const db = await aDevice();
  expect(await lastLearner(db, site)).toBeUndefined();
  await rememberSignIn(db, anna);
  expect(await lastLearner(db, site)).toMatchObject({ ...anna, isSignedIn: true });
  expect(await lastLearner(db, 'https://other.example.org')).toBeUndefined();
});

test('[S11] signing out takes the token and leaves the learner on the device', async () => {
  const db = await aDevice();
  await rememberSignIn(db, anna);
  await rememberSignOut(db, anna);
  const after = await lastLearner(db, site);
  expect(after).toMatchObject({ userId: 'anna', isSignedIn: false });
  expect(after).not.toHaveProperty('headerToken');
});

test('[S11] when somebody else signs in, the one before is signed out, and both stay known', async () => {
  const db = await aDevice();
  await rememberSignIn(db, anna);
  await rememberSignIn(db, ben);
  expect(await lastLearner(db, site)).toMatchObject({ userId: 'ben', isSignedIn: true });
  const here = await learnersHere(db, site);
  expect(Object.fromEntries(here.map(({ userId, isSignedIn }) => [userId, isSignedIn]))).toEqual({ anna: false, ben: true });
  expect(here.find(({ userId }) => userId === 'anna')).not.toHaveProperty('headerToken');
});

test('[S17] every tab hears of a sign-in', async () => {
  const db = await aDevice();
  const heard = new Promise<string>((resolve) => onTestFinished(onSignInChange(db, () => resolve('heard'))));
  await rememberSignIn(db, anna);
  expect(await heard).toBe('heard');
});

test('[S12] the difference to the clock of the LMS is remembered for each site', async () => {
  const db = await aDevice();
  await rememberClockOffset(db, site, -90_000);
  expect([await clockOffsetMs(db, site), await clockOffsetMs(db, 'https://other.example.org')]).toEqual([-90_000, 0]);
});

test('the app says of its storage what the browser said, and nothing that it did not', async () => {
  const db = await aDevice();
  let isProtected = false;
  const browser = { persisted: () => Promise.resolve(isProtected), persist: () => Promise.resolve(isProtected) };
  const silent = {};
  expect(await storageProtection(db, browser)).toBe('unknown'); // never asked
  expect(await askForProtection(db, silent)).toBe('unknown');
  expect(await askForProtection(db, browser)).toBe('not-protected');
  expect(await storageProtection(db, browser)).toBe('not-protected');
  expect(await storageProtection(db, silent)).toBe('not-protected');
  isProtected = true;
  expect(await storageProtection(db, browser)).toBe('protected');
});
