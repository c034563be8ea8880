import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { RequestList } from '#api/contract/approval-answers.ts';
import type { Module } from '#api/contract/module.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { answering, depsWith, some } from '../../test/screens/approvals-deps.ts';
import { testCalls } from '../../test/screens/calls-deps.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import type { ApprovalsDeps } from './approvals-deps.ts';
import { ApprovalsPage } from './approvals-page.tsx';

const list = (deps: ApprovalsDeps, setting = {}) => renderPage(<ApprovalsPage deps={deps} tabs={null} />, { at: '/approvals', ...setting });
const cards = (): readonly string[] => [...document.querySelectorAll('ul[aria-label="What waits for you"] > li a')].map((card) => card.getAttribute('href') ?? '');
const approvals = { name: 'Approve', exact: true } as const;

/** Twenty people ask for places in two courses. */
const twenty = (): Pick<ApprovalsDeps, 'queries' | 'module'> => {
  const requests: RequestList = {
    requests: Array.from({ length: 20 }, (_, at) => ({
      id: `R${at}`, from: { id: `p${at}`, given: `Person ${at}`, family: '' }, session: { id: 'S', module: { id: at < 12 ? 'dear' : 'far', title: at < 12 ? 'Rescue' : 'Singapore', links: [] } },
      step: { id: `T${at}` }, submitted: new Date(Date.now() - (20 - at) * 3_600_000).toISOString(), status: { code: 'pending' },
    })),
  };
  const session = { id: 'S', code: 'S', instructors: [], modules: [], links: [], classes: [], attributes: [{ code: 'seatsLeft', value: '18' }] };
  const course = (id: string): Module => ({ id, title: id, links: [], objectives: [], attributes: [], audiences: [], sessions: [session], price: id === 'dear' ? { currency: 'EUR', amount: 100 } : { currency: 'SGD', amount: 210 } });
  const none = { external: answering('x', { requests: [] }), tasks: answering('t', { tasks: [] }), assessments: answering('a', { assessments: [] }), withdrawals: answering('w', { requests: [] }) };
  return { queries: { ...none, enrollments: answering('e', requests) }, module: (id) => ({ queryKey: ['module', id], queryFn: () => Promise.resolve(course(id)) }) };
};

test('[S16] a yes is one tap on the card, without a network too, and is taken back with another', async () => {
  const calls = testCalls();
  const screen = await list(depsWith(some, { calls, isOnline: changeable(false) }));
  await expect.element(screen.getByText(/I stand in for Sofia/)).toBeVisible();
  await screen.getByRole('button', approvals).first().click();
  await vi.waitFor(() => expect(calls.decided).toEqual([{ kind: 'approveEnrolment', parameters: { requestId: 'R1', stepId: 'T1' }, subject: 'Лена Морозова – Leading a shift' }]));
  await expect.element(screen.getByText(/I stand in for Sofia/)).not.toBeInTheDocument();
  // Above the page and where it stands: it waits, and nobody says that it goes in a moment.
  await expect.element(screen.getByText('Saved on this device. It waits to be sent.').nth(1)).toBeVisible();
  await expect.element(screen.getByText(/in a moment/)).not.toBeInTheDocument();
  await screen.getByRole('button', { name: 'Undo' }).first().click();
  await expect.element(screen.getByText(/I stand in for Sofia/)).toBeVisible();
});

test('with the keyboard the next request has the focus when one is decided', async () => {
  const screen = await list(depsWith(some));
  const first = screen.getByRole('button', approvals).first();
  await expect.element(first).toBeVisible();
  first.element().focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(cards()).not.toContain('/approvals/enrollment/R1'));
  expect(document.activeElement?.closest('li')?.querySelector('a')?.getAttribute('href')).toBe('/approvals/task/K1');
});

test('a double tap and a key that is held down decide about one request, not about the next that comes in its place', async () => {
  const calls = testCalls();
  const screen = await list(depsWith(some, { calls }));
  const first = screen.getByRole('button', approvals).first();
  await expect.element(first).toBeVisible();
  const tap = (): boolean => document.querySelector('li button')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1, clientX: 80, clientY: 400 })) ?? true;
  tap();
  await vi.waitFor(() => expect(cards()).not.toContain('/approvals/enrollment/R1'));
  expect(tap(), 'the second half of the double tap').toBe(false);
  const held = (): boolean => document.querySelector('li button')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true, cancelable: true })) ?? true;
  expect(held()).toBe(false);
  expect(calls.decided).toHaveLength(1);
});

