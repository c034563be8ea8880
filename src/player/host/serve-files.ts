import type { ContentAsk, FromContentWorker, ToContentWorker } from '#player/content-messages.ts';
import type { FileFacts } from '#player/messages.ts';
import type { Archive } from './archive.ts';

export interface FileServing {
  readonly token: string;
  readonly archive: Archive;
  readonly onMissing: (path: string) => void;
  readonly onDamaged: (path: string) => void;
  /** The answer to a request of HACP; null when the item that runs speaks none. */
  readonly hacp: (body: string) => string | null;
}

/** Answers one request of the content worker over its own port. Reads are passed on one by one, as the browser takes the bytes. */
export async function serveFile(ask: ContentAsk, port: MessagePort, serving: FileServing | undefined): Promise<void> {
  const say = (message: ToContentWorker, transfer: Transferable[] = []): void => port.postMessage(message, transfer);
  if (!serving || ask.token !== serving.token) {
    say({ type: 'not-mine' });
    port.close();
    return;
  }
  if (ask.hacp !== undefined) {
    say({ type: 'hacp', answer: serving.hacp(ask.hacp) });
    port.close();
    return;
  }
  const { archive } = serving;
  const file = await firstOf(archive, ask.paths);
  if (!file) serving.onMissing(ask.paths[0] ?? '');
  const hear = async ({ data }: MessageEvent<FromContentWorker>): Promise<void> => {
    if (data.type === 'read') {
      const bytes = file ? await archive.read(file.entry, data.start, data.length) : null;
      say({ type: 'bytes', bytes }, bytes ? [bytes] : []);
      return;
    }
    if (data.type === 'damaged') serving.onDamaged(file?.path ?? '');
    else port.close();
  };
  port.addEventListener('message', (event) => void hear(event));
  port.start();
  say({ type: 'file', file });
}

async function firstOf(archive: Archive, paths: readonly string[]): Promise<FileFacts | null> {
  for (const path of paths) {
    const file = await archive.file(path);
    if (file) return file;
  }
  return null;
}

export function isContentAsk(data: unknown): data is ContentAsk {
  return typeof data === 'object' && data !== null && 'haversack' in data && data.haversack === 'content-ask';
}
