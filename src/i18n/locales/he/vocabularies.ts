import type { Locale } from '../../locale.ts';

export const kind: Locale['kind'] = {
  onlineModule: 'מקוון',
  classroom: 'כיתה',
  virtualClassroom: 'כיתה וירטואלית',
  archivedVirtualClassroom: 'הקלטה',
  exam: 'מבחן',
  task: 'מטלה',
  selfTrainingPaper: 'מסמך',
  specialInterestGroup: 'קבוצה',
  externalCourse: 'קורס חיצוני',
  externalCertification: 'תעודה חיצונית',
  justInTimeLearning: 'עזרה מהירה',
  learningProgram: 'תוכנית',
  workshopSeminar: 'סדנה',
  onTheJobTraining: 'בעבודה',
  coaching: 'אימון',
  selfTrainingVideo: 'וידאו',
  internship: 'התמחות',
  book: 'ספר',
  cd: 'תקליטור',
  video: 'וידאו',
  audioCassette: 'שמע',
};

export const status: Locale['status'] = {
  enrolled: 'לא התחיל',
  incomplete: 'בתהליך',
  completed: 'הושלם',
  cancelled: 'בוטל',
  finishedUsing: 'הסתיים',
  pendingApproval: 'ממתין לאישור',
  resource: 'משאב',
  shared: 'משותף',
  unknown: 'לא ידוע',
  waitlisted: 'ברשימת ההמתנה',
  withdrawn: 'ההרשמה בוטלה',
  administrativeEntry: 'הוזן על ידי מנהל המערכת',
};

export const lesson: Locale['lesson'] = {
  'passed': 'עבר',
  'completed': 'הושלם',
  'failed': 'נכשל',
  'incomplete': 'בתהליך',
  'browsed': 'נצפה',
  'not attempted': 'לא התחיל',
};
