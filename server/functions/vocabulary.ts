import type { Coded } from '#api/contract/shape.ts';
import type { ModuleType, OverallStatus } from '../store/values.ts';

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
export const overallStatus = (status: OverallStatus): Required<Coded> => ({ code: status, label: overallStatusLabels[status] });
