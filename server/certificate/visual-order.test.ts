import { expect, test } from 'vitest';
import { visualOrder } from './visual-order.ts';

// As UAX #9 writes its examples: capitals would be right-to-left. Here they are Hebrew letters: א ב ג.
test.each([
  ['abc 12', 'abc 12'],
  ['אבג', 'גבא'],
  ['אב גא', 'אג בא'],
  ['אב (xy)', '(xy) בא'],
  ['xy (אב)', 'xy (בא)'],
  ['אב 12 ג', 'ג 12 בא'],
  ['xy אב 12', 'xy 12 בא'],
  ['אב xy zw', 'xy zw בא'],
  ['(אב)', '(בא)'],
  ['12 אב', 'בא 12'],
  ['', ''],
])('%s is drawn as %s', (line, drawn) => {
  expect(visualOrder(line).join('')).toBe(drawn);
});
