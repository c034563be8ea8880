import type { Locale } from '../../locale.ts';

export const pack: Locale['pack'] = {
  heading: 'Téléchargement',
  notHere: 'Pas sur cet appareil',
  once: 'Une fois téléchargé, il fonctionne sans connexion.',
  onceSize: '{{size}}. Une fois téléchargé, il fonctionne sans connexion.',
  queued: 'Prochain dans la file',
  downloading: 'En cours de téléchargement',
  checking: 'Vérification',
  paused: 'En pause',
  here: 'Sur cet appareil',
  hereSize: '{{size}}. Fonctionne sans connexion.',
  stopped: 'Le téléchargement s’est arrêté',
  amount: '{{done}} sur {{total}}',
  left: 'encore {{left}}',
  earlier: 'Une version antérieure est sur cet appareil et s’ouvre en attendant.',
  pause: 'Pause',
  resume: 'Reprendre',
  remove: 'Supprimer',
  removeTitle: 'Le supprimer de cet appareil ?',
  removeSentence: 'Ce que vous y avez fait reste et sera envoyé. Vous pouvez le télécharger à nouveau à tout moment.',
  keep: 'Le garder',
  openElsewhere: 'Le cours est ouvert dans un autre onglet. Fermez-le là-bas, puis supprimez-le.',
  protect: 'Protéger',
};

export const pause: Locale['pause'] = {
  'by-learner': 'La reprise se fera là où il s’est arrêté.',
  'connection-lost': 'La connexion est perdue. La reprise se fera toute seule, là où il s’est arrêté.',
  'lms-busy': 'La plateforme est très sollicitée. La reprise se fera toute seule.',
  'signed-out': 'La plateforme ne reconnaît plus cette session. Reconnectez-vous pour reprendre.',
  'unexpected-page': 'Une page web est arrivée à la place du cours : ce réseau exige peut-être d’abord une connexion. Ouvrez une page web quelconque ; la reprise se fera toute seule.',
  'storage-full': 'Il n’y a plus de place sur cet appareil. Libérez de la place, puis reprenez.',
  'player-not-ready': 'Tout est là. L’application prépare encore la lecture : restez en ligne un moment.',
};

export const downloadFailure: Locale['downloadFailure'] = {
  'empty': 'Rien n’est arrivé. Le cours est vide dans la plateforme ; prévenez votre service formation.',
  'not-a-zip': 'Ce qui est arrivé n’est pas un cours. Prévenez votre service formation.',
  'cut-short': 'Le cours est incomplet. Réessayez ; si cela se reproduit, prévenez votre service formation.',
  'directory-lies': 'Le cours est endommagé. Prévenez votre service formation.',
  'unsafe-name': 'Le cours contient un fichier qui pourrait nuire ; il n’a donc pas été gardé. Prévenez votre service formation.',
  'encrypted': 'Le cours est protégé par un mot de passe. Prévenez votre service formation.',
  'unknown-compression': 'Le cours est compressé d’une manière qu’aucun navigateur ne sait ouvrir. Prévenez votre service formation.',
  'damaged-entry': 'Un fichier du cours est endommagé. Réessayez ; si cela se reproduit, prévenez votre service formation.',
  'too-large': 'Un fichier du cours est trop volumineux pour cet appareil.',
  'no-manifest': 'Le cours n’a pas de sommaire. Prévenez votre service formation.',
  'manifest-not-xml': 'Le sommaire du cours est illisible. Prévenez votre service formation.',
  'no-organization': 'Le sommaire du cours est vide. Prévenez votre service formation.',
  'nothing-to-launch': 'Le cours n’a aucune partie qui puisse s’ouvrir. Prévenez votre service formation.',
  'launch-file-missing': 'Il manque la première page d’une partie du cours. Prévenez votre service formation.',
  'unsupported-kind': 'Ce type de cours ne peut pas être lu ici. Ouvrez-le dans la plateforme.',
  'forbidden': 'Votre compte n’est pas autorisé à télécharger ce cours. Adressez-vous à votre service formation.',
  'not-found': 'La plateforme n’a plus ce cours. Adressez-vous à votre service formation.',
  'refused': 'La plateforme a refusé le téléchargement. Adressez-vous à votre service formation.',
  'storage-full': 'Il n’y a pas assez de place sur cet appareil. Supprimez un autre téléchargement ou libérez de la place, puis réessayez.',
};

export const protection: Locale['protection'] = {
  'protected': 'Protégé : le navigateur le garde jusqu’à ce que vous le supprimiez.',
  'not-protected': 'Non protégé : le navigateur peut le supprimer si la place vient à manquer.',
  'unknown': 'Le navigateur n’a pas dit s’il le garde quand la place vient à manquer.',
};
