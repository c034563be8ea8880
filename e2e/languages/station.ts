import { expect } from '@playwright/test';
import type { Reader } from './reader.ts';

/** Something that a learner reads: a place, or what a tap opens there. Found by the words of the language and by addresses. */
export interface Station {
  readonly name: string;
  /** A person of the demo organisation; undefined: nobody has signed in. */
  readonly who: string | undefined;
  readonly open: (reader: Reader) => Promise<void>;
}

/** Goes there. */
export const at = (path: string) => async ({ page, url }: Reader): Promise<void> => void (await page.goto(`${url}${path}`));

/** The first of a list, whose address begins like that. */
export const firstOf = (path: string, start: string) => async (reader: Reader): Promise<void> => {
  await at(path)(reader);
  await reader.page.locator(`main a[href^="${start}"]`).first().click();
  await expect(reader.page).toHaveURL(new RegExp(start));
};

/** A button of the page or of the sheet that is open. */
export const tap = async ({ page, say }: Reader, key: Parameters<Reader['say']>[0], more = ''): Promise<void> => {
  await page.getByRole('main').or(page.getByRole('dialog')).getByRole('button', { name: `${say(key)}${more}`, exact: more === '' }).filter({ visible: true }).first().click();
};

/** The sheet that a button of a page opens. */
export const sheetOf = (path: string, ...[key, more]: [Parameters<Reader['say']>[0], string?]) => async (reader: Reader): Promise<void> => {
  await at(path)(reader);
  await tap(reader, key, more);
  await expect(reader.page.getByRole('dialog')).toBeVisible();
};

/** The same, and what stands there then. */
export const saying = (open: Station['open'], key: Parameters<Reader['say']>[0]): Station['open'] => async (reader) => {
  await open(reader);
  await expect(reader.page.getByText(reader.say(key)).filter({ visible: true }).first()).toBeVisible();
};

/** The same without a network. */
export const offline = (open: Station['open']): Station['open'] => async (reader) => {
  await reader.page.context().setOffline(true);
  await open(reader);
};

/** The same with a network again. */
export const online = (open: Station['open']): Station['open'] => async (reader) => {
  await reader.page.context().setOffline(false);
  await open(reader);
};
