import type { Page } from '@playwright/test';

/** Who in the demo organisation holds several positions: asked once in which of them they are here. */
const holders: ReadonlySet<string> = new Set(['tomasz']);

/** Answers that question as most do: in the first one. */
export async function choosePositionIfAsked(page: Page, userId: string): Promise<void> {
  if (!holders.has(userId)) return;
  const asked = page.getByRole('dialog', { name: 'In which position are you here?' });
  await asked.getByRole('button', { name: 'Go on' }).click();
  await asked.waitFor({ state: 'hidden' });
}
