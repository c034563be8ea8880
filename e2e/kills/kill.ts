import type { Page } from '@playwright/test';
import type { LearnersBrowser } from '../harness/learners-browser.ts';

/** What is killed: the course's own process, those of all pages (with them the app and its recorder), or the whole browser. */
export type Victim = 'course' | 'renderers' | 'browser';
export const victims: readonly Victim[] = ['browser', 'renderers', 'course'];

export interface Killed {
  /** By the machine's wall clock, just before the signal. */
  readonly atMs: number;
  /** When the last of what was killed, the app's page included, was gone: a course that died alone leaves a page that lives on. */
  readonly goneAtMs: number;
  /** The page after it. */
  readonly page: Page;
}

/** Kills, and gives a page that is on the course's page of the app. `onStart` is told of a browser that was started anew, before anything is opened in it. */
export async function kill(victim: Victim, browser: LearnersBrowser, courseUrl: string, onStart: (page: Page) => Promise<void>): Promise<Killed> {
  if (victim !== 'browser') {
    const { page, killedAtMs } = await (victim === 'course' ? browser.crashFrames() : browser.killRenderers());
    const goneAtMs = victim === 'course' ? Date.now() : killedAtMs;
    await page.goto(courseUrl);
    return { atMs: killedAtMs, goneAtMs, page };
  }
  const atMs = Date.now();
  await browser.kill();
  const page = await browser.open();
  await onStart(page);
  await page.goto(courseUrl);
  return { atMs, goneAtMs: atMs, page };
}
