import type { FrameLocator, Page } from '@playwright/test';

/** Clicks one item of a known package to its true end. */
export type Driver = (course: FrameLocator, page: Page) => Promise<void>;

/** A course that answers at all answers within this. */
export const within = { timeout: 5_000 };
