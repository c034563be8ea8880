import type { Locale } from '../../locale.ts';

export const kind: Locale['kind'] = {
  onlineModule: 'Online',
  classroom: 'Präsenz',
  virtualClassroom: 'Virtueller Klassenraum',
  archivedVirtualClassroom: 'Aufzeichnung',
  exam: 'Prüfung',
  task: 'Aufgabe',
  selfTrainingPaper: 'Unterlagen',
  specialInterestGroup: 'Gruppe',
  externalCourse: 'Externer Kurs',
  externalCertification: 'Externes Zertifikat',
  justInTimeLearning: 'Schnelle Hilfe',
  learningProgram: 'Programm',
  workshopSeminar: 'Workshop',
  onTheJobTraining: 'Am Arbeitsplatz',
  coaching: 'Coaching',
  selfTrainingVideo: 'Video',
  internship: 'Praktikum',
  book: 'Buch',
  cd: 'CD',
  video: 'Video',
  audioCassette: 'Audio',
};

export const status: Locale['status'] = {
  enrolled: 'Nicht begonnen',
  incomplete: 'In Arbeit',
  completed: 'Abgeschlossen',
  cancelled: 'Storniert',
  finishedUsing: 'Beendet',
  pendingApproval: 'Wartet auf Genehmigung',
  resource: 'Material',
  shared: 'Geteilt',
  unknown: 'Nicht bekannt',
  waitlisted: 'Auf der Warteliste',
  withdrawn: 'Abgemeldet',
  administrativeEntry: 'Von der Verwaltung eingetragen',
};

export const lesson: Locale['lesson'] = {
  'passed': 'Bestanden',
  'completed': 'Abgeschlossen',
  'failed': 'Nicht bestanden',
  'incomplete': 'In Arbeit',
  'browsed': 'Angesehen',
  'not attempted': 'Nicht begonnen',
};
