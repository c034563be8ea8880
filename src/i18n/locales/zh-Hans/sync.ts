import type { Locale } from '../../locale.ts';

export const waiting: Locale['waiting'] = {
  title: '等待中',
  allSent: '已全部发送',
  nothing: '此设备上没有等待发送的内容。',
  unsure_other: '{{count, number}}个结果不确定',
  unsureSentence: '学习平台的回复丢失：可能已送达，也可能没有。它会保留在这里，已知的情况见回执单。',
  refused_other: '{{count, number}}个结果未被学习平台接受',
  refusedSentence: '它会保留在这里，原因见回执单。',
  look: '查看回执单',
  lastSent: '上次发送：{{at}}',
  byItself: '会自动发送。',
  telling: '正在发送。',
  signedOut: '学习平台上的登录已失效。请重新登录以发送；在此之前会安全地保留在这里。',
  wrongLearner: '此浏览器中登录的是其他人。请以{{name}}的身份登录以发送；在此之前会安全地保留在这里。',
  sendNow: '立即发送',
  failedTitle: '无法读取在这里所做的内容',
};

export const waitingFor: Locale['waitingFor'] = {
  'offline': '您已离线。联网后会自动发送。',
  'timed-out': '学习平台响应时间过长。会自动重试。',
  'busy': '学习平台繁忙。会自动重试。',
  'bad-answer': '响应并非来自学习平台：此网络可能要求先登录。请打开任意网页；会自动重试。',
  'answer-lost': '学习平台的回复丢失。应用会稍等片刻再查询，以免重复发送。',
  'storage-failed': '浏览器不允许应用读取已保存的内容。会自动重试。',
};
