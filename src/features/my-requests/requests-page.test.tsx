import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ApiError } from '#api/api-error.ts';
import type { RequestList } from '#api/contract/approval-answers.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { answering, failing } from '../../test/screens/approvals-deps.ts';
import { testCalls } from '../../test/screens/calls-deps.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import type { RequestsDeps } from './requests-deps.ts';
import { RequestsPage } from './requests-page.tsx';

const mia = { id: 'mia', given: 'Mia', family: 'Lindqvist' };
const petra = { id: 'petra', given: 'Petra', family: 'Nováková' };
const about = (id: string, title: string) => ({ module: { id, title, type: { code: 'classroom' }, links: [] } });
const asked: RequestList = {
  requests: [
    { id: 'R1', from: mia, session: about('crane', 'Rescue from a crane'), reason: 'I climb anyway.', step: { id: 'T', name: 'Training office', approver: petra }, submitted: new Date(Date.now() - 2 * 86_400_000).toISOString(), status: { code: 'pending' } },
    { id: 'R2', from: mia, session: about('law', 'Maritime law'), submitted: '2026-01-02T08:00:00Z', status: { code: 'denied', label: 'Denied' } },
    { id: 'R3', from: petra, session: about('other', 'Not mine'), status: { code: 'pending' } },
  ],
};
const depsWith = (more: Partial<RequestsDeps> = {}): RequestsDeps => ({
  userId: 'mia',
  enrollments: answering('enrollmentRequests', asked),
  withdrawals: answering('withdrawalRequests', { requests: [{ id: 'E7', from: mia, session: about('shift', 'Leading a shift'), status: { code: 'pending' } }] }),
  external: answering('external', { records: [{ id: 'X1', title: 'Radio operator', status: { code: 'pendingApproval' } }] }),
  records: { queryKey: ['records'], queryFn: () => Promise.resolve({ records: [{ id: 'E1', learningModule: { id: 'crane', title: 'Rescue', links: [] }, overallStatus: { code: 'pendingApproval' }, links: [], trainingRecords: [] }], asOf: 1 }) },
  calls: testCalls(),
  isOnline: changeable(true),
  hrefOfModule: (id) => `/module/${id}`,
  hrefOfCourse: (id) => `/course/${id}`,
  hrefOfExternalRecord: (id) => `/external-training/${id}`,
  hrefOfApprovals: '/approvals',
  ...more,
});
const open = (deps: RequestsDeps, setting = {}) => renderPage(<RequestsPage deps={deps} tabs={null} />, { at: '/requests', ...setting });

test('each of my requests shows its step and whose answer it waits for, and since when', async () => {
  const screen = await open(depsWith());
  const first = screen.getByRole('listitem').filter({ hasText: 'Rescue from a crane' });
  await expect.element(first).toMatchTextContent(/Waits for Petra Nováková.*I climb anyway\..*Asked 2 days ago.*Training office/);
  await expect.element(screen.getByText('Not mine')).not.toBeInTheDocument();
});

test('where the LMS tells no approver, none is guessed', async () => {
  const screen = await open(depsWith());
  await expect.element(screen.getByRole('listitem').filter({ hasText: 'Leading a shift' })).toMatchTextContent(/Leading a shiftWaiting for approvalWithdraw$/);
  await expect.element(screen.getByRole('listitem').filter({ hasText: 'Maritime law' })).toMatchTextContent(/Denied/);
});

test('[S16] a request to enrol is taken back with one tap, offline too, and that can be undone', async () => {
  const calls = testCalls();
  const screen = await open(depsWith({ calls, isOnline: changeable(false) }));
  await screen.getByRole('button', { name: 'Take the request back' }).click();
  await vi.waitFor(() => expect(calls.decided).toEqual([{ kind: 'withdraw', parameters: { enrollmentId: 'E1', moduleId: 'crane' }, subject: 'Rescue from a crane' }]));
  await screen.getByRole('button', { name: 'Undo' }).first().click();
  await expect.element(screen.getByRole('button', { name: 'Take the request back' })).toBeVisible();
});

test('only what the LMS lets one take back has a button', async () => {
  const screen = await open(depsWith());
  await expect.element(screen.getByText('Radio operator')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Take the request back' }).elements()).toHaveLength(1);
});

test('whoever has not asked for anything reads what would stand here', async () => {
  const none = answering('none', { requests: [] });
  const screen = await open(depsWith({ enrollments: none, withdrawals: none, external: answering('no', { records: [] }) }));
  await expect.element(screen.getByRole('heading', { name: 'You have not asked for anything yet' })).toBeVisible();
});

test('when nothing comes, the page says what happened, and trying again helps', async () => {
  const answer = vi.fn().mockRejectedValueOnce(new ApiError('busy', { didReachLms: 'yes' })).mockResolvedValue({ value: asked, asOf: Date.now() });
  const screen = await open(depsWith({ enrollments: { queryKey: ['broken'], queryFn: answer }, withdrawals: failing('w', 'busy'), external: failing('x', 'busy') }));
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/Your requests did not come/);
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByText('Rescue from a crane')).toBeVisible();
});

test.for([
  ['light', 'en', 360],
  ['dark', 'ar', 320],
] as const)('it can be used by everybody: %s, %s, %i px', async ([theme, language, width]) => {
  await page.viewport(width, 740);
  const screen = await open(depsWith(), { theme, language });
  await expect.element(screen.getByText('Rescue from a crane')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
