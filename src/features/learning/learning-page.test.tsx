import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ApiError } from '#api/api-error.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import type { CourseStanding } from '#offline/course-standing.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { testCalls } from '../../test/screens/calls-deps.ts';
import { keptOf, learningDepsWith, pathTelling, recordOf, telling } from '../../test/screens/learning-deps.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import type { KnownEnrollments } from '#courses/known-enrollments.ts';
import type { LearningDeps } from './learning-deps.ts';
import { LearningPage } from './learning-page.tsx';

const courses = [recordOf('E1', 'Crane signals', 'enrolled'), recordOf('E2', 'Fire safety', 'incomplete'), recordOf('E3', 'First aid', 'waitlisted', { learningModule: { id: 'M3', title: 'First aid', type: { code: 'classroom' }, links: [] } })];
const kept = keptOf('E2', 'Fire safety');
const depsWith = learningDepsWith;

test('what was begun comes first, then what can be started, then what waits for others', async () => {
  const screen = await renderPage(<LearningPage deps={depsWith(telling(courses))} />);
  await expect.element(screen.getByRole('link', { name: /Fire safety/ })).toBeVisible();
  const titles = screen.getByRole('list', { name: 'Courses' }).getByRole('link').elements().map((row) => row.textContent ?? '');
  expect(titles.map((title) => title.replace(/Online.*|Classroom.*/, ''))).toEqual(['Fire safety', 'Crane signals', 'First aid']);
});

test('what is left without a network is marked in the list until it is sent', async () => {
  const calls = testCalls();
  const screen = await renderPage(<LearningPage deps={depsWith(telling(courses), { calls, isOnline: changeable(false) })} />);
  await expect.element(screen.getByRole('link', { name: /Fire safety/ })).toBeVisible();
  await calls.make({ kind: 'withdraw', parameters: { enrollmentId: 'E2', moduleId: 'M2' }, subject: 'Fire safety' });
  await expect.element(screen.getByRole('link', { name: /Fire safety.*Withdraw · Waiting/ })).toBeVisible();
  expect(screen.getByText('Withdraw · Waiting').elements()).toHaveLength(1);
  calls.settle('withdraw', 'refused', 'not-allowed');
  await expect.element(screen.getByText('Withdraw · Waiting')).not.toBeInTheDocument();
});

test('a row says kind and state in words, and leads to its course', async () => {
  const screen = await renderPage(<LearningPage deps={depsWith(telling(courses))} />);
  const row = screen.getByRole('link', { name: /First aid/ });
  await expect.element(row).toMatchTextContent(/Classroom/);
  await expect.element(row).toMatchTextContent(/On the waiting list/);
  await expect.element(row).toHaveAttribute('href', '/course/E3');
});

test('while the list comes, the page has the shape of what comes', async () => {
  const screen = await renderPage(<LearningPage deps={depsWith(() => new Promise(() => undefined))} />);
  await expect.element(screen.getByRole('list', { name: 'Loading' })).toBeVisible();
});

test('nothing to do says so and offers to look again', async () => {
  const answer = vi.fn(telling([]));
  const screen = await renderPage(<LearningPage deps={depsWith(answer)} />);
  await expect.element(screen.getByRole('heading', { name: 'Nothing to do' })).toBeVisible();
  await screen.getByRole('button', { name: 'Look again' }).click();
  await vi.waitFor(() => expect(answer).toHaveBeenCalledTimes(2));
});

test('a failure says what happened, and trying again helps', async () => {
  const answer = vi.fn<() => Promise<KnownEnrollments>>().mockRejectedValueOnce(new ApiError('busy', { didReachLms: 'yes' })).mockImplementation(telling(courses));
  const screen = await renderPage(<LearningPage deps={depsWith(answer)} />);
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/The LMS is busy/);
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByRole('link', { name: /Fire safety/ })).toBeVisible();
});

test('offline on a new device says that connecting once is enough', async () => {
  const screen = await renderPage(<LearningPage deps={depsWith(() => Promise.reject(new ApiError('offline', { didReachLms: 'no' })), { isOnline: changeable(false) })} />);
  await expect.element(screen.getByText(/Connect once, and it stays/)).toBeVisible();
});

test('Packed shows what is on this device even when the LMS cannot be asked', async () => {
  const downloads = changeable<ReadonlyMap<string, DownloadState>>(new Map([['E2', { kind: 'ready', bytes: 24_300_000, revision: 1 }]]));
  const deps = depsWith(() => Promise.reject(new ApiError('offline', { didReachLms: 'no' })), { kept: changeable([kept]), downloads, isOnline: changeable(false) });
  const screen = await renderPage(<LearningPage deps={deps} />, { at: '/?view=packed' });
  await expect.element(screen.getByRole('link', { name: /Fire safety.*On this device/ })).toBeVisible();
});

