import type { Locale } from '../../locale.ts';

export const acting: Locale['acting'] = {
  for: 'פעולה בשם {{name}}',
  stop: 'סיום',
  as: 'תפקיד: {{position}}',
  ask: 'באיזה תפקיד הכניסה הזו?',
  askSentence: 'יש כמה תפקידים. מה שרואים ומה שמבקשים תלוי בתפקיד. אפשר לשנות אותו תחת «אני».',
  goOn: 'המשך',
  notHere: 'מה שבמכשיר הזה שייך לך ולא ל{{name}}. יש לסיים את הפעולה בשם אחר כדי לראות אותו.',
};
