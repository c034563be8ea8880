// The dedicated worker of an app window that writes down what is done in a course: a busy page delays neither bytes nor records.
import { openChunksDb } from '#offline/chunks/chunks-db.ts';
import type { ToRecorder } from '../messages.ts';
import { createRecorder } from './recorder.ts';

const recorder = createRecorder({ say: (message) => postMessage(message), openChunks: () => openChunksDb() });

addEventListener('message', (event: MessageEvent<ToRecorder>) => recorder.hear(event.data));
