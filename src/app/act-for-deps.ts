import type { ActForDeps } from '#features/me/me-deps.ts';
import type { ActingAs } from './acting-as.ts';
import type { Connectivity } from './connectivity.ts';
import type { LearnerSpace } from './learner-space.ts';
import { loadCode } from './load-code.ts';
import { pictureAddressOf } from './picture-address.ts';
import { directReportsQuery } from './queries/direct-reports.ts';

/** What acting for others stands on. The LMS has no list of rights: whether one may is found out by asking who that other person is, in their place. */
export function actForDeps({ client, own, as }: LearnerSpace, { isOnline }: Pick<Connectivity, 'isOnline'>, actAs: (as: ActingAs) => Promise<void>): ActForDeps {
  return {
    reports: directReportsQuery({ client }),
    pictureAddress: pictureAddressOf(client, own.learner.site),
    isOnline,
    actFor: async (other) => {
      const { me } = await loadCode(() => import('#api/contract/users.ts'));
      await own.client.call(me, { onBehalfOf: other.userId });
      await actAs({ ...as, other });
    },
  };
}
