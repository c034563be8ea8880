import { expect } from '@playwright/test';
import { courseFrame } from '../harness/app-pages.ts';
import { places } from '../places/places.ts';
import { actStations, decisionStations } from './act-stations.ts';
import type { Reader } from './reader.ts';
import { at, firstOf, offline, online, saying, sheetOf, tap, type Station } from './station.ts';

const course = 'First days in the harbour';

async function openCourse(reader: Reader): Promise<void> {
  await at('/enrollments')(reader);
  await reader.page.getByRole('main').getByRole('link', { name: course }).first().click();
  await expect(reader.page.getByRole('heading', { name: course, level: 1 })).toBeVisible();
}

async function download(reader: Reader): Promise<void> {
  await openCourse(reader);
  const { page, say } = reader;
  const here = page.getByText(say('pack.here'), { exact: true }).filter({ visible: true }).first();
  const start = page.getByRole('button', { name: say('course.download'), exact: true }).first();
  await expect(here.or(start).first()).toBeVisible();
  if (await start.isVisible()) await start.click();
  await expect(here).toBeVisible({ timeout: 60_000 });
}

async function play(reader: Reader): Promise<void> {
  await download(reader);
  const { page, say } = reader;
  await page.locator('main a[href*="/play"]').first().click();
  const begun = page.getByRole('button', { name: say('player.beginHere'), exact: true });
  const bar = page.locator('main iframe');
  // Who read this before went on with the course elsewhere.
  await expect(begun.or(bar).first()).toBeAttached();
  if (await begun.isVisible()) await begun.click();
  await expect(courseFrame(reader.page).getByRole('button', { name: 'Next', exact: true })).toBeVisible({ timeout: 30_000 });
  await showBar(reader);
}

