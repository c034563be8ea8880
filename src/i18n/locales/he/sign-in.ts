import type { Locale } from '../../locale.ts';

export const signIn: Locale['signIn'] = {
  title: 'כניסה',
  greeting: 'שלום שוב, {{name}}',
  stillHere: 'מה ששלך עדיין במכשיר הזה. יש להיכנס כדי לשלוח ולקבל.',
  userId: 'שם משתמש',
  password: 'סיסמה',
  showPassword: 'הצגת הסיסמה',
  hidePassword: 'הסתרת הסיסמה',
  stay: 'להישאר בכניסה במכשיר הזה',
  stayHint: 'למשך 30 יום, שמתחדשים בכל ביקור. הסיסמה לא נשמרת.',
  submit: 'כניסה',
  someoneElse: 'לא אני? כניסה כאדם אחר',
  needUserId: 'יש להזין שם משתמש.',
  needPassword: 'יש להזין סיסמה.',
  wrong: 'שם המשתמש או הסיסמה אינם נכונים. יש לבדוק את שניהם ולנסות שוב.',
  offline: 'אין חיבור לרשת, והוא נדרש לכניסה. יש לנסות שוב לאחר ההתחברות.',
  demoTitle: 'או כניסה כאחד מהאנשים האלה',
  demoSentence: 'ארגון להדגמה: שום דבר כאן אינו אמיתי, ושום דבר לא יכול להתקלקל.',
  newsTitle: 'חדשות',
  tagline: 'הקורסים שלך, תמיד איתך.',
};
