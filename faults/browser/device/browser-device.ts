import type { Page } from '@playwright/test';
import { newLearnersBrowser, type LearnersBrowser } from '#e2e/harness/learners-browser.ts';
import type { BrowserTime } from '../clock/browser-time.ts';
import { clockPath, installPageClock, type PageTime } from '../clock/page-clock.ts';
import type { FaultProxy } from '../line/fault-proxy.ts';
import { password } from '../lms/lms-place.ts';

/** What may happen to an app, from the gentlest on. */
export type AppKill = 'page closed' | 'renderer killed' | 'browser killed';

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

/** A real browser with the app in it, behind the proxy. It is killed at any moment, and opened again. */
export class BrowserDevice {
  /** Something was killed and is not yet there again. */
  isDead = false;
  readonly #browser: LearnersBrowser;
  readonly #proxy: FaultProxy;
  #cookies: Cookies = [];
  #dying: Promise<unknown> = Promise.resolve();
  #others: Page[] = [];

  private constructor(browser: LearnersBrowser, proxy: FaultProxy) {
    this.#browser = browser;
    this.#proxy = proxy;
  }

  static async open(proxy: FaultProxy, time: BrowserTime): Promise<BrowserDevice> {
    const device = new BrowserDevice(await newLearnersBrowser(), proxy);
    await device.#start();
    time.onLeap = (to) => device.#tellTime(to);
    return device;
  }

  get page(): Page {
    return this.#browser.page();
  }

  /** As a new device, with nobody's data but the app itself, signs somebody in. */
  async signInAnew(userId: string): Promise<void> {
    const { page } = this;
    await page.goto('about:blank');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Storage.clearDataForOrigin', { origin: this.#proxy.url, storageTypes: 'indexeddb,cookies,local_storage' });
    await devtools.detach();
    await page.goto(`${this.#proxy.url}/sign-in`);
    await page.locator('input[autocomplete="username"]').fill(userId);
    await page.locator('input[type="password"]').fill(password);
    await page.locator('button[type="submit"]').click();
    await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
    // Within half a minute a browser that is killed forgets them.
    this.#cookies = await page.context().cookies(this.#proxy.url);
    await this.goToWaiting();
  }

  /** The page of what waits: it asks the LMS for nothing that the telling asks for too. */
  async goToWaiting(): Promise<void> {
    await this.page.goto(`${this.#proxy.url}/waiting`);
    // A start settles what was open when the app ended: before that nothing is recorded.
    await this.page.locator('main h1').first().waitFor();
  }

  /** Ends it now, as that does it; it is there again after `revive`. */
  kill(how: AppKill): void {
    if (this.isDead) return;
    this.isDead = true;
    this.#proxy.appDies();
    this.#dying = this.#end(how).then(() => this.#proxy.appIsGone());
  }

  /** As somebody who loads the page anew; all tabs but this one are closed. */
  async startAgain(): Promise<void> {
    this.#proxy.appDies();
    await this.closeOthers();
    await this.page.goto('about:blank');
    this.#proxy.appIsGone();
    await this.goToWaiting();
  }

  async revive(): Promise<void> {
    if (!this.isDead) return;
    await this.#dying;
    await this.goToWaiting();
    this.isDead = false;
  }

  async openSecondTab(): Promise<void> {
    if (this.#others.length > 0) return;
    const tab = await this.page.context().newPage();
    this.#others.push(tab);
    await tab.goto(`${this.#proxy.url}/waiting`);
  }

  /** A reason to try now, from outside of the app. */
  async wake(): Promise<void> {
    this.#proxy.wakes();
    await this.page.evaluate(() => void dispatchEvent(new Event('online')));
  }

  async closeOthers(): Promise<void> {
    for (const tab of this.#others.splice(0)) await tab.close().catch(() => undefined);
  }

  async remove(): Promise<void> {
    await this.#dying.catch(() => undefined);
    await this.#browser.remove();
  }

  async #end(how: AppKill): Promise<void> {
    if (how === 'page closed') {
      const [{ page }, others] = [this, this.#others.splice(0)];
      const context = page.context();
      // The last page that is closed ends a browser.
      await context.newPage();
      for (const tab of [page, ...others]) await tab.close();
      await this.#browser.takePage();
      return;
    }
    this.#others = [];
    if (how === 'renderer killed') {
      await this.#browser.killRenderers();
      return;
    }
    await this.#browser.kill();
    await this.#start();
    await this.page.context().addCookies(this.#cookies);
  }

  async #start(): Promise<void> {
    const page = await this.#browser.open();
    const context = page.context();
    await context.addInitScript(installPageClock, clockPath);
    // The app's worker has no clock of ours: it must not tell (e2e/waking-up.journey.ts proves that it does).
    await context.addInitScript(() => {
      for (const name of ['sync', 'periodicSync']) Reflect.deleteProperty(ServiceWorkerRegistration.prototype, name);
    });
  }

  async #tellTime(time: PageTime): Promise<void> {
    if (this.isDead) return;
    const tell = (page: Page): Promise<unknown> => page.evaluate((to) => (globalThis as { haversackClock?: (to: PageTime) => void }).haversackClock?.(to), time).catch(() => undefined);
    await Promise.race([Promise.all(this.page.context().pages().map(tell)), new Promise((resolve) => setTimeout(resolve, 3_000))]);
  }
}
