import type { UseQueryOptions } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ApiError } from '#api/api-error.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { nothingKnown, topBranch, type KnownBranch, type KnownCatalog } from '#courses/known-catalog/known-catalog.ts';
import type { KnownModule } from '#courses/known-catalog/known-module.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import { AllModulesPage } from './all-modules-page.tsx';
import { BranchPage } from './branch-page.tsx';
import type { CatalogDeps } from './catalog-deps.ts';
import { CatalogPage } from './catalog-page.tsx';

const soon = Date.now() + 3 * 86_400_000;
const modules: readonly KnownModule[] = [
  { id: 'M1', title: 'Crane signals', kind: 'classroom', created: 3, dates: [{ start: soon }] },
  { id: 'M2', title: 'Fire safety', kind: 'onlineModule', created: 2, duration: '45 min' },
  { id: 'M3', title: 'First aid', kind: 'onlineModule', created: 1 },
];
const branches: readonly KnownBranch[] = [
  { id: topBranch, title: 'Catalog', children: ['safety', 'empty'], modules: [], asOf: 1 },
  { id: 'safety', title: 'Safety', parent: topBranch, children: ['fire'], modules: ['M1', 'M2', 'M3'], asOf: 1 },
  { id: 'fire', title: 'Fire', parent: 'safety', children: [], modules: ['M2'], asOf: 1 },
  { id: 'empty', title: 'Empty', parent: topBranch, children: [], modules: [], asOf: 1 },
];
const everything: KnownCatalog = { modules: new Map(modules.map((module) => [module.id, module])), branches: new Map(branches.map((branch) => [branch.id, branch])), newest: ['M1', 'M2'], listedAt: 1 };

const recordOf = (moduleId: string, status: string, more: Partial<TrainingRecord> = {}): TrainingRecord => ({ id: `E${moduleId}`, learningModule: { id: moduleId, title: moduleId, links: [] }, overallStatus: { code: status }, links: [], trainingRecords: [], ...more });

const answering = <T,>(key: string, value: NoInfer<T>): UseQueryOptions<T> => ({ queryKey: [key], queryFn: () => Promise.resolve(value) });
const depsWith = (known: KnownCatalog, more: Partial<CatalogDeps> = {}): CatalogDeps => ({
  known: changeable(known),
  isRead: changeable(true),
  branch: (id) => answering(`catalog ${id}`, 1),
  soon: answering('soon', { value: modules.slice(0, 1), asOf: 1 }),
  enrollments: answering('enrollments', { records: [recordOf('M2', 'incomplete', { downloadable: true })], asOf: 1 }),
  records: answering('records', { records: [recordOf('M3', 'completed')], asOf: 1 }),
  downloads: changeable<ReadonlyMap<string, DownloadState>>(new Map([['EM2', { kind: 'ready', bytes: 1, revision: 1 }]])),
  isOnline: changeable(true),
  hrefOfCatalog: '/catalog',
  hrefOfBranch: (id) => `/catalog/${id}`,
  hrefOfModule: (id) => `/module/${id}`,
  hrefOfCourse: (id) => `/course/${id}`,
  hrefOfResources: '/resources',
  ...more,
});
const failing = (): Pick<CatalogDeps, 'branch'> => ({ branch: (id) => ({ queryKey: ['catalog', id], queryFn: () => Promise.reject(new ApiError('busy', { didReachLms: 'yes' })) }) });
const field = <input aria-label="Search" />;

test('the top shows its branches with how much is in them, what is new, what starts soon, and what works offline', async () => {
  const screen = await renderPage(<CatalogPage deps={depsWith(everything)} field={field} />);
  await expect.element(screen.getByRole('link', { name: 'Safety 3 courses' })).toHaveAttribute('href', '/catalog/safety');
  await expect.element(screen.getByRole('link', { name: 'Empty No courses yet' })).toBeVisible();
  await expect.element(screen.getByRole('list', { name: 'New' }).getByRole('link', { name: /Crane signals/ })).toHaveAttribute('href', '/module/M1');
  await expect.element(screen.getByRole('list', { name: 'Starts soon' }).getByRole('link')).toMatchTextContent(/Crane signals/);
  await expect.element(screen.getByRole('list', { name: 'Works offline' }).getByRole('link', { name: /Fire safety.*On this device/ })).toHaveAttribute('href', '/course/EM2');
});

test('while something is searched, what is found stands in place of everything else', async () => {
  const screen = await renderPage(<CatalogPage deps={depsWith(everything)} field={field} found={<p>Found</p>} />);
  await expect.element(screen.getByText('Found')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: /Safety/ })).not.toBeInTheDocument();
});

