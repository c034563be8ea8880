import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ApiError } from '#api/api-error.ts';
import type { RequestList } from '#api/contract/approval-answers.ts';
import type { Known } from '#api/known.ts';
import { Beside } from '#ui/beside.tsx';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { depsWith, failing, nothing, requests, some } from '../../test/screens/approvals-deps.ts';
import { testCalls } from '../../test/screens/calls-deps.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import { ApprovalPage } from './approval-page.tsx';
import type { ApprovalQueries, ApprovalsDeps } from './approvals-deps.ts';
import { ApprovalsPage } from './approvals-page.tsx';

const list = (deps: ApprovalsDeps, at = '/approvals') => renderPage(<ApprovalsPage deps={deps} tabs={null} />, { at });
const titles = (): readonly string[] => [...document.querySelectorAll('ul[aria-label="What waits for you"] a')].map((card) => card.getAttribute('href') ?? '');

test('a card carries what the decision needs: who and where they work, what and when, seats, price, why, and since when', async () => {
  const screen = await list(depsWith(some));
  const card = screen.getByRole('link', { name: /Лена Морозова.*would like to enrol in.*Leading a shift/ });
  await expect.element(card).toMatchTextContent(/Lasher · Lashing gangs/);
  await expect.element(card).toMatchTextContent(/Classroom · Sun, Dec 6.*Mon, Dec 7.*10 seats · €480\.00/);
  await expect.element(card).toMatchTextContent(/I stand in for Sofia\./);
  await expect.element(card).toMatchTextContent(/EnrolAsked 9 days agoShift lead/);
});

test('a fact that is not known is left out: no seats, no price, no reason', async () => {
  const screen = await list(depsWith(some));
  const card = screen.getByRole('link', { name: /would like to enrol in/ }).nth(1);
  await expect.element(card).toMatchTextContent(/بلال قاسم/);
  await expect.element(card).not.toMatchTextContent(/seat|€|“/);
});

test('what is overdue stands first, then what waits longest; the other way round on request', async () => {
  const screen = await list(depsWith(some));
  await vi.waitFor(() => expect(titles()).toEqual(['/approvals/assessment/A1', '/approvals/enrollment/R1', '/approvals/task/K1', '/approvals/enrollment/R2', '/approvals/external/X1']));
  await screen.getByRole('link', { name: 'Order: Waiting longest' }).click();
  await vi.waitFor(() => expect(titles()).toEqual(['/approvals/assessment/A1?order=newest', '/approvals/enrollment/R2?order=newest', '/approvals/task/K1?order=newest', '/approvals/enrollment/R1?order=newest', '/approvals/external/X1?order=newest']));
});

test('one kind alone is an address', async () => {
  const screen = await list(depsWith(some));
  await screen.getByRole('link', { name: 'To enrol 2' }).click();
  await vi.waitFor(() => expect(titles()).toEqual(['/approvals/enrollment/R1?kind=enrollment', '/approvals/enrollment/R2?kind=enrollment']));
  await expect.element(screen.getByRole('link', { name: 'All 5' })).toBeVisible();
});

test('whoever decides nothing reads what would stand here', async () => {
  const screen = await list(depsWith(nothing));
  await expect.element(screen.getByRole('heading', { name: 'Nothing waits for you' })).toBeVisible();
  await expect.element(screen.getByText(/When somebody asks and the decision is yours/)).toBeVisible();
});

test.for(['not-found', 'forbidden'] as const)('a LMS that does not tell, or not to this person (%s), tells of nothing', async (reason) => {
  const none = Object.fromEntries(Object.keys(nothing).map((name) => [name, failing(name, reason)])) as unknown as ApprovalQueries;
  const screen = await list(depsWith(none));
  await expect.element(screen.getByRole('heading', { name: 'Nothing waits for you' })).toBeVisible();
});

test('when one of the answers does not come, the others are shown, and the page says that some is missing', async () => {
  const screen = await list(depsWith({ ...some, tasks: failing('tasks', 'busy') }));
  await expect.element(screen.getByText('Some of it did not come')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: /Muster drill/ })).toBeVisible();
});

test('when nothing comes, the page says what happened, and trying again helps', async () => {
  const answer = vi.fn<() => Promise<Known<RequestList>>>().mockRejectedValueOnce(new ApiError('busy', { didReachLms: 'yes' })).mockResolvedValue({ value: requests, asOf: Date.now() });
  const broken = Object.fromEntries(Object.keys(nothing).map((name) => [name, failing(name, 'busy')])) as unknown as ApprovalQueries;
  const screen = await list(depsWith({ ...broken, enrollments: { queryKey: ['enrollments'], queryFn: answer } }));
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/What waits for you did not come.*The LMS is busy/);
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByRole('link', { name: /I stand in for Sofia/ })).toBeVisible();
});

