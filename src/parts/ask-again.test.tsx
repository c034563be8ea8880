import { expect, test, vi } from 'vitest';
import { ApiError, type ApiErrorReason } from '#api/api-error.ts';
import { renderPage } from '../test/screens/render-page.tsx';
import { AnswerFailure } from './answer-failure.tsx';

const failure = (reason: ApiErrorReason, isOnline = true, onRetry: () => void = vi.fn()) =>
  renderPage(<AnswerFailure error={new ApiError(reason, { didReachLms: 'yes' })} isOnline={isOnline} title="Your courses did not come" onRetry={onRetry} />, { at: '/catalog/fire?sort=new' });

test('[S8] what did not come because the session has ended leads to the sign-in, and from there back to this page', async () => {
  const screen = await failure('signed-out');
  await expect.element(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in?again=%2Fcatalog%2Ffire%3Fsort%3Dnew');
  await expect.element(screen.getByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
});

test.for([
  ['busy', true],
  ['signed-out', false],
] as const)('what did not come for another reason, or while there is no network to sign in over, is asked for again (%s, online: %s)', async ([reason, isOnline]) => {
  const onRetry = vi.fn();
  const screen = await failure(reason, isOnline, onRetry);
  await screen.getByRole('button', { name: 'Try again' }).click();
  expect(onRetry).toHaveBeenCalledOnce();
  await expect.element(screen.getByRole('link', { name: 'Sign in' })).not.toBeInTheDocument();
});
