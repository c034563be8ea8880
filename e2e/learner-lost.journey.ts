import { walkLost } from './acts/walk-lost.ts';
import { withMiddleman } from './acts/with-middleman.ts';
import { journey } from './harness/journey.ts';

journey('[S4] [S16] @long the answer was lost: enrol; join a waiting list; ask to enrol; ask to enrol in what costs something; withdraw; take back a request; say that it is done; add external training with a photo', async ({ server, learnersBrowser }, { title }) => {
  journey.setTimeout(600_000);
  await withMiddleman(server, learnersBrowser, (stage) => walkLost(stage, ['ana'], title));
});

// What belongs to one person’s training elsewhere is one queue, and waits one minute after the other: so it is shared out.
journey('[S4] [S16] @long the answer was lost: change external training; delete external training; take back external training', async ({ server, learnersBrowser }, { title }) => {
  journey.setTimeout(600_000);
  await withMiddleman(server, learnersBrowser, (stage) => walkLost(stage, ['mia', 'ana', 'omar'], title));
});

journey('[S4] [S16] @long the answer was lost: read a message; mark messages as read', async ({ server, learnersBrowser }, { title }) => {
  journey.setTimeout(480_000);
  await withMiddleman(server, learnersBrowser, (stage) => walkLost(stage, ['ana'], title, true));
});

journey('[S4] [S16] @long the answer was lost: take on a job profile; leave a job profile', async ({ server, learnersBrowser }, { title }) => {
  journey.setTimeout(480_000);
  await withMiddleman(server, learnersBrowser, (stage) => walkLost(stage, ['petra'], title, true));
});
