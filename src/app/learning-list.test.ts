import { expect, test } from 'vitest';
import { listIn } from './learning-list.ts';

test.for([
  ['/enrollments', '', { view: 'to-do', carried: '', href: '/enrollments' }],
  ['/enrollments', '?view=done&kind=classroom', { view: 'done', carried: '?view=done&kind=classroom', href: '/enrollments?view=done&kind=classroom' }],
  ['/downloads', '', { view: 'packed', carried: '?view=packed', href: '/downloads' }],
  ['/downloads/pack', '?days=3', { view: 'packed', carried: '?view=packed', href: '/downloads' }],
  ['/course/E1', '?view=packed', { view: 'packed', carried: '?view=packed', href: '/downloads' }],
  ['/course/E1', '?q=fire', { view: 'to-do', carried: '?q=fire', href: '/enrollments?q=fire' }],
] as const)('%s%s is of its list, and leads back to it', ([pathname, search, list]) => {
  expect(listIn(pathname, search)).toEqual(list);
});
