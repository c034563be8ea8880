import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { SpeechContext, useWords } from '#i18n/use-words.ts';
import { lazyPart } from '#ui/lazy-part.ts';
import { MessagesProvider } from '#ui/messages.tsx';
import { useStore } from '#ui/store.ts';
import { AppEnvContext, LearnerSpaceContext, type AppEnv } from './app-env.ts';
import { createRoutes } from './routes.tsx';

const RoomMadeSaid = lazyPart(async () => (await import('./room-made.tsx')).RoomMadeSaid);

/** Everything, under its providers. */
export function App({ env }: { readonly env: AppEnv }) {
  return (
    <AppEnvContext value={env}>
      <SpeechContext value={env.speech}>
        <Spoken env={env} />
      </SpeechContext>
    </AppEnvContext>
  );
}

function Spoken({ env }: { readonly env: AppEnv }) {
  const { t } = useWords();
  const phase = useStore(env.session.phase);
  const [router] = useState(() => createRoutes(env));
  // Before anybody is here, only the sign-in asks: its client forgets everything.
  const [nobodys] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: false } } }));
  const space = phase.kind === 'learner' ? phase.space : undefined;
  return (
    // Another position or person: nothing that was drawn of one stays on the screen of the other.
    <QueryClientProvider key={space ? `view ${space.view}` : undefined} client={space?.queries ?? nobodys}>
      <LearnerSpaceContext value={space}>
        <MessagesProvider closeLabel={t('common.close')}>
          <RouterProvider router={router} />
          <Suspense>{space && <RoomMadeSaid dbName={space.db.name} />}</Suspense>
        </MessagesProvider>
      </LearnerSpaceContext>
    </QueryClientProvider>
  );
}
