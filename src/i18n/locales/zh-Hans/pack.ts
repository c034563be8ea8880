import type { Locale } from '../../locale.ts';

export const pack: Locale['pack'] = {
  heading: '下载',
  notHere: '不在此设备上',
  once: '下载一次后，无需网络即可使用。',
  onceSize: '{{size}}。下载一次后，无需网络即可使用。',
  queued: '排队中',
  downloading: '正在下载',
  checking: '正在检查内容',
  paused: '已暂停',
  here: '已在此设备上',
  hereSize: '{{size}}。无需网络即可使用。',
  stopped: '下载已停止',
  amount: '{{done}}/{{total}}',
  left: '剩余{{left}}',
  earlier: '此设备上有较早的版本，目前打开的是该版本。',
  pause: '暂停',
  resume: '继续',
  remove: '移除',
  removeTitle: '要从此设备移除吗？',
  removeSentence: '您在其中所做的内容会保留，并仍会发送。您可以随时重新下载。',
  keep: '保留',
  openElsewhere: '课程在另一个标签页中打开。请先在那里关闭，然后移除。',
  protect: '保护',
};

export const pause: Locale['pause'] = {
  'by-learner': '将从停止的地方继续。',
  'connection-lost': '网络已断开。将从停止的地方自动继续。',
  'lms-busy': '学习平台繁忙。将自动继续。',
  'signed-out': '学习平台上的登录已失效。重新登录后继续。',
  'unexpected-page': '收到的是网页而不是课程：此网络可能要求先登录。请打开任意网页；之后将自动继续。',
  'storage-full': '此设备上已没有空间。请释放空间，然后继续。',
  'player-not-ready': '全部已下载。应用正在准备播放：请保持联网片刻。',
};

export const downloadFailure: Locale['downloadFailure'] = {
  'empty': '没有收到任何内容。学习平台上的课程是空的；请告知培训管理员。',
  'not-a-zip': '收到的不是课程。请告知培训管理员。',
  'cut-short': '课程不完整。请重试；如再次发生，请告知培训管理员。',
  'directory-lies': '课程已损坏。请告知培训管理员。',
  'unsafe-name': '课程包含可能有害的文件，因此没有保存。请告知培训管理员。',
  'encrypted': '课程有密码保护。请告知培训管理员。',
  'unknown-compression': '课程的压缩方式无法由浏览器打开。请告知培训管理员。',
  'damaged-entry': '课程中有文件损坏。请重试；如再次发生，请告知培训管理员。',
  'too-large': '课程中有文件对此设备来说过大。',
  'no-manifest': '课程没有目录。请告知培训管理员。',
  'manifest-not-xml': '无法读取课程的目录。请告知培训管理员。',
  'no-organization': '课程的目录是空的。请告知培训管理员。',
  'nothing-to-launch': '课程没有可以打开的章节。请告知培训管理员。',
  'launch-file-missing': '课程的一个章节缺少第一页。请告知培训管理员。',
  'unsupported-kind': '此类课程无法在这里播放。请在学习平台中打开。',
  'forbidden': '您的账号不能下载此课程。请联系培训管理员。',
  'not-found': '学习平台上已没有此课程。请联系培训管理员。',
  'refused': '学习平台拒绝了下载。请联系培训管理员。',
  'storage-full': '此设备空间不足。请移除其他下载或释放空间，然后重试。',
};

export const protection: Locale['protection'] = {
  'protected': '受保护：在您移除之前，浏览器会一直保留。',
  'not-protected': '未受保护：设备空间不足时，浏览器可能会移除。',
  'unknown': '浏览器没有说明空间不足时是否保留。',
};
