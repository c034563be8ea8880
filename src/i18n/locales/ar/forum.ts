import type { Locale } from '../../locale.ts';

export const forum: Locale['forum'] = {
  title: 'المنتدى',
  failedTitle: 'لم يصل المنتدى',
  listLabel: 'أحدث المشاركات',
  nothingTitle: 'لم يكتب أحد بعد',
  nothingSentence: 'تظهر هنا أحدث مشاركات المنتدى.',
  inForum: '{{topic}} في {{forum}}',
  open: 'افتح في نظام التعلّم',
  openHint: 'لقراءة المواضيع كاملة وللرد يُفتح نظام التعلّم في علامة تبويب جديدة، ويحتاج إلى شبكة.',
  openOffline: 'أنت غير متصل. المواضيع الكاملة والردود في نظام التعلّم، وذلك يحتاج إلى شبكة.',
};