test('a no asks why; what was written last is there to be taken again', async () => {
  const calls = testCalls();
  const keep = vi.fn();
  const screen = await list(depsWith(some, { calls, keep, kept: changeable({ costCenter: '', reasons: ['After the season.'] }) }));
  await screen.getByRole('button', { name: 'Deny…' }).first().click();
  await screen.getByRole('button', { name: 'After the season.' }).click();
  await screen.getByRole('dialog').getByRole('button', { name: 'Deny', exact: true }).click();
  await vi.waitFor(() => expect(calls.decided).toMatchObject([{ kind: 'denyEnrolment', parameters: { requestId: 'R1', comments: 'After the season.' } }]));
  expect(keep).toHaveBeenCalledWith({ reasons: ['After the season.'] });
});

test('training elsewhere is approved, denied, or sent back; what the API would fill in by itself stays as it was', async () => {
  const calls = testCalls();
  const screen = await list(depsWith(some, { calls }));
  await screen.getByRole('link', { name: 'Elsewhere 1' }).click();
  await screen.getByRole('button', { name: 'Deny…' }).click();
  await screen.getByRole('button', { name: 'Send back to be changed' }).click();
  await vi.waitFor(() => expect(calls.decided).toMatchObject([{ kind: 'decideExternal', parameters: { recordId: 'X1', type: 'externalCourse', durationUnit: 'hour', costCurrency: 'EUR', decision: 'openForEditing' } }]));
});

test('who pays was named once: it stands on the card of what costs something, before the tap', async () => {
  const calls = testCalls();
  const screen = await list(depsWith(some, { calls, kept: changeable({ costCenter: '4410', reasons: [] }) }));
  await expect.element(screen.getByText('Cost center 4410')).toBeVisible();
  await screen.getByRole('button', approvals).first().click();
  await vi.waitFor(() => expect(calls.decided).toMatchObject([{ parameters: { requestId: 'R1', costCenter: '4410' } }]));
});

test.for([
  ['wrong-approver', /not yours to decide/],
  ['gone', /not there any more/],
  ['step-gone', /does not know this step/],
  ['decided-already', /decided it already/],
  ['not-carried-out', /full, over or closed/],
  ['cost-center', /Name a cost center/],
] as const)('what the LMS did not do is said on the card, and what to do: %s', async ([reason, sentence]) => {
  const calls = testCalls();
  const screen = await list(depsWith(some, { calls }));
  await screen.getByRole('button', approvals).first().click();
  calls.settle('approveEnrolment', 'refused', reason);
  await expect.element(screen.getByRole('alert')).toMatchTextContent(sentence);
  expect(cards()).toContain('/approvals/enrollment/R1');
});

test('where somebody has to pay, the cost center is asked for on the card, and the earlier answer counts as seen', async () => {
  const calls = testCalls();
  const screen = await list(depsWith(some, { calls }));
  await screen.getByRole('button', approvals).first().click();
  calls.settle('approveEnrolment', 'refused', 'cost-center');
  await screen.getByRole('textbox', { name: 'Cost center (optional)' }).fill('4410');
  await screen.getByRole('button', approvals).first().click();
  await vi.waitFor(() => expect(calls.decided.at(-1)).toMatchObject({ parameters: { requestId: 'R1', costCenter: '4410' } }));
  await vi.waitFor(() => expect(calls.live.get().map(({ state }) => state)).toEqual(['waiting']));
});

test('[S1] a yes that is kept is not said to be lost, also where that the earlier answer was seen cannot be noted', async () => {
  const calls = testCalls();
  const screen = await list(depsWith(some, { calls: { ...calls, markSeen: () => Promise.reject(new Error('full')) } }));
  await screen.getByRole('button', approvals).first().click();
  calls.settle('approveEnrolment', 'refused', 'gone');
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/not there any more/);
  await screen.getByRole('button', { name: 'I have seen it' }).click();
  await expect.element(screen.getByText(/did not let the app change/)).toBeVisible();
  await screen.getByRole('button', approvals).first().click();
  await expect.element(screen.getByText('Approved. It is sent in a moment.')).toBeVisible();
  expect(calls.decided).toHaveLength(2);
});

