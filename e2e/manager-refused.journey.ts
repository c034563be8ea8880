import { walkRefused } from './acts/walk-refused.ts';
import { withMiddleman } from './acts/with-middleman.ts';
import { journey } from './harness/journey.ts';

journey('[S9] @long refused by the LMS: approve an enrolment; deny an enrolment; approve a withdrawal; deny a withdrawal; approve a task; approve external training; deny external training; send external training back', async ({ server, learnersBrowser }, { title }) => {
  journey.setTimeout(300_000);
  await withMiddleman(server, learnersBrowser, (stage) => walkRefused(stage, 'ana', title));
});
