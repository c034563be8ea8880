import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ApiError } from '#api/api-error.ts';
import type { LearningPath, PathItem } from '#api/contract/learning-path-shapes.ts';
import type { Module } from '#api/contract/module.ts';
import type { CourseStanding } from '#offline/course-standing.ts';
import { accessibilityFaults } from '../../../test/screens/accessibility-faults.ts';
import { learningDepsWith, pathTelling, recordOf, telling } from '../../../test/screens/learning-deps.ts';
import { changeable, renderPage } from '../../../test/screens/render-page.tsx';
import { PathPage } from './path-page.tsx';

const dayMs = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * dayMs).toISOString();
const moduleOf = (id: string, title: string, kind = 'onlineModule') => ({ id, title, type: { code: kind, label: kind }, description: '' });
const item = (id: string, title: string, status: string, more: Partial<PathItem> = {}): PathItem => ({ status: { code: status }, module: moduleOf(id, title), prerequisites: [], sequences: [], ...more });
const done = (id: string, title: string): PathItem => item(id, title, 'completed', { completed: '2023-08-14T09:00:00Z' });
const path: LearningPath = {
  trainingPlanItems: [
    { status: { code: 'inProcess' }, module: moduleOf('ME2', 'Fire safety'), optional: false, priority: { code: 'high' }, due: inDays(-3) },
    { status: { code: 'needsAction' }, module: moduleOf('m-port', 'Port security'), optional: false, priority: { code: 'low' }, due: inDays(1) },
  ],
  jobProfiles: [
    {
      name: 'Crane operator',
      code: 'CR',
      description: '',
      competencies: [
        {
          id: 'c1',
          name: 'Drive a crane',
          code: 'C1',
          description: '',
          status: { code: 'completionAtRisk' },
          optional: false,
          sequences: [
            { items: [done('m-theory', 'Crane theory')] },
            { items: [item('m-signals', 'Crane signals', 'needsAction'), item('m-radio', 'Radio', 'optional', { optional: true })] },
            { items: [item('m-cabin', 'Forty hours in the cabin', 'needsAction', { prerequisites: [{ title: 'Crane signals' }, { title: 'Fire safety' }] })] },
          ],
        },
      ],
    },
  ],
};
const depsWith = (value: Partial<LearningPath> = path, more: Parameters<typeof learningDepsWith>[1] = {}) => learningDepsWith(telling([recordOf('E2', 'Fire safety', 'incomplete')]), { path: pathTelling(value), ...more });

test('the path stands in parts, as the LMS gives them, each an ordered list with its states in words', async () => {
  const screen = await renderPage(<PathPage deps={depsWith()} />);
  const plan = screen.getByRole('region', { name: 'Planned for you' });
  await expect.element(plan.getByRole('listitem').nth(1)).toMatchTextContent(/Port security.*Ahead.*Due tomorrow.*Low priority/);
  const way = screen.getByRole('region', { name: 'Drive a crane' });
  await expect.element(way).toMatchTextContent(/On the way to Crane operator/);
  await expect.element(way).toMatchTextContent(/At risk1 of 3 done/);
  expect(way.getByRole('link').elements().map((link) => link.textContent)).toEqual([
    expect.stringMatching(/Crane theoryDone 14 Aug 2023|Crane theoryDone Aug 14, 2023/u),
    expect.stringMatching(/Crane signals/u),
    expect.stringMatching(/Radio.*Optional/u),
    expect.stringMatching(/Forty hours in the cabin.*After Crane signals and Fire safety/u),
  ]);
});

test('where the learner is, the card says why and what it opens, and goes on with the course', async () => {
  const screen = await renderPage(<PathPage deps={depsWith()} />);
  const card = screen.getByRole('region', { name: 'Fire safety' });
  await expect.element(card).toMatchTextContent(/Where you are.*In progress.*Overdue since .*High priority.*Opens the way to Forty hours in the cabin/);
  await expect.element(card.getByRole('link', { name: 'Go on' })).toHaveAttribute('href', '/course/E2');
});

test('a step leads to the course of whoever is enrolled, else to what it is', async () => {
  const screen = await renderPage(<PathPage deps={depsWith()} />);
  await expect.element(screen.getByRole('link', { name: /Port security/ })).toHaveAttribute('href', '/module/m-port');
});

test('one part of the path can be looked at alone, and the address says which', async () => {
  const screen = await renderPage(<PathPage deps={depsWith()} />);
  await screen.getByRole('navigation', { name: 'Which part of the path' }).getByRole('link', { name: 'Planned for you' }).click();
  await expect.element(screen.getByRole('region', { name: 'Planned for you' })).toBeVisible();
  await expect.element(screen.getByRole('region', { name: 'Drive a crane' })).not.toBeInTheDocument();
});

test('many done steps are folded, and open again', async () => {
  const steps = ['Theory', 'Wind', 'Rails', 'Signals'].map((title, index) => ({ items: [index < 3 ? done(`m${index}`, title) : item('m9', title, 'needsAction')] }));
  const [profile] = path.jobProfiles;
  const [competency] = profile!.competencies;
  const screen = await renderPage(<PathPage deps={depsWith({ jobProfiles: [{ ...profile!, competencies: [{ ...competency!, sequences: steps }] }] })} />);
  await expect.element(screen.getByRole('heading', { name: 'Signals' })).toBeVisible();
  expect(screen.getByRole('link', { name: /Theory/ }).elements()).toEqual([]);
  await screen.getByRole('link', { name: 'Show 3 done steps' }).click();
  await expect.element(screen.getByRole('link', { name: /Theory/ })).toBeVisible();
  await screen.getByRole('link', { name: 'Hide done steps' }).click();
  await expect.element(screen.getByRole('link', { name: /Theory/ })).not.toBeInTheDocument();
});

