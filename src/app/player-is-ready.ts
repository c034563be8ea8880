import { playerProtocol, type PlayerHello } from '#player/messages.ts';

const boundMs = 30_000;

/** The address of the page that plays courses. */
export const playerAddress = (contentOrigin: string): string => `${contentOrigin}/player/`;

/**
 * Sees to it that a course can be opened without a network: the app's own worker is active, where there is one, and the content origin can serve courses – its page
 * is opened out of sight, which registers the content worker and says hello when that is active. Rejects when they are not within half a minute (no network, or the
 * browser refuses workers there).
 */
export async function playerIsReady(contentOrigin: string): Promise<void> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = '';
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
  frame.src = playerAddress(contentOrigin);
  const done = new AbortController();
  try {
    await Promise.race([Promise.all([hello(frame, contentOrigin, done.signal), appWorkerIsActive()]), bound(done.signal)]);
  } finally {
    done.abort();
    frame.remove();
  }
}

function hello(frame: HTMLIFrameElement, contentOrigin: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    addEventListener(
      'message',
      ({ source, origin, data }: MessageEvent<Partial<PlayerHello> | null>) => {
        if (source === frame.contentWindow && origin === contentOrigin && data?.haversack === 'player-hello' && data.protocol === playerProtocol && data.workerIsActive === true) resolve();
      },
      { signal },
    );
    document.body.append(frame);
  });
}

/** In development, and where service workers are refused, there is none to wait for. */
async function appWorkerIsActive(): Promise<void> {
  if (!('serviceWorker' in navigator) || !(await navigator.serviceWorker.getRegistration())) return;
  await navigator.serviceWorker.ready;
}

function bound(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new Error('The content origin did not say hello.')), boundMs);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}
