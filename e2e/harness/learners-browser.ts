import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderersOf } from './renderers.ts';
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs';

/**
 * A learner's browser with a profile that outlives its process: it can be closed, killed (SIGKILL of the whole process group) and opened again.
 * Started by us and not by Playwright, because a kill must be a real one.
 */
export interface LearnersBrowser {
  /** Opens the browser (again) and gives its only page. */
  open(): Promise<Page>;
  page(): Page;
  /** No network for pages and workers; holds after a restart too. */
  setOffline(isOffline: boolean): Promise<void>;
  close(): Promise<void>;
  /** What is on the screen now, into a file: for a journey that failed. */
  photograph(path: string): Promise<void>;
  /** The address and the first words of what is on the screen now. */
  said(): Promise<string>;
  kill(): Promise<void>;
  /** Ends the processes of the frames of another origin, and with them the course; the app lives on. Playwright takes the page for dead then, so its tab is closed, and a new one opened. */
  crashFrames(): Promise<KilledPage>;
  /** Kills the processes of all its pages (SIGKILL), and gives a new page in their place. */
  killRenderers(): Promise<KilledPage>;
  /** After the page was closed by whoever has it: the youngest of those that are open takes its place. */
  takePage(): Promise<Page>;
  /** Closes it and removes the profile. */
  remove(): Promise<void>;
}

/** A page in the place of one that was killed. */
export interface KilledPage {
  readonly page: Page;
  /** Just before the kill, by the machine's wall clock. */
  readonly killedAtMs: number;
}

export interface BrowserOptions {
  readonly width?: number;
  readonly height?: number;
}

/** A process that was told to crash is gone by then. */
const goneWithinMs = 1000;

/** A browser with a new profile, not yet opened. */
export async function newLearnersBrowser({ width = 390, height = 844 }: BrowserOptions = {}): Promise<LearnersBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'haversack-profile-'));
  let child: ChildProcess | undefined;
  let browser: Browser | undefined;
  let context: BrowserContext | undefined;
  let current: Page | undefined;
  let isOffline = false;

  const page = (): Page => {
    if (!current) throw new Error('The browser is not open.');
    return current;
  };
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    const running = child;
    child = undefined;
    current = undefined;
    // A browser that crashed was ended by a signal, and has no exit code.
    if (!running?.pid || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    process.kill(-running.pid, signal);
    await ended;
    await browser?.close().catch(() => undefined);
  };

  const connect = async (): Promise<Page> => {
    browser = await chromium.connectOverCDP(`http://127.0.0.1:${await debuggingPort(profile)}`);
    context = browser.contexts()[0];
    if (!context) throw new Error('The browser has no context.');
    current = context.pages()[0] ?? (await context.newPage());
    current.setDefaultTimeout(40_000);
    await current.setViewportSize({ width, height });
    await context.setOffline(isOffline);
    return current;
  };

  const inNewPage = async (dead: readonly Page[]): Promise<Page> => {
    if (!context) throw new Error('The browser is not open.');
    current = await pageThatLives(context);
    current.setDefaultTimeout(40_000);
    await current.setViewportSize({ width, height });
    for (const page of dead) await closeDead(page);
    return current;
  };

  return {
    page,
    open: async () => {
      const path = findChromium();
      if (!path) throw new Error('No Chromium: see scripts/chromium.mjs');
      await rm(join(profile, 'DevToolsActivePort'), { force: true });
      child = spawn(
        path,
        [...chromiumArguments, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, `--window-size=${width},${height}`, '--hide-crash-restore-bubble', 'about:blank'],
        { stdio: 'ignore', detached: true },
      );
      return connect();
    },
    setOffline: async (wanted) => {
      isOffline = wanted;
      await context?.setOffline(wanted);
    },
    close: async () => {
      // As a person closes it: pages get their pagehide, then the process ends.
      const session = await browser?.newBrowserCDPSession();
      const ended = child ? new Promise((resolve) => child?.once('exit', resolve)) : Promise.resolve();
      await session?.send('Browser.close').catch(() => undefined);
      await ended;
      child = undefined;
      current = undefined;
    },
    photograph: async (path) => {
      await current?.screenshot({ path, timeout: 5_000 }).catch(() => undefined);
    },
    said: async () => {
      const words = await current?.locator('body').innerText({ timeout: 5_000 }).catch((error: unknown) => String(error));
      return `${current?.url()}: ${words?.replaceAll(/\s+/g, ' ').slice(0, 280)}`;
    },
    kill: () => end('SIGKILL'),
    crashFrames: async () => {
      const dying = page();
      const outer = dying.mainFrame();
      const origin = new URL(outer.url()).origin;
      const frame = dying.frames().find((one) => one.parentFrame() === outer && new URL(one.url()).origin !== origin);
      if (!frame || !context) throw new Error('There is no frame of another origin.');
      const session = await context.newCDPSession(frame);
      const killedAtMs = Date.now();
      session.send('Page.crash').catch(() => undefined); // nobody is left to answer
      await new Promise((resolve) => setTimeout(resolve, goneWithinMs));
      return { killedAtMs, page: await inNewPage(context.pages()) };
    },
    killRenderers: async () => {
      if (!child?.pid || !context) throw new Error('The browser is not open.');
      const dead = context.pages();
      const pids = await renderersOf(child.pid);
      const killedAtMs = Date.now();
      for (const pid of pids) process.kill(pid, 'SIGKILL');
      return { killedAtMs, page: await inNewPage(dead) };
    },
    takePage: async () => {
      current = context?.pages().at(-1);
      current?.setDefaultTimeout(40_000);
      await current?.setViewportSize({ width, height });
      return page();
    },
    remove: async () => {
      await end('SIGKILL');
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Chromium does not always answer for a page whose process has gone. */
async function closeDead(page: Page): Promise<void> {
  const answered = page.close().catch(() => undefined);
  await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, goneWithinMs))]);
}

/** The browser may still hold a process ready that has just been killed. */
async function pageThatLives(context: BrowserContext): Promise<Page> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await context.newPage();
    } catch (error) {
      if (tries === 5) throw error;
    }
  }
}

async function debuggingPort(profile: string): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')).split('\n');
    if (port) return port;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Chromium did not open its debugging port within ten seconds.');
}
