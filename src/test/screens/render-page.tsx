import '#ui/styles.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { render, type RenderResult } from 'vitest-browser-react';
import type { LanguageCode } from '#i18n/languages.ts';
import { startSpeaking } from '#i18n/speak.ts';
import { SpeechContext } from '#i18n/use-words.ts';
import { applyTheme, type Theme } from '#ui/appearance.ts';
import { MessagesProvider } from '#ui/messages.tsx';
import type { Store } from '#ui/store.ts';

interface PageSetting {
  /** The address that the page is opened at. */
  readonly at?: string;
  readonly language?: LanguageCode;
  readonly theme?: Theme;
}

/** A page as the app shows it: with its language, styles, router and queries (nothing is retried, so that a failure shows at once). */
export async function renderPage(page: ReactNode, { at = '/', language = 'en', theme = 'light' }: PageSetting = {}): Promise<RenderResult> {
  applyTheme(theme);
  const speech = await startSpeaking(language);
  await speech.speakOfPlaces();
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  const router = createMemoryRouter([{ path: '*', element: page }], { initialEntries: [at] });
  return render(
    <SpeechContext value={speech}>
      <QueryClientProvider client={queries}>
        <MessagesProvider closeLabel="Close">
          <RouterProvider router={router} />
        </MessagesProvider>
      </QueryClientProvider>
    </SpeechContext>,
  );
}

/** A store that the test changes. */
export function changeable<Value>(first: Value): Store<Value> & { readonly set: (value: Value) => void } {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (next) => {
      value = next;
      for (const listener of listeners) listener();
    },
  };
}
