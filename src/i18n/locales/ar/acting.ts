import type { Locale } from '../../locale.ts';

export const acting: Locale['acting'] = {
  for: 'أنت تتصرف نيابةً عن {{name}}',
  stop: 'إنهاء',
  as: 'المنصب: {{position}}',
  ask: 'بأي منصب أنت هنا؟',
  askSentence: 'لديك أكثر من منصب. ما تراه وما تطلبه يتبعه. يمكنك تغييره في «حسابي».',
  goOn: 'متابعة',
  notHere: 'ما على هذا الجهاز لك، لا لـ {{name}}. أنهِ التصرف نيابةً عن غيرك لتراه.',
};
