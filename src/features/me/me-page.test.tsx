import { QueryClient } from '@tanstack/react-query';
import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ApiError } from '#api/api-error.ts';
import type { AwardedCertification } from '#api/contract/certifications.ts';
import type { Assignment } from '#api/contract/people.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import { StorageError } from '#offline/storage-error.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import type { ActForDeps, InstallWay, LeftHere, MeDeps, SendingHere, StaysDeps } from './me-deps.ts';
import { MePage } from './me-page.tsx';

const known = <T,>(name: string, value: T) => ({ queryKey: [name], queryFn: () => Promise.resolve({ value, asOf: Date.now() }) });
const record = (id: string, status: string) => ({ id, learningModule: { id: `M${id}`, title: id, links: [] }, overallStatus: { code: status }, links: [], trainingRecords: [] });
const award = (id: string, days: number): AwardedCertification => ({ awardId: id, id, name: id, expires: new Date(Date.now() + days * 86_400_000).toISOString(), links: [] });
const crane: Assignment = { id: 'mia', jobTitle: 'Crane Operator', organization: { id: 'U7', description: 'Cranes' } };
const safety: Assignment = { id: 'mia-2', jobTitle: 'Deputy Safety Officer', organization: { id: 'U4', description: 'Cargo Yard' } };

const depsWith = (more: Partial<MeDeps> = {}): MeDeps => ({
  learner: { userId: 'mia.lund', name: 'Mia Lund' },
  me: known('me', { id: 'mia.lund', given: 'Mia', family: 'Lund', jobTitle: 'Crane Operator', organization: { id: 'U7', description: 'Cranes' }, attributes: [] }),
  assignments: known('assignments', { assignments: [crane] }),
  listed: known('people', { people: [] }),
  pictureAddress: (href) => href,
  records: { queryKey: ['records'], queryFn: () => Promise.resolve({ records: [record('A', 'completed'), record('B', 'finishedUsing'), record('C', 'incomplete')], asOf: Date.now() }) },
  certificates: known('certificationsAwarded', { certifications: [award('first-aid', 400), award('radio', 20), award('fire', -3)] }),
  jobProfiles: known('assignedJobProfiles', { jobProfiles: [{ id: 'P', name: 'Shift leader' }] }),
  downloads: changeable<ReadonlyMap<string, DownloadState>>(new Map([['E1', { kind: 'ready', bytes: 145_000_000, revision: 1 }]])),
  hrefs: { record: '/record', certificates: '/certificates', career: '/career', downloads: '/downloads' },
  hrefOfCertificate: (awardId) => `/certificates/${awardId}`,
  language: 'en',
  setLanguage: vi.fn(() => Promise.resolve()),
  appearance: changeable({ theme: 'system', textSize: '100', showsColleagues: true, singleKeys: true }),
  setTheme: vi.fn(),
  setTextSize: vi.fn(),
  setShowsColleagues: vi.fn(),
  setSingleKeys: vi.fn(),
  storage: { queryKey: ['storage'], queryFn: () => Promise.resolve({ usedBytes: 145_000_000, freeBytes: 12_400_000_000, protection: 'not-protected' as const }) },
  askForProtection: vi.fn(() => Promise.resolve('protected' as const)),
  stays: { userId: 'mia.lund', left: { queryKey: ['stays'], queryFn: () => Promise.resolve([]) }, wipeOther: () => Promise.resolve() },
  install: changeable<InstallWay>('no'),
  askToInstall: vi.fn(() => Promise.resolve()),
  isOthers: false,
  isOnline: changeable(true),
  signOut: vi.fn(() => Promise.resolve()),
  sendNow: vi.fn(() => Promise.resolve()),
  saveUnsent: vi.fn(() => Promise.resolve(true)),
  hrefOfWaiting: '/waiting',
  about: { version: '1.2.3', organisation: 'Nordhafen Logistics', site: 'https://lms.example/ekp/' },
  ...more,
});
const nothingWaits: SendingHere = { waiting: 0, unsure: 0, refused: 0, lastSentAt: undefined };
const render = (deps: MeDeps, sending = nothingWaits, setting = {}) => renderPage(<MePage deps={deps} sending={sending} />, setting);
const failing = (name: string, reason: 'not-found' | 'offline') => ({ queryKey: [name], queryFn: () => Promise.reject(new ApiError(reason, { didReachLms: reason === 'offline' ? 'no' : 'yes' })) });

