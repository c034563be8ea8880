import { expect, test, vi } from 'vitest';
import { ApiError } from '#api/api-error.ts';
import type { Module } from '#api/contract/module.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import type { CourseStandard } from '#formats/course.ts';
import type { ItemRecord, KeptCourse } from '#offline/learner-schema.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { moduleDepsWith } from '../../test/screens/course-faces.ts';
import { announcements } from '../../test/screens/announcements.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import type { CourseDeps, KnownRecord } from './course-deps.ts';
import { CoursePage } from './course-page.tsx';

const record = (more: Partial<KnownRecord['record']> = {}): KnownRecord => ({
  asOf: 1,
  record: {
    id: 'E1',
    learningModule: { id: 'M1', title: 'Fire safety', type: { code: 'onlineModule' }, links: [] },
    overallStatus: { code: 'enrolled' },
    links: [{ rel: 'launch', type: 'text/html', href: 'https://lms.example/launch' }],
    trainingRecords: [],
    downloadable: true,
    ...more,
  },
});
const about: Module = { id: 'M1', title: 'Fire safety', links: [], objectives: ['Know the alarm'], attributes: [], sessions: [], audiences: [], description: '<p>Short.</p>', duration: '45 min' };
const kept: KeptCourse = {
  enrollmentId: 'E1',
  moduleId: 'M1',
  title: 'Fire safety',
  revision: 1,
  packageKey: 'k',
  keptAt: 1,
  course: { standard: 'scorm-1.2', identifier: 'x', title: 'Fire safety', root: '', warnings: [], items: [{ id: 'i1', title: 'Where it starts', isVisible: true, launch: { path: 'a', query: '', fragment: '' }, children: [] }] },
};
const states = (state: DownloadState) => changeable<ReadonlyMap<string, DownloadState>>(new Map([['E1', state]]));
const ready: DownloadState = { kind: 'ready', bytes: 24_300_000, revision: 1 };

const depsWith = (more: Partial<CourseDeps> = {}): CourseDeps => ({
  ...moduleDepsWith(),
  record: () => ({ queryKey: ['record'], queryFn: () => Promise.resolve(record()) }),
  withdrawals: { queryKey: ['withdrawals'], queryFn: () => Promise.resolve({ value: { requests: [] }, asOf: 1 }) },
  requests: { queryKey: ['requests'], queryFn: () => Promise.resolve({ value: { requests: [] }, asOf: 1 }) },
  learningPath: { queryKey: ['path'], queryFn: () => Promise.resolve({ value: { trainingPlanItems: [], jobProfiles: [] }, asOf: 1 }) },
  module: () => ({ queryKey: ['module'], queryFn: () => Promise.resolve(about) }),
  here: () => ({ queryKey: ['here'], queryFn: () => Promise.resolve({ kept: undefined, items: [], isWaiting: false }) }),
  room: { queryKey: ['room'], queryFn: () => Promise.resolve({ freeBytes: 12_400_000_000, protection: 'not-protected' as const }) },
  packageBytes: () => ({ queryKey: ['bytes'], queryFn: () => Promise.resolve(24_300_000) }),
  downloads: states({ kind: 'none' }),
  download: vi.fn(() => Promise.resolve()),
  pause: vi.fn(() => Promise.resolve()),
  resume: vi.fn(() => Promise.resolve()),
  cancel: vi.fn(() => Promise.resolve()),
  remove: vi.fn(() => Promise.resolve('removed' as const)),
  askForProtection: () => Promise.resolve('protected'),
  hrefOfPlayer: (id, { itemId, isNewAttempt }) => `/play/${id}/${itemId ?? 'next'}${isNewAttempt ? '/new' : ''}`,
  hrefOfLearning: '/learning',
  ...more,
});
const onDevice = (more: Partial<CourseDeps> = {}): CourseDeps => depsWith({ here: () => ({ queryKey: ['here'], queryFn: () => Promise.resolve({ kept, items: [], isWaiting: false }) }), downloads: states(ready), ...more });
const pageWith = (deps: CourseDeps) => <CoursePage deps={deps} enrollmentId="E1" />;

