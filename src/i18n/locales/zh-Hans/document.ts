import type { Locale } from '../../locale.ts';

export const document: Locale['document'] = {
  page: '第{page}页，共{count}页',
  notShown: '无法显示此文档。请离开课程并告知培训管理员。',
  notPlayed: '此浏览器无法播放此文件。请换一个浏览器，或告知培训管理员。',
  captions: '字幕',
};
