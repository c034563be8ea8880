import { expect } from '@playwright/test';
import { notAllowed, type Act } from './act.ts';
import type { Lms } from './lms.ts';

interface Mail {
  readonly id: string;
  readonly subject: string;
  readonly read: boolean;
}

const read = async (lms: Lms, subject: string): Promise<readonly boolean[]> =>
  (await lms.get<{ readonly messages: readonly Mail[] }>('mailbox')).messages.filter((mail) => mail.subject.includes(subject)).map((mail) => mail.read);

const refused: Pick<Act, 'no' | 'noSays' | 'toWhatCame'> = {
  ...notAllowed,
  noSays: /your account may not do this\./u,
  // Nobody is stopped in reading for it: it stands among what was sent.
  toWhatCame: async (page) => {
    await page.goto(new URL('/waiting', page.url()).href);
    return page.getByRole('article').filter({ hasText: 'Mark as read' });
  },
};

/** What Ana has not read yet: one that is opened, and those about a near miss at once. */
export const messageActs = {
  'read a message': {
    says: 'messageUpdater',
    times: 1,
    // Found by a word of its text: the text is on the device then.
    place: () => '/mailbox?q=seventeen+questions',
    ready: (page) => page.getByRole('link', { name: /Unread.*Aroha|Aroha.*Unread/u }),
    doIt: async (page) => {
      await page.getByRole('link', { name: /Aroha/u }).first().click();
      await expect(page.getByRole('heading', { name: 'Aroha' })).toBeVisible();
    },
    held: (lms) => read(lms, 'Aroha'),
    done: [true],
    ...refused,
  },
  'mark messages as read': {
    says: 'messageUpdater',
    times: 2,
    place: () => '/mailbox?q=near+miss',
    ready: (page) => page.getByRole('button', { name: 'Mark all read' }),
    doIt: async (page) => {
      await page.getByRole('button', { name: 'Mark all read' }).click();
      await expect(page.getByText('2 messages marked as read.').first()).toBeVisible();
    },
    held: async (lms) => (await read(lms, 'near miss')).slice(0, 2),
    done: [true, true],
    ...refused,
  },
} satisfies Record<string, Act>;
