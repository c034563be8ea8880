import { walkOnline } from './acts/walk-online.ts';
import { withMiddleman } from './acts/with-middleman.ts';
import { journey } from './harness/journey.ts';

journey('[S16] @long online: approve an enrolment; deny an enrolment; approve a withdrawal; deny a withdrawal; approve a task; approve external training; deny external training; send external training back', async ({ server, learnersBrowser }, { title }) => {
  journey.setTimeout(360_000);
  await withMiddleman(server, learnersBrowser, (stage) => walkOnline(stage, 'ana', title));
});
