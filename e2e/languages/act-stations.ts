import { expect } from '@playwright/test';
import type { Reader } from './reader.ts';
import { at, firstOf, offline, online, saying, sheetOf, tap, type Station } from './station.ts';

/** What stands on the screen after something was done: what waits, what was refused, and what could not be done. */

const profile = '/career/profile/profile-planner';

async function takeProfile(reader: Reader): Promise<void> {
  await at(profile)(reader);
  await tap(reader, 'career.take');
}

async function refusedProfile(reader: Reader): Promise<void> {
  await takeProfile(reader);
  await expect(reader.page.getByText(reader.say('callRefusal.not-allowed')).first()).toBeVisible({ timeout: 30_000 });
}

/** A page that was seen is there without a network. */
async function takeProfileOffline(reader: Reader): Promise<void> {
  await online(at(profile))(reader);
  await expect(reader.page.getByRole('button', { name: reader.say('career.take'), exact: true }).first()).toBeVisible();
  await offline(takeProfile)(reader);
}

async function withdrawOffline(reader: Reader): Promise<void> {
  const { page, say } = reader;
  await at('/enrollments')(reader);
  await page.getByRole('main').getByRole('link', { name: 'Forklift safety' }).first().click();
  await tap(reader, 'slipKind.withdraw');
  await page.getByRole('dialog').getByRole('button', { name: say('slipKind.withdraw'), exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function approveOffline(reader: Reader): Promise<void> {
  await firstOf('/approvals', '/approvals/enrollment/')(reader);
  // The list it was chosen from has cards with the same button.
  await expect(reader.page.getByRole('link', { name: reader.say('approvals.back') })).toBeVisible();
  await reader.page.context().setOffline(true);
  await tap(reader, 'calls.approve');
}

async function wrongProof(reader: Reader): Promise<void> {
  await sheetOf('/external-training', 'externalTraining.add')(reader);
  await reader.page.locator('input[type="file"]').last().setInputFiles({ name: 'notes.zip', mimeType: 'application/zip', buffer: Buffer.from('PK') });
  await expect(reader.page.getByRole('dialog').getByRole('alert')).toBeVisible();
}

async function sendNowOffline(reader: Reader): Promise<void> {
  await offline(sheetOf('/me', 'me.signOut'))(reader);
  await reader.page.getByRole('dialog').getByRole('button', { name: reader.say('waiting.sendNow'), exact: true }).click();
  await expect(reader.page.getByText(reader.say('waitingSays.offline')).first()).toBeVisible();
}

/** In an order in which each may be looked at; at the end the session of the learner has ended. */
export const actStations: readonly Station[] = [
  { name: 'profile-refused', who: 'aroha', open: refusedProfile },
  { name: 'profile-waits', who: 'mia', open: saying(takeProfileOffline, 'calls.waits') },
  { name: 'profile-waits-in-career', who: 'mia', open: saying(offline(at('/career')), 'calls.undo') },
  { name: 'withdrawal-waits', who: 'mia', open: saying(offline(withdrawOffline), 'calls.waits') },
  { name: 'wishes-in-learning', who: 'mia', open: saying(offline(at('/enrollments')), 'slipKind.withdraw') },
  { name: 'send-now-offline', who: 'mia', open: sendNowOffline },
  { name: 'wrong-proof', who: 'dimitra', open: wrongProof },
];

/** Before she acts for somebody else. */
export const decisionStations: readonly Station[] = [
  { name: 'decision-waits', who: 'ana', open: saying(approveOffline, 'calls.undo') },
  { name: 'decisions-wait-in-list', who: 'ana', open: saying(offline(at('/approvals')), 'calls.decided') },
];
