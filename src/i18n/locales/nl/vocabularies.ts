import type { Locale } from '../../locale.ts';

export const kind: Locale['kind'] = {
  onlineModule: 'Online',
  classroom: 'Klassikaal',
  virtualClassroom: 'Virtueel klaslokaal',
  archivedVirtualClassroom: 'Opname',
  exam: 'Examen',
  task: 'Taak',
  selfTrainingPaper: 'Document',
  specialInterestGroup: 'Groep',
  externalCourse: 'Externe cursus',
  externalCertification: 'Extern certificaat',
  justInTimeLearning: 'Snelle hulp',
  learningProgram: 'Programma',
  workshopSeminar: 'Workshop',
  onTheJobTraining: 'Op de werkplek',
  coaching: 'Coaching',
  selfTrainingVideo: 'Video',
  internship: 'Stage',
  book: 'Boek',
  cd: 'Cd',
  video: 'Video',
  audioCassette: 'Audio',
};

export const status: Locale['status'] = {
  enrolled: 'Niet begonnen',
  incomplete: 'Bezig',
  completed: 'Afgerond',
  cancelled: 'Geannuleerd',
  finishedUsing: 'Beëindigd',
  pendingApproval: 'Wacht op goedkeuring',
  resource: 'Bron',
  shared: 'Gedeeld',
  unknown: 'Onbekend',
  waitlisted: 'Op de wachtlijst',
  withdrawn: 'Afgemeld',
  administrativeEntry: 'Ingevoerd door beheer',
};

export const lesson: Locale['lesson'] = {
  'passed': 'Geslaagd',
  'completed': 'Afgerond',
  'failed': 'Niet geslaagd',
  'incomplete': 'Bezig',
  'browsed': 'Bekeken',
  'not attempted': 'Niet begonnen',
};
