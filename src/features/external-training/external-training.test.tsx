import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ApiError } from '#api/api-error.ts';
import type { ExternalRecord } from '#api/contract/external-training-record.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { testCalls } from '../../test/screens/calls-deps.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import { smallPdf } from '../../test/screens/small-pdf.ts';
import { ExternalList } from './external-list.tsx';
import { ExternalPage } from './external-page.tsx';
import type { ExternalTrainingDeps } from './external-training-deps.ts';

const licence: ExternalRecord = {
  id: 'X1',
  title: 'Truck driving licence',
  type: { code: 'classroom' },
  startDate: '2024-12-26',
  endDate: '2025-02-24',
  duration: { amount: 40, unit: 'hour' },
  cost: { currency: 'EUR', amount: 1850 },
  vendor: 'Fahrschule Kai',
  comments: 'Paid by the employment office',
  status: { code: 'completed' },
  attachment: { name: 'licence.pdf', url: 'https://lms.example/ekp/attachments/X1', size: 24_000 },
};
const python: ExternalRecord = { id: 'X2', title: 'Python for planners', endDate: '2026-11-21', status: { code: 'pendingApproval' } };
const failing = (reason: 'busy' | 'offline' | 'not-found') => () => Promise.reject(new ApiError(reason, { didReachLms: 'no' }));

const depsWith = (more: Partial<ExternalTrainingDeps> = {}): ExternalTrainingDeps => ({
  records: { queryKey: ['externalTrainingRecords'], queryFn: () => Promise.resolve({ value: { records: [licence, python] }, asOf: 1 }) },
  record: (id) => ({ queryKey: ['externalTrainingRecord', id], queryFn: () => Promise.resolve({ value: licence, asOf: 1 }) }),
  attachment: (url) => ({ queryKey: ['file', url], queryFn: () => Promise.resolve({ type: 'application/pdf', bytes: smallPdf() }) }),
  calls: testCalls(),
  drafts: { read: () => Promise.resolve(null), keep: () => Promise.resolve(), drop: () => Promise.resolve() },
  fileOf: () => Promise.resolve(undefined),
  isOnline: changeable(true),
  hrefOfExternalRecord: (id) => `/external-training/${id}`,
  hrefOfExternalTraining: '/external-training',
  hrefOfRecord: '/record',
  ...more,
});

test('the newest comes first, and each says where it stands in words', async () => {
  const screen = await renderPage(<ExternalList deps={depsWith()} />);
  await expect.element(screen.getByRole('link', { name: /Python for planners.*Waiting for approval/ })).toHaveAttribute('href', '/external-training/X2');
  expect(screen.getByRole('listitem').elements().map((row) => row.textContent?.slice(0, 6))).toEqual(['Python', 'Truck ']);
});

test('one in full: what was told of it, and what its state means', async () => {
  const screen = await renderPage(<ExternalPage deps={depsWith()} id="X1" />);
  await expect.element(screen.getByRole('heading', { name: 'Truck driving licence' })).toBeVisible();
  await expect.element(screen.getByText('It counts on your record.')).toBeVisible();
  await expect.element(screen.getByText('40 hours')).toBeVisible();
  await expect.element(screen.getByText('€1,850.00')).toBeVisible();
  await expect.element(screen.getByText('December 26, 2024 – February 24, 2025')).toBeVisible();
  expect(screen.getByText('Grade').elements()).toEqual([]);
});

test('the file that proves it opens here', async () => {
  const screen = await renderPage(<ExternalPage deps={depsWith()} id="X1" />);
  await screen.getByRole('button', { name: 'Open licence.pdf' }).click();
  await expect.element(screen.getByRole('region', { name: 'licence.pdf' })).toBeVisible();
});

test('offline the file says before the tap that it needs a network', async () => {
  const screen = await renderPage(<ExternalPage deps={depsWith({ isOnline: changeable(false) })} id="X1" />);
  await expect.element(screen.getByRole('button', { name: 'Open licence.pdf' })).toHaveAttribute('aria-disabled', 'true');
  await expect.element(screen.getByText(/It needs a network/)).toBeVisible();
});

test('a file that does not come says why', async () => {
  const screen = await renderPage(<ExternalPage deps={depsWith({ attachment: () => ({ queryKey: ['f'], queryFn: failing('busy') }) })} id="X1" />);
  await screen.getByRole('button', { name: 'Open licence.pdf' }).click();
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/The LMS is busy/);
});

test('where the record itself is not given, what the list says is shown, and no failure', async () => {
  const screen = await renderPage(<ExternalPage deps={depsWith({ record: () => ({ queryKey: ['r'], queryFn: failing('not-found') }) })} id="X2" />);
  await expect.element(screen.getByRole('heading', { name: 'Python for planners' })).toBeVisible();
  expect(screen.getByRole('alert').elements()).toEqual([]);
});

test('what is not there says so, with a way back', async () => {
  const screen = await renderPage(<ExternalPage deps={depsWith({ record: () => ({ queryKey: ['r'], queryFn: failing('not-found') }) })} id="X9" />);
  await expect.element(screen.getByRole('link', { name: 'All external training' })).toHaveAttribute('href', '/external-training');
});

test('nothing yet, and an LMS without the function, are an empty place', async () => {
  const screen = await renderPage(<ExternalList deps={depsWith({ records: { queryKey: ['r'], queryFn: failing('not-found') } })} />);
  await expect.element(screen.getByRole('heading', { name: 'No external training yet' })).toBeVisible();
});

test('a failure says what happened, and trying again helps', async () => {
  const queryFn = vi.fn<() => Promise<{ value: { records: readonly ExternalRecord[] }; asOf: number }>>().mockRejectedValueOnce(new ApiError('busy', { didReachLms: 'yes' })).mockResolvedValue({ value: { records: [licence] }, asOf: 1 });
  const screen = await renderPage(<ExternalList deps={depsWith({ records: { queryKey: ['r'], queryFn } })} />);
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/The LMS is busy/);
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByRole('link', { name: /Truck driving/ })).toBeVisible();
});

test.for([
  ['light', 'en', 360],
  ['dark', 'ar', 1100],
] as const)('it can be used by everybody, and nothing is wider than the screen: %s, %s, %i px', async ([theme, language, width]) => {
  await page.viewport(width, 844);
  const screen = await renderPage(
    <>
      <ExternalList deps={depsWith()} />
      <ExternalPage deps={depsWith()} id="X1" />
    </>,
    { theme, language },
  );
  await expect.element(screen.getByText('Fahrschule Kai').first()).toBeVisible();
  await expect.element(screen.getByText('Paid by the employment office')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
