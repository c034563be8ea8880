import { expect, type Page } from '@playwright/test';

/** The sentence that says that it is kept: this one, or without a network that it waits. */
export const saidKept = (page: Page, sentence = 'Saved. It is sent in a moment.'): Promise<void> =>
  expect(page.getByText(sentence).or(page.getByText('Saved on this device. It waits to be sent.')).filter({ visible: true }).first()).toBeVisible();
