import { expect, test, vi } from 'vitest';
import { useLocation } from 'react-router';
import { page, userEvent } from 'vitest/browser';
import type { ExternalRecord } from '#api/contract/external-training-record.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { testCalls } from '../../test/screens/calls-deps.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import type { ExternalDraft } from './external-draft.ts';
import { ExternalList } from './external-list.tsx';
import { ExternalPage } from './external-page.tsx';
import type { ExternalTrainingDeps } from './external-training-deps.ts';

/** Where the page is. */
function Where() {
  return <p>{useLocation().pathname}</p>;
}

const crane: ExternalRecord = { id: 'X1', title: 'Crane course', startDate: '2026-11-02', endDate: '2026-11-03', type: { code: 'classroom' }, language: { code: 'de' }, cost: { amount: 90, currency: 'CHF' }, vendor: 'Port School', status: { code: 'openForEditing' } };

function depsWith(records: readonly ExternalRecord[], more: Partial<ExternalTrainingDeps> = {}) {
  const calls = testCalls();
  const kept = new Map<string, ExternalDraft>();
  const deps: ExternalTrainingDeps = {
    records: { queryKey: ['externalTrainingRecords'], queryFn: () => Promise.resolve({ value: { records }, asOf: 1 }) },
    record: (id) => ({ queryKey: ['externalTrainingRecord', id], queryFn: () => Promise.resolve({ value: records.find((record) => record.id === id) ?? crane, asOf: 1 }) }),
    attachment: (url) => ({ queryKey: ['file', url], queryFn: () => Promise.reject(new Error('not asked')) }),
    calls,
    drafts: { read: (about) => Promise.resolve(kept.get(about) ?? null), keep: (about, draft) => Promise.resolve(void kept.set(about, draft)), drop: (about) => Promise.resolve(void kept.delete(about)) },
    fileOf: () => Promise.resolve(undefined),
    isOnline: changeable(true),
    hrefOfExternalRecord: (id) => `/external-training/${id}`,
    hrefOfExternalTraining: '/external-training',
    hrefOfRecord: '/record',
    ...more,
  };
  return { deps, calls, kept };
}

test('[S16] a training is told in four fields; unit, money and language are the learner’s own, and it stands in the list at once, waiting', async () => {
  const { deps, calls, kept } = depsWith([crane]);
  const screen = await renderPage(<ExternalList deps={deps} />);
  await screen.getByRole('button', { name: 'Add training' }).click();
  await screen.getByRole('textbox', { name: 'Title' }).fill('First aid at sea');
  await screen.getByLabelText('First day').fill('2026-11-20');
  await screen.getByRole('textbox', { name: 'Given by' }).fill('Red Cross');
  expect(kept.get('new')?.title).toBe('First aid at sea');
  await screen.getByRole('button', { name: 'Hand in' }).click();
  await vi.waitFor(() =>
    expect(calls.decided).toEqual([
      {
        kind: 'addExternal',
        subject: 'First aid at sea',
        parameters: { title: 'First aid at sea', startDate: '2026-11-20', endDate: '2026-11-20', type: 'externalCourse', language: 'en', durationUnit: 'hour', costCurrency: 'CHF', vendor: 'Red Cross', status: 'pendingApproval' },
      },
    ]),
  );
  await expect.element(screen.getByRole('link', { name: /First aid at sea.*Hand in · Waiting/ })).toHaveAttribute('href', '/external-training/call-C1');
  expect(kept.size).toBe(0);
});

test('without a network nobody is told that it is sent in a moment: it is saved here and waits', async () => {
  const { deps, calls } = depsWith([], { isOnline: changeable(false) });
  const screen = await renderPage(<ExternalList deps={deps} />);
  await screen.getByRole('button', { name: 'Add training' }).click();
  await screen.getByRole('textbox', { name: 'Title' }).fill('Talk');
  await screen.getByLabelText('First day').fill('2026-11-20');
  await screen.getByRole('button', { name: 'Hand in' }).click();
  await expect.element(screen.getByText('Saved on this device. It waits to be sent.')).toBeVisible();
  await expect.element(screen.getByText(/in a moment/)).not.toBeInTheDocument();
  expect(calls.decided).toHaveLength(1);
});

