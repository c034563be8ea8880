import type { Locale } from '../../locale.ts';

export const kind: Locale['kind'] = {
  onlineModule: 'عبر الإنترنت',
  classroom: 'قاعة دراسية',
  virtualClassroom: 'قاعة افتراضية',
  archivedVirtualClassroom: 'تسجيل',
  exam: 'اختبار',
  task: 'مهمة',
  selfTrainingPaper: 'ورقي',
  specialInterestGroup: 'مجموعة',
  externalCourse: 'دورة خارجية',
  externalCertification: 'شهادة خارجية',
  justInTimeLearning: 'مساعدة سريعة',
  learningProgram: 'برنامج',
  workshopSeminar: 'ورشة عمل',
  onTheJobTraining: 'أثناء العمل',
  coaching: 'توجيه',
  selfTrainingVideo: 'فيديو',
  internship: 'تدريب عملي',
  book: 'كتاب',
  cd: 'قرص',
  video: 'فيديو',
  audioCassette: 'صوت',
};

export const status: Locale['status'] = {
  enrolled: 'لم تبدأ',
  incomplete: 'قيد التقدم',
  completed: 'مكتملة',
  cancelled: 'ملغاة',
  finishedUsing: 'منتهية',
  pendingApproval: 'بانتظار الموافقة',
  resource: 'مورد',
  shared: 'مشتركة',
  unknown: 'غير معروفة',
  waitlisted: 'في قائمة الانتظار',
  withdrawn: 'منسحب',
  administrativeEntry: 'أدخلها مسؤول',
};

export const lesson: Locale['lesson'] = {
  'passed': 'نجاح',
  'completed': 'مكتمل',
  'failed': 'رسوب',
  'incomplete': 'قيد التقدم',
  'browsed': 'تمت المطالعة',
  'not attempted': 'لم يبدأ',
};
