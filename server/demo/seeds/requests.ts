/** Somebody asks to be enrolled. `ago`: how many days before the first start. */
export interface SeedRequest {
  readonly user: string;
  readonly module: string;
  readonly session?: string;
  readonly reason: string;
  readonly ago: number;
  /** What was answered, step by step; missing: it waits. */
  readonly answers?: readonly { readonly by: string; readonly ago: number; readonly isDenied?: true; readonly comments?: string; readonly costCenter?: string }[];
}

/** Twelve that wait for Ana. */
export const waitingRequests: readonly SeedRequest[] = [
  { user: 'lena', module: 'leading-a-shift', session: 'LD-1', ago: 9, reason: 'I stand in for Sofia in summer, and I would like to do it well.' },
  { user: 'tomasz', module: 'leading-a-shift', session: 'LD-1', ago: 8, reason: 'For the safety position. Sigrún thinks it is a good idea.' },
  { user: 'zeynep', module: 'crane-rescue', ago: 8, reason: 'When something happens up there, it is I who am nearest.' },
  { user: 'stelian', module: 'crane-rescue', ago: 7, reason: 'I climb anyway.' },
  { user: 'linh', module: 'imdg-certificate', ago: 6, reason: 'We have had nobody on nights who may sign for class 6 since Pim left.' },
  { user: 'sofia', module: 'project-management', ago: 6, reason: 'I will coordinate the move of Crane 7, and the next ones.' },
  { user: 'hoa', module: 'maritime-law', ago: 5, reason: 'Three evenings, on my own time. I would only need the fee.' },
  { user: 'mateusz', module: 'forklift-trainer', session: 'FT-1', ago: 4, reason: 'As soon as I have the licence. It is next week!' },
  { user: 'bilal', module: 'project-cargo', ago: 3, reason: 'I was a rigger for eight years before I came here.' },
  { user: 'kwame', module: 'path-crane', session: 'PC-1', ago: 2, reason: 'Crane 7 needs people. I am not afraid of height, only of pigeons.' },
  { user: 'linh', module: 'leading-a-shift', session: 'LD-1', ago: 1, reason: '' },
  { user: 'zeynep', module: 'project-management', ago: 0, reason: 'If Sofia gets it, may I come too? We could learn together.' },
];

/** Decided ones, and some that wait for the training office after Ana said yes. */
export const decidedRequests: readonly SeedRequest[] = [
  { user: 'kwame', module: 'crane-rescue', ago: 60, reason: 'Refresher.', answers: [{ by: 'ana', ago: 58, comments: 'Yes, and thank you.' }, { by: 'petra', ago: 57 }] },
  { user: 'bilal', module: 'crane-rescue', ago: 50, reason: 'With Kwame.', answers: [{ by: 'ana', ago: 48 }, { by: 'petra', ago: 47 }] },
  { user: 'mateusz', module: 'project-cargo', ago: 45, reason: 'To see something other than rods.', answers: [{ by: 'ana', ago: 40, comments: 'After the season. Six weeks are long for us.' }, { by: 'petra', ago: 39 }] },
  { user: 'hoa', module: 'project-cargo', ago: 40, reason: '', answers: [{ by: 'ana', ago: 38 }, { by: 'petra', ago: 36, comments: 'Starts on the first.' }] },
  { user: 'sofia', module: 'leading-a-shift', session: 'LD-1', ago: 30, reason: 'Again, because the first time I was too new.', answers: [{ by: 'ana', ago: 29, comments: 'Gladly.' }] },
  { user: 'stelian', module: 'maritime-law', ago: 28, reason: 'Interest.', answers: [{ by: 'ana', ago: 20, isDenied: true, comments: 'Not this year, the budget is gone. Ask me again in January, first in the queue.' }] },
  { user: 'lena', module: 'imdg-certificate', ago: 26, reason: 'More pay?', answers: [{ by: 'ana', ago: 25, isDenied: true, comments: 'An honest reason! But first the half hour of IMDG, then this.' }] },
  { user: 'zeynep', module: 'forklift-trainer', session: 'FT-1', ago: 22, reason: 'I like explaining.', answers: [{ by: 'ana', ago: 21 }, { by: 'petra', ago: 20, isDenied: true, comments: 'You need a forklift licence of your own for this one.' }] },
  { user: 'linh', module: 'maritime-law', ago: 12, reason: 'For the claims that end on my desk.', answers: [{ by: 'ana', ago: 10, comments: 'Yes, from our budget.', costCenter: '4410' }] },
  { user: 'tomasz', module: 'crane-rescue', ago: 11, reason: 'As deputy safety officer.', answers: [{ by: 'ana', ago: 9 }] },
];

/** Four of those who were enrolled ask to be let go again. */
export const withdrawals: readonly { readonly user: string; readonly module: string; readonly ago: number }[] = [
  { user: 'bilal', module: 'crane-rescue', ago: 5 },
  { user: 'mateusz', module: 'project-cargo', ago: 4 },
  { user: 'sofia', module: 'leading-a-shift', ago: 2 },
  { user: 'hoa', module: 'project-cargo', ago: 1 },
];

/** Three tasks that are done, for Ana to sign off, and one that she has. */
export const tasks: readonly { readonly user: string; readonly module: string; readonly ago: number; readonly signedOff?: number }[] = [
  { user: 'lena', module: 'uniform-and-pass', ago: 3 },
  { user: 'kwame', module: 'near-miss', ago: 2 },
  { user: 'hoa', module: 'near-miss', ago: 1 },
  { user: 'stelian', module: 'near-miss', ago: 33, signedOff: 32 },
];

/** Training elsewhere that waits for Ana, beside Omar’s in external-training.csv. */
export const externalTraining: readonly {
  readonly id: string;
  readonly user: string;
  readonly title: string;
  readonly subject: string;
  readonly from: number;
  readonly to: number;
  readonly hours: number;
  readonly cost: number;
  readonly vendor: string;
  readonly comments: string;
  readonly ago: number;
  readonly attachment?: string;
}[] = [
  { id: 'ext-sofia-radio', user: 'sofia', title: 'Radio operator: refresher at the harbour office', subject: 'SAFETY', from: -20, to: -20, hours: 6, cost: 60, vendor: 'Harbour office', comments: 'Bill is attached.', ago: 9, attachment: 'Bill for Sofia Nikolaou\n1 refresher, restricted radio operator   60.00 EUR\nPaid in cash, with thanks.\n' },
  { id: 'ext-stelian-diving', user: 'stelian', title: 'Curs de scafandru, nivelul 2', subject: 'SAFETY', from: -41, to: -37, hours: 30, cost: 420, vendor: 'Școala de Scufundări Constanța', comments: '', ago: 6 },
  { id: 'ext-zeynep-crane', user: 'zeynep', title: 'Kule vinci operatörlüğü tazeleme eğitimi', subject: 'LIFTING', from: -60, to: -58, hours: 18, cost: 0, vendor: 'Liman Akademisi, İzmir', comments: 'Done on leave. The certificate comes by post.', ago: 2 },
];