test('the keys stand in the settings, and who has switched off those that are pressed alone finds the switch there, on a phone too', async () => {
  const setSingleKeys = vi.fn();
  const screen = await render(depsWith({ appearance: changeable({ theme: 'system', textSize: '100', showsColleagues: true, singleKeys: false }), setSingleKeys }));
  await screen.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await screen.getByRole('switch', { name: 'Single keys' }).click();
  expect(setSingleKeys).toHaveBeenCalledWith(true);
  expect(await accessibilityFaults()).toEqual([]);
});

describe('who the learner is', () => {
  test('name, job and unit stand together', async () => {
    const screen = await render(depsWith());
    await expect.element(screen.getByText('Mia Lund')).toBeVisible();
    await expect.element(screen.getByText('Crane Operator · Cranes')).toBeVisible();
  });

  test('of several positions the current one is named', async () => {
    const screen = await render(depsWith({ assignments: known('assignments', { assignments: [safety, crane] }) }));
    const rows = screen.getByRole('list', { name: 'Positions' }).getByRole('listitem');
    await expect.element(rows.first()).toMatchTextContent(/Crane Operator.*Current/);
    await expect.element(rows.last()).toMatchTextContent(/Deputy Safety Officer.*Cargo Yard$/);
  });

  test('another position is one tap away', async () => {
    const choosePosition = vi.fn(() => Promise.resolve());
    const screen = await render(depsWith({ assignments: known('assignments', { assignments: [safety, crane] }), choosePosition }));
    await screen.getByRole('button', { name: /Deputy Safety Officer/ }).click();
    expect(choosePosition).toHaveBeenCalledWith({ id: 'mia-2', name: 'Deputy Safety Officer' });
    await expect.element(screen.getByRole('button', { name: /Crane Operator/ })).not.toBeInTheDocument();
  });

  test('the position that was chosen is the current one, whichever the LMS names', async () => {
    const screen = await render(depsWith({ assignments: known('assignments', { assignments: [crane, safety] }), positionId: 'mia-2' }));
    await expect.element(screen.getByRole('list', { name: 'Positions' }).getByRole('listitem').first()).toMatchTextContent(/Deputy Safety Officer.*Current/);
  });

  test('without a network the way back to another position stands there, though this one was never opened with one', async () => {
    const own = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
    own.setQueryData(['assignments'], { value: { assignments: [crane, safety] }, asOf: 1 });
    const screen = await render(depsWith({ own, me: failing('me', 'offline'), assignments: failing('assignments', 'offline'), positionId: 'mia-2', choosePosition: () => Promise.resolve() }));
    await expect.element(screen.getByRole('button', { name: /Crane Operator/ })).toBeVisible();
  });

  test('where the LMS says nothing, the name and the user ID are enough', async () => {
    const screen = await render(depsWith({ me: failing('me', 'not-found'), assignments: failing('assignments', 'not-found') }));
    await expect.element(screen.getByText('mia.lund', { exact: true })).toBeVisible();
  });
});

describe('acting for somebody', () => {
  const omar = { id: 'omar', given: 'Omar', family: 'Haddad', jobTitle: 'Lasher' };
  const actingWith = (actFor: ActForDeps['actFor'], isOnline = true): ActForDeps => ({ reports: known('directReports', { people: [omar] }), pictureAddress: (href) => href, isOnline: changeable(isOnline), actFor });
  const open = async (acting: ActForDeps) => {
    const screen = await render(depsWith({ acting }));
    await screen.getByRole('button', { name: /^Act for/ }).click();
    return screen;
  };

  test('those who report to the learner are offered, and a tap goes on in their place', async () => {
    const actFor = vi.fn(() => Promise.resolve());
    const screen = await open(actingWith(actFor));
    await screen.getByRole('button', { name: /Omar Haddad/ }).click();
    await vi.waitFor(() => expect(actFor).toHaveBeenCalledWith({ userId: 'omar', name: 'Omar Haddad' }, expect.anything()));
    expect(await accessibilityFaults()).toEqual([]);
  });

  test('where the LMS does not let them, a sentence says so', async () => {
    const screen = await open(actingWith(() => Promise.reject(new ApiError('forbidden', { didReachLms: 'yes' }))));
    await screen.getByRole('button', { name: /Omar Haddad/ }).click();
    await expect.element(screen.getByRole('alert')).toMatchTextContent(/may not see this/);
  });

  test('without a network it is said before the tap, which then does nothing', async () => {
    const actFor = vi.fn(() => Promise.resolve());
    const screen = await open(actingWith(actFor, false));
    await expect.element(screen.getByText(/There is no network just now/)).toBeVisible();
    await screen.getByRole('button', { name: /Omar Haddad/ }).click();
    expect(actFor).not.toHaveBeenCalled();
  });

  test('whom nobody reports to is not offered it', async () => {
    const screen = await render(depsWith({ acting: { ...actingWith(() => Promise.resolve()), reports: known('directReports', { people: [] }) } }));
    await expect.element(screen.getByText('Mia Lund')).toBeVisible();
    await expect.element(screen.getByRole('button', { name: /^Act for/ })).not.toBeInTheDocument();
  });
});

