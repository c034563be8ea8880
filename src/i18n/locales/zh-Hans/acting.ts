import type { Locale } from '../../locale.ts';

export const acting: Locale['acting'] = {
  for: '您正在代表{{name}}操作',
  stop: '停止',
  as: '职位：{{position}}',
  ask: '您以哪个职位使用？',
  askSentence: '您有多个职位。所见内容和申请都以此为准。可在“我”中更改。',
  goOn: '继续',
  notHere: '此设备上的内容是您的，不是{{name}}的。停止代表操作后即可查看。',
};
