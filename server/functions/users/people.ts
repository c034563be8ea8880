import type { ListedPerson } from '#api/contract/people.ts';
import type { directReports as contractDirectReports, people as contractPeople, users as contractUsers } from '#api/contract/users.ts';
import { LmsError } from '../../errors.ts';
import { directReportsOf, findAccounts, findPeople, type PersonRow } from '../../store/people.ts';
import type { DocumentHandler } from '../handler.ts';
import { userTrees } from '../user-tree.ts';

/** People among those whom the user may see. */
export const people: DocumentHandler<typeof contractPeople> = async ({ lms, subject, parameters }) => {
  const { max, ...search } = parameters;
  return { people: (await findPeople(lms.store.db, subject, search, max)).map((row) => listed(lms.baseUrl, row)) };
};

/** More than anybody appraises. */
const mostReports = 1000;

/** Those who have the user as direct appraiser, each in the position where that is so. */
export const directReports: DocumentHandler<typeof contractDirectReports> = async ({ lms, subject }) => ({
  people: (await directReportsOf(lms.store.db, subject.id, mostReports)).map((row) => listed(lms.baseUrl, row)),
});

const mostAccounts = 5000;

/** Accounts of those whom the user may see, whatever their status. There is no `max`: where there are too many to answer, it says so and leaves none out silently. */
export const users: DocumentHandler<typeof contractUsers> = async ({ lms, subject, parameters }) => {
  const found = await findAccounts(lms.store.db, subject, parameters, mostAccounts + 1);
  if (found.length > mostAccounts) throw new LmsError('too-large', `More than ${mostAccounts} users answer this; narrow it by organizationId, userId or email.`);
  return { users: await userTrees(lms.store.db, found) };
};

const listed = (baseUrl: string, { user, jobTitle, organization }: PersonRow): ListedPerson => ({
  id: user.id,
  family: user.family,
  given: user.given,
  email: user.email,
  jobTitle,
  organization,
  ...(user.photo !== null && { photo: new URL(user.photo, baseUrl).href }),
});
