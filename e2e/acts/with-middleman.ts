import type { LearnersBrowser } from '../harness/learners-browser.ts';
import { loseAnswersOf } from '../harness/lose-answers.ts';
import type { HaversackServer } from '../harness/haversack-server.ts';
import type { Stage } from './walk-acts.ts';

/** Walks with a middleman before the server, who counts what reaches it. */
export async function withMiddleman(server: HaversackServer, browser: LearnersBrowser, walk: (stage: Stage) => Promise<void>): Promise<void> {
  const middle = await loseAnswersOf(server.url);
  try {
    await walk({ browser, url: server.url, middle });
  } finally {
    await middle.remove();
  }
}
