import type { OverallStatus, StatusDetail } from '../../store/values.ts';

export type StudentStatus = 'passed' | 'completed' | 'active' | 'withdrawn' | 'deactivated' | 'exempt';

/** What STUDENTSTATUS takes (facts B.1), and the words that the transcript has for the same. */
export const studentStatuses: Readonly<Record<string, StudentStatus>> = {
  Pass: 'passed', Completed: 'completed', Active: 'active', Withdrawn: 'withdrawn', Deactivated: 'deactivated', Exempt: 'exempt', Passed: 'passed', 'Waiver/Exempt': 'exempt',
};

/** The record's status: today's words as codes of 2014, with a detail where those have no word for it (facts D.2). An active one is in process once it has a start date. */
export function statusOf(status: StudentStatus, hasStarted: boolean): { readonly overallStatus: OverallStatus; readonly detail: StatusDetail | null } {
  switch (status) {
    case 'passed':
      return { overallStatus: 'completed', detail: 'passed' };
    case 'completed':
      return { overallStatus: 'completed', detail: null };
    case 'active':
      return { overallStatus: hasStarted ? 'incomplete' : 'enrolled', detail: null };
    case 'withdrawn':
      return { overallStatus: 'withdrawn', detail: null };
    case 'deactivated':
      return { overallStatus: 'cancelled', detail: 'deactivated' };
    case 'exempt':
      break;
  }
  return { overallStatus: 'completed', detail: 'exempt' };
}
