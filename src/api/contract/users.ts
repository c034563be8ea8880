import * as v from 'valibot';
import { activityList } from './activities.ts';
import { jsonDocument, jsonOrXmlDocument, known, ours, read, write } from './describe.ts';
import { organization as organizationShape } from './organization.ts';
import { booleanParameter, dateTimeParameter, formatParameter, inContextOf, maxParameter, textParameter } from './parameters.ts';
import { assignmentList, peopleList, reportList, userList } from './people.ts';
import { user } from './user.ts';
import { groupReceipt, statusReceipt } from './user-groups.ts';

// The group "User Actions".

/** The user who calls. */
export const me = read({
  name: 'me',
  parameters: v.object({ format: formatParameter, ...inContextOf }),
  response: jsonOrXmlDocument('user', user, { json: known('facts C.1-J1'), xml: ours('the tree of facts C.1-J1') }),
});

/** The positions that the user holds: what `assignmentId` takes. */
export const assignments = read({
  name: 'assignments',
  parameters: v.object({ format: formatParameter, onBehalfOf: inContextOf.onBehalfOf }),
  response: jsonOrXmlDocument('assignments', assignmentList, { json: known('facts C.1-J3'), xml: ours('the tree of facts C.1-J3') }),
});

/** Finds people among those whom the user may see. */
export const people = read({
  name: 'people',
  parameters: v.object({
    format: formatParameter,
    keywords: v.optional(textParameter),
    id: v.optional(textParameter),
    first: v.optional(textParameter),
    last: v.optional(textParameter),
    max: maxParameter(25),
    ...inContextOf,
  }),
  response: jsonOrXmlDocument('people', peopleList, { json: ours('facts C.8'), xml: ours('facts C.8') }),
});

/** Those who report to the user. */
export const directReports = read({
  name: 'directReports',
  parameters: v.object({ format: formatParameter, ...inContextOf }),
  response: jsonOrXmlDocument('people', reportList, { json: ours('facts C.8'), xml: ours('facts C.8') }),
});

/** What classmates and colleagues did. `activityType`: all, enrolled, completed, certified, posted (ours: the vendor's vocabulary is not known). */
export const recentActivity = read({
  name: 'recentActivity',
  parameters: v.object({
    activityType: textParameter,
    format: formatParameter,
    userId: v.optional(textParameter),
    startDate: v.optional(dateTimeParameter),
    endDate: v.optional(dateTimeParameter),
    max: maxParameter(20),
    ...inContextOf,
  }),
  response: jsonOrXmlDocument('activities', activityList, { json: ours('facts C.8'), xml: ours('facts C.8') }),
});

/** Accounts, of those whom the user may see. */
export const users = read({
  name: 'users',
  parameters: v.object({
    format: formatParameter,
    userId: v.optional(textParameter),
    organizationId: v.optional(textParameter),
    email: v.optional(textParameter),
    ...inContextOf,
  }),
  response: jsonOrXmlDocument('users', userList, { json: known('facts C.1-J1'), xml: ours('the tree of facts C.1-J1') }),
});

/** An organization with its children, or with `recursive` all that is below it. */
export const organization = read({
  name: 'organization',
  parameters: v.object({ id: v.optional(textParameter, '*ROOT*'), format: formatParameter, recursive: v.optional(booleanParameter), ...inContextOf }),
  response: jsonOrXmlDocument('organization', organizationShape, { json: known('facts C.1-J2'), xml: ours('the tree of facts C.1-J2') }),
});

const theGroup = { 'group-name': textParameter };

/** Creates a group of users. */
export const userGroupCreator = write({
  name: 'userGroupCreator',
  parameters: v.object({ ...theGroup, shared: v.optional(booleanParameter), format: formatParameter, ...inContextOf }),
  response: jsonOrXmlDocument('userGroupCreator', groupReceipt, { json: ours('facts C.8'), xml: ours('facts C.8') }),
});

/** Deletes a group; its members stay what they are. */
export const userGroupDeleter = write({
  name: 'userGroupDeleter',
  parameters: v.object({ ...theGroup, format: formatParameter, ...inContextOf }),
  response: jsonOrXmlDocument('userGroupDeleter', statusReceipt, { json: ours('facts C.8'), xml: ours('facts C.8') }),
});

/** Which position of whom is meant: by user, by the position's ID, or by its reference code. */
const groupAndTarget = v.object({
  ...theGroup,
  'user-id': v.optional(textParameter),
  targetAssignmentId: v.optional(textParameter),
  targetAssignmentCode: v.optional(textParameter),
  ...inContextOf,
});

/** Adds somebody to a group. Like the next three it has no `format`: JSON, as the facts propose. */
export const userGroupAdder = write({
  name: 'userGroupAdder',
  parameters: groupAndTarget,
  response: jsonDocument('userGroupAdder', statusReceipt, ours('facts C.8')),
});

/** Takes somebody out of a group. */
export const userGroupRemover = write({
  name: 'userGroupRemover',
  parameters: groupAndTarget,
  response: jsonDocument('userGroupRemover', statusReceipt, ours('facts C.8')),
});

/** Lets somebody supervise a group: its members become visible to them. */
export const supervisedGroupsAdder = write({
  name: 'supervisedGroupsAdder',
  parameters: groupAndTarget,
  response: jsonDocument('supervisedGroupsAdder', statusReceipt, ours('facts C.8')),
});

/** Ends it. */
export const supervisedGroupsRemover = write({
  name: 'supervisedGroupsRemover',
  parameters: groupAndTarget,
  response: jsonDocument('supervisedGroupsRemover', statusReceipt, ours('facts C.8')),
});
