import type { Locale } from '../../locale.ts';

export const signIn: Locale['signIn'] = {
  title: '登录',
  greeting: '欢迎回来，{{name}}',
  stillHere: '您的内容仍在此设备上。请登录以发送和接收。',
  userId: '用户ID',
  password: '密码',
  showPassword: '显示密码',
  hidePassword: '隐藏密码',
  stay: '在此设备上保持登录',
  stayHint: '有效期30天，每次使用都会续期。不会保存您的密码。',
  submit: '登录',
  someoneElse: '不是您？以其他身份登录',
  needUserId: '请输入用户ID。',
  needPassword: '请输入密码。',
  wrong: '用户ID或密码不正确。请检查后重试。',
  slower: '错误次数过多。您可以在{{at}}重试。',
  offline: '您已离线，登录需要网络。请联网后重试。',
  demoTitle: '或以下列人员的身份进入',
  demoSentence: '演示组织：这里的一切都不是真实的，也不会弄坏任何东西。',
  newsTitle: '新闻',
  tagline: '您的课程，随身携带。',
};