test('before the download its size and the room are known, and one button begins it', async () => {
  const deps = depsWith();
  const screen = await renderPage(pageWith(deps));
  await expect.element(screen.getByText(/^24.3 MB\./)).toBeVisible();
  await expect.element(screen.getByText('12.4 GB free for this app')).toBeVisible();
  await screen.getByRole('button', { name: 'Download' }).click();
  await vi.waitFor(() => expect(deps.download).toHaveBeenCalledWith(record().record));
});

test('offline the button says why it does not work, before the tap', async () => {
  const deps = depsWith({ isOnline: changeable(false) });
  const screen = await renderPage(pageWith(deps));
  const button = screen.getByRole('button', { name: 'Download' });
  await expect.element(button).toHaveAttribute('aria-disabled', 'true');
  await expect.element(button).toHaveAccessibleDescription(/You are offline/);
  await button.click({ force: true });
  expect(deps.download).not.toHaveBeenCalled();
});

test('during the download bytes and time left are shown; it can be paused, resumed and cancelled', async () => {
  const downloads = states({ kind: 'downloading', bytes: 41_200_000, total: 121_000_000, bytesPerSecond: 1_200_000, secondsLeft: 66 });
  const deps = depsWith({ downloads });
  const screen = await renderPage(pageWith(deps));
  await expect.element(screen.getByText('41.2 MB of 121 MB · 1 min left')).toBeVisible();
  await screen.getByRole('button', { name: 'Pause' }).click();
  expect(deps.pause).toHaveBeenCalledWith('E1');
  downloads.set(new Map([['E1', { kind: 'paused', why: 'connection-lost', bytes: 41_200_000, total: 121_000_000 }]]));
  await expect.element(screen.getByText(/goes on by itself, where it stopped/)).toBeVisible();
  await screen.getByRole('button', { name: 'Go on' }).click();
  expect(deps.resume).toHaveBeenCalledWith('E1');
  await screen.getByRole('button', { name: 'Cancel' }).click();
  expect(deps.cancel).toHaveBeenCalledWith('E1');
});

test('a download that failed says why and can be tried again', async () => {
  const deps = depsWith({ downloads: states({ kind: 'failed', reason: 'no-manifest' }) });
  const screen = await renderPage(pageWith(deps));
  await expect.element(screen.getByText(/no table of contents/)).toBeVisible();
  await screen.getByRole('button', { name: 'Try again' }).click();
  await vi.waitFor(() => expect(deps.download).toHaveBeenCalled());
});

test('on the device it opens, as a whole or at a part, also when the LMS cannot be asked', async () => {
  const screen = await renderPage(pageWith(onDevice({ isOnline: changeable(false), record: () => ({ queryKey: ['record'], queryFn: () => Promise.reject(new ApiError('offline', { didReachLms: 'no' })) }) })));
  await expect.element(screen.getByRole('link', { name: 'Open' })).toHaveAttribute('href', '/play/E1/next');
  await expect.element(screen.getByRole('link', { name: /Where it starts/ })).toHaveAttribute('href', '/play/E1/i1');
});

test('what is completed can be opened again, or begun anew', async () => {
  const screen = await renderPage(pageWith(onDevice({ record: () => ({ queryKey: ['record'], queryFn: () => Promise.resolve(record({ overallStatus: { code: 'completed' }, score: 90 })) }) })));
  await expect.element(screen.getByText('90%').first()).toBeVisible();
});

