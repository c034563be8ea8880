import type { Locale } from '../../locale.ts';

export const pdf: Locale['pdf'] = {
  page_other: '第{{page}}页，共{{count, number}}页',
  larger: '放大',
  smaller: '缩小',
  failed: '无法在这里显示此文件。请下载后用其他应用打开。',
  notLoaded: '此文件的阅读器还不在此设备上。联网一次后就会保留在这里。',
};
