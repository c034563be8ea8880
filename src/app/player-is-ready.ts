import { playerProtocol, type PlayerHello } from '#player/messages.ts';

const boundMs = 30_000;

/** The address of the page that plays courses. */
export const playerAddress = (contentOrigin: string): string => `${contentOrigin}/player/`;

/**
 * Sees to it that the content origin can serve courses without a network: opens its page out of sight, which registers the content worker and says hello
 * when that is active. Rejects when it does not within half a minute (no network, or the browser refuses workers there).
 */
export async function playerIsReady(contentOrigin: string): Promise<void> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = '';
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
  frame.src = playerAddress(contentOrigin);
  const done = new AbortController();
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The content origin did not say hello.')), boundMs);
      done.signal.addEventListener('abort', () => clearTimeout(timer));
      addEventListener(
        'message',
        ({ source, origin, data }: MessageEvent<Partial<PlayerHello> | null>) => {
          if (source === frame.contentWindow && origin === contentOrigin && data?.haversack === 'player-hello' && data.protocol === playerProtocol && data.workerIsActive === true) resolve();
        },
        { signal: done.signal },
      );
      document.body.append(frame);
    });
  } finally {
    done.abort();
    frame.remove();
  }
}