describe('what the learner has', () => {
  test('four tiles lead to their places, each with its figure', async () => {
    const screen = await render(depsWith());
    const tile = (name: string) => screen.getByRole('list', { name: 'What you have' }).getByRole('link', { name: new RegExp(`^${name}`) });
    await expect.element(tile('Record')).toMatchTextContent(/Record2courses finished/);
    await expect.element(tile('Certificates')).toMatchTextContent(/Certificates22 to renew/);
    await expect.element(tile('Career')).toMatchTextContent(/Career1Shift leader/);
    await expect.element(tile('Downloads')).toMatchTextContent(/Downloads1145 MB/);
    await expect.element(tile('Certificates')).toHaveAttribute('href', '/certificates');
  });

  test('what the LMS does not tell is left out, and nothing is counted as none', async () => {
    const screen = await render(depsWith({ certificates: failing('certificationsAwarded', 'not-found'), jobProfiles: failing('assignedJobProfiles', 'offline'), records: failing('records', 'offline') }));
    for (const name of ['Certificates', 'Career', 'Record']) await expect.element(screen.getByRole('link', { name })).toMatchTextContent(new RegExp(`^${name}$`));
  });

  test('a certificate that holds is shown with one tap; what has run out is not shown', async () => {
    const screen = await render(depsWith());
    const passes = screen.getByRole('list', { name: 'Show a certificate' });
    await expect.element(passes.getByRole('link', { name: /first-aid/ })).toHaveAttribute('href', '/certificates/first-aid');
    await expect.element(passes.getByRole('link', { name: /fire/ })).not.toBeInTheDocument();
  });

  test('nothing packed says so', async () => {
    const screen = await render(depsWith({ downloads: changeable<ReadonlyMap<string, DownloadState>>(new Map()) }));
    await expect.element(screen.getByRole('link', { name: /Downloads/ })).toMatchTextContent(/0Nothing packed yet/);
  });
});

