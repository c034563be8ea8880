import type { Store } from '../store/store.ts';
import { findUsers } from '../store/users.ts';
import type { PublicConfig } from '../web/app-site.ts';
import { demoPassword } from './people.ts';

const sentences: Readonly<Record<string, string>> = {
  aroha: 'Started this morning. Nothing to learn yet, and everything to find.',
  dimitra: 'Plans berths, and collects courses: a hundred and forty of them.',
  tomasz: 'Drives a crane and watches over safety: two positions, and certificates that have run out.',
  ana: 'Leads a gang of fourteen. Twenty-three requests wait for her, between two ships.',
  jonas: 'Teaches today: a tour, a fire, a welding torch.',
  petra: 'May do everything: imports packages, enrols people, and answers when something will not open.',
};

/** The people on the sign-in screen of the demo. */
export async function signInPeople({ db }: Store): Promise<NonNullable<PublicConfig['demoPeople']>> {
  const people = new Map((await findUsers(db, Object.keys(sentences))).map((user) => [user.id, user]));
  return Object.entries(sentences).flatMap(([userId, sentence]) => {
    const person = people.get(userId);
    return person ? [{ userId, name: `${person.given} ${person.family}`, job: person.jobTitle, sentence, password: demoPassword, ...(person.photo !== null && { photo: person.photo }) }] : [];
  });
}
