import type { Locale } from '../../locale.ts';

export const slip: Locale['slip'] = {
  heading: 'Ce qui a été envoyé',
  waitingHeading: 'Pas encore envoyé',
  openHeading: 'Questions en suspens',
  seen: 'J’en ai pris note',
  seenAt: 'Vu : {{at}}',
  newAttempt: 'Nouvelle tentative',
  opened: 'Ouvert',
  stillOpen: 'Il est encore ouvert. L’envoi se fera quand vous le quitterez.',
  waits: 'Enregistré sur cet appareil. En attente d’envoi.',
  sent: 'Envoyé : {{at}}.',
  answered: 'Réponse de la plateforme : {{status}}.',
  answeredScore: 'Réponse de la plateforme : {{status}}, {{score}}.',
  before: 'Avant',
  now: 'Après',
  details: 'Détails pour l’assistance',
  earlier: 'Afficher les précédents',
  noneTitle: 'Rien n’a encore été fait ici',
  noneSentence: 'Chaque fois que vous ouvrez un cours, son bordereau d’envoi apparaît ici : ce qui a été envoyé, quand, et ce que la plateforme a répondu.',
};

export const slipState: Locale['slipState'] = {
  open: 'Ouvert',
  waiting: 'En attente',
  telling: 'En cours d’envoi',
  sent: 'Envoyé',
  unsure: 'Incertain',
  refused: 'Refusé',
};

export const settled: Locale['settled'] = {
  'launch-answer-lost': 'La réponse s’est perdue quand la plateforme a été informée que vous aviez ouvert le cours : elle l’a peut-être compté, peut-être pas. L’envoi n’est pas répété tout seul.',
  'result-answer-lost': 'La réponse s’est perdue quand le résultat a été envoyé : il est peut-être arrivé, peut-être pas. L’envoi n’est pas répété tout seul.',
  'exit-answer-lost': 'Le résultat est arrivé, mais la dernière réponse s’est perdue : le temps compte peut-être, peut-être pas. L’envoi n’est pas répété tout seul.',
  'session-lost': 'La plateforme a mis fin à l’échange avant son terme : le résultat est arrivé, le temps ne compte peut-être pas.',
  'details-answer-lost': 'Le résultat est arrivé. On ne sait pas si chaque réponse est arrivée aussi.',
  'details-refused': 'Le résultat est arrivé. La plateforme n’a pas accepté le détail des réponses.',
  'attempt-unsure': 'Cela fait partie d’une nouvelle tentative qui n’a peut-être pas été ouverte ; rien n’a donc été envoyé.',
  'attempt-refused': 'La plateforme n’a pas ouvert la nouvelle tentative dont cela fait partie.',
  'lms-holds-worse': 'Le résultat a été envoyé, puis envoyé à nouveau, mais la plateforme en affiche un moins bon. Montrez ceci à votre service formation.',
  'hacp-refused': 'La plateforme a refusé le résultat. Sa réponse se trouve dans « Détails pour l’assistance ».',
  'lms-refused': 'La plateforme a compris et a refusé. Sa réponse se trouve dans « Détails pour l’assistance ».',
  'data-missing': 'Ce qui a été fait n’est plus sur cet appareil ; il n’y a donc rien à envoyer.',
  'forbidden': 'Votre compte n’est plus autorisé à écrire dans ce cours. Adressez-vous à votre service formation ; votre résultat reste ici.',
  'not-found': 'La plateforme ne connaît plus cette inscription. Adressez-vous à votre service formation ; votre résultat reste ici.',
};