describe('settings', () => {
  test('each row shows what is set, and opens what can be chosen', async () => {
    const deps = depsWith();
    const screen = await render(deps);
    await expect.element(screen.getByRole('button', { name: /Language/ })).toMatchTextContent(/English/);
    await screen.getByRole('button', { name: /Language/ }).click();
    await screen.getByRole('dialog', { name: 'Language' }).getByText('العربية').click();
    await vi.waitFor(() => expect(deps.setLanguage).toHaveBeenCalledWith('ar', expect.anything()));
    await screen.getByRole('button', { name: 'Close' }).click();
    await screen.getByRole('button', { name: /Text size/ }).click();
    await screen.getByRole('dialog', { name: 'Text size' }).getByText('130%').click();
    expect(deps.setTextSize).toHaveBeenCalledWith('130');
    await screen.getByRole('button', { name: 'Close' }).click();
    await screen.getByRole('button', { name: /Appearance/ }).click();
    await screen.getByRole('dialog', { name: 'Appearance' }).getByText('Dark').click();
    expect(deps.setTheme).toHaveBeenCalledWith('dark');
  });

  test('a sheet has an address of its own, and its button closes it', async () => {
    const screen = await render(depsWith(), nothingWaits, { at: '/?open=theme' });
    await expect.element(screen.getByRole('dialog', { name: 'Appearance' })).toBeVisible();
    await screen.getByRole('button', { name: 'Close' }).click();
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  });

  test('a language that is not here yet says so', async () => {
    const screen = await render(depsWith({ setLanguage: () => Promise.reject(new Error('offline')) }), nothingWaits, { at: '/?open=language' });
    await screen.getByText('العربية').click();
    await expect.element(screen.getByText(/not on this device yet/)).toBeInTheDocument();
  });

  test('what colleagues did can be put away from Home', async () => {
    const deps = depsWith();
    const screen = await render(deps);
    await screen.getByRole('switch', { name: 'Colleagues on Home' }).click();
    expect(deps.setShowsColleagues).toHaveBeenCalledWith(false);
  });

  test('storage says how much is used and whether it is protected, and can be protected', async () => {
    const deps = depsWith();
    const screen = await render(deps);
    await expect.element(screen.getByRole('button', { name: /Storage/ })).toMatchTextContent(/145 MB used · Not protected/);
    await screen.getByRole('button', { name: /Storage/ }).click();
    await expect.element(screen.getByText('145 MB used, 12.4 GB free for this app')).toBeVisible();
    await screen.getByRole('button', { name: 'Protect it' }).click();
    await vi.waitFor(() => expect(deps.askForProtection).toHaveBeenCalled());
  });

  test.for([
    ['not-protected', /browser said no/],
    ['unknown', /has not said whether/],
  ] as const)('what the browser answered to being asked for protection is said: %s', async ([answer, sentence]) => {
    const screen = await render(depsWith({ askForProtection: () => Promise.resolve(answer) }), nothingWaits, { at: '/?open=storage' });
    await screen.getByRole('button', { name: 'Protect it' }).click();
    await expect.element(screen.getByRole('alert')).toMatchTextContent(sentence);
  });

  const left = (userId: string, unsent = 0): LeftHere => ({ userId, name: userId === 'mia.lund' ? 'Mia Lund' : 'Omar Haddad', courses: 2, bytes: 145_000_000, kinds: { pages: 31, sent: 12, unsent } });
  const staying = (all: readonly LeftHere[], more: Partial<StaysDeps> = {}): StaysDeps => ({ userId: 'mia.lund', left: { queryKey: ['stays'], queryFn: () => Promise.resolve(all) }, wipeOther: vi.fn(() => Promise.resolve()), wipeOwn: vi.fn(() => Promise.resolve()), ...more });
  const openStays = (stays: StaysDeps) => render(depsWith({ stays }), nothingWaits, { at: '/?open=storage' });

  test('what stays after signing out is listed by kind, and removed after one question', async () => {
    const stays = staying([left('mia.lund')]);
    const screen = await openStays(stays);
    await expect.element(screen.getByRole('region', { name: 'What stays after signing out' })).toMatchTextContent(/Courses2 · 145 MB.*lists31.*Waiting and sent12.*Waiting0/);
    expect(await accessibilityFaults()).toEqual([]);
    await screen.getByRole('button', { name: /^Sign out and remove/ }).click();
    expect(stays.wipeOwn).not.toHaveBeenCalled();
    await screen.getByRole('button', { name: /^Sign out and remove/ }).click();
    await vi.waitFor(() => expect(stays.wipeOwn).toHaveBeenCalledWith({ unsentToo: false }, expect.anything()));
  });

  test('[S9] unsent work goes only after a question of its own', async () => {
    const stays = staying([left('mia.lund', 3)]);
    const screen = await openStays(stays);
    await screen.getByRole('button', { name: /^Sign out and remove/ }).click();
    await screen.getByRole('button', { name: /^Sign out and remove/ }).click();
    await expect.element(screen.getByRole('alert')).toMatchTextContent(/Not sent yet: 3/);
    expect(stays.wipeOwn).not.toHaveBeenCalled();
    await screen.getByRole('button', { name: 'Remove unsent work too' }).click();
    await vi.waitFor(() => expect(stays.wipeOwn).toHaveBeenCalledWith({ unsentToo: true }, expect.anything()));
  });

  test('[S9] what somebody left and cannot be read here is said, beside what is known, and removing it asks as for unsent work', async () => {
    const stays = staying([{ ...left('mia.lund'), kinds: undefined }, left('omar', 1)]);
    const screen = await openStays(stays);
    await expect.element(screen.getByRole('region', { name: 'What stays after signing out' })).toMatchTextContent(/What was done here could not be read.*Courses2 · 145 MB.*Waiting\?/);
    await expect.element(screen.getByRole('region', { name: 'What others left here' })).toMatchTextContent(/Omar Haddad.*lists31.*Waiting1/);
    await screen.getByRole('button', { name: /^Sign out and remove/ }).click();
    await screen.getByRole('button', { name: /^Sign out and remove/ }).click();
    await expect.element(screen.getByRole('alert')).toMatchTextContent(/Not sent yet: \?/);
    expect(stays.wipeOwn).not.toHaveBeenCalled();
  });

  test('what could not be removed is said, and can be chosen again', async () => {
    const wipeOwn = vi.fn(() => Promise.reject(new StorageError('storage-failed')));
    const screen = await openStays(staying([left('mia.lund', 3)], { wipeOwn }));
    await screen.getByRole('button', { name: /^Sign out and remove/ }).click();
    await screen.getByRole('button', { name: /^Sign out and remove/ }).click();
    await screen.getByRole('button', { name: 'Keep what was not sent' }).click();
    await expect.element(screen.getByText(/did not let the app change/)).toBeVisible();
    await screen.getByRole('button', { name: 'Keep what was not sent' }).click();
    await vi.waitFor(() => expect(wipeOwn).toHaveBeenCalledTimes(2));
  });

  test('[S11] what others left is counted, and removed for them without a way to their unsent work', async () => {
    const stays = staying([left('mia.lund'), left('omar', 1)]);
    const screen = await openStays(stays);
    await screen.getByRole('button', { name: 'Remove', exact: true }).click();
    await screen.getByRole('button', { name: 'Remove', exact: true }).click();
    await vi.waitFor(() => expect(stays.wipeOther).toHaveBeenCalledWith('omar', expect.anything()));
    await expect.element(screen.getByRole('button', { name: 'Remove unsent work too' })).not.toBeInTheDocument();
  });

  test('on an iPhone installing is explained, and that it comes before downloading', async () => {
    const screen = await render(depsWith({ install: changeable<InstallWay>('by-hand') }), nothingWaits, { at: '/?open=install' });
    await expect.element(screen.getByText(/Do this before you download/)).toBeVisible();
    await expect.element(screen.getByText(/Add to Home Screen/)).toBeVisible();
  });
});

