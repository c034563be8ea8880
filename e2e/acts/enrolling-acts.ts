import { notAllowed, type Act } from './act.ts';
import type { Lms } from './lms.ts';
import { saidKept } from './said-kept.ts';

interface Wish {
  readonly moduleId: string;
  readonly button: string;
  /** The date to choose, by what is said of it. */
  readonly date?: RegExp;
  /** How enrollments of earlier stand. */
  readonly earlier?: readonly string[];
  readonly becomes: string;
  /** What `enrollUser` answers with 200 when it understood and refuses. */
  readonly code: string;
  readonly noSays: RegExp;
}

const enrolling = ({ moduleId, button, date, earlier = [], becomes, code, noSays }: Wish): Act => ({
  says: 'enrollUser',
  times: 1,
  place: () => `/module/${moduleId}`,
  ready: (page) => page.getByRole('button', { name: button, exact: true }),
  doIt: async (page) => {
    await page.getByRole('button', { name: button, exact: true }).click();
    const sheet = page.getByRole('dialog');
    if (date) await sheet.getByText(date).click();
    await sheet.getByRole('button', { name: 'Enrol', exact: true }).or(sheet.getByRole('button', { name: button, exact: true })).first().click();
    await saidKept(page, 'Saved. Your wish is sent in a moment.');
  },
  held: async (lms) => (await lms.standings(moduleId)).toSorted(),
  done: [...earlier, becomes],
  no: { code, status: 200 },
  noSays,
});

const courseOf = (moduleId: string) => async (lms: Lms): Promise<string> => `/course/${await lms.enrollmentId(moduleId)}`;

/** Wishes, and what becomes of an enrollment. */
export const enrollingActs = {
  'enrol': enrolling({ moduleId: 'stop-work', button: 'Enrol', becomes: 'enrolled', code: 'enrollment-closed', noSays: /It is closed for enrolment\./u }),
  'join a waiting list': enrolling({ moduleId: 'fire-warden', button: 'Enrol', date: /full: you would wait for a seat/u, earlier: ['completed'], becomes: 'waitlisted', code: 'no-seats', noSays: /There is no seat left\./u }),
  'ask to enrol': enrolling({ moduleId: 'project-cargo', button: 'Ask to enrol', becomes: 'pendingApproval', code: 'prerequisites-missing', noSays: /Something else has to be done first\./u }),
  'ask to enrol in what costs something': enrolling({ moduleId: 'maritime-law', button: 'Ask to enrol', becomes: 'pendingApproval', code: 'payment-required', noSays: /It costs something, and is paid in the LMS\./u }),
  'withdraw': {
    says: 'overallStatusChanger',
    times: 1,
    place: courseOf('forklift-safety'),
    ready: (page) => page.getByRole('button', { name: 'Withdraw', exact: true }),
    doIt: async (page) => {
      await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Withdraw', exact: true }).click();
      await saidKept(page);
    },
    held: (lms) => lms.standings('forklift-safety'),
    done: ['withdrawn'],
    no: { code: 'conflict', status: 409 },
    noSays: /It is not possible as things stand now\./u,
  },
  'take back a request': {
    says: 'overallStatusChanger',
    times: 1,
    prepare: (lms) => lms.say('enrollUser', { 'learning-id': 'crane-rescue', 'reason': 'To be nearer.' }),
    place: () => '/requests',
    ready: (page) => page.getByRole('listitem').filter({ hasText: 'Rescue from crane' }).getByRole('button', { name: 'Take the request back' }),
    doIt: async (page) => {
      await page.getByRole('listitem').filter({ hasText: 'Rescue from crane' }).getByRole('button', { name: 'Take the request back' }).click();
      await saidKept(page);
    },
    held: (lms) => lms.standings('crane-rescue'),
    done: ['withdrawn'],
    ...notAllowed,
  },
  'say that it is done': {
    says: 'overallStatusChanger',
    times: 1,
    prepare: (lms) => lms.say('enrollUser', { 'learning-id': 'lifting-by-hand' }),
    place: courseOf('lifting-by-hand'),
    ready: (page) => page.getByRole('button', { name: 'How to get it' }),
    doIt: async (page) => {
      await page.getByRole('button', { name: 'How to get it' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'I have done it' }).click();
      await saidKept(page);
    },
    held: (lms) => lms.standings('lifting-by-hand'),
    done: ['completed'],
    ...notAllowed,
  },
} satisfies Record<string, Act>;
