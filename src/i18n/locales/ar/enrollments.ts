import type { Locale } from '../../locale.ts';

export const learning: Locale['learning'] = {
  title: 'تعلّمي',
  views: 'أي الدورات',
  toDo: 'للإنجاز',
  path: 'المسار',
  packed: 'على الجهاز',
  done: 'منجزة',
  listLabel: 'الدورات',
  progress: 'التقدم في {{title}}',
  aheadWaiting: '{{status}} · بانتظار الإرسال',
  aheadHere: '{{status}} على هذا الجهاز',
  nothingTitle: 'لا شيء للإنجاز',
  nothingSentence: 'لست مسجّلًا في شيء الآن. تظهر الدورات الجديدة هنا فور تسجيلك فيها.',
  look: 'تحقق من جديد',
  nothingPackedTitle: 'لا شيء على الجهاز بعد',
  nothingPackedSentence: 'افتح دورة ونزّلها: عندها تعمل من دون شبكة وتظهر هنا.',
  nothingDoneTitle: 'لم تُنجز شيئًا بعد',
  nothingDoneSentence: 'تظهر هنا الدورات التي تكملها، حتى غير الموجودة على هذا الجهاز.',
  toCourses: 'اعرض دوراتك',
  failedTitle: 'لم تصل دوراتك',
  offlineTitle: 'دوراتك ليست هنا بعد',
  offlineSentence: 'أنت غير متصل، ولم يرَ هذا الجهاز دوراتك من قبل. اتصل مرة واحدة فتبقى.',
  chooseTitle: 'اختر دورة',
  chooseSentence: 'هنا تظهر أجزاؤها وتنزيلها وما أُرسل منها.',
};

export const download: Locale['download'] = {
  queued: 'التالية في الدور',
  running: '{{percent}} · بقي {{left}}',
  paused: 'متوقفة عند {{percent}}',
  ready: 'على هذا الجهاز',
  failed: 'توقف التنزيل',
  checking: 'جارٍ التحقق',
  needsNetwork: 'تحتاج إلى شبكة',
};
