import type { Locale } from '../../locale.ts';

export const unsent: Locale['unsent'] = {
  title: '未发送内容的文件',
  save: '保存到文件',
  saveSentence: '请在以{{name}}的身份登录的另一台设备上接收此文件，且只在一台上：将从那里发送，不再从这里发送。',
  saveAgain: '再次保存文件',
  copy: '为支持人员保存副本',
  copySentence: '副本仅供阅读：等待中的内容保留在这里，并从这里发送。',
  takeUp: '接收文件',
  takeBack: '收回',
  takeBackSentence: '收回后会重新在这里等待。如果另一台设备已接收该文件，学习平台会重复计入。',
  inFile_other: '{{count, number}}条内容在文件中',
  saved: '已保存。不再从此设备发送。',
  copied: '副本已保存。',
  nothing: '目前无法转移：没有等待中的内容，或有课程处于打开状态。',
  takenUp_other: '已接收{{count, number}}条内容，将从此设备发送。',
};

export const notTakenUp: Locale['notTakenUp'] = {
  'not-a-file': '这不是包含未发送内容的文件。',
  'damaged': '此文件已被更改或不完整。请在其来源处重新保存。',
  'newer-version': '此文件由更新版本的应用创建。请重新加载应用后重试。',
  'other-site': '此文件属于另一个学习平台。',
  'other-learner': '此文件属于他人。只有本人可以接收。',
  'copy': '这是供支持人员使用的副本。其内容由创建它的设备发送。',
  'from-here': '此文件来自此设备。请改为在这里收回。',
  'before': '此文件之前已在这里全部接收。',
};
