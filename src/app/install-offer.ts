import type { InstallWay } from '#features/me/me-deps.ts';
import { createLiveStore } from './live-store.ts';
import type { Store } from '#ui/store.ts';

/** Chromium's own event: not in the DOM's types, because only Chromium has it. */
interface InstallPrompt extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

export interface InstallOffer {
  readonly way: Store<InstallWay>;
  readonly ask: () => Promise<void>;
}

/** Listens from the start: the browser offers only once, and before any page is shown. */
export function watchInstallOffer(): InstallOffer {
  const isInstalled = matchMedia('(display-mode: standalone)').matches || ('standalone' in navigator && navigator.standalone === true);
  const isApple = /iPhone|iPad|iPod/.test(navigator.userAgent) || (navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1);
  const way = createLiveStore<InstallWay>(isInstalled ? 'installed' : isApple ? 'by-hand' : 'no');
  let prompt: InstallPrompt | undefined;
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    prompt = event as InstallPrompt;
    way.set('offered');
  });
  addEventListener('appinstalled', () => way.set('installed'));
  return {
    way,
    ask: async () => {
      const offered = prompt;
      prompt = undefined;
      if (!offered) return;
      const { outcome } = await offered.prompt();
      way.set(outcome === 'accepted' ? 'installed' : 'no');
    },
  };
}
