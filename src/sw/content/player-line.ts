import type { ContentAsk, FromContentWorker, ToContentWorker } from '#player/content-messages.ts';
import type { FileFacts } from '#player/messages.ts';

/** The line to the page that plays a launch, for one request. */
export interface PlayerLine {
  readonly file: FileFacts | null;
  /** What AICC content is answered, where that was asked; null when nobody there speaks HACP. */
  readonly hacp?: string | null;
  /** Bytes of the entry as they lie in the archive, or null when they cannot be had. One read at a time. */
  read(start: number, length: number): Promise<ArrayBuffer | null>;
  reportDamage(): void;
  close(): void;
}

/** Somebody who can be asked: a `Client`, or a double of it. */
export interface Askable {
  postMessage(message: ContentAsk, transfer: Transferable[]): void;
}

/** Resolves to a line when `client` plays the launch, else to undefined; also when it does not answer within `waitMs` (a page that went away while asked). */
export function openLine(client: Askable, ask: Omit<ContentAsk, 'haversack'>, waitMs: number): Promise<PlayerLine | undefined> {
  const { port1: port, port2 } = new MessageChannel();
  const say = (message: FromContentWorker): void => port.postMessage(message);
  let onBytes: ((bytes: ArrayBuffer | null) => void) | undefined;
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      port.close();
      resolve(undefined);
    }, waitMs);
    port.addEventListener('message', ({ data }: MessageEvent<ToContentWorker>) => {
      if (data.type === 'bytes') {
        onBytes?.(data.bytes);
        return;
      }
      clearTimeout(timer);
      if (data.type === 'not-mine') {
        port.close();
        resolve(undefined);
        return;
      }
      resolve({
        file: data.type === 'file' ? data.file : null,
        ...(data.type === 'hacp' ? { hacp: data.answer } : {}),
        read: (start, length) =>
          new Promise((got) => {
            onBytes = got;
            say({ type: 'read', start, length });
          }),
        reportDamage: () => say({ type: 'damaged' }),
        close: () => {
          say({ type: 'done' });
          port.close();
        },
      });
    });
    port.start();
    client.postMessage({ haversack: 'content-ask', ...ask }, [port2]);
  });
}
