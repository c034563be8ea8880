import { expect, test } from 'vitest';
import { readLesson } from './read-lesson.ts';

const page = `## Stop in time
- Press the red button.
- Then tell.
> Stop first. Ask later.

What comes first?
- [x] Stop
- [ ] Ask
- [ ] Wait
`;

test('a lesson has a page under each heading, with what it says, its rule and its question', () => {
  const [first, ...others] = readLesson(`${page}\n${page}`);
  expect(first).toEqual({
    heading: 'Stop in time',
    says: ['Press the red button.', 'Then tell.'],
    rule: 'Stop first. Ask later.',
    question: 'What comes first?',
    right: 'Stop',
    wrong: ['Ask', 'Wait'],
  });
  expect(others).toEqual([first]);
});

test.each(['- [x] Stop', '> Stop first. Ask later.', 'What comes first?'])('a page without its line “%s” is refused by its heading', (line) => {
  expect(() => readLesson(page.replace(`${line}\n`, ''))).toThrow('“Stop in time”');
});
