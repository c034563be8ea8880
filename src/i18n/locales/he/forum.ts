import type { Locale } from '../../locale.ts';

export const forum: Locale['forum'] = {
  title: 'פורום',
  failedTitle: 'לא ניתן היה לטעון את הפורום',
  listLabel: 'הודעות אחרונות',
  nothingTitle: 'אף אחד עוד לא כתב',
  nothingSentence: 'ההודעות האחרונות בפורום יופיעו כאן.',
  inForum: '{{topic}} בפורום {{forum}}',
  open: 'פתיחה במערכת הלמידה',
  openHint: 'כדי לקרוא נושאים שלמים ולהשיב, מערכת הלמידה תיפתח בלשונית חדשה. נדרש חיבור לרשת.',
  openOffline: 'אין חיבור לרשת. הנושאים המלאים והתשובות נמצאים במערכת הלמידה, ולכן נדרש חיבור.',
};
