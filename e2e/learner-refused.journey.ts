import { walkRefused } from './acts/walk-refused.ts';
import { withMiddleman } from './acts/with-middleman.ts';
import { journey } from './harness/journey.ts';

// The newest slips stand on top, and of a long list only what is near is drawn: what is looked for there comes last.
journey('[S9] @long refused by the LMS: enrol; join a waiting list; ask to enrol; ask to enrol in what costs something; withdraw; take back a request; say that it is done; add external training with a photo; change external training; delete external training; take back external training; read a message; mark messages as read', async ({ server, learnersBrowser }, { title }) => {
  journey.setTimeout(300_000);
  await withMiddleman(server, learnersBrowser, (stage) => walkRefused(stage, 'ana', title));
});

journey('[S9] @long refused by the LMS: take on a job profile; leave a job profile', async ({ server, learnersBrowser }, { title }) => {
  await withMiddleman(server, learnersBrowser, (stage) => walkRefused(stage, 'omar', title));
});
