import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import type { LmsClient } from '#api/client.ts';
import { startSpeaking } from '#i18n/speak.ts';
import { SpeechContext } from '#i18n/use-words.ts';
import type { ActingAs } from './acting-as.ts';
import { AppEnvContext, LearnerSpaceContext, type AppEnv } from './app-env.ts';
import type { LearnerSpace } from './learner-space.ts';
import { PositionAsked } from './position-asked.tsx';
import { assignmentsQuery } from './queries/assignments.ts';

const actAs = vi.hoisted(() => vi.fn(() => Promise.resolve()));
vi.mock('./use-act-as.ts', () => ({ useActAs: () => actAs }));

const crane = { id: 'crane', jobTitle: 'Crane Operator' };
const safety = { id: 'safety', jobTitle: 'Deputy Safety Officer' };

/** Tomasz is here so; the LMS lists these positions, and this device kept those of a list before. */
async function here(as: ActingAs, { lists, kept }: { readonly lists: readonly object[]; readonly kept?: readonly object[] }) {
  actAs.mockClear();
  const user = { id: 'tomasz', given: 'Tomasz', jobTitle: 'Crane Operator' };
  const call = vi.fn(({ name }: { readonly name: string }) => Promise.resolve({ value: name === 'assignments' ? { assignments: lists } : { user }, problems: [] }));
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const own = { as: {}, client: { call } as unknown as LmsClient, queries } as unknown as LearnerSpace;
  if (kept) queries.setQueryData(assignmentsQuery(own).queryKey, { value: { assignments: kept }, asOf: 1 });
  const speech = await startSpeaking('en');
  await render(
    <SpeechContext value={speech}>
      <AppEnvContext value={{ speech } as AppEnv}>
        <LearnerSpaceContext value={{ ...own, own, as }}>
          <QueryClientProvider client={new QueryClient()}>
            <PositionAsked />
          </QueryClientProvider>
        </LearnerSpaceContext>
      </AppEnvContext>
    </SpeechContext>,
  );
  await expect.poll(() => queries.isFetching()).toBe(0);
}

test('a position that the LMS lists no more is left: in it every call would be refused, with nothing to choose instead', async () => {
  await here({ position: { id: 'safety', name: 'Deputy Safety Officer' } }, { lists: [crane] });
  await expect.poll(() => actAs.mock.calls).toEqual([[{}]]);
});

test.for([
  ['still listed', { position: { id: 'safety', name: 'Deputy Safety Officer' } }, { lists: [crane, safety] }],
  ['not in an older list, kept from before it was chosen', { position: { id: 'safety', name: 'Deputy Safety Officer' } }, { lists: [crane, safety], kept: [crane] }],
  ['one’s own, while acting for somebody', { position: { id: 'safety', name: 'Deputy Safety Officer' }, other: { userId: 'omar', name: 'Omar' } }, { lists: [crane] }],
] as const)('a position stays that is %s', async ([, as, told]) => {
  await here(as, told);
  expect(actAs).not.toHaveBeenCalled();
});
