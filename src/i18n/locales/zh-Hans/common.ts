import type { Locale } from '../../locale.ts';

export const common: Locale['common'] = {
  close: '关闭',
  retry: '重试',
  cancel: '取消',
  copy: '复制',
  copied: '已复制',
  more: '更多',
  less: '收起',
  loading: '正在加载',
  skip: '跳到正文',
  toCorrect: '请先更正以下内容',
  places: '导航',
  updated: '上次更新：{{at}}',
  offlineSince: '离线 – 上次更新：{{at}}',
  offline: '离线',
  notHereTitle: '尚未保存到此设备',
  notHereSentence: '您已离线，此设备之前没有打开过这个页面。联网一次后就会保留在这里。',
  search: '搜索',
};

export const places: Locale['places'] = {
  learning: '学习',
  waiting: '等待中',
  me: '我',
  waits_other: '{{count, number}}条内容等待发送',
  toLookAt_other: '{{count, number}}条内容需要查看',
  home: '首页',
  catalog: '目录',
  inbox: '收件箱',
};

export const banner: Locale['banner'] = {
  signedOut: '您在学习平台的会话已结束。没有任何内容丢失：重新登录后，等待中的内容就会发送。',
  updated: '有新版本可用。',
  reload: '重新加载',
  openNetwork: '登录网络',
  roomPages: '此设备空间已满。为保存您所做的内容，已移除您浏览过的页面。',
  roomCourse: '此设备空间已满。为保存您所做的内容，已移除“{{title}}”的下载。',
};

export const failed: Locale['failed'] = {
  title: '此页面出错了',
  sentence: '这是我们的问题。您在课程中所做的内容已安全保存在此设备上。',
  again: '重新开始',
  details: '供支持人员查看的详情',
};

export const errors: Locale['errors'] = {
  'offline': '目前没有网络。此设备上的内容无需网络即可使用。',
  'unreachable': '无法连接学习平台。请重试。',
  'timed-out': '学习平台响应时间过长。请一分钟后重试。',
  'cancelled': '在学习平台响应之前操作已中止。请重试。',
  'signed-out': '学习平台上的登录已失效。请重新登录；此设备上的内容不会丢失。',
  'forbidden': '您的账号无权查看此内容。如有需要，请联系培训管理员。',
  'not-found': '学习平台上已找不到此内容。它可能已被移除或移动。',
  'refused': '学习平台拒绝了请求。具体内容见“供支持人员查看的详情”。',
  'busy': '学习平台繁忙。请一分钟后重试。',
  'bad-answer': '响应并非来自学习平台。请一分钟后重试。',
  'captive-portal': '此网络要求先登录。',
  'newer-version': '此应用的新版本已在另一个标签页中打开。请重新加载此页面。',
  'storage-full': '此设备上已没有可供应用使用的空间。请移除一个下载或释放空间，然后重试。',
  'storage-failed': '浏览器不允许应用更改此设备上的内容。可能是因为使用了无痕窗口。',
};
