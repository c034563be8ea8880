import '#ui/styles.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, onTestFinished, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import type { LmsClient } from '#api/client.ts';
import { startSpeaking } from '#i18n/speak.ts';
import { SpeechContext } from '#i18n/use-words.ts';
import { knownAnswers } from '#offline/known-answers.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import { MessagesProvider } from '#ui/messages.tsx';
import { freshLearner } from '../test/offline/fresh-names.ts';
import { changeable } from '../test/screens/render-page.tsx';
import { AppEnvContext, LearnerSpaceContext, type AppEnv } from './app-env.ts';
import { LearnerLayout } from './learner-layout.tsx';
import type { LearnerSpace } from './learner-space.ts';
import { spaceAs } from './space-as.ts';

// The network is gone, and so is all code that comes behind the page: in its place is nothing (`lazyPart`).
vi.mock('./top-banner.tsx', () => ({ TopBanner: () => null }));
vi.mock('./unseen.tsx', () => ({ Unseen: () => null }));
vi.mock('./known-catalog/catalog-keeper-of.ts', () => ({}));

test('[S11] no page is shown in another’s place without saying so, also where no more code comes', async () => {
  const learner = freshLearner();
  const db = await openLearnerDb(learner);
  onTestFinished(() => db.close());
  const own = {
    learner: { ...learner, name: 'Mia Lund' }, as: {}, view: '', db, client: { call: () => new Promise(() => undefined) } as unknown as LmsClient, answers: knownAnswers(db), queries: new QueryClient(),
    downloads: { subscribe: () => () => undefined }, telling: { getState: () => ({ lastToldAt: undefined }), subscribe: () => () => undefined }, closed: new AbortController().signal,
    leave: () => undefined, close: () => Promise.resolve(),
  } as unknown as LearnerSpace;
  const space = await spaceAs({ ...own, own }, { other: { userId: 'omar', name: 'Omar Haddad' } }, changeable(true));
  onTestFinished(() => space.leave());
  const speech = await startSpeaking('en');
  // Of all that the app has, the frame asks for these.
  const env = { speech, config: { organisation: { name: 'Demo' } }, connectivity: { isOnline: changeable(true) }, session: {} } as unknown as AppEnv;
  const router = createMemoryRouter([{ element: <LearnerLayout />, children: [{ path: '/dashboard', element: <p>A page</p> }] }], { initialEntries: ['/dashboard'] });
  const screen = await render(
    <SpeechContext value={speech}>
      <AppEnvContext value={env}>
        <LearnerSpaceContext value={space}>
          <QueryClientProvider client={space.queries}>
            <MessagesProvider closeLabel="Close">
              <RouterProvider router={router} />
            </MessagesProvider>
          </QueryClientProvider>
        </LearnerSpaceContext>
      </AppEnvContext>
    </SpeechContext>,
  );
  await expect.element(screen.getByText('A page')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Stop' })).toBeVisible();
  await expect.element(screen.getByText('You are acting for Omar Haddad').first()).toBeInTheDocument();
});
