import type { Locale } from '../../locale.ts';

export const signIn: Locale['signIn'] = {
  title: 'Aanmelden',
  greeting: 'Welkom terug, {{name}}',
  stillHere: 'Wat van jou is, staat nog op dit apparaat. Meld je aan om te verzenden en te ontvangen.',
  userId: 'Gebruikers-ID',
  password: 'Wachtwoord',
  showPassword: 'Wachtwoord tonen',
  hidePassword: 'Wachtwoord verbergen',
  stay: 'Aangemeld blijven op dit apparaat',
  stayHint: '30 dagen lang, telkens verlengd als je terugkomt. Je wachtwoord wordt niet bewaard.',
  submit: 'Aanmelden',
  someoneElse: 'Ben jij dit niet? Aanmelden als iemand anders',
  needUserId: 'Vul je gebruikers-ID in.',
  needPassword: 'Vul je wachtwoord in.',
  wrong: 'De gebruikers-ID of het wachtwoord klopt niet. Controleer beide en probeer het opnieuw.',
  slower: 'Te veel pogingen waren onjuist. Je kunt het om {{at}} weer proberen.',
  offline: 'Je bent offline en voor aanmelden is verbinding nodig. Probeer het opnieuw als je verbinding hebt.',
  demoTitle: 'Of kom binnen als een van deze mensen',
  demoSentence: 'Een demo-organisatie: niets is hier echt en niets kan stuk.',
  newsTitle: 'Nieuws',
  tagline: 'Je cursussen, altijd bij je.',
};
