import type { userGroupAdder as contractAdder } from '#api/contract/users.ts';
import { LmsError } from '../../errors.ts';
import type { Database } from '../../store/store.ts';
import { addToGroup, removeFromGroup, targetsOf, type GroupRole, type Target } from '../../store/user-groups.ts';
import type { UserRow } from '../../store/users.ts';
import type { DocumentHandler, FunctionCall } from '../handler.ts';
import { holdGroupToChange } from './groups.ts';

/** All four functions have the same parameters and answers. */
type GroupFunction = typeof contractAdder;
type GroupHandler = DocumentHandler<GroupFunction>;

/** Puts somebody whom the user may see into the group. Who is in it stays in it: a call whose answer got lost may be made again. */
const adds =
  (role: GroupRole): GroupHandler =>
  async (call) => {
    const target = targetIn(call.parameters);
    await call.lms.store.db.transaction(async (tx) => {
      const group = await holdGroupToChange(tx, call.caller, call.subject, call.parameters['group-name']);
      // Else somebody who may change shared groups could make himself see whom others have put into theirs, now or later.
      if (role === 'supervisors' && group.ownerId !== call.subject.id) {
        throw new LmsError('forbidden', `Only the owner of the group ${group.name} names its supervisors.`);
      }
      const assignment = await theTarget(tx, call.subject, target);
      await addToGroup(tx, role, group.id, assignment.id);
    });
    return { status: 'ok' };
  };

/** Takes somebody out of the group, also who has gone out of sight since. Without a position it takes all of the user's. Who is not in it is no error. */
const removes =
  (role: GroupRole): GroupHandler =>
  async (call) => {
    const target = targetIn(call.parameters);
    await call.lms.store.db.transaction(async (tx) => {
      const group = await holdGroupToChange(tx, call.caller, call.subject, call.parameters['group-name']);
      if (!(await removeFromGroup(tx, role, group.id, target))) await theTarget(tx, call.subject, target);
    });
    return { status: 'ok' };
  };

export const userGroupAdder = adds('members');
export const userGroupRemover = removes('members');
export const supervisedGroupsAdder = adds('supervisors');
export const supervisedGroupsRemover = removes('supervisors');

function targetIn(parameters: FunctionCall<GroupFunction>['parameters']): Target {
  const target = { userId: parameters['user-id'], assignmentId: parameters.targetAssignmentId, assignmentCode: parameters.targetAssignmentCode };
  if (Object.values(target).some((part) => part !== undefined)) return target;
  throw new LmsError('invalid-parameter', 'user-id is missing; targetAssignmentId or targetAssignmentCode would do as well.');
}

async function theTarget(tx: Database, subject: UserRow, target: Target): Promise<{ readonly id: string }> {
  const [found, another] = await targetsOf(tx, subject, target);
  if (!found) throw new LmsError('not-found', `There is no ${wordsFor(target)} that you can see.`);
  if (another) throw new LmsError('conflict', `Several people have the ${wordsFor(target)}; say whose with user-id.`);
  return found;
}

const wordsFor = ({ userId, assignmentId, assignmentCode }: Target): string =>
  [
    ...(assignmentId === undefined ? [] : [`assignment ${assignmentId}`]),
    ...(assignmentCode === undefined ? [] : [`assignment with the code ${assignmentCode}`]),
    ...(userId === undefined ? [] : [`user ${userId}`]),
  ].join(' of the ');
