import type { Locale } from '../../locale.ts';

export const waiting: Locale['waiting'] = {
  title: 'בהמתנה',
  allSent: 'הכול נשלח',
  unsure_one: 'רשומה אחת לא ודאית',
  unsure_two: '{{count, number}} רשומות לא ודאיות',
  unsure_other: '{{count, number}} רשומות לא ודאיות',
  refused_one: 'רשומה אחת שמערכת הלמידה לא קיבלה',
  refused_two: '{{count, number}} רשומות שמערכת הלמידה לא קיבלה',
  refused_other: '{{count, number}} רשומות שמערכת הלמידה לא קיבלה',
  look: 'הצגת פתק המשלוח',
  lookAll: 'הצגת פתקי המשלוח',
  lastSent: 'נשלח לאחרונה: {{at}}',
  telling: 'בשליחה',
  sendNow: 'לשלוח עכשיו',
  failedTitle: 'לא ניתן היה לקרוא את מה שנעשה כאן',
};

export const waitingSays: Locale['waitingSays'] = {
  byItself: 'נשמר במכשיר הזה. יישלח מעצמו.',
  offline: 'אין חיבור לרשת. יישלח מעצמו כשיהיה חיבור.',
  busy: 'מערכת הלמידה או המכשיר הזה עמוסים. ייעשה ניסיון נוסף מעצמו.',
  portal: 'הרשת הזאת דורשת כניסה תחילה. לאחר מכן יישלח מעצמו.',
  asking: 'תשובה של מערכת הלמידה אבדה. היישום ממתין מעט לפני שהוא שואל, כדי ששום דבר לא יישלח פעמיים.',
  signIn: 'יש להיכנס בתור {{name}} כדי לשלוח. עד אז זה נשאר כאן בבטחה.',
  unsure: 'תשובת מערכת הלמידה אבדה: ייתכן שזה הגיע וייתכן שלא. זה לא יישלח שוב מעצמו.',
};
