import { expect, test } from 'vitest';
import { isSeen, pageInFragment, pageInSight, placeOf, readPlace, type Box } from './reading-place.ts';

const page = (top: number, height = 1000): Box => ({ top, height, bottom: top + height });

test('a place is found again to a thousandth of a page', () => {
  expect(placeOf([page(-2250), page(-1250), page(-250), page(750)])).toBe('3.25');
  expect(readPlace('3.25', 4)).toEqual({ page: 3, part: 0.25 });
  expect(placeOf([page(20), page(1020)])).toBe('1');
  expect(placeOf([])).toBe('1');
});

test('what is no place in this document is none: it begins at its beginning', () => {
  for (const text of ['', ' ', '0', '5', '-1', 'page', 'NaN']) expect(readPlace(text, 4)).toBeUndefined();
  expect(readPlace('4.9', 4)).toMatchObject({ page: 4 });
});

test('a link into the middle of a document opens there', () => {
  expect([pageInFragment('#page=3', 4), pageInFragment('#toolbar=1&page=2&view=FitH', 4), pageInFragment('#page=9', 4), pageInFragment('#nameddest=x', 4)]).toEqual([3, 2, undefined, undefined]);
});

test('the page a third down the screen is the one that is told', () => {
  expect([pageInSight([page(-900), page(100)], 800), pageInSight([page(-500), page(500)], 800), pageInSight([page(-3000)], 800)]).toEqual([2, 1, 1]);
});

test('a page is seen when half of it, or of the screen, shows it, also when it is zoomed beyond the screen', () => {
  expect([isSeen(page(400), 800), isSeen(page(401), 800), isSeen(page(700, 100), 760), isSeen(page(-5000, 5500), 800), isSeen(page(0, 0), 800)]).toEqual([true, false, true, true, false]);
});
