import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { depsWith, some } from '../../test/screens/approvals-deps.ts';
import { renderPage } from '../../test/screens/render-page.tsx';
import { ApprovalsPage } from './approvals-page.tsx';

// The only test of its file: what *Select* shows comes behind it the first time alone.
test('with the keyboard *Select* leads to the first of those to choose', async () => {
  const screen = await renderPage(<ApprovalsPage deps={depsWith(some)} tabs={null} />, { at: '/approvals' });
  const select = screen.getByRole('button', { name: 'Select', exact: true });
  await expect.element(select).toBeVisible();
  select.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('checkbox').first()).toHaveFocus();
});
