import type { Locale } from '../../locale.ts';

export const waiting: Locale['waiting'] = {
  title: '等待中',
  allSent: '已全部发送',
  unsure_other: '{{count, number}}条内容不确定',
  refused_other: '{{count, number}}条内容未被学习平台接受',
  look: '查看回执单',
  lookAll: '查看回执单',
  lastSent: '上次发送：{{at}}',
  telling: '正在发送',
  sendNow: '立即发送',
  failedTitle: '无法读取在这里所做的内容',
};

export const waitingSays: Locale['waitingSays'] = {
  byItself: '已保存在此设备上，会自动发送。',
  offline: '您已离线。联网后会自动发送。',
  busy: '学习平台或此设备繁忙。会自动重试。',
  portal: '此网络要求先登录。之后会自动发送。',
  asking: '学习平台的回复丢失。应用会稍等片刻再查询，以免重复发送。',
  signIn: '请以{{name}}的身份登录以发送。在此之前会安全地保留在这里。',
  unsure: '学习平台的回复丢失：可能已送达，也可能没有。不会自动重新发送。',
};