test('a yes that led to the waiting list says so, until somebody has seen it', async () => {
  const calls = testCalls();
  const screen = await list(depsWith(some, { calls }));
  await screen.getByRole('button', approvals).first().click();
  calls.settle('approveEnrolment', 'told', 'waitlisted');
  await expect.element(screen.getByText(/put it on the waiting list/)).toBeVisible();
  await screen.getByRole('button', { name: 'I have seen it' }).click();
  await expect.element(screen.getByText(/put it on the waiting list/)).not.toBeInTheDocument();
});

test('a refusal of what the LMS does not list any more is said above the list', async () => {
  const calls = testCalls();
  const screen = await list(depsWith({ ...some, enrollments: answering('enrollments', { requests: [] }) }, { calls }));
  await calls.make({ kind: 'approveEnrolment', parameters: { requestId: 'R9', stepId: 'T' }, subject: 'Omar – Rescue' });
  calls.settle('approveEnrolment', 'refused', 'gone');
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/Omar – Rescue.*not there any more/);
});

test('[S16] several are approved at once: first what they come to, then one yes, and one way back for all', async () => {
  const calls = testCalls();
  const keep = vi.fn();
  const screen = await list(depsWith(some, { calls, keep, ...twenty() }));
  await screen.getByRole('button', { name: 'Select', exact: true }).click();
  await screen.getByRole('checkbox').first().click();
  await expect.element(screen.getByText('Selected 1')).toBeVisible();
  await screen.getByRole('button', { name: 'Select all' }).click();
  await screen.getByRole('button', { name: 'Approve…' }).click();
  const sheet = screen.getByRole('dialog');
  await expect.element(sheet).toMatchTextContent(/Selected20Price.*SGD\s?1,680\.00.*€1,200\.00.*More people than seats2/);
  await sheet.getByRole('textbox', { name: 'Cost center (optional)' }).fill('4410');
  await sheet.getByRole('button', { name: 'Approve (20)' }).click();
  await vi.waitFor(() => expect(calls.decided).toHaveLength(20));
  expect(new Set(calls.decided.map(({ parameters }) => ('costCenter' in parameters ? parameters.costCenter : '')))).toEqual(new Set(['4410']));
  expect(keep).toHaveBeenCalledWith({ costCenter: '4410' });
  await expect.element(screen.getByRole('button', { name: 'Undo all' })).toBeVisible();
  await screen.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect.element(screen.getByText('Taken back. Nothing is sent.')).toBeVisible();
  expect(calls.live.get()).toEqual([]);
});

test('with the keyboard one is where several are chosen, when they are decided', async () => {
  const calls = testCalls();
  const screen = await list(depsWith(some, { calls, ...twenty() }));
  await screen.getByRole('button', { name: 'Select', exact: true }).click();
  await screen.getByRole('checkbox').first().click();
  await screen.getByRole('button', { name: 'Approve…' }).click();
  await screen.getByRole('dialog').getByRole('button', { name: 'Approve (1)' }).click();
  await vi.waitFor(() => expect(calls.decided).toHaveLength(1));
  await expect.element(screen.getByRole('button', { name: 'Select', exact: true })).toHaveFocus();
});

test('where some are on their way already, it says how many were taken back', async () => {
  const calls = testCalls();
  const screen = await list(depsWith(some, { calls: { ...calls, undo: (id) => (Number(id.slice(1)) <= 5 ? Promise.resolve(false) : calls.undo(id)) }, ...twenty() }));
  await screen.getByRole('button', { name: 'Select', exact: true }).click();
  await screen.getByRole('button', { name: 'Select all' }).click();
  await screen.getByRole('button', { name: 'Approve…' }).click();
  await screen.getByRole('button', { name: 'Approve (20)' }).click();
  await screen.getByRole('button', { name: 'Undo all' }).click();
  await expect.element(screen.getByText('Taken back: 15 of 20. The rest is on its way.')).toBeVisible();
});

test('what the LMS has taken folds into what was decided today', async () => {
  const calls = testCalls();
  const screen = await list(depsWith(some, { calls }));
  await screen.getByRole('button', approvals).first().click();
  calls.settle('approveEnrolment', 'told');
  await screen.getByText('Decided today 1').click();
  await expect.element(screen.getByText('Лена Морозова – Leading a shift')).toBeVisible();
  await expect.element(screen.getByText(/^Approved$/)).toBeVisible();
});

