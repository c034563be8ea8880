import type { Act } from './act.ts';
import { office, type Lms } from './lms.ts';
import { saidKept } from './said-kept.ts';

const held = async (lms: Lms, id: string): Promise<number> =>
  (await lms.get<{ readonly jobProfiles: readonly { readonly id: string }[] }>('assignedJobProfiles')).jobProfiles.filter((profile) => profile.id === id).length;

const profileAct = (says: string, profileId: string, button: string, done: number): Act => ({
  says,
  times: 1,
  place: () => `/career/profile/${profileId}`,
  ready: (page) => page.getByRole('button', { name: button }),
  doIt: async (page) => {
    await page.getByRole('button', { name: button }).click();
    await saidKept(page);
  },
  held: (lms) => held(lms, profileId),
  done,
  // The LMS itself refuses whoever may not.
  no: () => Promise.resolve(),
  noSays: /Your account may not do this\. Ask your training administrator\./u,
});

/** What only some may give themselves. */
export const profileActs = {
  'take on a job profile': profileAct('jobProfileAssigner', 'profile-planner', 'Take this on', 1),
  'leave a job profile': { ...profileAct('jobProfileUnassigner', 'profile-lead', 'Leave this profile', 0), prepare: (lms) => lms.say('jobProfileAssigner', { profileId: 'profile-lead', userId: lms.who }, office) },
} satisfies Record<string, Act>;
