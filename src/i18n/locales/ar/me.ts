import type { Locale } from '../../locale.ts';

export const me: Locale['me'] = {
  title: 'حسابي',
  language: 'اللغة',
  languageNotHere: 'هذه اللغة ليست على هذا الجهاز بعد. اتصل ثم حاول مرة أخرى.',
  textSize: 'حجم النص',
  theme: 'المظهر',
  storage: 'ما يحتفظ به هذا الجهاز',
  room: '{{used}} مستخدمة، {{free}} متاحة لهذا التطبيق',
  howToProtect: 'تحمي المتصفحات التطبيقات التي تُستخدم كثيرًا أو المثبتة على الشاشة الرئيسية.',
  install: 'ضعه على الشاشة الرئيسية',
  installWhy: 'عندها يبدأ كأي تطبيق آخر، ويحتفظ المتصفح ببياناته مدة أطول.',
  installFirst: 'افعل ذلك قبل التنزيل: ما يحفظه Safari لا ينتقل إلى التطبيق المثبت.',
  installShare: 'اضغط زر المشاركة في Safari.',
  installAdd: 'اختر «إضافة إلى الشاشة الرئيسية».',
  installOpen: 'افتحه من هناك وسجّل الدخول.',
  installNow: 'ثبّت',
  signOut: 'تسجيل الخروج',
  signOutTitle: 'هل تسجّل الخروج من هذا الجهاز؟',
  signOutSentence: 'لن يضيع شيء. تبقى تنزيلاتك وما أنجزته على هذا الجهاز، ولا يراها غيرك.',
  signOutWaiting_zero: 'لا شيء ينتظر الإرسال.',
  signOutWaiting_one: 'ما زالت نتيجة واحدة تنتظر؛ تُرسل عندما تسجّل الدخول من جديد.',
  signOutWaiting_two: 'ما زالت نتيجتان تنتظران؛ تُرسلان عندما تسجّل الدخول من جديد.',
  signOutWaiting_few: 'ما زالت {{count, number}} نتائج تنتظر؛ تُرسل عندما تسجّل الدخول من جديد.',
  signOutWaiting_many: 'ما زالت {{count, number}} نتيجة تنتظر؛ تُرسل عندما تسجّل الدخول من جديد.',
  signOutWaiting_other: 'ما زالت {{count, number}} نتيجة تنتظر؛ تُرسل عندما تسجّل الدخول من جديد.',
  signOutOffline: 'أنت غير متصل. ستحتاج إلى شبكة لتعود إلى الدخول، وحتى ذلك الحين لا يمكنك فتح دوراتك على هذا الجهاز.',
  stay: 'البقاء',
  about: 'Haversack {{version}} · {{organisation}}',
};

export const theme: Locale['theme'] = {
  light: 'فاتح',
  dark: 'داكن',
  system: 'تلقائي',
};
