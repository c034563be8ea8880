import { walkOffline } from './acts/walk-offline.ts';
import { withMiddleman } from './acts/with-middleman.ts';
import { journey } from './harness/journey.ts';

journey('[S16] offline, undone, then sent later: enrol; join a waiting list; ask to enrol; ask to enrol in what costs something; withdraw; take back a request; say that it is done; read a message; mark messages as read; add external training with a photo; change external training; delete external training; take back external training', async ({ server, learnersBrowser }, { title }) => {
  journey.setTimeout(300_000);
  await withMiddleman(server, learnersBrowser, (stage) => walkOffline(stage, 'ana', title));
});

journey('[S16] @long offline, undone, then sent later: take on a job profile; leave a job profile', async ({ server, learnersBrowser }, { title }) => {
  await withMiddleman(server, learnersBrowser, (stage) => walkOffline(stage, 'petra', title));
});
