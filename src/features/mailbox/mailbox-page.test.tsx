import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ApiError } from '#api/api-error.ts';
import type { Mailbox, Message, MessageSummary } from '#api/contract/messages.ts';
import type { Known } from '#api/known.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import type { MailboxDeps } from './mailbox-deps.ts';
import { MailboxPage } from './mailbox-page.tsx';
import { MessagePage } from './message-page.tsx';

const ana = { id: 'ana', family: 'Sousa', given: 'Ana' };
const omar = { id: 'omar', family: 'حداد', given: 'عمر' };
const summaries: readonly MessageSummary[] = [
  { id: 'M1', subject: 'Your first week', from: ana, sent: '2026-11-25T14:10:00Z', read: false },
  { id: 'M2', subject: 'You are enrolled', sent: '2026-11-24T05:00:00Z', read: false },
  { id: 'M3', subject: 'اللوحة على الباب', from: omar, sent: '2026-11-20T05:00:00Z', read: true },
];
const textOf = (id: string): Message => ({ ...(summaries.find((each) => each.id === id) ?? { id, subject: id }), to: [], body: `The text of ${id}.\nSee you.`, contentType: 'text/plain' });

const depsWith = (answer: () => Promise<Known<Mailbox>>, more: Partial<MailboxDeps> = {}): MailboxDeps => ({
  userId: 'mia',
  mailbox: { queryKey: ['mailbox'], queryFn: answer },
  message: (id) => ({ queryKey: ['message', id], queryFn: () => Promise.resolve({ value: textOf(id), asOf: 1 }), staleTime: Infinity }),
  listedPerson: (id) => ({ queryKey: ['people', id], queryFn: () => Promise.resolve({ value: { people: [] }, asOf: 1 }), staleTime: Infinity }),
  opened: changeable<ReadonlySet<string>>(new Set()),
  markRead: vi.fn(() => Promise.resolve(() => Promise.resolve(true))),
  isOnline: changeable(true),
  pictureAddress: () => undefined,
  lmsPage: '/ekp/servlet/ekp',
  hrefOfMailbox: '/mailbox',
  hrefOfMessage: (id) => `/mailbox/${id}`,
  ...more,
});
const telling = (messages: readonly MessageSummary[]) => () => Promise.resolve({ value: { messages }, asOf: Date.now() });
const failing = (reason: ConstructorParameters<typeof ApiError>[0]) => () => Promise.reject(new ApiError(reason, { didReachLms: 'no' }));
const list = (deps: MailboxDeps, at = '/mailbox') => renderPage(<MailboxPage deps={deps} tabs={null} />, { at });

test('an unread message says so in words, a read one does not', async () => {
  const screen = await list(depsWith(telling(summaries)));
  await expect.element(screen.getByRole('link', { name: /^Unread: Ana Sousa/ })).toHaveAttribute('href', '/mailbox/M1');
  await expect.element(screen.getByRole('link', { name: /^Unread: The LMS/ })).toMatchTextContent(/You are enrolled/);
  await expect.element(screen.getByRole('link', { name: /^عمر حداد/ })).toBeVisible();
});

test('what was opened here is read at once, whatever the LMS says yet', async () => {
  const opened = changeable<ReadonlySet<string>>(new Set());
  const screen = await list(depsWith(telling(summaries), { opened }));
  await expect.element(screen.getByRole('link', { name: 'Unread 2' })).toBeVisible();
  opened.set(new Set(['M1']));
  await expect.element(screen.getByRole('link', { name: 'Unread 1' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: /^Ana Sousa/ })).toBeVisible();
});

test('unread alone, and words, narrow the list and stand in the address', async () => {
  const screen = await list(depsWith(telling(summaries)));
  await screen.getByRole('link', { name: 'Unread 2' }).click();
  await expect.element(screen.getByRole('link', { name: /عمر حداد/ })).not.toBeInTheDocument();
  await screen.getByRole('searchbox', { name: 'Find in messages' }).fill('sousa');
  await expect.element(screen.getByRole('link', { name: /The LMS/ })).not.toBeInTheDocument();
  await expect.element(screen.getByRole('link', { name: /Ana Sousa/ })).toHaveAttribute('href', '/mailbox/M1?show=unread&q=sousa');
});

test('words that no message says lead back to all of them', async () => {
  const screen = await list(depsWith(telling(summaries)), '/mailbox?q=forklift');
  await expect.element(screen.getByRole('heading', { name: 'No message says that' })).toBeVisible();
  await screen.getByRole('link', { name: 'Show all messages' }).click();
  await expect.element(screen.getByRole('link', { name: /Ana Sousa/ })).toBeVisible();
});

