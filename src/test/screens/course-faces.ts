import type { Module, ModuleSession } from '#api/contract/module.ts';
import type { ModuleDeps } from '#features/course/course-deps.ts';
import { testCalls } from './calls-deps.ts';
import { changeable } from './render-page.tsx';

/** A module of the catalog with nothing special. */
export const aModule = (more: Partial<Module> = {}): Module => ({
  id: 'M1', title: 'First aid', type: { code: 'classroom' }, links: [{ rel: 'alternate', type: 'text/html', href: 'https://lms.example/catalog' }],
  objectives: [], attributes: [], sessions: [], audiences: [], description: '<p>Two days with a dummy.</p>', duration: '2 days', ...more,
});

/** Noon of 26 November 2026 by the device's clock: half a week before the date below. */
export const testNow = new Date(2026, 10, 26, 12).getTime();

/** A date at nine by the device's clock. */
export const aSession = (more: Partial<ModuleSession> = {}): ModuleSession => ({
  id: 'S1', code: 'DEC', itemId: 'M1/S1', start: new Date(2026, 11, 1, 9).toISOString(), end: new Date(2026, 11, 1, 15).toISOString(), status: { code: 'active' },
  instructors: [{ id: 'ines', given: 'Inês', family: 'Costa' }], location: 'Pier 3', modules: [], classes: [], attributes: [], links: [], ...more,
});

/** What both faces of a course need, answered from memory. */
export const moduleDepsWith = (more: Partial<ModuleDeps> = {}): ModuleDeps => ({
  learner: { userId: 'mia', name: 'Mia Lindqvist' },
  enrollments: { queryKey: ['enrollments'], queryFn: () => Promise.resolve({ records: [], asOf: testNow }) },
  records: { queryKey: ['records'], queryFn: () => Promise.resolve({ records: [], asOf: testNow }) },
  record: (id) => ({ queryKey: ['record', id], queryFn: () => Promise.reject(new Error('not asked for')) }),
  module: (id) => ({ queryKey: ['module', id], queryFn: () => Promise.resolve(aModule()) }),
  facility: (id) => ({ queryKey: ['facility', id], queryFn: () => Promise.resolve({ value: { id, name: 'Pier 3', address: 'Quay Road 1', city: 'Nordkai', country: { code: 'DE', name: 'Germany' } }, asOf: testNow }) }),
  isOnline: changeable(true),
  calls: testCalls(),
  mapLmsAddress: (href) => new URL(href, 'https://lms.example').href,
  hrefOfCourse: (id) => `/course/${id}`,
  hrefOfModule: (id, { programmeId } = {}) => `/module/${id}${programmeId === undefined ? '' : `?programme=${programmeId}`}`,
  hrefOfCatalog: '/catalog',
  wholeAddress: (href) => `https://app.example${href}`,
  now: testNow,
  ...more,
});
