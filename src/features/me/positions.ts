import type { Assignment } from '#api/contract/people.ts';
import type { User } from '#api/contract/user.ts';

/** A job of the learner, in a unit of the organisation. What the LMS did not say is missing. */
export interface Position {
  readonly id: string;
  /** What it is called where one line has to do. */
  readonly name: string;
  readonly job?: string;
  readonly unit?: string;
  readonly isCurrent: boolean;
}

/**
 * The positions that the learner holds, the current one first: the one they chose, else the one that the LMS names when it says who they are. Without a list, that one alone.
 */
export function positionsOf(user: User | undefined, assignments: readonly Assignment[], chosenId?: string): readonly Position[] {
  if (assignments.length === 0) return user ? currentOnly(user) : [];
  const chosen = assignments.filter(({ id }) => id === chosenId);
  const only = chosen.length === 1 ? chosen : assignments.length === 1 ? assignments : undefined;
  const current = only ?? assignments.filter((assignment) => user !== undefined && isOf(assignment, user));
  const positions = assignments.map((assignment) => ({ id: assignment.id, name: nameOf(assignment), ...facts(assignment.jobTitle, assignment.organization?.description), isCurrent: current.length === 1 && assignment === current[0] }));
  return positions.toSorted((one, other) => Number(other.isCurrent) - Number(one.isCurrent));
}

function currentOnly(user: User): readonly Position[] {
  const told = facts(user.jobTitle, user.organization?.description);
  return Object.keys(told).length === 0 ? [] : [{ id: user.id, name: told.job ?? told.unit ?? user.id, ...told, isCurrent: true }];
}

/** Some sites tell of a position its unit only, and by its name: what both sides tell must be the same. */
function isOf({ jobTitle, organization }: Assignment, user: User): boolean {
  const same = [
    [organization?.id, user.organization?.id],
    [organization?.description, user.organization?.description],
    [jobTitle, user.jobTitle],
  ].filter(([one, other]) => one !== undefined && other !== undefined);
  return same.length > 0 && same.every(([one, other]) => one === other);
}

const nameOf = ({ id, jobTitle, organization }: Assignment): string => jobTitle || organization?.description || id;

const facts = (job: string | undefined, unit: string | undefined): { readonly job?: string; readonly unit?: string } => ({ ...(job && { job }), ...(unit && { unit }) });
