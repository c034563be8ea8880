import type { Locale } from '../../locale.ts';

export const forum: Locale['forum'] = {
  title: '论坛',
  failedTitle: '无法加载论坛',
  listLabel: '最新帖子',
  nothingTitle: '还没有人发帖',
  nothingSentence: '论坛的最新帖子会显示在这里。',
  inForum: '{{forum}}中的“{{topic}}”',
  open: '在学习平台中打开',
  openHint: '要阅读完整话题或回复，学习平台会在新标签页中打开，需要网络。',
  openOffline: '您已离线。完整话题和回复在学习平台上，需要网络。',
};
