import type { PublicConfig } from '../web/app-site.ts';
import { demoPassword, demoPeople } from './people.ts';

const sentences: Readonly<Record<string, string>> = {
  mia: 'Started on the quay last month. Three courses to finish, most of them where there is no network.',
  omar: 'Runs the cold store. Carries his courses into the hall, and back out again.',
  ana: 'Leads a shift of eleven, and learns between two ships.',
  jonas: 'Teaches forklift drivers and keeps his own papers in order.',
  yuki: 'Forty metres up, where no network reaches. Learns on the way down.',
  petra: 'Imports packages, enrols people, and answers when something will not open.',
};

/** The people on the sign-in screen of the demo, the two learners first. */
export const signInPeople = (): NonNullable<PublicConfig['demoPeople']> =>
  Object.entries(sentences).flatMap(([userId, sentence]) => {
    const person = demoPeople.find(({ id }) => id === userId);
    return person ? [{ userId, name: `${person.given} ${person.family}`, job: person.jobTitle, sentence, password: demoPassword }] : [];
  });