test('a download shows in its row as it goes on', async () => {
  const downloads = changeable<ReadonlyMap<string, DownloadState>>(new Map([['E1', { kind: 'downloading', bytes: 25, total: 100, bytesPerSecond: 1, secondsLeft: 75 }]]));
  const screen = await renderPage(<LearningPage deps={depsWith(telling(courses), { downloads })} />);
  await expect.element(screen.getByText('25% · 1 min left')).toBeVisible();
  downloads.set(new Map([['E1', { kind: 'ready', bytes: 100, revision: 1 }]]));
  await expect.element(screen.getByText('On this device')).toBeVisible();
});

const passedHere: CourseStanding = { status: 'passed', progress: 1, isWaiting: true };
const history = (records: readonly TrainingRecord[]): LearningDeps['records'] => ({ queryKey: ['records'], queryFn: telling(records) });

test('a course that was passed without a network shows at once what it came to, on stitches, and is not to do any more', async () => {
  const standings = changeable<ReadonlyMap<string, CourseStanding>>(new Map([['E2', passedHere]]));
  const screen = await renderPage(<LearningPage deps={depsWith(telling(courses), { standings, kept: changeable([kept]), isOnline: changeable(false) })} />);
  await expect.element(screen.getByRole('link', { name: 'To do 2' })).toBeVisible();
  expect(screen.getByRole('link', { name: /Fire safety/ }).elements()).toEqual([]);
  await screen.getByRole('link', { name: 'Done 1' }).click();
  const row = screen.getByRole('link', { name: /Fire safety/ });
  await expect.element(row).toMatchTextContent(/Passed · waiting/);
  await expect.element(row).not.toMatchTextContent(/In progress/);
  standings.set(new Map([['E2', { ...passedHere, isWaiting: false }]]));
  await expect.element(row).toMatchTextContent(/Passed on this device/);
});

test('what was begun without a network is in progress, and waits', async () => {
  const standings = changeable<ReadonlyMap<string, CourseStanding>>(new Map([['E1', { status: 'incomplete', progress: 0.5, isWaiting: true }]]));
  const screen = await renderPage(<LearningPage deps={depsWith(telling(courses), { standings })} />);
  await expect.element(screen.getByRole('link', { name: /Crane signals/ })).toMatchTextContent(/In progress · waiting/);
});

const dayMs = 86_400_000;
const dueIn = (id: string, days: number) => ({ status: { code: 'inProcess' }, module: { id: `M${id}`, title: id, description: '' }, due: new Date(Date.now() + days * dayMs).toISOString() });

test('what is to do stands in groups by why: what is overdue first, each with its reason in words', async () => {
  const path = pathTelling({ trainingPlanItems: [dueIn('E1', 0), dueIn('3', -3), dueIn('E4', 3)] });
  const screen = await renderPage(<LearningPage deps={depsWith(telling([...courses, recordOf('E4', 'Port security', 'enrolled')]), { path })} />);
  await expect.element(screen.getByRole('list', { name: 'Overdue' })).toMatchTextContent(/First aid.*Overdue since/);
  await expect.element(screen.getByRole('list', { name: 'Today' })).toMatchTextContent(/Crane signals.*Due today/);
  await expect.element(screen.getByRole('list', { name: 'This week' })).toMatchTextContent(/Port security.*Due/);
  await expect.element(screen.getByRole('list', { name: 'Started' })).toMatchTextContent(/Fire safety/);
  const titles = screen.getByRole('heading', { level: 2 }).elements().map((heading) => heading.textContent);
  expect(titles).toEqual(['Overdue', 'Today', 'This week', 'Started']);
});

test('the order is that of Home: overdue by priority, then today’s date, then the part of a programme that is due, then the programme; what nobody understands stands last', async () => {
  const classroom = recordOf('Talk', 'Safety talk', 'enrolled', { learningModule: { id: 'MTalk', title: 'Safety talk', type: { code: 'classroom' }, links: [] } });
  const programme = recordOf('P', 'Programme', 'incomplete', { trainingRecords: [recordOf('Part', 'A part', 'enrolled'), recordOf('Idle', 'Another part', 'enrolled')] });
  const path = pathTelling({ trainingPlanItems: [{ ...dueIn('Low', -30), priority: { code: 'low' } }, { ...dueIn('High', -2), priority: { code: 'high' } }, dueIn('Part', 2)] });
  const date = (id: string) => ({ queryKey: ['date', id], queryFn: () => Promise.resolve({ start: new Date().setHours(23, 59, 0, 0) }) });
  const records = [recordOf('Odd', 'In words of the site', 'siteStatus'), programme, classroom, recordOf('Low', 'Long overdue', 'enrolled'), recordOf('High', 'Overdue and important', 'enrolled')];
  const screen = await renderPage(<LearningPage deps={depsWith(telling(records), { path, date })} />);
  await expect.element(screen.getByRole('list', { name: 'Today' })).toMatchTextContent(/Safety talk.*Today at/);
  await expect.element(screen.getByRole('list', { name: 'This week' })).toBeVisible();
  const titles = screen.getByRole('link', { name: /Online|Classroom/ }).elements().map((row) => (row.textContent ?? '').replace(/(Online|Classroom).*/, ''));
  expect(titles).toEqual(['Overdue and important', 'Long overdue', 'Safety talk', 'A part', 'Programme', 'In words of the site']);
  await expect.element(screen.getByRole('link', { name: 'To do 6' })).toBeVisible();
});

