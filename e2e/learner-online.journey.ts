import { walkOnline } from './acts/walk-online.ts';
import { withMiddleman } from './acts/with-middleman.ts';
import { journey } from './harness/journey.ts';

journey('[S16] @long online: enrol; join a waiting list; ask to enrol; ask to enrol in what costs something; withdraw; take back a request; say that it is done; read a message; mark messages as read; add external training with a photo; change external training; delete external training; take back external training', async ({ server, learnersBrowser }, { title }) => {
  journey.setTimeout(360_000);
  await withMiddleman(server, learnersBrowser, (stage) => walkOnline(stage, 'ana', title));
});

journey('[S16] @long online: take on a job profile; leave a job profile', async ({ server, learnersBrowser }, { title }) => {
  await withMiddleman(server, learnersBrowser, (stage) => walkOnline(stage, 'petra', title));
});