test('a new attempt counts, so it asks first', async () => {
  const screen = await renderPage(pageWith(onDevice({ record: () => ({ queryKey: ['record'], queryFn: () => Promise.resolve(record({ overallStatus: { code: 'completed' } })) }) })));
  await screen.getByRole('button', { name: 'New attempt' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Begin a new attempt?' });
  await expect.element(dialog).toMatchTextContent(/counts it as another attempt/);
  await expect.element(dialog.getByRole('link', { name: 'New attempt' })).toHaveAttribute('href', '/play/E1/next/new');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(screen.getByRole('link', { name: 'Open again' })).toBeVisible();
});

test('how often it was opened is not called attempts', async () => {
  const screen = await renderPage(pageWith(onDevice({ record: () => ({ queryKey: ['record'], queryFn: () => Promise.resolve(record({ attemptCount: 2 })) }) })));
  await expect.element(screen.getByText('Opened 2 times')).toBeVisible();
});

test('the button that waits for a download says how much of it is here', async () => {
  const screen = await renderPage(pageWith(depsWith({ downloads: states({ kind: 'downloading', bytes: 1_600_000, total: 7_800_000, bytesPerSecond: undefined, secondsLeft: undefined }) })));
  await expect.element(screen.getByRole('progressbar', { name: 'Downloading' })).toHaveAttribute('aria-valuetext', '1.6 MB of 7.8 MB');
});

test('the keyboard stays where it was while a course is downloaded, and each change is said', async () => {
  const downloads = states({ kind: 'none' });
  const screen = await renderPage(pageWith(depsWith({ downloads, here: () => ({ queryKey: ['here'], queryFn: () => Promise.resolve({ kept, items: [], isWaiting: false }) }) })));
  await screen.getByRole('button', { name: 'Download' }).click();
  downloads.set(new Map([['E1', { kind: 'downloading', bytes: 1, total: 2, bytesPerSecond: undefined, secondsLeft: undefined }]]));
  await expect.element(screen.getByRole('button', { name: 'Open' })).toHaveFocus();
  await expect.element(screen.getByRole('status').filter({ hasText: 'Downloading' })).toBeInTheDocument();
  downloads.set(new Map([['E1', ready]]));
  await expect.element(screen.getByRole('link', { name: 'Open' })).toHaveFocus();
  await expect.element(screen.getByRole('status').filter({ hasText: 'On this device' })).toBeInTheDocument();
});

test('a download is said when it begins and when it is here, and not at every per cent', async () => {
  const downloads = states({ kind: 'none' });
  const screen = await renderPage(pageWith(depsWith({ downloads })));
  await expect.element(screen.getByRole('button', { name: 'Download' })).toBeVisible();
  const said = announcements();
  for (let percent = 5; percent <= 100; percent += 5) {
    downloads.set(new Map([['E1', { kind: 'downloading', bytes: percent * 1e6, total: 100e6, bytesPerSecond: 5e6, secondsLeft: 20 - percent / 5 }]]));
    await expect.element(screen.getByRole('region', { name: 'Download' })).toMatchTextContent(new RegExp(`${percent}(?:\\.0)?\\sMB of`));
  }
  downloads.set(new Map([['E1', ready]]));
  await expect.element(screen.getByRole('region', { name: 'Download' }).getByText('On this device', { exact: true })).toBeVisible();
  await expect.poll(() => said.filter((sentence) => /Downloading|On this device/.test(sentence))).toEqual(['Downloading', 'On this device']);
});

test('after a course was removed the keyboard is at its download, not at the top of the page', async () => {
  const downloads = states(ready);
  const screen = await renderPage(pageWith(onDevice({ downloads, remove: () => Promise.resolve('removed') })));
  await screen.getByRole('button', { name: 'Remove' }).click();
  await screen.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  downloads.set(new Map());
  await expect.element(screen.getByRole('heading', { name: 'Download' })).toHaveFocus();
});

test('where the browser does not protect what was downloaded, the page says how it would', async () => {
  const screen = await renderPage(pageWith(onDevice({ askForProtection: () => Promise.resolve('not-protected') })));
  await screen.getByRole('button', { name: 'Protect it' }).click();
  await expect.element(screen.getByText(/installed to the home screen/)).toBeVisible();
});

test('why a course did not come is judged by the network that there is now', async () => {
  const isOnline = changeable(false);
  const answer = { queryKey: ['record'], queryFn: () => Promise.reject(new ApiError('offline', { didReachLms: 'no' })) };
  const screen = await renderPage(pageWith(depsWith({ isOnline, record: () => answer })));
  await expect.element(screen.getByText(/You are offline, and this course is not on this device/)).toBeVisible();
  isOnline.set(true);
  await expect.element(screen.getByText('The LMS could not be reached. Try again.')).toBeVisible();
});

test('a course that was passed without a network is passed on its page too, and waits', async () => {
  const passed: ItemRecord = { enrollmentId: 'E1', itemId: 'i1', attempt: 1, status: 'passed', scoreRaw: 90, data: {}, totalSeconds: 60, changedAt: 1 };
  const screen = await renderPage(pageWith(onDevice({ here: () => ({ queryKey: ['here'], queryFn: () => Promise.resolve({ kept, items: [passed], isWaiting: true }) }) })));
  await expect.element(screen.getByText('Passed · waiting')).toBeVisible();
  expect(screen.getByText('Not started').elements()).toEqual([]);
});

test('removing asks first and says that nothing that was done is lost', async () => {
  const deps = onDevice();
  const screen = await renderPage(pageWith(deps));
  await screen.getByRole('button', { name: 'Remove' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Remove it from this device?' });
  await expect.element(dialog).toMatchTextContent(/What you did in it stays/);
  expect(deps.remove).not.toHaveBeenCalled();
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await vi.waitFor(() => expect(deps.remove).toHaveBeenCalledWith('E1'));
});

test('a course that is open in another tab is not removed, and that is said', async () => {
  const screen = await renderPage(pageWith(onDevice({ remove: () => Promise.resolve('open') })));
  await screen.getByRole('button', { name: 'Remove' }).click();
  await screen.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect.element(screen.getByText(/open in another tab/)).toBeVisible();
});

test('what may not be downloaded says before the tap that it opens in the LMS and needs a network', async () => {
  const isOnline = changeable(true);
  const screen = await renderPage(pageWith(depsWith({ isOnline, record: () => ({ queryKey: ['record'], queryFn: () => Promise.resolve(record({ downloadable: false })) }) })));
  await expect.element(screen.getByRole('link', { name: 'Open in the LMS' })).toHaveAttribute('href', 'https://lms.example/launch');
  await expect.element(screen.getByText(/in a new tab, and needs a network/)).toBeVisible();
  isOnline.set(false);
  await expect.element(screen.getByRole('button', { name: 'Open in the LMS' })).toHaveAttribute('aria-disabled', 'true');
});

test.for([
  ['en', 'Open in the LMS', 'This kind of course cannot be played in the app yet.'],
  ['ar', 'افتح في نظام التعلّم', 'لا يمكن تشغيل هذا النوع من الدورات في التطبيق بعد.'],
] as const)('what the player cannot play yet says so before the tap, opens in the LMS, and has no part that leads into a broken player: %s', async ([language, button, sentence]) => {
  // Kept by a later app.
  const unknown: KeptCourse = { ...kept, course: { ...kept.course, standard: 'scorm-2030' as CourseStandard } };
  const isOnline = changeable(true);
  const deps = onDevice({ isOnline, here: () => ({ queryKey: ['here'], queryFn: () => Promise.resolve({ kept: unknown, items: [], isWaiting: false }) }) });
  const screen = await renderPage(pageWith(deps), { language });
  await expect.element(screen.getByRole('link', { name: button })).toHaveAttribute('href', 'https://lms.example/launch');
  await expect.element(screen.getByText(sentence, { exact: true })).toBeVisible();
  await expect.element(screen.getByText('Where it starts')).toBeVisible();
  expect(screen.getByRole('link', { name: /Where it starts/ }).elements()).toEqual([]);
  isOnline.set(false);
  await expect.element(screen.getByRole('button', { name: button })).toHaveAttribute('aria-disabled', 'true');
  await expect.element(screen.getByText(new RegExp(sentence))).toBeVisible();
});

test('a course that is not there says so and leads back', async () => {
  const screen = await renderPage(pageWith(depsWith({ record: () => ({ queryKey: ['record'], queryFn: () => Promise.reject(new ApiError('not-found', { didReachLms: 'yes' })) }) })));
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/does not know this any more/);
  await expect.element(screen.getByRole('link', { name: 'Back to my learning' })).toHaveAttribute('href', '/learning');
});

test.for([
  ['light', 'en'],
  ['dark', 'ar'],
] as const)('it can be used by everybody: %s, %s', async ([theme, language]) => {
  const screen = await renderPage(pageWith(onDevice()), { theme, language });
  await expect.element(screen.getByText('Where it starts')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});
