// The recorder in a worker of its own, with chunks of a test's choosing: the first message names them. It is there to be killed.
import { openChunksDb } from '#offline/chunks/chunks-db.ts';
import type { ToRecorder } from '#player/messages.ts';
import { createRecorder } from '#player/recorder/recorder.ts';

const name = Promise.withResolvers<string>();
const recorder = createRecorder({ say: (message) => self.postMessage(message), openChunks: async () => openChunksDb(await name.promise) });

self.addEventListener('message', (event: MessageEvent<ToRecorder | { readonly chunksName: string }>) => {
  if ('chunksName' in event.data) name.resolve(event.data.chunksName);
  else recorder.hear(event.data);
});
