/**
 * Whether somebody decides about himself, which nobody does, for whomever he acts: acting for his approver, instructor or supervisor (`onBehalfOf`), a learner would
 * decide in that one's name. What learners may do themselves is asked elsewhere.
 */
export const isOwnCase = (callerId: string, learnerId: string): boolean => callerId === learnerId;
