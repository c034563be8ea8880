import type { Coded } from '#api/contract/shape.ts';
import type { ExternalStatus, ModuleType, OverallStatus, StatusDetail } from '../store/values.ts';

interface TypeWords {
  readonly label: string;
  /** The UI's letter for it, where it is known. */
  readonly letter: string;
}

/** Facts D.1. */
const moduleTypes: Readonly<Record<ModuleType, TypeWords>> = {
  onlineModule: { label: 'Online', letter: 'O' },
  classroom: { label: 'Classroom', letter: 'R' },
  virtualClassroom: { label: 'Virtual Classroom', letter: '' },
  archivedVirtualClassroom: { label: 'Archived Virtual Classroom', letter: '' },
  workshopSeminar: { label: 'Workshop/Seminar', letter: 'W' },
  learningProgram: { label: 'Program', letter: 'C' },
  exam: { label: 'Exam', letter: 'M' },
  onTheJobTraining: { label: 'On-the-Job Training', letter: '' },
  task: { label: 'Task', letter: '' },
  coaching: { label: 'Coaching', letter: '4' },
  selfTrainingPaper: { label: 'Self-Training (Paper)', letter: '1' },
  selfTrainingVideo: { label: 'Self-Training (Video)', letter: '2' },
  specialInterestGroup: { label: 'Special Interest Group', letter: '3' },
  internship: { label: 'Internship', letter: '' },
  externalCourse: { label: 'External Course', letter: '' },
  externalCertification: { label: 'External Certification', letter: '' },
  justInTimeLearning: { label: 'Just-in-Time Learning', letter: '' },
  book: { label: 'Book', letter: '' },
  cd: { label: 'CD', letter: '' },
  video: { label: 'Video', letter: '' },
  audioCassette: { label: 'Audio Cassette', letter: '' },
};

export const everyModuleType = Object.keys(moduleTypes) as readonly ModuleType[];

/** In `module` all 21 codes are used. */
export const moduleType = (type: ModuleType): Required<Coded> => ({ code: type, label: moduleTypes[type].label });
/** The learning type with that code, if there is one. */
export const moduleTypeOf = (code: string): ModuleType | undefined => Object.keys(moduleTypes).find((type): type is ModuleType => type === code);
export const moduleTypeCodes: readonly string[] = Object.keys(moduleTypes);
export const moduleTypeLetter = (type: ModuleType): string => moduleTypes[type].letter;

const unknownToRecords: readonly ModuleType[] = [
  'exam',
  'onTheJobTraining',
  'task',
  'coaching',
  'selfTrainingPaper',
  'selfTrainingVideo',
  'specialInterestGroup',
  'internship',
];

/** records.xsd has 13 of them; the vendor's code says onlineModule for the others and keeps the label (facts D.1, C.1-X2). */
export const recordType = (type: ModuleType): Required<Coded> => ({
  code: unknownToRecords.includes(type) ? 'onlineModule' : type,
  label: moduleTypes[type].label,
});

/** Facts D.2; labels of the UI where they are known. */
const overallStatusLabels: Readonly<Record<OverallStatus, string>> = {
  administrativeEntry: 'Administrative Entry',
  cancelled: 'Cancelled',
  completed: 'Completed',
  enrolled: 'Not Started',
  finishedUsing: 'Finished Using',
  incomplete: 'In Process',
  pendingApproval: 'Pending Approval',
  resource: 'Resource',
  shared: 'Shared',
  unknown: 'Unknown',
  waitlisted: 'Waitlisted',
  withdrawn: 'Withdrawn',
};

/** Facts D.2, second table: the words of today's UI for what has no code of its own. */
const detailLabels: Readonly<Record<StatusDetail, string>> = {
  selfAsserted: 'Completed (Self-Asserted)',
  exempt: 'Waiver/Exempt',
  droppedFromWaitlist: 'Dropped from Waitlist',
  withdrawnValidReason: 'Withdraw - Valid Reason',
  withdrawnInvalidReason: 'Withdraw - Invalid Reason',
  withdrawnAccountClosed: 'Withdrawn - Account Closed',
  approvalDenied: 'Approval Denied',
  passed: 'Passed',
  failed: 'Failed',
  noShow: 'No show',
  deactivated: 'Deactivated',
  deadlineExpired: 'Deadline Expired',
  excused: 'Excused',
  sessionSelectionNeeded: 'Session Selection Needed',
};

/** The code is always one of 2014's, which clients know; the label says it more exactly where the LMS knows more. */
export const overallStatus = (status: OverallStatus, detail: StatusDetail | null = null): Required<Coded> => ({
  code: status,
  label: detail === null || status === 'pendingApproval' ? overallStatusLabels[status] : detailLabels[detail],
});

/** Facts D.6; labels ours. */
const externalStatusLabels: Readonly<Record<ExternalStatus, string>> = {
  openForEditing: 'Open for Editing',
  pendingApproval: 'Pending Approval',
  approved: 'Approved',
  approvalDenied: 'Approval Denied',
  completed: 'Completed',
  cancelled: 'Cancelled',
};
export const externalStatus = (status: ExternalStatus): Required<Coded> => ({ code: status, label: externalStatusLabels[status] });
