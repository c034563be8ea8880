import type { Page } from '@playwright/test';
import { leaveCourse } from '../harness/app-pages.ts';
import type { LearnersBrowser } from '../harness/learners-browser.ts';

/** What is killed: the course's own process, those of all pages (with them the app and its recorder), or the whole browser. */
export type Victim = 'course' | 'renderers' | 'browser';
export const victims: readonly Victim[] = ['browser', 'renderers', 'course'];

export interface Killed {
  /** By the machine's wall clock, just before the signal. */
  readonly atMs: number;
  /** The page after it. */
  readonly page: Page;
}

/** Kills, and gives a page that is on the course's page of the app. `onStart` is told of a browser that was started anew, before anything is opened in it. */
export async function kill(victim: Victim, browser: LearnersBrowser, courseUrl: string, onStart: (page: Page) => Promise<void>): Promise<Killed> {
  const atMs = victim === 'course' ? await crashCourse(browser.page()) : Date.now();
  if (victim === 'course') {
    await leaveCourse(browser.page());
    return { atMs, page: browser.page() };
  }
  if (victim === 'renderers') {
    const page = await browser.killRenderers();
    await page.goto(courseUrl);
    return { atMs, page };
  }
  await browser.kill();
  const page = await browser.open();
  await onStart(page);
  await page.goto(courseUrl);
  return { atMs, page };
}

/** The course's frames have a process of their own: the player's is crashed, and the app's lives on. */
async function crashCourse(page: Page): Promise<number> {
  const player = page.frames().find((frame) => new URL(frame.url()).pathname === '/player/');
  if (!player) throw new Error('no course is open');
  const session = await page.context().newCDPSession(player);
  const atMs = Date.now();
  // It is not answered: who would?
  session.send('Page.crash').catch(() => undefined);
  return atMs;
}
