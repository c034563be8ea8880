import * as group from '#api/contract/users.ts';
import { answers, type ServedFunction } from '../handler.ts';
import { assignments } from './assignments.ts';
import { supervisedGroupsAdder, supervisedGroupsRemover, userGroupAdder, userGroupRemover } from './group-members.ts';
import { userGroupCreator, userGroupDeleter } from './groups.ts';
import { me } from './me.ts';
import { organization } from './organization.ts';
import { directReports, people, users } from './people.ts';
import { recentActivity } from './recent-activity.ts';

export const servedUsers: Readonly<Record<keyof typeof group, ServedFunction>> = {
  me: answers(group.me, me),
  assignments: answers(group.assignments, assignments),
  people: answers(group.people, people),
  directReports: answers(group.directReports, directReports),
  recentActivity: answers(group.recentActivity, recentActivity),
  users: answers(group.users, users),
  organization: answers(group.organization, organization),
  userGroupCreator: answers(group.userGroupCreator, userGroupCreator),
  userGroupDeleter: answers(group.userGroupDeleter, userGroupDeleter),
  userGroupAdder: answers(group.userGroupAdder, userGroupAdder),
  userGroupRemover: answers(group.userGroupRemover, userGroupRemover),
  supervisedGroupsAdder: answers(group.supervisedGroupsAdder, supervisedGroupsAdder),
  supervisedGroupsRemover: answers(group.supervisedGroupsRemover, supervisedGroupsRemover),
};
