import type { Locale } from '../../locale.ts';

export const waiting: Locale['waiting'] = {
  title: 'قيد الانتظار',
  allSent: 'أُرسل كل شيء',
  unsure_zero: 'لا عناصر غير مؤكدة',
  unsure_one: 'عنصر واحد لسنا متأكدين منه',
  unsure_two: 'عنصران لسنا متأكدين منهما',
  unsure_few: '{{count, number}} عناصر لسنا متأكدين منها',
  unsure_many: '{{count, number}} عنصرًا لسنا متأكدين منها',
  unsure_other: '{{count, number}} عنصر لسنا متأكدين منها',
  refused_zero: 'لا عناصر مرفوضة',
  refused_one: 'عنصر واحد لم يقبله نظام التعلّم',
  refused_two: 'عنصران لم يقبلهما نظام التعلّم',
  refused_few: '{{count, number}} عناصر لم يقبلها نظام التعلّم',
  refused_many: '{{count, number}} عنصرًا لم يقبلها نظام التعلّم',
  refused_other: '{{count, number}} عنصر لم يقبلها نظام التعلّم',
  look: 'اعرض الإيصال',
  lookAll: 'اعرض الإيصالات',
  lastSent: 'آخر إرسال {{at}}',
  telling: 'يُرسل الآن',
  sendNow: 'أرسل الآن',
  failedTitle: 'تعذرت قراءة ما أُنجز هنا',
};

export const waitingSays: Locale['waitingSays'] = {
  byItself: 'محفوظ على هذا الجهاز. يُرسل من تلقاء نفسه.',
  offline: 'أنت غير متصل. يُرسل من تلقاء نفسه فور توفر شبكة.',
  busy: 'نظام التعلّم أو هذا الجهاز مشغول. تُعاد المحاولة من تلقاء نفسها.',
  portal: 'تطلب هذه الشبكة تسجيل الدخول إليها أولًا. بعدها يُرسل من تلقاء نفسه.',
  asking: 'ضاع رد من نظام التعلّم. ينتظر التطبيق قليلًا قبل أن يسأل كي لا يُرسل شيء مرتين.',
  signIn: 'سجّل الدخول باسم {{name}} لإرساله. وحتى ذلك الحين يبقى محفوظًا هنا.',
  unsure: 'ضاع رد نظام التعلّم: ربما وصل وربما لا. لن يُرسل ثانية من تلقاء نفسه.',
};