test.for([true, false])('many are marked at once, with a network or without (%s)', async (isOnline) => {
  const deps = depsWith(telling(summaries), { isOnline: changeable(isOnline) });
  const screen = await list(deps);
  await screen.getByRole('button', { name: 'Mark all read' }).click();
  await vi.waitFor(() => expect(deps.markRead).toHaveBeenCalledExactlyOnceWith(['M1', 'M2']));
  await expect.element(screen.getByText('2 messages marked as read.')).toBeVisible();
});

test('while they come, the page has the shape of what comes', async () => {
  const screen = await list(depsWith(() => new Promise(() => undefined)));
  await expect.element(screen.getByText('Loading')).toBeInTheDocument();
});

test.for([
  ['an empty mailbox', telling([])],
  ['a LMS without mailboxes', failing('not-found')],
] as const)('%s says what would stand here', async ([, answer]) => {
  const screen = await list(depsWith(answer));
  await expect.element(screen.getByRole('heading', { name: 'No messages' })).toBeVisible();
});

test('a failure says what happened, and trying again helps', async () => {
  const answer = vi.fn<() => Promise<Known<Mailbox>>>().mockImplementationOnce(failing('busy')).mockImplementation(telling(summaries));
  const screen = await list(depsWith(answer));
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/Your messages did not come.*The LMS is busy/);
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByRole('link', { name: /Ana Sousa/ })).toBeVisible();
});

test('offline on a device that never saw them, connecting once is enough', async () => {
  const screen = await list(depsWith(failing('offline'), { isOnline: changeable(false) }));
  await expect.element(screen.getByText(/Connect once, and it stays/)).toBeVisible();
});

const message = (deps: MailboxDeps, id = 'M1', setting = {}) => renderPage(<MessagePage deps={deps} messageId={id} />, { at: `/mailbox/${id}?show=unread`, ...setting });

test('opening a message shows its text and marks it as read, once', async () => {
  const deps = depsWith(telling(summaries));
  const screen = await message(deps);
  await expect.element(screen.getByRole('heading', { name: 'Your first week' })).toBeVisible();
  await expect.element(screen.getByText(/The text of M1\./)).toBeVisible();
  await vi.waitFor(() => expect(deps.markRead).toHaveBeenCalledExactlyOnceWith(['M1']));
  await expect.element(screen.getByRole('link', { name: 'Back to messages' })).toHaveAttribute('href', '/mailbox?show=unread');
});

test('what is read already is not told again', async () => {
  const deps = depsWith(telling(summaries));
  const screen = await message(deps, 'M3');
  await expect.element(screen.getByText(/The text of M3\./)).toBeVisible();
  expect(deps.markRead).not.toHaveBeenCalled();
});

test('what was opened and not taken by the LMS is told at the next opening', async () => {
  const deps = depsWith(telling(summaries), { opened: changeable<ReadonlySet<string>>(new Set(['M1'])) });
  await message(deps);
  await vi.waitFor(() => expect(deps.markRead).toHaveBeenCalledExactlyOnceWith(['M1']));
});

test('a reply is written in the LMS: said before the tap, and without a network there is nothing to tap', async () => {
  const isOnline = changeable(true);
  const screen = await message(depsWith(telling(summaries), { isOnline }));
  await expect.element(screen.getByRole('link', { name: 'Reply in the LMS' })).toHaveAttribute('target', '_blank');
  await expect.element(screen.getByText(/opens in a new tab, and needs a network/)).toBeVisible();
  isOnline.set(false);
  await expect.element(screen.getByRole('link', { name: 'Reply in the LMS' })).not.toBeInTheDocument();
  await expect.element(screen.getByText(/Replies are written in the LMS/)).toBeVisible();
});

test('the LMS itself is not replied to', async () => {
  const screen = await message(depsWith(telling(summaries)), 'M2');
  await expect.element(screen.getByRole('heading', { name: 'You are enrolled' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Reply in the LMS' })).not.toBeInTheDocument();
});

test('plain text that looks like HTML is shown as it was written', async () => {
  const body = 'Use <b> and <script>x()</script> & wait';
  const screen = await message(depsWith(telling(summaries), { message: () => ({ queryKey: ['message'], queryFn: () => Promise.resolve({ value: { ...textOf('M1'), body }, asOf: 1 }) }) }));
  await expect.element(screen.getByText(body)).toBeVisible();
});

test.for([
  ['light', 'en', 360],
  ['dark', 'ar', 360],
  ['light', 'ar', 320],
] as const)('they can be used by everybody: %s, %s, %i px', async ([theme, language, width]) => {
  await page.viewport(width, 740);
  const screen = await renderPage(<MailboxPage deps={depsWith(telling(summaries))} tabs={null} />, { theme, language });
  await expect.element(screen.getByText('Your first week')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await screen.unmount();
  await message(depsWith(telling(summaries)), 'M1', { theme, language });
  await vi.waitFor(() => expect(document.querySelector('article h1')).not.toBeNull());
  expect(await accessibilityFaults()).toEqual([]);
});