test('what was achieved and runs out is to do in good time, and says when', async () => {
  const item = { status: { code: 'inProcess' }, module: { id: 'ME1', title: 'Crane signals', description: '' }, prerequisites: [], sequences: [], expires: new Date(Date.now() + 20 * dayMs).toISOString() };
  const competencies = [{ id: 'c', name: 'Signal', code: 'C', description: '', sequences: [{ items: [item] }] }];
  const path = pathTelling({ jobProfiles: [{ name: 'Crane operator', code: 'CR', description: '', competencies }] });
  const screen = await renderPage(<LearningPage deps={depsWith(telling(courses), { path })} />);
  await expect.element(screen.getByRole('list', { name: 'Runs out' })).toMatchTextContent(/Crane signals.*Runs out/);
});

test('without a learning path the courses are there all the same', async () => {
  const path = { queryKey: ['learningPath'], queryFn: () => Promise.reject(new ApiError('not-found', { didReachLms: 'yes' })) };
  const screen = await renderPage(<LearningPage deps={depsWith(telling(courses), { path })} />);
  await expect.element(screen.getByRole('link', { name: /Fire safety/ })).toBeVisible();
});

const many = [...Array.from({ length: 9 }, (_, index) => recordOf(`C${index}`, `Course ${index}`, 'enrolled')), ...courses];

test('a long list can be narrowed by kind and state, with counts, and the address says how', async () => {
  const screen = await renderPage(<LearningPage deps={depsWith(telling(many))} />);
  await screen.getByRole('link', { name: 'Classroom 1' }).click();
  await expect.element(screen.getByRole('link', { name: /First aid/ })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: /Course 1/ })).not.toBeInTheDocument();
  await expect.element(screen.getByRole('link', { name: 'Classroom 1' })).toHaveAttribute('aria-current', 'true');
  await screen.getByRole('link', { name: 'Classroom 1' }).click();
  await expect.element(screen.getByRole('link', { name: /Course 1/ })).toBeVisible();
});

test('of many filters the most frequent are shown, and the rest on a tap', async () => {
  const kinds = ['book', 'cd', 'video', 'exam', 'task', 'coaching', 'classroom', 'internship'];
  const records = kinds.flatMap((kind, index) => [0, 1].map((twice) => recordOf(`${kind}${twice}`, `A ${index} ${twice}`, 'enrolled', { learningModule: { id: `m-${kind}${twice}`, title: kind, type: { code: kind }, links: [] } })));
  const screen = await renderPage(<LearningPage deps={depsWith(telling(records))} />);
  const chips = screen.getByRole('navigation', { name: 'Show only' });
  await chips.getByRole('button', { name: '3 more' }).click();
  await expect.element(chips.getByRole('link', { name: 'Internship 2' })).toBeVisible();
});