/** The bar leaves by itself: between looking and clicking it may have done so. */
async function showBar({ page, say }: Reader): Promise<void> {
  const leave = page.getByRole('button', { name: say('player.leave') }).first();
  await expect(async () => {
    if (!(await leave.isVisible())) await page.getByRole('button', { name: say('player.showBar') }).click({ timeout: 1_000 });
    await expect(leave).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
}

async function onBar(reader: Reader, key: Parameters<Reader['say']>[0]): Promise<void> {
  const button = reader.page.getByRole('button', { name: reader.say(key), exact: true }).first();
  // It may also leave between the last look and the click, which then waits in vain.
  await expect(async () => {
    await showBar(reader);
    await button.click({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
}

/** Something was done without a network, and waits. */
async function wishOffline(reader: Reader): Promise<void> {
  const { page, say } = reader;
  await at('/module/stop-work')(reader);
  await expect(page.getByRole('button', { name: say('enrol.enrol'), exact: true }).first()).toBeVisible();
  await page.context().setOffline(true);
  await tap(reader, 'enrol.enrol');
  await page.getByRole('dialog').getByRole('button', { name: say('enrol.enrol'), exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** The wrong password, until the LMS asks to wait: the button is off then. */
const wrongly = (who: string, tries: number): Station['open'] => async (reader) => {
  await at('/sign-in')(reader);
  const { page, say } = reader;
  await page.getByLabel(say('signIn.userId')).fill(who);
  const submit = page.getByRole('button', { name: say('signIn.submit'), exact: true });
  for (let made = 0; made < tries && (await submit.getAttribute('aria-disabled')) !== 'true'; made += 1) {
    await page.getByLabel(say('signIn.password'), { exact: true }).fill(`wrong ${made}`);
    await submit.click();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.waitForLoadState('networkidle');
  }
};

const askedPosition: Station['open'] = async ({ page }) => expect(page.getByRole('dialog')).toBeVisible();

/** All that is read in the app, in an order in which each may be looked at. */
export const stations: readonly Station[] = [
  { name: 'sign-in', who: undefined, open: at('/sign-in') },
  { name: 'sign-in-nothing-typed', who: undefined, open: async (reader) => { await at('/sign-in')(reader); await tap(reader, 'signIn.submit'); } },
  { name: 'sign-in-wrong', who: undefined, open: wrongly('yuki', 1) },
  { name: 'sign-in-slower', who: undefined, open: wrongly('zeynep', 5) },

  { name: 'which-position', who: 'tomasz', open: askedPosition },
  { name: 'which-position-answered', who: 'tomasz', open: async (reader) => { await tap(reader, 'dashboard.goOn'); await expect(reader.page.getByRole('dialog')).toBeHidden(); } },
  { name: 'positions', who: 'tomasz', open: at('/me') },

  ...places.map(({ name, path, who }): Station => ({ name, who, open: at(path) })),

  { name: 'branch', who: 'mia', open: firstOf('/catalog', '/catalog/') },
  { name: 'module-with-dates', who: 'mia', open: at('/module/dangerous-goods') },
  { name: 'module-exam', who: 'mia', open: at('/module/yard-traffic-exam') },
  { name: 'module-programme', who: 'mia', open: at('/module/path-crane') },
  { name: 'module-gone', who: 'mia', open: at('/module/there-is-none') },
  { name: 'enrol', who: 'mia', open: sheetOf('/module/stop-work', 'enrol.enrol') },
  { name: 'ask-to-enrol', who: 'mia', open: async (reader) => { await at('/module/leading-a-shift')(reader); await reader.page.locator('main button[aria-haspopup="dialog"]').first().click(); } },
  { name: 'search-nothing', who: 'mia', open: at('/search?q=zzxy') },
  { name: 'search-start', who: 'mia', open: at('/search') },
  { name: 'search-people', who: 'mia', open: at('/search?q=ana') },
  { name: 'resources-nothing', who: 'mia', open: at('/resources?q=zzxy') },
  { name: 'message', who: 'mia', open: firstOf('/mailbox', '/mailbox/') },
  { name: 'article', who: 'mia', open: firstOf('/news', '/news/') },
  { name: 'course', who: 'mia', open: openCourse },
  { name: 'withdraw', who: 'mia', open: async (reader) => { await openCourse(reader); await tap(reader, 'slipKind.withdraw'); } },
  { name: 'course-downloaded', who: 'mia', open: download },
  { name: 'downloads-packed', who: 'mia', open: at('/downloads') },
  { name: 'player', who: 'mia', open: play },
  { name: 'player-contents', who: 'mia', open: (reader) => onBar(reader, 'player.contents') },
  { name: 'course-left', who: 'mia', open: async (reader) => { await play(reader); await onBar(reader, 'player.leave'); await expect(reader.page).toHaveURL(/\/course\/[^/]+$/); } },
  { name: 'text-size', who: 'mia', open: at('/me?open=text') },
  { name: 'language', who: 'mia', open: at('/me?open=language') },
  { name: 'theme', who: 'mia', open: at('/me?open=theme') },
  { name: 'keys', who: 'mia', open: at('/me?open=keys') },
  { name: 'storage', who: 'mia', open: at('/me?open=storage') },
  { name: 'install', who: 'mia', open: at('/me?open=install') },
  { name: 'sign-out', who: 'mia', open: sheetOf('/me', 'me.signOut') },
  { name: 'profiles', who: 'dimitra', open: at('/career?view=profiles') },
  { name: 'competencies', who: 'dimitra', open: at('/career?view=competencies') },
  { name: 'competency', who: 'dimitra', open: firstOf('/career', '/career/competency/') },
  { name: 'profile', who: 'dimitra', open: firstOf('/career?view=profiles', '/career/profile/') },
  { name: 'record-all', who: 'dimitra', open: at('/record?result=all') },
  { name: 'external', who: 'dimitra', open: firstOf('/external-training', '/external-training/') },
  { name: 'external-form', who: 'dimitra', open: async (reader) => { await sheetOf('/external-training', 'externalTraining.add')(reader); await tap(reader, 'externalTraining.handIn'); } },
  { name: 'external-draft', who: 'dimitra', open: async (reader) => { await sheetOf('/external-training', 'externalTraining.add')(reader); await reader.page.locator('input[name="title"]').fill('Lift trucks (2nd part)'); await sheetOf('/external-training', 'externalTraining.add')(reader); await expect(reader.page.locator('input[name="title"]')).toHaveValue(/Lift/); await reader.page.getByRole('dialog').locator('summary').first().click(); } },
  { name: 'certificate', who: 'tomasz', open: firstOf('/certificates', '/certificates/') },
  { name: 'approval', who: 'ana', open: firstOf('/approvals', '/approvals/') },
  { name: 'deny', who: 'ana', open: sheetOf('/approvals', 'calls.deny', '…') },
  { name: 'select', who: 'ana', open: async (reader) => { await at('/approvals')(reader); await tap(reader, 'approvals.select'); await tap(reader, 'approvals.selectAll'); } },
  { name: 'approve-many', who: 'ana', open: async (reader) => { await tap(reader, 'calls.approve', '…'); await expect(reader.page.getByRole('dialog')).toBeVisible(); } },
  ...decisionStations,
  { name: 'act-for', who: 'ana', open: online(at('/me?open=act-for')) },
  { name: 'acting', who: 'ana', open: async ({ page, say }) => { await page.getByRole('dialog').getByRole('button', { name: 'Aroha Ngata' }).click(); await expect(page.getByRole('heading', { name: say('dashboard.newTitle') })).toBeVisible(); } },
  { name: 'acting-me', who: 'ana', open: at('/me') },
  { name: 'newcomer', who: 'aroha', open: at('/dashboard') },

  { name: 'wish-offline', who: 'mia', open: wishOffline },
  { name: 'wish-in-learning', who: 'mia', open: saying(offline(at('/enrollments')), 'calls.undo') },
  { name: 'waiting-here', who: 'mia', open: offline(at('/waiting')) },
  { name: 'slip', who: 'mia', open: offline(firstOf('/waiting', '/waiting/')) },
  { name: 'not-here', who: 'mia', open: offline(at('/module/forklift-safety')) },
  { name: 'offline', who: 'mia', open: offline(at('/dashboard')) },
  { name: 'sign-out-offline', who: 'mia', open: offline(sheetOf('/me', 'me.signOut')) },
  ...actStations,
  { name: 'session-ended', who: 'mia', open: async (reader) => { await reader.page.context().setOffline(false); await reader.page.context().clearCookies(); await at('/enrollments')(reader); } },
];
