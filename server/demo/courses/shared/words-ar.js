// @ts-nocheck -- runs in the course's frame: the server's TypeScript project has no DOM.
// What pages.js and quiz.js say in an Arabic course.
window.courseWords = {
  place: (page, all) => `${page} من ${all}`,
  lookingAround: 'أنت تتصفّح فقط: لا يُسجَّل شيء.',
  notTaken: 'لم يقبل نظام التعلّم الخطوة الأخيرة. ستُرسَل مرة أخرى مع الخطوة التالية.',
  notRecorded: 'لم يُسجَّل شيء، لأنه لم يُعثر على نظام تعلّم.',
  noSystem: 'لم يُعثر على نظام تعلّم. يمكنك قراءة كل شيء هنا، لكن لن يُسجَّل شيء.',
  right: 'صحيح. ',
  wrong: 'ليس بعد. ',
  passed: 'ناجح',
  failed: 'لم تنجح بعد',
  percent: (value) => `${value}٪`,
  passedWords: 'أحسنت. اقرأ الملاحظة تحت كل سؤال، ثم اختر «إنهاء».',
  failedWords: (needed) => `تحتاج إلى ${needed}٪. اقرأ الملاحظة تحت كل سؤال، وعُد إلى الصفحات إن شئت، ثم حاول مرة أخرى.`,
  openQuestions: (count) => (count === 1 ? 'ما زال سؤال واحد بلا إجابة.' : count === 2 ? 'ما زال سؤالان بلا إجابة.' : `ما زالت ${count} أسئلة بلا إجابة.`),
};