test('[S8] after the session has ended nobody is told that it is sent in a moment: it waits for the sign-in', async () => {
  const { deps, calls } = depsWith([crane]);
  calls.hasEnded.set(true);
  const screen = await renderPage(<ExternalPage deps={deps} id="X1" />);
  await screen.getByRole('button', { name: 'Delete' }).click();
  await screen.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  // In the message and where it stands.
  await expect.element(screen.getByText('Saved on this device. It waits to be sent.').nth(1)).toBeVisible();
  await expect.element(screen.getByText(/in a moment/)).not.toBeInTheDocument();
  expect(calls.decided).toHaveLength(1);
});

test('what is missing is said above the form, with the focus there, and one tap leads to the field', async () => {
  const { deps, calls } = depsWith([]);
  const screen = await renderPage(<ExternalList deps={deps} />);
  await screen.getByRole('button', { name: 'Add training' }).click();
  await screen.getByRole('textbox', { name: 'Title' }).fill('Talk');
  await screen.getByLabelText('First day').fill('2026-11-20');
  await screen.getByLabelText('Last day').fill('2026-11-19');
  await screen.getByText('More', { exact: true }).click();
  await screen.getByRole('textbox', { name: 'Cost' }).fill('a lot');
  await userEvent.keyboard('{Enter}');
  const summary = screen.getByRole('alert');
  await expect.element(summary).toMatchTextContent(/Please check this/);
  await vi.waitFor(() => expect(document.activeElement?.contains(summary.element())).toBe(true));
  expect(await accessibilityFaults()).toEqual([]);
  await summary.getByRole('button', { name: /^The last day is before the first/ }).click();
  await expect.element(screen.getByLabelText('Last day')).toHaveFocus();
  await summary.getByRole('button', { name: 'Write it as a number.' }).click();
  await expect.element(screen.getByRole('textbox', { name: 'Cost' })).toHaveFocus();
  expect(calls.decided).toEqual([]);
});

test('a form that was left comes back as it was, and can be begun anew', async () => {
  const { deps, kept } = depsWith([]);
  const screen = await renderPage(<ExternalList deps={deps} />);
  await screen.getByRole('button', { name: 'Add training' }).click();
  await screen.getByRole('textbox', { name: 'Title' }).fill('Half a title');
  await screen.getByRole('button', { name: 'Close' }).first().click();
  await screen.getByRole('button', { name: 'Add training' }).click();
  await expect.element(screen.getByText('You began this before. It is as you left it.')).toBeVisible();
  await expect.element(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Half a title');
  await screen.getByRole('button', { name: 'Start again' }).click();
  await expect.element(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('');
  expect(kept.size).toBe(0);
});

test('a file goes with it; one that is too large is refused before it is kept, with its size', async () => {
  const { deps, calls } = depsWith([]);
  const screen = await renderPage(<ExternalList deps={deps} />);
  await screen.getByRole('button', { name: 'Add training' }).click();
  const field = screen.getByLabelText('Choose a file');
  await field.upload(new File([new Uint8Array(11 * 1024 * 1024)], 'film.pdf', { type: 'application/pdf' }));
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/film.pdf has 11.5 MB, and at most 10.5 MB can be sent/);
  await field.upload(new File(['proof'], 'proof.pdf', { type: 'application/pdf' }));
  await expect.element(screen.getByText('proof.pdf', { exact: true })).toBeVisible();
  await screen.getByRole('textbox', { name: 'Title' }).fill('Talk');
  await screen.getByLabelText('First day').fill('2026-11-20');
  await screen.getByRole('button', { name: 'Save as a draft' }).click();
  await vi.waitFor(() => expect(calls.decided[0]?.file?.name).toBe('proof.pdf'));
});

test.for([
  ['setup.exe', 'application/x-msdownload'],
  ['certificate.pdf.js', 'text/javascript'],
  ['drawing.svg', 'image/svg+xml'],
  ['setup', ''],
] as const)('what cannot be proof is refused with what to choose instead, and nothing that was filled in is lost: %s', async ([name, type]) => {
  const { deps, calls, kept } = depsWith([]);
  const screen = await renderPage(<ExternalList deps={deps} />);
  await screen.getByRole('button', { name: 'Add training' }).click();
  await screen.getByRole('textbox', { name: 'Title' }).fill('Talk');
  await screen.getByLabelText('First day').fill('2026-11-20');
  const field = screen.getByLabelText('Choose a file');
  await field.upload(new File(['proof'], 'Proof.DOCX'));
  await expect.element(screen.getByText('Proof.DOCX', { exact: true })).toBeVisible();
  await field.upload(new File(['MZ'], name, { type }));
  await expect.element(screen.getByRole('alert')).toMatchTextContent(`${name} is not a picture, a PDF or a document. Choose one of those.`);
  expect([kept.get('new')?.title, kept.get('new')?.file?.name]).toEqual(['Talk', 'Proof.DOCX']);
  await screen.getByRole('button', { name: 'Hand in' }).click();
  await vi.waitFor(() => expect(calls.decided.map(({ file }) => file?.name)).toEqual(['Proof.DOCX']));
});

test('[S16] deleting asks first, still stands until it is sent, and can be taken back', async () => {
  const { deps, calls } = depsWith([crane]);
  const screen = await renderPage(<ExternalPage deps={deps} id="X1" />);
  await screen.getByRole('button', { name: 'Delete' }).click();
  expect(calls.decided).toEqual([]);
  await screen.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  expect(calls.decided).toEqual([{ kind: 'deleteExternal', parameters: { recordId: 'X1' }, subject: 'Crane course' }]);
  await expect.element(screen.getByText('Saved on this device. It waits to be sent.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Edit' }).elements()).toEqual([]);
  await screen.getByRole('status').getByRole('button', { name: 'Undo' }).first().click();
  await expect.element(screen.getByRole('button', { name: 'Edit' })).toBeVisible();
});

