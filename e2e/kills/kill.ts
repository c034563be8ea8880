import type { Page } from '@playwright/test';
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
  const atMs = Date.now();
  if (victim !== 'browser') {
    const page = await (victim === 'course' ? browser.crashFrames() : browser.killRenderers());
    await page.goto(courseUrl);
    return { atMs, page };
  }
  await browser.kill();
  const page = await browser.open();
  await onStart(page);
  await page.goto(courseUrl);
  return { atMs, page };
}
