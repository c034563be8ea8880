import type { Locale } from '../../locale.ts';

export const unsent: Locale['unsent'] = {
  title: 'Travail non envoyé, en fichier',
  save: 'Enregistrer dans un fichier',
  saveSentence: 'Reprenez le fichier sur un autre appareil où vous êtes connecté comme {{name}}, et sur un seul : l’envoi se fait de là-bas, et plus d’ici.',
  saveAgain: 'Enregistrer le fichier à nouveau',
  copy: 'Enregistrer une copie pour l’assistance',
  copySentence: 'Une copie sert seulement à lire : ce qui attend reste ici et sera envoyé d’ici.',
  takeUp: 'Reprendre un fichier',
  takeBack: 'Le remettre ici',
  takeBackSentence: 'Remis ici, cela attend de nouveau. Si un autre appareil a repris le fichier, la plateforme le comptera deux fois.',
  inFile_one: '{{count, number}} entrée est dans un fichier',
  inFile_many: '{{count, number}} d’entrées sont dans un fichier',
  inFile_other: '{{count, number}} entrées sont dans un fichier',
  saved: 'Enregistré. L’envoi ne se fait plus de cet appareil.',
  copied: 'La copie est enregistrée.',
  nothing: 'Rien ne peut être déplacé pour l’instant : rien n’attend, ou un cours est ouvert.',
  takenUp_one: '{{count, number}} entrée a été reprise. L’envoi se fait de cet appareil.',
  takenUp_many: '{{count, number}} d’entrées ont été reprises. L’envoi se fait de cet appareil.',
  takenUp_other: '{{count, number}} entrées ont été reprises. L’envoi se fait de cet appareil.',
};

export const notTakenUp: Locale['notTakenUp'] = {
  'not-a-file': 'Ce n’est pas un fichier de travail non envoyé.',
  'damaged': 'Ce fichier a été modifié ou est incomplet. Enregistrez-le à nouveau là d’où il vient.',
  'newer-version': 'Une version plus récente de l’application a créé ce fichier. Rechargez l’application, puis réessayez.',
  'other-site': 'Ce fichier appartient à une autre plateforme.',
  'other-learner': 'Ce fichier appartient à quelqu’un d’autre. Cette personne seule peut le reprendre.',
  'copy': 'C’est une copie pour l’assistance. Ce qu’elle contient est envoyé par l’appareil qui l’a créée.',
  'from-here': 'Ce fichier vient de cet appareil. Remettez-le plutôt ici.',
  'before': 'Ce fichier a déjà été entièrement repris ici.',
};
