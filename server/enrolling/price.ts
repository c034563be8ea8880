import type { Caller } from '../auth/caller.ts';
import type { ModuleRow, ModuleSessionRow } from '../store/modules.ts';

/** Whether an enrollment costs something: the session's own price counts, else what the module says for its sessions, else the module's. */
export function hasPrice(module: ModuleRow, session: Pick<ModuleSessionRow, 'priceAmount'> | null | undefined): boolean {
  const ofSessions = session ? module.defaultSessionPriceAmount : null;
  return Number(session?.priceAmount ?? ofSessions ?? module.priceAmount ?? 0) > 0;
}

/** Who enrols others for the site answers for what it costs; who enrols himself, or a report, needs an approver who does. */
export const answersForCosts = (caller: Caller, learnerId: string): boolean => caller.user.id !== learnerId && caller.user.seesOrganizationId !== null;
