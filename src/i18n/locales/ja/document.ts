import type { Locale } from '../../locale.ts';

export const document: Locale['document'] = {
  page: '{page} / {count}ページ',
  notShown: 'この文書を表示できませんでした。コースを終了して、研修担当者にお知らせください。',
  notPlayed: 'このブラウザーではこのファイルを再生できません。別のブラウザーを試すか、研修担当者にお知らせください。',
  captions: '字幕',
};