/** A finger on the first card that can be decided, drawn so many pixels. */
async function swipe(by: number): Promise<void> {
  const row = document.querySelector('a[href="/approvals/enrollment/R1"]');
  if (!row) throw new Error('no card');
  const box = row.getBoundingClientRect();
  const finger = { pointerId: 7, pointerType: 'touch', isPrimary: true, bubbles: true, clientY: box.top + 10 };
  const from = box.left + box.width / 2 - by / 2;
  row.dispatchEvent(new PointerEvent('pointerdown', { ...finger, clientX: from }));
  for (let step = 1; step <= 10; step += 1) row.dispatchEvent(new PointerEvent('pointermove', { ...finger, clientX: from + (by * step) / 10 }));
  row.dispatchEvent(new PointerEvent('pointerup', { ...finger, clientX: from + by }));
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

test.for([
  ['en', 250, 1],
  ['en', 120, 0],
  ['en', -250, 0],
  ['ar', -250, 1],
  ['ar', 250, 0],
] as const)('a card is approved by a finger that draws it towards the end of the line, past two fifths (%s, %i px)', async ([language, by, count]) => {
  await page.viewport(360, 740);
  const setPointerCapture = vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => undefined);
  const calls = testCalls();
  const screen = await list(depsWith(some, { calls }), { language });
  await expect.element(screen.getByText(/I stand in for Sofia/)).toBeVisible();
  await swipe(by);
  expect(calls.decided).toHaveLength(count);
  setPointerCapture.mockRestore();
});

test.for([
  ['the click of the swipe itself', new PointerEvent('click', { pointerId: 7, detail: 1, bubbles: true, cancelable: true }), true],
  ['a click of a browser that does not say of which finger', new MouseEvent('click', { detail: 1, bubbles: true, cancelable: true }), true],
  ['the Enter key', new PointerEvent('click', { pointerId: -1, detail: 0, bubbles: true, cancelable: true }), false],
  ['the Enter key in such a browser', new MouseEvent('click', { detail: 0, bubbles: true, cancelable: true }), false],
  ['another finger', new PointerEvent('click', { pointerId: 8, detail: 1, bubbles: true, cancelable: true }), false],
] as const)('after a swipe that came back, a click is swallowed only where it is of that finger: %s', async ([, click, isSwallowed]) => {
  await page.viewport(360, 740);
  const setPointerCapture = vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => undefined);
  const heard = vi.fn((event: Event) => event.preventDefault());
  const screen = await list(depsWith(some));
  await expect.element(screen.getByText(/I stand in for Sofia/)).toBeVisible();
  await swipe(60);
  const link = document.querySelector('a[href="/approvals/enrollment/R1"]');
  link?.addEventListener('click', heard);
  link?.dispatchEvent(click);
  expect(heard).toHaveBeenCalledTimes(isSwallowed ? 0 : 1);
  setPointerCapture.mockRestore();
});

test.for([
  ['light', 'en', 360],
  ['dark', 'ar', 320],
] as const)('selecting and its sheets can be used by everybody: %s, %s, %i px', async ([theme, language, width]) => {
  await page.viewport(width, 740);
  const screen = await list(depsWith(some, twenty()), { theme, language });
  await vi.waitFor(() => expect(document.querySelectorAll('button[aria-haspopup="dialog"]').length).toBeGreaterThan(10));
  document.querySelector<HTMLElement>('button[aria-haspopup="dialog"]')?.click();
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await screen.getByRole('button', { name: language === 'en' ? 'Select' : 'تحديد', exact: true }).click();
  expect(await accessibilityFaults()).toEqual([]);
  document.querySelector<HTMLElement>('input[type="checkbox"]')?.click();
  document.querySelector<HTMLElement>('[data-takes-the-bottom] button[aria-haspopup="dialog"]')?.click();
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

test('what is decided and waits says which way it was decided', async () => {
  const screen = await list(depsWith(some, { calls: testCalls() }));
  await screen.getByRole('button', approvals).first().click();
  const waits = screen.getByRole('region', { name: 'Decided here, not sent yet' });
  await expect.element(waits).toMatchTextContent(/Лена Морозова – Leading a shift\s*Approved/u);
});
