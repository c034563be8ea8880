import { expect, test } from 'vitest';
import { linkedId } from './linked-id.ts';

test.each([
  ['https://lms.example/ekp/api/catalog?id=fire', 'fire'],
  ['https://lms.example/preview/api/module?assignmentId=&id=safety%20%26+health#top', 'safety & health'],
  ['/ekp/api/catalog?id=%2AROOT%2A', '*ROOT*'],
  ['https://lms.example/ekp/api/catalog', undefined],
  ['https://lms.example/ekp/api/catalog?id=', undefined],
])('the ID is read out of the link that leads to the thing itself: %s', (href, id) => {
  expect(linkedId([{ rel: 'alternate', type: 'text/html', href: '/?id=no' }, { rel: 'self', type: 'application/xml', href }])).toBe(id);
});

test('without such a link there is none', () => {
  expect(linkedId([])).toBeUndefined();
});