test('a row says how its course stands with me, and goes where I go on', async () => {
  const screen = await renderPage(<BranchPage deps={depsWith(everything)} catalogId="safety" />);
  await expect.element(screen.getByRole('link', { name: /Fire safety.*Enrolled.*45 min/ })).toHaveAttribute('href', '/course/EM2');
  await expect.element(screen.getByRole('link', { name: /First aid.*Done/ })).toHaveAttribute('href', '/module/M3');
  await expect.element(screen.getByRole('link', { name: /Crane signals/ })).toHaveAttribute('href', '/module/M1');
});

test('a branch shows the way to it and what is below it', async () => {
  const screen = await renderPage(<BranchPage deps={depsWith(everything)} catalogId="fire" />);
  await expect.element(screen.getByRole('heading', { name: 'Fire', level: 1 })).toBeVisible();
  expect(screen.getByRole('navigation', { name: 'Where this is in the catalog' }).getByRole('link').elements().map((link) => link.textContent)).toEqual(['Catalog', 'Safety']);
});

test('filters say how many they leave, stand in the address, and can be taken away', async () => {
  const screen = await renderPage(<BranchPage deps={depsWith(everything)} catalogId="safety" />, { at: '/catalog/safety' });
  await screen.getByRole('link', { name: 'Online 2' }).click();
  await expect.element(screen.getByRole('link', { name: /Crane signals/ })).not.toBeInTheDocument();
  await expect.element(screen.getByRole('link', { name: 'Online 2' })).toHaveAttribute('aria-current', 'true');
  await screen.getByRole('link', { name: 'Online 2' }).click();
  await expect.element(screen.getByRole('link', { name: /Crane signals/ })).toBeVisible();
});

test('the newest come first where every row has its day', async () => {
  const screen = await renderPage(<AllModulesPage deps={depsWith(everything)} />, { at: '/catalog?view=all&sort=newest' });
  await expect.element(screen.getByRole('heading', { name: '3 courses' })).toBeVisible();
  expect(screen.getByRole('list', { name: 'All courses' }).getByRole('listitem').elements().map((row) => row.textContent?.slice(0, 5))).toEqual(['Crane', 'Fire ', 'First']);
});

test('while a branch comes its shape is there', async () => {
  const screen = await renderPage(<BranchPage deps={depsWith(nothingKnown, { branch: (id) => ({ queryKey: [id], queryFn: () => new Promise(() => undefined) }) })} catalogId="safety" />);
  await expect.element(screen.getByText('Loading')).toBeInTheDocument();
});

test('a branch with nothing in it says so, and where to go on', async () => {
  const screen = await renderPage(<BranchPage deps={depsWith(everything)} catalogId="empty" />);
  await expect.element(screen.getByRole('heading', { name: 'Nothing in here yet' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'To the catalog' })).toHaveAttribute('href', '/catalog');
});

test('a catalog that holds nothing for me says so', async () => {
  const screen = await renderPage(<CatalogPage deps={depsWith({ ...nothingKnown, branches: new Map([[topBranch, { id: topBranch, title: '', children: [], modules: [], asOf: 1 }]]) }, { soon: answering('none', { value: [], asOf: 1 }) })} field={field} />);
  await expect.element(screen.getByRole('heading', { name: 'Nothing in the catalog yet' })).toBeVisible();
});

test('what did not come can be asked for again; what was known stays', async () => {
  const unknown = await renderPage(<BranchPage deps={depsWith(nothingKnown, failing())} catalogId="safety" />);
  await expect.element(unknown.getByRole('heading', { name: 'This part of the catalog did not come' })).toBeVisible();
  await expect.element(unknown.getByRole('button', { name: 'Try again' })).toBeVisible();
  await unknown.unmount();
  const known = await renderPage(<BranchPage deps={depsWith(everything, failing())} catalogId="safety" />);
  await expect.element(known.getByText(/Last updated/)).toBeVisible();
  await expect.element(known.getByRole('link', { name: /Crane signals/ })).toBeVisible();
});

test('offline a branch that this device knows is all there; another one says that it is not', async () => {
  const offline = { ...failing(), isOnline: changeable(false) };
  const known = await renderPage(<BranchPage deps={depsWith(everything, offline)} catalogId="safety" />);
  await expect.element(known.getByRole('link', { name: /Crane signals/ })).toBeVisible();
  await known.unmount();
  const unknown = await renderPage(<BranchPage deps={depsWith(nothingKnown, offline)} catalogId="safety" />);
  await expect.element(unknown.getByRole('heading', { name: 'Not on this device yet' })).toBeVisible();
});

test.for([
  ['light', 'en', 320],
  ['dark', 'ar', 1100],
] as const)('it can be used by everybody, and nothing is wider than the screen: %s, %s, %i px', async ([theme, language, width]) => {
  await page.viewport(width, 844);
  const top = await renderPage(<CatalogPage deps={depsWith(everything)} field={field} />, { theme, language });
  await expect.element(top.getByText('Crane signals').first()).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await top.unmount();
  const branch = await renderPage(<BranchPage deps={depsWith(everything)} catalogId="safety" />, { theme, language });
  await expect.element(branch.getByText('First aid')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
