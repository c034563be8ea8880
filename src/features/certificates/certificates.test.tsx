import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ApiError } from '#api/api-error.ts';
import type { AwardedCertification, AwardedCertifications } from '#api/contract/certifications.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import { smallPdf } from '../../test/screens/small-pdf.ts';
import { CertificatePage } from './certificate-page.tsx';
import type { CertificatesDeps } from './certificates-deps.ts';
import { CertificatesList } from './certificates-list.tsx';

const now = Date.parse('2026-11-26T12:00:00Z');
const award = (awardId: string, name: string, expires?: string, id = awardId): AwardedCertification => ({ awardId, id, name, awarded: '2025-11-11T11:00:00Z', links: [], ...(expires !== undefined && { expires }) });
const awards = [award('A1', 'First aider', '2027-11-11T11:00:00Z', 'first-aid'), award('A2', 'Working at height', '2026-10-02T14:00:00Z'), award('A3', 'Forklift licence'), award('A0', 'First aider', '2026-01-11T11:00:00Z', 'first-aid')];
const known = (value: AwardedCertifications) => Promise.resolve({ value, asOf: now });

const depsWith = (more: Partial<CertificatesDeps> = {}): CertificatesDeps => ({
  awards: { queryKey: ['certificationsAwarded'], queryFn: () => known({ certifications: awards }) },
  path: { queryKey: ['userJobProfilePath'], queryFn: () => Promise.resolve({ value: { jobProfiles: [] }, asOf: now }) },
  file: ({ awardId }) => ({ queryKey: ['certificate', awardId], queryFn: () => Promise.resolve({ fileName: 'certificate.pdf', bytes: smallPdf() }) }),
  isOnline: changeable(true),
  now: () => now,
  learnerName: 'Tomasz Wójcik',
  organisation: 'Nordkai Ports',
  hrefOfCertificates: '/certificates',
  hrefOfCertificate: (id) => `/certificates/${id}`,
  hrefOfModule: (id) => `/module/${id}`,
  hrefOfSearch: (words) => `/search?q=${words}`,
  hrefOfCatalog: '/catalog',
  ...more,
});
const failing = (reason: 'busy' | 'offline' | 'not-found') => () => Promise.reject(new ApiError(reason, { didReachLms: 'no' }));

test('what holds comes first, then what has run out, then what was awarded again since', async () => {
  const screen = await renderPage(<CertificatesList deps={depsWith()} />);
  await expect.element(screen.getByRole('heading', { name: 'You hold' })).toBeVisible();
  expect(screen.getByRole('heading', { level: 2 }).elements().map((heading) => heading.textContent)).toEqual(['You hold', 'Ran out', 'Earlier', 'To renew']);
  await expect.element(screen.getByRole('link', { name: /Forklift licence.*Does not run out/ })).toHaveAttribute('href', '/certificates/A3');
  await expect.element(screen.getByRole('link', { name: /Awarded again since/ })).toHaveAttribute('href', '/certificates/A0');
});

test.for(['en', 'de', 'ja', 'zh-Hans', 'ar'] as const)('on a narrow pass a date is never broken within (%s)', async (language) => {
  await page.viewport(320, 740);
  const screen = await renderPage(<CertificatesList deps={depsWith()} />, { language });
  await expect.element(screen.getByRole('link', { name: /Forklift licence/ })).toBeVisible();
  const dates = [...document.querySelectorAll('[data-standing] > span')];
  expect(dates.length).toBeGreaterThan(0);
  expect(dates.filter((date) => new Set([...date.getClientRects()].map(({ top }) => Math.round(top))).size > 1).map((date) => date.textContent)).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});

test('Show says whether it holds, until when, whose it is, and its number as the LMS gave it', async () => {
  const screen = await renderPage(<CertificatePage deps={depsWith()} awardId="A1" />);
  await expect.element(screen.getByRole('heading', { name: 'First aider', level: 1 })).toBeVisible();
  await expect.element(screen.getByText('Valid', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('Until November 11, 2027')).toBeVisible();
  await expect.element(screen.getByText('Tomasz Wójcik')).toBeVisible();
  await expect.element(screen.getByText('A1', { exact: true })).toBeVisible();
});

test('what has run out says so in words, and how to renew it', async () => {
  const screen = await renderPage(<CertificatePage deps={depsWith()} awardId="A2" />);
  await expect.element(screen.getByText('Ran out', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('Ran out on October 2, 2026')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: /Find a course/ })).toHaveAttribute('href', '/search?q=Working at height');
});