const programme = (steps: PathItem['sequences']): Partial<LearningPath> => {
  const [profile] = path.jobProfiles;
  const [competency] = profile!.competencies;
  const step = { items: [item('m-prog', 'Path: crane', 'needsAction', { module: moduleOf('m-prog', 'Path: crane', 'learningProgram'), sequences: steps })] };
  return { jobProfiles: [{ ...profile!, competencies: [{ ...competency!, sequences: [step] }] }] };
};

test('a programme opens in place, with the state of each of its parts', async () => {
  const screen = await renderPage(<PathPage deps={depsWith(programme([{ items: [done('m1', 'Theory')] }, { items: [item('m2', 'Practice', 'inProcess')] }]))} />);
  await screen.getByRole('link', { name: 'Show its parts Path: crane' }).click();
  const parts = screen.getByRole('list', { name: 'Parts of Path: crane' });
  await expect.element(parts.getByRole('link', { name: /Theory/ })).toMatchTextContent(/Done/);
  await expect.element(parts.getByRole('link', { name: /Practice/ })).toMatchTextContent(/Enrolled/);
});

test('before somebody is enrolled in a programme, the catalog tells its parts', async () => {
  const module = { id: 'm-prog', title: 'Path: crane', sessions: [{ modules: [{ id: 'm7', title: 'Cabin' }] }] } as unknown as Module;
  const screen = await renderPage(<PathPage deps={depsWith(programme([]), { module: (id) => ({ queryKey: ['module', id], queryFn: () => Promise.resolve(module) }) })} />);
  await screen.getByRole('link', { name: 'Show its parts Path: crane' }).click();
  await expect.element(screen.getByRole('link', { name: 'Cabin' })).toHaveAttribute('href', '/module/m7');
});

test('what was passed without a network says that it waits, and the path goes on', async () => {
  const standings = changeable<ReadonlyMap<string, CourseStanding>>(new Map([['E2', { status: 'passed', progress: 1, isWaiting: true }]]));
  const screen = await renderPage(<PathPage deps={depsWith(path, { standings })} />);
  await expect.element(screen.getByRole('link', { name: /Fire safety/ }).first()).toMatchTextContent(/Passed · waiting/);
  await expect.element(screen.getByRole('region', { name: 'Port security' })).toBeVisible();
});

test('nobody has planned anything: that is said, with a way to the catalog', async () => {
  const screen = await renderPage(<PathPage deps={depsWith({})} />);
  await expect.element(screen.getByRole('heading', { name: 'Nobody has planned a path for you' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Look in the catalog' })).toHaveAttribute('href', '/catalog');
});

test('while the path comes, there is a strap in its shape; a failure says what happened and helps on', async () => {
  const coming = await renderPage(<PathPage deps={depsWith(path, { path: { queryKey: ['learningPath'], queryFn: () => new Promise(() => undefined) } })} />);
  await expect.element(coming.getByText('Loading')).toBeInTheDocument();
  await coming.unmount();
  const answer = vi.fn().mockRejectedValueOnce(new ApiError('busy', { didReachLms: 'yes' })).mockResolvedValue({ value: path, asOf: Date.now() });
  const screen = await renderPage(<PathPage deps={depsWith(path, { path: { queryKey: ['learningPath'], queryFn: answer } })} />);
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/Your learning path did not come.*The LMS is busy/);
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByRole('region', { name: 'Planned for you' })).toBeVisible();
});

test('where the LMS does not give the whole path, what was planned alone is shown', async () => {
  const gone = () => Promise.reject(new ApiError('not-found', { didReachLms: 'yes' }));
  const plan = { queryKey: ['trainingPlan'], queryFn: () => Promise.resolve({ value: { trainingPlanItems: path.trainingPlanItems }, asOf: Date.now() }) };
  const screen = await renderPage(<PathPage deps={depsWith(path, { path: { queryKey: ['learningPath'], queryFn: gone }, plan })} />);
  await expect.element(screen.getByRole('region', { name: 'Planned for you' })).toMatchTextContent(/Port security/);
});

test('offline on a device that has not seen it, connecting once is enough', async () => {
  const screen = await renderPage(<PathPage deps={depsWith(path, { isOnline: changeable(false), path: { queryKey: ['learningPath'], queryFn: () => Promise.reject(new ApiError('offline', { didReachLms: 'no' })) } })} />);
  await expect.element(screen.getByText(/Connect once, and it stays/)).toBeVisible();
});

test.for([
  ['light', 'en', 360],
  ['dark', 'ar', 1300],
] as const)('it can be used by everybody, and nothing is wider than the screen: %s, %s, %i px', async ([theme, language, width]) => {
  await page.viewport(width, 844);
  const screen = await renderPage(<PathPage deps={depsWith()} />, { theme, language });
  await expect.element(screen.getByText('Crane theory')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
