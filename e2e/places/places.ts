/** A place of the app: where it is, who goes there, and what must be read there, also offline after one visit. */
export interface Place {
  readonly name: string;
  readonly path: string;
  /** A person of the demo organisation who has something there. */
  readonly who: 'mia' | 'ana' | 'dimitra' | 'tomasz';
  readonly heading: RegExp;
  readonly sees: RegExp;
}

/** Every place that a learner goes. */
export const places: readonly Place[] = [
  { name: 'dashboard', path: '/dashboard', who: 'mia', heading: /Mia/, sees: /To do/ },
  { name: 'catalog', path: '/catalog', who: 'mia', heading: /Catalog/, sees: /Safety/ },
  { name: 'module', path: '/module/stop-work', who: 'mia', heading: /Anybody may stop a job/, sees: /What you learn/ },
  { name: 'resources', path: '/resources', who: 'mia', heading: /Papers and files/, sees: /Wind limits by machine/ },
  { name: 'search', path: '/search?q=fire', who: 'mia', heading: /Search/, sees: /Fire/ },
  { name: 'enrollments', path: '/enrollments', who: 'mia', heading: /My learning/, sees: /First days in the harbour/ },
  { name: 'done', path: '/enrollments?view=done', who: 'dimitra', heading: /My learning/, sees: /Fire warden/ },
  { name: 'learning-path', path: '/learning-path', who: 'tomasz', heading: /My learning/, sees: /Drive a ship-to-shore crane/ },
  { name: 'downloads', path: '/downloads', who: 'mia', heading: /My learning/, sees: /Nothing packed yet/ },
  { name: 'pack', path: '/downloads/pack', who: 'mia', heading: /Pack/, sees: /For how long will you be without a network/ },
  { name: 'approvals', path: '/approvals', who: 'ana', heading: /Inbox/, sees: /For you/ },
  { name: 'requests', path: '/requests', who: 'tomasz', heading: /My requests/, sees: /Waits for Petra/ },
  { name: 'mailbox', path: '/mailbox', who: 'mia', heading: /Inbox/, sees: /Messages/ },
  { name: 'news', path: '/news', who: 'mia', heading: /Inbox/, sees: /fish on Wednesday/ },
  { name: 'forum', path: '/forum', who: 'mia', heading: /Inbox|Forum/, sees: /./ },
  { name: 'me', path: '/me', who: 'mia', heading: /Me|Mia/, sees: /Mia Lindqvist/ },
  { name: 'waiting', path: '/waiting', who: 'mia', heading: /Waiting/, sees: /Everything is sent/ },
  { name: 'record', path: '/record', who: 'dimitra', heading: /Record/, sees: /Fire warden/ },
  { name: 'certificates', path: '/certificates', who: 'tomasz', heading: /Certificates/, sees: /First aider of the port/ },
  { name: 'external-training', path: '/external-training', who: 'dimitra', heading: /External training/, sees: /Python for planners/ },
  { name: 'career', path: '/career', who: 'dimitra', heading: /Career/, sees: /Planner/ },
];