test('while they come, the page has the shape of what comes', async () => {
  const waiting = Object.fromEntries(Object.keys(nothing).map((name) => [name, { queryKey: [name], queryFn: () => new Promise<never>(() => undefined) }])) as unknown as ApprovalQueries;
  const screen = await list(depsWith(waiting));
  await expect.element(screen.getByText('Loading')).toBeInTheDocument();
});

test('offline on a device that never saw them, connecting once is enough', async () => {
  const off = Object.fromEntries(Object.keys(nothing).map((name) => [name, failing(name, 'offline')])) as unknown as ApprovalQueries;
  const screen = await list(depsWith(off, { isOnline: changeable(false) }));
  await expect.element(screen.getByText(/Connect once, and it stays/)).toBeVisible();
});

const one = (deps: ApprovalsDeps, kind: string, id: string, setting = {}) => renderPage(<ApprovalPage deps={deps} kind={kind} id={id} />, { at: `/approvals/${kind}/${id}`, ...setting });

test('one request in full: its date and place, who teaches, what happened and whose answer it waits for', async () => {
  const screen = await one(depsWith(some), 'enrollment', 'R1');
  await expect.element(screen.getByRole('heading', { name: 'Leading a shift' })).toBeVisible();
  await expect.element(screen.getByText('Training room 1')).toBeVisible();
  await expect.element(screen.getByText('Petra Nováková')).toBeVisible();
  await expect.element(screen.getByText('Waits for you')).toBeVisible();
  await expect.element(screen.getByText('Handing over.')).toBeVisible();
});

test('what is filled in in the LMS says so before the tap, and without a network there is no button', async () => {
  const isOnline = changeable(true);
  const screen = await one(depsWith(some, { isOnline }), 'assessment', 'A1');
  await expect.element(screen.getByRole('link', { name: 'Decide in the LMS' })).toHaveAttribute('href', '/ekp/servlet/ekp');
  isOnline.set(false);
  await expect.element(screen.getByRole('link', { name: 'Decide in the LMS' })).not.toBeInTheDocument();
  await expect.element(screen.getByText(/You are offline\. It is decided in the LMS/)).toBeVisible();
});

test('a yes is one tap, without a network too; it can be taken back from the message', async () => {
  const calls = testCalls();
  const screen = await one(depsWith(some, { calls, isOnline: changeable(false) }), 'enrollment', 'R1');
  await screen.getByRole('button', { name: 'Approve' }).click();
  await vi.waitFor(() => expect(calls.decided).toEqual([{ kind: 'approveEnrolment', parameters: { requestId: 'R1', stepId: 'T1' }, subject: 'Лена Морозова – Leading a shift' }]));
  await screen.getByRole('button', { name: 'Undo' }).first().click();
  await expect.element(screen.getByText('Taken back. Nothing is sent.')).toBeVisible();
  expect(calls.live.get()).toEqual([]);
});

test('a no wants a reason', async () => {
  const calls = testCalls();
  const screen = await one(depsWith(some, { calls }), 'enrollment', 'R1');
  await screen.getByRole('button', { name: 'Deny…' }).click();
  const sheet = screen.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Deny', exact: true }).click();
  expect(calls.decided).toEqual([]);
  await expect.element(sheet.getByText('Write why, so that they can do something about it.')).toBeVisible();
  await sheet.getByRole('textbox', { name: 'Why not? They read this.' }).fill('Not in December');
  await sheet.getByRole('button', { name: 'Deny', exact: true }).click();
  await vi.waitFor(() => expect(calls.decided).toMatchObject([{ kind: 'denyEnrolment', parameters: { requestId: 'R1', stepId: 'T1', comments: 'Not in December' } }]));
});

test('a reason that was begun as a comment is there when it becomes a no', async () => {
  const calls = testCalls();
  const screen = await one(depsWith(some, { calls }), 'enrollment', 'R1');
  await screen.getByRole('textbox', { name: 'Comment (optional)' }).fill('In spring, gladly.');
  await screen.getByRole('button', { name: 'Deny…' }).click();
  await screen.getByRole('dialog').getByRole('button', { name: 'Deny', exact: true }).click();
  await vi.waitFor(() => expect(calls.decided).toMatchObject([{ kind: 'denyEnrolment', parameters: { comments: 'In spring, gladly.' } }]));
});

