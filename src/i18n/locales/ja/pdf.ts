import type { Locale } from '../../locale.ts';

export const pdf: Locale['pdf'] = {
  page_other: '{{page}} / {{count, number}}ページ',
  larger: '拡大',
  smaller: '縮小',
  failed: 'このファイルをここで表示できませんでした。ダウンロードして、ほかのアプリで開いてください。',
  notLoaded: 'このファイルのビューアーはまだこの端末にありません。一度接続すると、この端末に残ります。',
};