test('the paper is shown below, and can be kept as a file', async () => {
  const screen = await renderPage(<CertificatePage deps={depsWith()} awardId="A1" />);
  await expect.element(screen.getByRole('region', { name: 'First aider' })).toBeVisible();
  await expect.poll(() => screen.container.querySelector('canvas'), { timeout: 10_000 }).not.toBeNull();
  await expect.element(screen.getByRole('button', { name: 'Download' })).toBeVisible();
});

test('where the device can share files, the paper is shared as one', async () => {
  const share = vi.fn((_shared: ShareData) => Promise.resolve());
  Object.defineProperties(navigator, { canShare: { value: () => true, configurable: true }, share: { value: share, configurable: true } });
  const screen = await renderPage(<CertificatePage deps={depsWith()} awardId="A1" />);
  await screen.getByRole('button', { name: 'Share' }).click();
  expect(share.mock.calls[0]?.[0].files?.[0]).toMatchObject({ name: 'certificate.pdf', type: 'application/pdf' });
  Reflect.deleteProperty(navigator, 'canShare');
  Reflect.deleteProperty(navigator, 'share');
});

test('offline without the paper the pass is there all the same, and says what is missing', async () => {
  const screen = await renderPage(<CertificatePage deps={depsWith({ file: () => ({ queryKey: ['f'], queryFn: failing('offline') }), isOnline: changeable(false) })} awardId="A1" />);
  await expect.element(screen.getByText('Valid', { exact: true })).toBeVisible();
  await expect.element(screen.getByText(/the document is not on this device yet/)).toBeVisible();
});

test('a paper that did not come can be asked for again', async () => {
  const queryFn = vi.fn<() => Promise<{ fileName: string; bytes: ArrayBuffer }>>().mockRejectedValueOnce(new ApiError('busy', { didReachLms: 'yes' })).mockResolvedValue({ fileName: 'c.pdf', bytes: smallPdf() });
  const screen = await renderPage(<CertificatePage deps={depsWith({ file: () => ({ queryKey: ['f'], queryFn }) })} awardId="A1" />);
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByRole('button', { name: 'Download' })).toBeVisible();
});

test('a certificate of somebody else is not there, and the way back is', async () => {
  const screen = await renderPage(<CertificatePage deps={depsWith()} awardId="X" />);
  await expect.element(screen.getByRole('link', { name: 'All certificates' })).toHaveAttribute('href', '/certificates');
});

test('somebody without certificates, and an LMS without the function, have an empty place and no failure', async () => {
  for (const queryFn of [() => known({ certifications: [] }), failing('not-found')]) {
    const screen = await renderPage(<CertificatesList deps={depsWith({ awards: { queryKey: ['a'], queryFn } })} />);
    await expect.element(screen.getByRole('heading', { name: 'No certificates yet' })).toBeVisible();
    await screen.unmount();
  }
});

test('a failure says what happened, and offline on a new device that connecting once is enough', async () => {
  const failed = await renderPage(<CertificatesList deps={depsWith({ awards: { queryKey: ['a'], queryFn: failing('busy') } })} />);
  await expect.element(failed.getByRole('alert')).toMatchTextContent(/The LMS is busy/);
  await failed.unmount();
  const offline = await renderPage(<CertificatesList deps={depsWith({ awards: { queryKey: ['a'], queryFn: failing('offline') }, isOnline: changeable(false) })} />);
  await expect.element(offline.getByText(/Connect once, and it stays/)).toBeVisible();
});

test('while they come, the list has the shape of what comes', async () => {
  const screen = await renderPage(<CertificatesList deps={depsWith({ awards: { queryKey: ['a'], queryFn: () => new Promise(() => undefined) } })} />);
  await expect.element(screen.getByText('Loading')).toBeInTheDocument();
});

test.for([
  ['light', 'en', 360],
  ['dark', 'ar', 1100],
] as const)('it can be used by everybody, and nothing is wider than the screen: %s, %s, %i px', async ([theme, language, width]) => {
  await page.viewport(width, 844);
  const screen = await renderPage(
    <>
      <CertificatesList deps={depsWith()} />
      <CertificatePage deps={depsWith()} awardId="A2" />
    </>,
    { theme, language },
  );
  await expect.element(screen.getByRole('region', { name: 'Working at height' })).toBeInTheDocument();
  const faults = await accessibilityFaults();
  // Two pages at once have two main headings.
  expect(faults.filter((fault) => !fault.startsWith('heading-order'))).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