test('[S16] the list says of what waits to be deleted that it goes, and of what the LMS refused how it stands', async () => {
  const { deps, calls } = depsWith([crane]);
  await calls.make({ kind: 'deleteExternal', parameters: { recordId: 'X1' }, subject: 'Crane course' });
  const screen = await renderPage(<ExternalList deps={deps} />);
  await expect.element(screen.getByRole('link', { name: /Crane course.*Delete · Waiting/ })).toBeVisible();
  expect(screen.getByText('Draft').elements()).toEqual([]);
  calls.settle('deleteExternal', 'refused');
  await expect.element(screen.getByRole('link', { name: /Crane course.*Draft.*Refused/ })).toBeVisible();
});

test('[S9] what the LMS refused comes back into the form, with why', async () => {
  const { deps, calls } = depsWith([crane]);
  const screen = await renderPage(<ExternalPage deps={deps} id="X1" />);
  await screen.getByRole('button', { name: 'Edit' }).click();
  await screen.getByRole('textbox', { name: 'Title' }).fill('Crane course, part two');
  await screen.getByRole('button', { name: 'Hand in' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Crane course, part two' })).toBeVisible();
  expect(calls.decided[0]?.parameters).toMatchObject({ recordId: 'X1', language: 'de', type: 'classroom', costAmount: 90, costCurrency: 'CHF' });
  calls.settle('editExternal', 'refused', 'not-accepted');
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/did not accept what was given/);
  await expect.element(screen.getByRole('heading', { name: 'Crane course' })).toBeVisible();
  await screen.getByRole('button', { name: 'Edit' }).click();
  await expect.element(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Crane course, part two');
});

test('what waits for an approver is taken back before it is changed', async () => {
  const { deps, calls } = depsWith([{ ...crane, status: { code: 'pendingApproval' } }]);
  const screen = await renderPage(<ExternalPage deps={deps} id="X1" />);
  await expect.element(screen.getByRole('button', { name: 'Take it back to edit' })).toBeVisible();
  for (const name of ['Edit', 'Delete']) expect(screen.getByRole('button', { name, exact: true }).elements()).toEqual([]);
  await screen.getByRole('button', { name: 'Take it back to edit' }).click();
  await vi.waitFor(() => expect(calls.decided[0]).toMatchObject({ kind: 'editExternal', parameters: { recordId: 'X1', status: 'openForEditing', title: 'Crane course' } }));
  await expect.element(screen.getByRole('button', { name: 'Edit' })).toBeVisible();
});

test('what is taken back keeps its amounts, however the LMS writes them', async () => {
  const { deps, calls } = depsWith([{ ...crane, cost: { amount: 12.3456, currency: 'EUR' }, duration: { amount: 0.125, unit: 'day' }, status: { code: 'pendingApproval' } }]);
  const screen = await renderPage(<ExternalPage deps={deps} id="X1" />);
  await screen.getByRole('button', { name: 'Take it back to edit' }).click();
  await vi.waitFor(() => expect(calls.decided[0]?.parameters).toMatchObject({ costAmount: 12.3456, costCurrency: 'EUR', durationAmount: 0.125, durationUnit: 'day' }));
});

test('amounts are read as they are meant, told back where they could be read otherwise, and refused only where they are none', async () => {
  const { deps, calls } = depsWith([{ ...crane, cost: { amount: 12.345, currency: 'KWD' } }]);
  const screen = await renderPage(<ExternalList deps={deps} />);
  await screen.getByRole('button', { name: 'Add training' }).click();
  await screen.getByRole('textbox', { name: 'Title' }).fill('Talk');
  await screen.getByLabelText('First day').fill('2026-11-20');
  await screen.getByText('More', { exact: true }).click();
  const cost = screen.getByRole('textbox', { name: 'Cost' });
  await cost.fill('a lot');
  await screen.getByRole('button', { name: 'Hand in' }).click();
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/Write it as a number/);
  await cost.fill('١٬٢٣٤٫٥٠٠');
  await expect.element(cost).toHaveAccessibleDescription(/^KWD\s1,234\.500$/u);
  await screen.getByRole('textbox', { name: 'How long' }).fill('1.5');
  await expect.element(screen.getByRole('textbox', { name: 'How long' })).toHaveAccessibleDescription('1.5 hours');
  await screen.getByRole('button', { name: 'Hand in' }).click();
  await vi.waitFor(() => expect(calls.decided[0]?.parameters).toMatchObject({ costAmount: 1234.5, costCurrency: 'KWD', durationAmount: 1.5 }));
});

test('[S9] what the LMS refused to add, and was changed meanwhile, is handed in again as one that is added, with its file, and its page is that of the new one', async () => {
  const proof = new File(['proof'], 'proof.pdf', { type: 'application/pdf' });
  const { deps, calls } = depsWith([], { fileOf: (id) => Promise.resolve(id === 'C1' ? proof : undefined) });
  const fields = { title: 'Talk', startDate: '2026-11-20', endDate: '2026-11-20', status: 'pendingApproval' } as const;
  await calls.make({ kind: 'addExternal', parameters: fields, subject: 'Talk', file: proof });
  await calls.make({ kind: 'editExternal', parameters: { ...fields, title: 'Talk, mended', addedBy: 'C1' }, subject: 'Talk, mended' });
  calls.settle('addExternal', 'refused', 'not-accepted');
  calls.settle('editExternal', 'refused', 'depends-on-other');
  const screen = await renderPage(<><ExternalPage deps={deps} id="call-C1" /><Where /></>, { at: '/external-training/call-C1' });
  await screen.getByRole('button', { name: 'Edit' }).click();
  await expect.element(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Talk, mended');
  await expect.element(screen.getByRole('dialog').getByText('proof.pdf', { exact: true })).toBeVisible();
  await screen.getByRole('button', { name: 'Hand in' }).click();
  await expect.element(screen.getByText('/external-training/call-C3')).toBeVisible();
  expect(calls.decided[2]).toMatchObject({ kind: 'addExternal', parameters: { title: 'Talk, mended', status: 'pendingApproval' }, file: proof });
  await vi.waitFor(() => expect(calls.live.get().map(({ call }) => call.id)).toEqual(['C3']));
});

test('[S4] what may have been added is neither added again nor changed from here', async () => {
  const { deps, calls } = depsWith([]);
  const fields = { title: 'Talk', startDate: '2026-11-20', endDate: '2026-11-20', status: 'pendingApproval' } as const;
  await calls.make({ kind: 'addExternal', parameters: fields, subject: 'Talk' });
  await calls.make({ kind: 'editExternal', parameters: { ...fields, addedBy: 'C1' }, subject: 'Talk' });
  calls.settle('addExternal', 'unsure', 'call-answer-lost');
  calls.settle('editExternal', 'refused', 'depends-on-other');
  const screen = await renderPage(<ExternalPage deps={deps} id="call-C1" />);
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/did not arrive/);
  for (const name of ['Edit', 'Delete']) expect(screen.getByRole('button', { name, exact: true }).elements()).toEqual([]);
});

test('[S9] what was refused to be added is left out with all that was changed of it', async () => {
  const { deps, calls } = depsWith([]);
  const fields = { title: 'Talk', startDate: '2026-11-20', endDate: '2026-11-20', status: 'openForEditing' } as const;
  await calls.make({ kind: 'addExternal', parameters: fields, subject: 'Talk' });
  await calls.make({ kind: 'editExternal', parameters: { ...fields, addedBy: 'C1' }, subject: 'Talk' });
  calls.settle('addExternal', 'refused', 'not-accepted');
  calls.settle('editExternal', 'refused', 'depends-on-other');
  const screen = await renderPage(<ExternalPage deps={deps} id="call-C1" />);
  await screen.getByRole('button', { name: 'Delete' }).click();
  await screen.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await vi.waitFor(() => expect(calls.live.get()).toEqual([]));
  expect(calls.decided).toHaveLength(2);
});

test('[S1] what is kept is not said to be lost, also where that the earlier answer was seen cannot be noted', async () => {
  const { deps, calls } = depsWith([crane]);
  const screen = await renderPage(<ExternalPage deps={{ ...deps, calls: { ...calls, markSeen: () => Promise.reject(new Error('full')) } }} id="X1" />);
  await calls.make({ kind: 'editExternal', parameters: { recordId: 'X1', title: 'Crane', startDate: '2026-11-02', endDate: '2026-11-03' }, subject: 'Crane' });
  calls.settle('editExternal', 'refused', 'not-accepted');
  await screen.getByRole('button', { name: 'Edit' }).click();
  await screen.getByRole('button', { name: 'Hand in' }).click();
  await expect.element(screen.getByText('Saved. It is sent in a moment.')).toBeVisible();
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(screen.getByText('Saved. It is sent in a moment.')).toBeVisible();
});

test.for([['light', 'en', 360], ['dark', 'ar', 360]] as const)('the form can be used by everybody, and nothing is wider than the screen: %s, %s, %i px', async ([theme, language, width]) => {
  await page.viewport(width, 740);
  const { deps } = depsWith([crane]);
  const screen = await renderPage(<ExternalPage deps={deps} id="X1" />, { theme, language });
  await screen.getByRole('button').nth(0).click();
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  await vi.waitFor(() => expect(document.querySelector('input[name="title"]')).not.toBeNull());
  expect(await accessibilityFaults()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

test('where training waits to be sent, its page names the photo that goes with it, also when the rest was changed since', async () => {
  const photo = new File(['proof'], 'photo.jpg', { type: 'image/jpeg' });
  const { deps, calls } = depsWith([], { fileOf: (id) => Promise.resolve(id === 'C1' ? photo : undefined) });
  const fields = { title: 'Talk', startDate: '2026-11-20', endDate: '2026-11-20', status: 'pendingApproval' } as const;
  await calls.make({ kind: 'addExternal', parameters: fields, subject: 'Talk', file: photo });
  await calls.make({ kind: 'editExternal', parameters: { ...fields, title: 'Talk, mended', addedBy: 'C1' }, subject: 'Talk, mended' });
  const screen = await renderPage(<ExternalPage deps={deps} id="call-C1" />, { at: '/external-training/call-C1' });
  await expect.element(screen.getByText('photo.jpg')).toBeVisible();
});