test('support gets version, site, person, browser, storage and what waits', async () => {
  const screen = await render(depsWith(), { waiting: 2, unsure: 1, refused: 0, lastSentAt: Date.parse('2026-11-26T10:42:00Z') });
  await expect.element(screen.getByRole('link', { name: /Waiting and sent/ })).toMatchTextContent(/2 entries wait to be sent/);
  await screen.getByText('Details for support').click();
  for (const fact of ['Haversack 1.2.3 site', 'site https://lms.example/ekp/', 'user mia.lund', 'storage used 145.0 MB, free 12400.0 MB, not-protected', 'outbox waiting 2, unsure 1, refused 0, last told 2026-11-26T10:42:00.000Z']) {
    await expect.element(screen.getByText(fact, { exact: false })).toBeVisible();
  }
});

test('signing out says what would be lost: nothing, and what still waits', async () => {
  const deps = depsWith();
  const screen = await render(deps, { ...nothingWaits, waiting: 2 });
  await screen.getByRole('button', { name: 'Sign out' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Sign out of this device?' });
  await expect.element(dialog).toMatchTextContent(/Nothing is lost.*2 entries still wait/);
  expect(deps.signOut).not.toHaveBeenCalled();
  await dialog.getByRole('button', { name: 'Sign out anyway' }).click();
  await vi.waitFor(() => expect(deps.signOut).toHaveBeenCalledWith({ isShared: false }));
});

test('[S9] what waits can be sent or saved to a file before signing out, and nobody has to go', async () => {
  const deps = depsWith({ saveUnsent: vi.fn(() => Promise.resolve(false)) });
  const screen = await render(deps, { ...nothingWaits, waiting: 2 });
  await screen.getByRole('button', { name: 'Sign out' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Sign out of this device?' });
  await dialog.getByRole('button', { name: 'Send now' }).click();
  await vi.waitFor(() => expect(deps.sendNow).toHaveBeenCalled());
  await dialog.getByRole('button', { name: 'Save to a file' }).click();
  await expect.element(dialog.getByRole('alert')).toMatchTextContent(/Nothing can be moved/);
  await dialog.getByRole('button', { name: 'Stay' }).click();
  expect(deps.signOut).not.toHaveBeenCalled();
});

test('[S9] whoever asks to send without a network before signing out is told that it goes by itself', async () => {
  const deps = depsWith({ isOnline: changeable(false) });
  const screen = await render(deps, { ...nothingWaits, waiting: 2 });
  await screen.getByRole('button', { name: 'Sign out' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Sign out of this device?' });
  await dialog.getByRole('button', { name: 'Send now' }).click();
  await expect.element(dialog.getByRole('status').getByText('You are offline. It is sent by itself as soon as there is a network.')).toBeVisible();
  // One within what is said politely would be said with it once more.
  expect(dialog.getByRole('alert').elements()).toEqual([]);
});

test('[S9] that a file takes it off this device is said before it is saved, and that it is saved after', async () => {
  const screen = await render(depsWith(), { ...nothingWaits, waiting: 2 });
  await screen.getByRole('button', { name: 'Sign out' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Sign out of this device?' });
  await expect.element(dialog).toMatchTextContent(/it is sent from there, and not from here any more/);
  await dialog.getByRole('button', { name: 'Save to a file' }).click();
  await expect.element(dialog.getByText('Saved. It is not sent from this device any more.')).toBeVisible();
});

test('on a device that others use what is the learner’s goes with them', async () => {
  const deps = depsWith();
  const screen = await render(deps);
  await screen.getByRole('button', { name: 'Sign out' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Sign out of this device?' });
  await dialog.getByLabelText('Others use this device').click();
  await expect.element(dialog).toMatchTextContent(/What was not sent stays, and only you see it/);
  await dialog.getByRole('button', { name: 'Sign out' }).click();
  await vi.waitFor(() => expect(deps.signOut).toHaveBeenCalledWith({ isShared: true }));
});

test('where what is the learner’s cannot be removed, that is said, and they can choose anew', async () => {
  const signOut = vi.fn(() => Promise.reject(new StorageError('storage-failed')));
  const screen = await render(depsWith({ signOut }));
  await screen.getByRole('button', { name: 'Sign out' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Sign out of this device?' });
  await dialog.getByLabelText('Others use this device').click();
  await dialog.getByRole('button', { name: 'Sign out' }).click();
  await expect.element(dialog.getByRole('alert')).toMatchTextContent(/did not let the app change anything here/);
  await dialog.getByLabelText('Others use this device').click();
  await dialog.getByRole('button', { name: 'Sign out' }).click();
  await vi.waitFor(() => expect(signOut).toHaveBeenLastCalledWith({ isShared: false }));
});

test.for([0, 2])('signing out without a network says that there is no way back in for now, and staying comes first, also where %i entries wait', async (waiting) => {
  const deps = depsWith({ isOnline: changeable(false) });
  const screen = await render(deps, { ...nothingWaits, waiting });
  await screen.getByRole('button', { name: 'Sign out' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Sign out of this device?' });
  await expect.element(dialog).toMatchTextContent(/You need a network to come back in/);
  const [close, first] = dialog.getByRole('button').elements();
  expect([close?.getAttribute('aria-label'), first?.textContent]).toEqual(['Close', 'Stay']);
  await dialog.getByRole('button', { name: 'Stay' }).click();
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  expect(deps.signOut).not.toHaveBeenCalled();
});

test.for([
  ['light', 'en', ''],
  ['dark', 'ar', ''],
  ['light', 'ar', '?open=theme'],
  ['dark', 'en', '?open=storage'],
] as const)('it can be used by everybody: %s, %s %s', async ([theme, language, open]) => {
  await page.viewport(390, 844);
  const screen = await render(depsWith({ install: changeable<InstallWay>('offered'), language, assignments: known('assignments', { assignments: [safety, crane] }) }), nothingWaits, { theme, language, at: `/${open}` });
  await expect.element(screen.getByText('Cargo Yard')).toBeInTheDocument();
  expect(await accessibilityFaults()).toEqual([]);
});
