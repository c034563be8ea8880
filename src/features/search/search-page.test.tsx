import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { nothingKnown } from '#courses/known-catalog/known-catalog.ts';
import type { KnownModule } from '#courses/known-catalog/known-module.ts';
import { createModuleIndex } from '#courses/module-index/module-index.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import type { SearchDeps } from './search-deps.ts';
import { SearchPage } from './search-page.tsx';

const recordOf = (id: string, title: string, status: string): TrainingRecord => ({ id: `E${id}`, learningModule: { id, title, type: { code: 'onlineModule' }, links: [] }, overallStatus: { code: status }, links: [], trainingRecords: [] });
const modules: readonly KnownModule[] = [
  { id: 'M1', title: 'Crane signals', kind: 'classroom' },
  { id: 'M2', title: 'Ropes', kind: 'onlineModule', text: 'What holds a crane, and what does not' },
  { id: 'M3', title: 'Crane driving', kind: 'onlineModule' },
];

function depsWith(more: Partial<SearchDeps> = {}): SearchDeps {
  const index = createModuleIndex();
  index.put(modules);
  const recent = changeable<readonly string[]>(['fire']);
  const known = <T,>(value: T, key: string) => ({ queryKey: [key], queryFn: () => Promise.resolve({ value, asOf: 1 }) });
  return {
    index,
    indexed: changeable(1),
    known: changeable({ ...nothingKnown, listedAt: Date.now(), modules: new Map(modules.map((module) => [module.id, module])) }),
    enrollments: { queryKey: ['enrollments'], queryFn: () => Promise.resolve({ records: [recordOf('M3', 'Crane driving', 'incomplete')], asOf: 1 }) },
    records: { queryKey: ['records'], queryFn: () => Promise.resolve({ records: [recordOf('M1', 'Crane signals', 'completed')], asOf: 1 }) },
    certificates: known({ certifications: [{ awardId: 'A1', name: 'Crane operator', links: [] }] }, 'certificates'),
    mailbox: known({ messages: [] }, 'mailbox'),
    articles: known({ articles: [] }, 'articles'),
    resources: known({ resources: [{ title: 'Crane hand signals', url: 'a.pdf', size: 3000 }] }, 'resources'),
    modulesFound: (text) => ({ queryKey: ['modules', text], queryFn: () => Promise.resolve([...modules, { id: 'M9', title: `Crane of the LMS` }]) }),
    peopleFound: (text) => ({ queryKey: ['people', text], queryFn: () => Promise.resolve([{ id: 'p1', given: 'Ana', family: 'Crane', jobTitle: 'Lasher', email: 'ana@port.example' }]) }),
    recent: { ...recent, remember: (text) => recent.set([text, ...recent.get()]), forget: (text) => recent.set(recent.get().filter((other) => other !== text)) },
    places: [{ to: '/record', title: 'Record' }, { to: '/catalog', title: 'Catalog' }],
    isOnline: changeable(true),
    hrefOfHome: '/',
    hrefOfModule: (id) => `/module/${id}`,
    hrefOfCourse: (id) => `/course/${id}`,
    hrefOfCertificate: (id) => `/certificates/${id}`,
    hrefOfMessage: (id) => `/mailbox/${id}`,
    hrefOfArticle: (id) => `/news/${id}`,
    hrefOfResource: (title) => `/resources?q=${title}`,
    hrefOfTrainingPlace: (name) => `/catalog?place=${name}`,
    ...more,
  };
}
const field = (screen: Awaited<ReturnType<typeof renderPage>>) => screen.getByRole('searchbox');

test('the field has the focus, and what was searched before is one tap away until it is removed', async () => {
  const screen = await renderPage(<SearchPage deps={depsWith()} />, { at: '/search' });
  await expect.element(field(screen)).toHaveFocus();
  await expect.element(screen.getByRole('link', { name: 'fire' })).toHaveAttribute('href', '/search?q=fire');
  await screen.getByRole('button', { name: 'Remove “fire”' }).click();
  await expect.element(screen.getByRole('heading', { name: 'One search for everything' })).toBeVisible();
});