test('what was decided leaves the list and stands below it as long as it waits; what the LMS refused is back, with why', async () => {
  const calls = testCalls();
  const screen = await list(depsWith(some, { calls }));
  await expect.element(screen.getByRole('link', { name: /Report your first near miss/ })).toBeVisible();
  await calls.make({ kind: 'approveTask', parameters: { taskId: 'K1' }, subject: 'Near miss of Bilal' });
  await expect.element(screen.getByRole('link', { name: /Report your first near miss/ })).not.toBeInTheDocument();
  await expect.element(screen.getByText('Near miss of Bilal')).toBeVisible();
  calls.settle('approveTask', 'refused', 'decided-already');
  await expect.element(screen.getByRole('link', { name: /Report your first near miss/ })).toBeVisible();
  await screen.unmount();
  const opened = await one(depsWith(some, { calls }), 'task', 'K1');
  await expect.element(opened.getByText(/Somebody has decided it already/)).toBeVisible();
  await opened.getByRole('button', { name: 'I have seen it' }).click();
  await expect.element(opened.getByText(/Somebody has decided it already/)).not.toBeInTheDocument();
});

test('training elsewhere shows what proves it, and opens it', async () => {
  const deps = depsWith(some);
  const screen = await one(deps, 'external', 'X1');
  await expect.element(screen.getByText('Harbour office')).toBeVisible();
  await expect.element(screen.getByText('6 hours')).toBeVisible();
  await screen.getByRole('button', { name: /bill\.txt/ }).click();
  expect(deps.openFile).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ href: 'https://lms.example/ekp/attachments/X1', name: 'bill.txt' }));
});

test('a file that does not open says so where it stands', async () => {
  const screen = await one(depsWith(some, { openFile: () => Promise.reject(new ApiError('busy', { didReachLms: 'yes' })) }), 'external', 'X1');
  await screen.getByRole('button', { name: /bill\.txt/ }).click();
  await expect.element(screen.getByRole('alert')).toMatchTextContent('It did not open. Try again.');
});

test('an assessment shows what will be asked', async () => {
  const screen = await one(depsWith(some), 'assessment', 'A1');
  await expect.element(screen.getByText('Counts')).toBeVisible();
  await expect.element(screen.getByText('Not yet · Alone')).toBeVisible();
});

test('from one the way leads on to the next, in the order of the list', async () => {
  const screen = await one(depsWith(some), 'enrollment', 'R1');
  await expect.element(screen.getByRole('link', { name: /Previous.*Muster drill/ })).toHaveAttribute('href', '/approvals/assessment/A1');
  await expect.element(screen.getByRole('link', { name: /Next.*near miss/ })).toHaveAttribute('href', '/approvals/task/K1');
  // A name in another script does not turn the title beside it round.
  expect([...document.querySelectorAll('nav[aria-label="Other requests"] bdi')].map((text) => text.textContent)).toContain('Report your first near miss');
});

const never: ApprovalQueries = { ...nothing, tasks: { queryKey: ['never'], queryFn: () => new Promise<never>(() => undefined) } };

test.for([
  ['is still to come', never, 'For you'],
  ['did not come', Object.fromEntries(Object.keys(nothing).map((name) => [name, failing(name, 'busy')])) as unknown as ApprovalQueries, 'For you'],
  ['waits no more', nothing, 'For you'],
  ['is here', some, 'Report your first near miss'],
] as const)('beside the list, a request that %s stands under one heading of the first level', async ([, queries, heading]) => {
  await page.viewport(1440, 900);
  const deps = depsWith(queries);
  await renderPage(<Beside from={768} title="For you" shows="detail" list={<ApprovalsPage deps={deps} tabs={null} />} detail={<ApprovalPage deps={deps} kind="task" id="K1" />} />);
  await vi.waitFor(() => expect([...document.querySelectorAll('h1')].filter((one) => one.checkVisibility()).map((one) => one.textContent)).toEqual([heading]));
});

test('what was decided meanwhile does not wait any more', async () => {
  const screen = await one(depsWith(some), 'enrollment', 'R9');
  await expect.element(screen.getByRole('heading', { name: 'This does not wait any more' })).toBeVisible();
});

test.for([
  ['light', 'en', 360],
  ['dark', 'ar', 360],
  ['light', 'ar', 320],
] as const)('they can be used by everybody: %s, %s, %i px', async ([theme, language, width]) => {
  await page.viewport(width, 740);
  const screen = await renderPage(<ApprovalsPage deps={depsWith(some)} tabs={null} />, { theme, language });
  await expect.element(screen.getByText(/I stand in for Sofia/)).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await screen.unmount();
  for (const [kind, id] of [['enrollment', 'R1'], ['external', 'X1'], ['assessment', 'A1']] as const) {
    const opened = await one(depsWith(some), kind, id, { theme, language });
    await vi.waitFor(() => expect(document.querySelector('article h1')).not.toBeNull());
    expect(await accessibilityFaults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await opened.unmount();
  }
});
