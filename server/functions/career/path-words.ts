import type { Coded } from '#api/contract/shape.ts';
import type { CompetencyStanding } from '../../store/competency-standing.ts';

/** Facts D.3. */
export type PathStatus = 'completed' | 'inProcess' | 'needsAction' | 'optional';
/** Facts D.4. */
type Priority = 'high' | 'medium' | 'low';

const statusLabels: Readonly<Record<PathStatus, string>> = { completed: 'Completed', inProcess: 'In Process', needsAction: 'Needs Action', optional: 'Optional' };
const priorityLabels: Readonly<Record<Priority, string>> = { high: 'High', medium: 'Medium', low: 'Low' };
/** The middle one was not seen; it follows the others. */
const standingLabels: Readonly<Record<CompetencyStanding, string>> = { completed: 'Completed', completionAtRisk: 'Completion At Risk', notComplete: 'Not Complete' };

export const pathStatus = (code: PathStatus): Coded => ({ code, label: statusLabels[code] });
export const priority = (code: Priority): Coded => ({ code, label: priorityLabels[code] });
export const competencyStatus = (code: CompetencyStanding): Coded => ({ code, label: standingLabels[code] });
