import type { Locale } from '../../locale.ts';

export const signIn: Locale['signIn'] = {
  title: 'Anmelden',
  greeting: 'Willkommen zurück, {{name}}',
  stillHere: 'Was Ihnen gehört, ist noch auf diesem Gerät. Melden Sie sich an, um zu senden und zu empfangen.',
  userId: 'Benutzerkennung',
  password: 'Passwort',
  showPassword: 'Passwort anzeigen',
  hidePassword: 'Passwort verbergen',
  stay: 'Auf diesem Gerät angemeldet bleiben',
  stayHint: '30 Tage lang, bei jedem Besuch erneuert. Ihr Passwort wird nicht gespeichert.',
  submit: 'Anmelden',
  someoneElse: 'Nicht Sie? Als jemand anderes anmelden',
  needUserId: 'Geben Sie Ihre Benutzerkennung ein.',
  needPassword: 'Geben Sie Ihr Passwort ein.',
  wrong: 'Benutzerkennung oder Passwort stimmt nicht. Prüfen Sie beides und versuchen Sie es noch einmal.',
  slower: 'Zu viele Versuche waren falsch. Sie können es um {{at}} wieder versuchen.',
  offline: 'Sie sind offline, und zum Anmelden brauchen Sie eine Verbindung. Versuchen Sie es noch einmal, sobald Sie verbunden sind.',
  demoTitle: 'Oder kommen Sie als eine dieser Personen herein',
  demoSentence: 'Eine Demo-Organisation: Hier ist nichts echt, und nichts kann kaputtgehen.',
  newsTitle: 'News',
  tagline: 'Ihre Kurse, immer dabei.',
};
