import { expect, test, vi } from 'vitest';
import { ApiError } from '#api/api-error.ts';
import { renderPage } from '../test/screens/render-page.tsx';
import { Answer } from './answer.tsx';

test.for([
  [true, 'what says that it is old stands apart from what is known', 16],
  [false, 'offline, where the bar above says it, nothing is between', 0],
] as const)('known, and not asked again (online: %s): %s', async ([isOnline, , gap]) => {
  const query = { data: { value: 'What is known', asOf: 1 }, error: new ApiError('signed-out', { didReachLms: 'yes' }), refetch: vi.fn() };
  const screen = await renderPage(
    <main>
      <Answer query={query} isOnline={isOnline} failedTitle="Your certificates did not come" skeleton={null}>
        {(known) => <p>{known}</p>}
      </Answer>
    </main>,
  );
  const known = screen.getByText('What is known').element();
  const before = known.previousElementSibling?.getBoundingClientRect();
  expect(screen.getByRole('link', { name: 'Sign in' }).elements()).toHaveLength(isOnline ? 1 : 0);
  expect(known.getBoundingClientRect().top - (before?.bottom ?? Number.NaN)).toBe(gap);
});
