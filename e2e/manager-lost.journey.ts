import { walkLost } from './acts/walk-lost.ts';
import { withMiddleman } from './acts/with-middleman.ts';
import { journey } from './harness/journey.ts';

journey('[S4] [S16] @long the answer was lost: approve an enrolment; deny an enrolment; approve a withdrawal; deny a withdrawal; approve a task; approve external training; deny external training; send external training back', async ({ server, learnersBrowser }, { title }) => {
  journey.setTimeout(600_000);
  await withMiddleman(server, learnersBrowser, (stage) => walkLost(stage, ['ana'], title));
});
