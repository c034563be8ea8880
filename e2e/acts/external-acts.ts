import { expect, type Page } from '@playwright/test';
import { notAllowed, type Act } from './act.ts';
import type { Lms } from './lms.ts';
import { saidKept } from './said-kept.ts';

interface Record_ {
  readonly id: string;
  readonly title: string;
  readonly status?: { readonly code: string };
  readonly attachment?: { readonly name?: string };
}

const recordsOf = async (lms: Lms): Promise<readonly Record_[]> => (await lms.get<{ readonly records: readonly Record_[] }>('externalTrainingRecords')).records;
const named = async (lms: Lms, start: string): Promise<readonly Record_[]> => (await recordsOf(lms)).filter(({ title }) => title.startsWith(start));
const days = { startDate: '2026-11-02', endDate: '2026-11-03' };
const row = (page: Page, title: string) => page.getByRole('link', { name: new RegExp(`^${title}`, 'u') });

/** Something that is told already, in that status. */
const about = (title: string, status: string) =>
  ({
    times: 1,
    prepare: (lms: Lms) => lms.say('externalRecordAdder', { title, ...days, status }),
    place: async (lms: Lms) => `/external-training/${(await named(lms, title))[0]?.id ?? ''}`,
    ...notAllowed,
  }) satisfies Partial<Act>;

/** Training that somebody did elsewhere. */
export const externalActs = {
  'add external training with a photo': {
    says: 'externalRecordAdder',
    times: 1,
    place: () => '/external-training',
    ready: (page) => page.getByRole('button', { name: 'Add training' }),
    doIt: async (page) => {
      await page.getByRole('button', { name: 'Add training' }).click();
      const form = page.getByRole('dialog', { name: 'Add training' });
      await form.getByRole('textbox', { name: 'Title' }).fill('Added here');
      await form.getByLabel('First day').fill('2026-11-20');
      await form.getByLabel('Choose a file').setInputFiles({ name: 'card.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('light') });
      await expect(form.getByText('card.jpg').first()).toBeVisible();
      await form.getByRole('button', { name: 'Hand in' }).click();
      await saidKept(page);
      await expect(form).toBeHidden();
    },
    held: async (lms) => (await named(lms, 'Added here')).map(({ status, attachment }) => [status?.code, attachment?.name]),
    done: [['pendingApproval', 'card.jpg']],
    no: { code: 'invalid-parameter', status: 400 },
    noSays: /The LMS did not accept what was given\./u,
    toWhatCame: async (page) => {
      await row(page, 'Added here').click();
      return page.getByRole('main');
    },
  },
  'change external training': {
    ...about('Change this', 'openForEditing'),
    says: 'externalRecordUpdater',
    ready: (page) => page.getByRole('button', { name: 'Edit' }),
    doIt: async (page) => {
      await page.getByRole('button', { name: 'Edit' }).click();
      const form = page.getByRole('dialog');
      await form.getByRole('textbox', { name: 'Title' }).fill('Change this: done');
      await form.getByLabel('Choose a file').setInputFiles({ name: 'proof.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('light') });
      await expect(form.getByText('proof.jpg').first()).toBeVisible();
      await form.getByRole('button', { name: 'Save as a draft' }).click();
      await saidKept(page);
      await expect(form).toBeHidden();
    },
    held: async (lms) => (await named(lms, 'Change this')).map(({ title, attachment }) => [title, attachment?.name]),
    done: [['Change this: done', 'proof.jpg']],
  },
  'delete external training': {
    ...about('Delete this', 'openForEditing'),
    says: 'externalRecordDeleter',
    ready: (page) => page.getByRole('button', { name: 'Delete' }),
    doIt: async (page) => {
      await page.getByRole('button', { name: 'Delete' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
      await saidKept(page);
    },
    held: async (lms) => (await named(lms, 'Delete this')).map(({ title }) => title),
    done: [],
  },
  'take back external training': {
    ...about('Take this back', 'pendingApproval'),
    says: 'externalRecordUpdater',
    ready: (page) => page.getByRole('button', { name: 'Take it back to edit' }),
    doIt: async (page) => {
      await page.getByRole('button', { name: 'Take it back to edit' }).click();
      await saidKept(page);
    },
    held: async (lms) => (await named(lms, 'Take this back')).map(({ status }) => status?.code),
    done: ['openForEditing'],
  },
} satisfies Record<string, Act>;