test('while one types everything is found, in groups, with what was typed marked; the LMS adds what this device does not know, at the end', async () => {
  const screen = await renderPage(<SearchPage deps={depsWith()} />, { at: '/search' });
  await userEvent.type(field(screen), 'cran');
  await expect.element(screen.getByRole('list', { name: 'Courses' }).getByRole('link', { name: /Crane signals/ })).toHaveAttribute('href', '/module/M1');
  await expect.element(screen.getByRole('list', { name: 'Mine' }).getByRole('link', { name: /Crane driving/ })).toHaveAttribute('href', '/course/EM3');
  await expect.element(screen.getByRole('list', { name: 'Certificates' }).getByRole('link')).toHaveAttribute('href', '/certificates/A1');
  await expect.element(screen.getByRole('list', { name: 'More from the LMS' }).getByRole('link')).toMatchTextContent(/Crane of the LMS/);
  await expect.element(screen.getByRole('link', { name: /Ana Crane/ })).toHaveAttribute('href', 'mailto:ana@port.example');
  expect(screen.getByRole('heading', { level: 2 }).elements().map((heading) => heading.textContent)).toEqual(['Courses', 'Mine', 'Record', 'Certificates', 'Papers and files', 'People', 'More from the LMS']);
  expect(document.querySelectorAll('mark')[0]?.textContent).toBe('Cran');
  await expect.element(screen.getByText('… what', { exact: false })).not.toBeInTheDocument();
});

test('a course whose text has the word shows where', async () => {
  const screen = await renderPage(<SearchPage deps={depsWith()} />, { at: '/search?q=crane' });
  await expect.element(screen.getByRole('link', { name: /Ropes/ })).toMatchTextContent(/What holds a crane/);
});

test('places of the app are found by their names', async () => {
  const screen = await renderPage(<SearchPage deps={depsWith()} />, { at: '/search?q=reco' });
  await expect.element(screen.getByRole('list', { name: 'Go to' }).getByRole('link')).toHaveAttribute('href', '/record');
});

test('arrows move through the results and back into the field, Enter opens, and what was searched is remembered', async () => {
  const deps = depsWith();
  const screen = await renderPage(<SearchPage deps={deps} />, { at: '/search' });
  await userEvent.type(field(screen), 'crane');
  await expect.element(screen.getByRole('list', { name: 'More from the LMS' })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(screen.getByRole('link', { name: /Crane signals/ }).first()).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(field(screen)).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
  expect(deps.recent.get()).toEqual(['crane', 'fire']);
});

test('how many were found is said once the typing has paused', async () => {
  const screen = await renderPage(<SearchPage deps={depsWith()} />, { at: '/search?q=crane' });
  await expect.element(screen.getByRole('status').filter({ hasText: /results for “crane”/ })).toBeInTheDocument();
});

test('offline everything that this device knows is searched, and the page says over what; nobody is asked', async () => {
  const modulesFound = vi.fn<SearchDeps['modulesFound']>(() => ({ queryKey: ['modules'], queryFn: () => Promise.reject(new Error('asked')) }));
  const screen = await renderPage(<SearchPage deps={depsWith({ isOnline: changeable(false), modulesFound })} />, { at: '/search?q=crane' });
  await expect.element(screen.getByRole('list', { name: 'Courses' })).toBeVisible();
  await expect.element(screen.getByText(/Searched on this device: 3 courses, from .*People need a network/)).toBeVisible();
});

test('a text that nobody has says so, and what to try', async () => {
  const nothing = { modulesFound: () => ({ queryKey: ['no'], queryFn: () => Promise.resolve([]) }), peopleFound: () => ({ queryKey: ['nobody'], queryFn: () => Promise.resolve([]) }) };
  const screen = await renderPage(<SearchPage deps={depsWith(nothing)} />, { at: '/search?q=zzzz' });
  await expect.element(screen.getByRole('heading', { name: 'Nothing for “zzzz”' })).toBeVisible();
});

test('a search that the LMS refuses shows what this device found', async () => {
  const screen = await renderPage(<SearchPage deps={depsWith({ modulesFound: () => ({ queryKey: ['broken'], queryFn: () => Promise.reject(new Error('no')) }) })} />, { at: '/search?q=crane' });
  await expect.element(screen.getByRole('list', { name: 'Courses' })).toBeVisible();
});

test('many results of one group are one tap away, and come back with the address', async () => {
  const index = createModuleIndex();
  index.put(Array.from({ length: 400 }, (_, number) => ({ id: `C${number}`, title: `Crane ${number}` })));
  const deps = depsWith({ index });
  const screen = await renderPage(<SearchPage deps={deps} />, { at: '/search?q=crane' });
  await screen.getByRole('link', { name: 'Show all' }).first().click();
  await expect.element(screen.getByRole('heading', { name: 'Courses 400' })).toBeVisible();
  await expect.poll(() => screen.getByRole('listitem').first().element().getAttribute('aria-setsize')).toBe('400');
});

test.for([
  ['light', 'en', 320],
  ['dark', 'ar', 1100],
] as const)('it can be used by everybody, and nothing is wider than the screen: %s, %s, %i px', async ([theme, language, width]) => {
  await page.viewport(width, 844);
  const screen = await renderPage(<SearchPage deps={depsWith()} />, { at: '/search?q=crane', theme, language });
  await expect.element(screen.getByText('Ana', { exact: false }).first()).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
