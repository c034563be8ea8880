import { startHaversack } from '../harness/haversack-server.ts';
import { administrator } from '../harness/the-lms.ts';
import { createLearners } from './learners.ts';
import { layLine } from './line.ts';
import type { CorpusEnv } from './run-package.ts';

/** A place where packages are played one after the other: an LMS, a line to it that can be cut, and learners with browsers of their own. */
export interface Station {
  readonly env: CorpusEnv;
  readonly remove: () => Promise<void>;
}

/** Never two at once: a server learns its addresses from the environment of this process. */
export async function openStation(): Promise<Station> {
  const line = await layLine();
  // The addresses that the browsers know are the line's.
  Object.assign(process.env, { APP_ORIGIN: line.url, CONTENT_ORIGIN: line.contentUrl });
  const server = await startHaversack();
  line.connectTo(server.url, server.contentUrl);
  const learners = createLearners(line.url);
  return {
    env: { line, admin: administrator(server.url), learners },
    remove: async () => {
      await learners.removeAll();
      await line.remove();
      await server.remove();
    },
  };
}