test('a filter exists only where every row has its fact', async () => {
  const { overallStatus: _unknown, ...stateless } = recordOf('X', 'Nobody knows', 'enrolled');
  const screen = await renderPage(<LearningPage deps={depsWith(telling([...many, stateless]))} />);
  await expect.element(screen.getByRole('link', { name: 'Classroom 1' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Not started 10' }).elements()).toEqual([]);
});

test('a course is found by words of its title, without accents; nothing found offers all of them', async () => {
  const screen = await renderPage(<LearningPage deps={depsWith(telling([...many, recordOf('G', 'Güterverkehr im Hafen', 'enrolled')]))} />);
  const field = screen.getByRole('searchbox', { name: 'Find in this list' });
  await field.fill('hafen guter');
  await expect.element(screen.getByRole('link', { name: /Güterverkehr/ })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: /Course 1/ })).not.toBeInTheDocument();
  await field.fill('zebra');
  await expect.element(screen.getByRole('heading', { name: 'Nothing in this list fits' })).toBeVisible();
  await screen.getByRole('button', { name: 'Show all' }).click();
  await expect.element(screen.getByRole('link', { name: /Course 1/ })).toBeVisible();
});

test('what is done stands by year, the newest first, with its day', async () => {
  const doneAt = (id: string, title: string, endDate: string | undefined) => recordOf(id, title, 'completed', { ...(endDate && { endDate }) });
  const records = history([doneAt('A', 'Old', '2024-03-05T10:00:00Z'), doneAt('B', 'Newer', '2025-11-07T10:00:00Z'), doneAt('C', 'Undated', undefined)]);
  const screen = await renderPage(<LearningPage deps={depsWith(telling([]), { records })} />, { at: '/?view=done' });
  await expect.element(screen.getByRole('list', { name: '2025' })).toMatchTextContent(/Newer.*Completed.*(7 Nov|Nov 7)/);
  const years = screen.getByRole('heading', { level: 2 }).elements().map((heading) => heading.textContent);
  expect(years).toEqual(['2025', '2024', 'Without a date']);
});

test('completed courses stay: they stand under Done with their result', async () => {
  const finished = recordOf('E9', 'Cold chain', 'completed', { score: 100 });
  const screen = await renderPage(<LearningPage deps={depsWith(telling(courses), { records: history([...courses, finished]) })} />, { at: '/?view=done' });
  await expect.element(screen.getByRole('link', { name: /Cold chain/ })).toMatchTextContent(/Completed100%/);
  await expect.element(screen.getByRole('link', { name: 'Done 1' })).toBeVisible();
});

test('with nothing completed, Done says what will stand there', async () => {
  const screen = await renderPage(<LearningPage deps={depsWith(telling(courses))} />, { at: '/?view=done' });
  await expect.element(screen.getByRole('heading', { name: 'Nothing done yet' })).toBeVisible();
});

test('Packed knows what became of its courses, and does not count what is still coming', async () => {
  const downloads = changeable<ReadonlyMap<string, DownloadState>>(
    new Map<string, DownloadState>([
      ['E1', { kind: 'downloading', bytes: 25, total: 100, bytesPerSecond: 1, secondsLeft: 75 }],
      ['E2', { kind: 'ready', bytes: 100, revision: 1 }],
    ]),
  );
  const records = history([recordOf('E2', 'Fire safety', 'completed', { score: 90 })]);
  const screen = await renderPage(<LearningPage deps={depsWith(telling([courses[0]!]), { records, downloads, kept: changeable([kept]) })} />, { at: '/?view=packed' });
  await expect.element(screen.getByRole('link', { name: 'Packed 1' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: /Fire safety/ })).toMatchTextContent(/Completed90%/);
});

test('offline a row says before the tap that its course is not here', async () => {
  const downloads = changeable<ReadonlyMap<string, DownloadState>>(new Map([['E2', { kind: 'ready', bytes: 100, revision: 1 }]]));
  const isOnline = changeable(false);
  const screen = await renderPage(<LearningPage deps={depsWith(telling(courses), { downloads, isOnline })} />);
  await expect.element(screen.getByRole('link', { name: /Crane signals/ })).toMatchTextContent(/Needs a network/);
  await expect.element(screen.getByRole('link', { name: /Fire safety/ })).not.toMatchTextContent(/Needs a network/);
  // A classroom is gone to.
  await expect.element(screen.getByRole('link', { name: /First aid/ })).not.toMatchTextContent(/Needs a network/);
  isOnline.set(true);
  await expect.element(screen.getByRole('link', { name: /Crane signals/ })).not.toMatchTextContent(/Needs a network/);
});

test('140 courses, and a title of ninety letters in three lines of a phone, never cut at fewer', async () => {
  const long = 'Grundlagen der Ladungssicherung im kombinierten Güterverkehr nach VDI-Richtlinie 2700 Bl. 3';
  const many = Array.from({ length: 140 }, (_, index) => recordOf(`E${index}`, index === 0 ? long : `Course ${index}`, 'incomplete'));
  const screen = await renderPage(<LearningPage deps={depsWith(telling(many))} />);
  const title = screen.getByText(long);
  await expect.element(title).toBeVisible();
  expect(Math.round(title.element().getBoundingClientRect().height / 22)).toBe(3);
  expect(screen.getByRole('list', { name: 'Courses' }).getByRole('listitem').elements()).toHaveLength(140);
});

test.for([
  ['light', 'en', 390],
  ['dark', 'ar', 1100],
] as const)('it can be used by everybody, and nothing is wider than the screen: %s, %s, %i px', async ([theme, language, width]) => {
  await page.viewport(width, 844);
  const screen = await renderPage(<LearningPage deps={depsWith(telling(courses))} />, { theme, language });
  await expect.element(screen.getByText('First aid')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
