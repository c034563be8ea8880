import type { Locator, Page } from '@playwright/test';
import type { SaidNo } from '../harness/lose-answers.ts';
import type { Lms } from './lms.ts';

/** Something that a person does to the LMS: where, how, and how a program sees that it is there once. */
export interface Act {
  /** The function of the LMS by which it is told. */
  readonly says: string;
  /** How often it is called: once for each thing that is done. */
  readonly times: number;
  /** What has to stand at the LMS before. */
  readonly prepare?: (lms: Lms) => Promise<void>;
  /** The path of the page where it is done, and where it is told what became of it. */
  readonly place: (lms: Lms) => Promise<string> | string;
  /** What is to be seen there when it can be done. */
  readonly ready: (page: Page) => Locator;
  /** Does it, on that page, up to the sentence that says that it is kept. */
  readonly doIt: (page: Page) => Promise<void>;
  /** How it stands at the LMS: as `done` when it has happened once. */
  readonly held: (lms: Lms) => Promise<unknown>;
  readonly done: unknown;
  /** What makes the LMS say no. A function changes how it stands there, after the page was opened; else its answer is given in its place. */
  readonly no: SaidNo | ((lms: Lms) => Promise<void>);
  /** What the person reads then. */
  readonly noSays: RegExp;
  /** Goes from its place to what became of it, where it can be taken back too; without it, both stand there. */
  readonly toWhatCame?: (page: Page) => Promise<Locator>;
}

/** What a no is about that only the rights of an account can tell. */
export const notAllowed = { no: { code: 'forbidden', status: 403 }, noSays: /Your account may not do this\. Ask your training administrator\./ } as const;
