import { isYes } from '#courses/calls/decided-approvals.ts';
import type { StoredCall } from '#offline/calls/stored-call.ts';

/** The key of the word for what was decided about a request. */
export const decisionWord = (call: StoredCall): 'approvals.sendBack' | 'approvals.approved' | 'approvals.denied' =>
  call.kind === 'decideExternal' && call.parameters.decision === 'openForEditing' ? 'approvals.sendBack' : isYes(call) ? 'approvals.approved' : 'approvals.denied';
