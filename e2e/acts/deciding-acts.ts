import type { Page } from '@playwright/test';
import { askedBy, standingOf, type Asked } from '../harness/request-standing.ts';
import { notAllowed, type Act } from './act.ts';
import type { Lms } from './lms.ts';
import { saidKept } from './said-kept.ts';

// What waits for Ana. "Another device" of hers is a program that decides as she does.

type List = 'enrollmentRequests' | 'withdrawalRequests';
interface Which {
  readonly list: List;
  readonly from: string;
  readonly moduleId: string;
}

const requestsIn = async (lms: Lms, list: List): Promise<readonly Asked[]> => (await lms.get<{ readonly requests: readonly Asked[] }>(list)).requests;
const waiting = async (lms: Lms, { list, from, moduleId }: Which): Promise<Asked> => {
  const found = askedBy(await requestsIn(lms, list), from, moduleId).find(({ status }) => status.code === 'pending');
  if (!found) throw new Error(`Nothing of ${from} waits`);
  return found;
};
const standing = async (lms: Lms, { list, from, moduleId }: Which): Promise<readonly string[]> => standingOf(await requestsIn(lms, list), from, moduleId);

const approve = async (page: Page): Promise<void> => {
  await page.getByRole('main').getByRole('button', { name: 'Approve', exact: true }).click();
  await saidKept(page, 'Approved. It is sent in a moment.');
};
const deny = async (page: Page): Promise<void> => {
  await page.getByRole('main').getByRole('button', { name: 'Deny…' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Not at this time.' }).click();
  await sheet.getByRole('button', { name: 'Deny', exact: true }).click();
  await saidKept(page, 'Denied. It is sent in a moment.');
};
const ready: Act['ready'] = (page) => page.getByRole('main').getByRole('button', { name: 'Approve', exact: true });
const alreadySays = /Somebody has decided it already, or it waits for somebody else by now\./u;

interface Deciding {
  readonly which: Which;
  readonly says: string;
  readonly isYes: boolean;
  readonly becomes: string;
  /** What another device says meanwhile. */
  readonly other: string;
}

const deciding = ({ which, says, isYes, becomes, other }: Deciding): Act => ({
  says,
  times: 1,
  place: async (lms) => `/approvals/${which.list === 'enrollmentRequests' ? 'enrollment' : 'withdrawal'}/${(await waiting(lms, which)).id}`,
  ready,
  doIt: isYes ? approve : deny,
  held: (lms) => standing(lms, which),
  done: [becomes],
  no: async (lms) => {
    const { id, step } = await waiting(lms, which);
    await lms.say(other, { 'request-id': id, ...(step && { 'step-id': step.id }) });
  },
  noSays: alreadySays,
});

interface HandedIn {
  readonly title: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly status?: { readonly code: string };
}
const record = (lms: Lms, id: string): Promise<HandedIn> => lms.get('externalTrainingRecord', { id });

const decidingExternal = (id: string, decide: Act['doIt'], becomes: string, otherStatus: string): Act => ({
  says: 'externalRecordUpdater',
  times: 1,
  place: () => `/approvals/external/${id}`,
  ready,
  doIt: decide,
  held: async (lms) => (await record(lms, id)).status?.code,
  done: becomes,
  no: async (lms) => {
    const { title, startDate, endDate } = await record(lms, id);
    await lms.say('externalRecordUpdater', { id, title, startDate, endDate, status: otherStatus });
  },
  noSays: alreadySays,
});

interface Task {
  readonly id: string;
  readonly learner: { readonly id: string };
  readonly module: { readonly id: string };
  readonly status?: string;
}
const task = async (lms: Lms): Promise<Task | undefined> =>
  (await lms.get<{ readonly tasks: readonly Task[] }>('taskApproval', { status: 'all' })).tasks.find(({ learner, module }) => learner.id === 'kwame' && module.id === 'near-miss');

/** What a manager decides about others. */
export const decidingActs = {
  'approve an enrolment': deciding({ which: { list: 'enrollmentRequests', from: 'zeynep', moduleId: 'crane-rescue' }, says: 'enrollmentRequestApprover', isYes: true, becomes: 'pending at petra', other: 'enrollmentRequestDenier' }),
  'deny an enrolment': deciding({ which: { list: 'enrollmentRequests', from: 'kwame', moduleId: 'path-crane' }, says: 'enrollmentRequestDenier', isYes: false, becomes: 'denied', other: 'enrollmentRequestApprover' }),
  'approve a withdrawal': deciding({ which: { list: 'withdrawalRequests', from: 'bilal', moduleId: 'crane-rescue' }, says: 'withdrawalRequestApprover', isYes: true, becomes: 'approved', other: 'withdrawalRequestDenier' }),
  'deny a withdrawal': deciding({ which: { list: 'withdrawalRequests', from: 'mateusz', moduleId: 'project-cargo' }, says: 'withdrawalRequestDenier', isYes: false, becomes: 'denied', other: 'withdrawalRequestApprover' }),
  'approve a task': {
    says: 'taskApprover',
    times: 1,
    place: async (lms) => `/approvals/task/${(await task(lms))?.id ?? ''}`,
    ready,
    doIt: approve,
    held: async (lms) => (await task(lms))?.status,
    done: 'approved',
    ...notAllowed,
  },
  'approve external training': decidingExternal('ext-zeynep-crane', approve, 'completed', 'cancelled'),
  'deny external training': decidingExternal(
    'ext-stelian-diving',
    async (page) => {
      await page.getByRole('main').getByRole('button', { name: 'Deny…' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Deny', exact: true }).click();
      await saidKept(page, 'Denied. It is sent in a moment.');
    },
    'cancelled',
    'completed',
  ),
  'send external training back': decidingExternal(
    'ext-sofia-radio',
    async (page) => {
      await page.getByRole('main').getByRole('button', { name: 'Deny…' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Send back to be changed' }).click();
      await saidKept(page);
    },
    'openForEditing',
    'completed',
  ),
} satisfies Record<string, Act>;
