import { walkOffline } from './acts/walk-offline.ts';
import { withMiddleman } from './acts/with-middleman.ts';
import { journey } from './harness/journey.ts';

journey('[S16] offline, undone, then sent later: approve an enrolment; deny an enrolment; approve a withdrawal; deny a withdrawal; approve a task; approve external training; deny external training; send external training back', async ({ server, learnersBrowser }, { title }) => {
  journey.setTimeout(300_000);
  await withMiddleman(server, learnersBrowser, (stage) => walkOffline(stage, 'ana', title));
});
