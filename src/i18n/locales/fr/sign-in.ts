import type { Locale } from '../../locale.ts';

export const signIn: Locale['signIn'] = {
  title: 'Se connecter',
  greeting: 'Bon retour, {{name}}',
  stillHere: 'Ce qui est à vous est toujours sur cet appareil. Connectez-vous pour envoyer et recevoir.',
  userId: 'Identifiant',
  password: 'Mot de passe',
  showPassword: 'Afficher le mot de passe',
  hidePassword: 'Masquer le mot de passe',
  stay: 'Rester connecté sur cet appareil',
  stayHint: 'Pendant 30 jours, renouvelés à chaque visite. Votre mot de passe n’est pas conservé.',
  submit: 'Se connecter',
  someoneElse: 'Ce n’est pas vous ? Se connecter avec un autre compte',
  needUserId: 'Saisissez votre identifiant.',
  needPassword: 'Saisissez votre mot de passe.',
  wrong: 'L’identifiant ou le mot de passe est incorrect. Vérifiez les deux et réessayez.',
  slower: 'Trop d’essais incorrects. Vous pourrez réessayer à {{at}}.',
  offline: 'Vous êtes hors ligne, et il faut un réseau pour se connecter. Réessayez quand vous serez en ligne.',
  demoTitle: 'Ou entrez comme l’une de ces personnes',
  demoSentence: 'Une organisation de démonstration : rien n’y est réel, rien ne peut s’y casser.',
  newsTitle: 'Actualités',
  tagline: 'Vos cours, toujours avec vous.',
};
