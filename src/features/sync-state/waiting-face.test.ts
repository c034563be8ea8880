import { expect, test } from 'vitest';
import { sentenceOf } from '#i18n/sentences.ts';
import { en } from '#i18n/locales/en.ts';
import { tallyOf, type Slip } from './slips.ts';
import { facesOf, onHome, titleOf } from './waiting-face.ts';

const english = new Intl.PluralRules('en');
const slips = (['waiting', 'unsure', 'refused', 'moved'] as const).map((state) => ({ state, lines: [{ entry: { state } }] }) as unknown as Slip);

test('Home tells of what waits in words that it has, also where something else is in a file', () => {
  const tally = tallyOf(onHome(slips));
  const said = facesOf(tally).map((face) => titleOf(face, tally, { t: (key, values) => sentenceOf(en, english, key, Number(values?.['count'])) ?? key }));
  expect(said).toEqual(['{{count, number}} entry waits to be sent', '{{count, number}} entry we are not sure about', '{{count, number}} entry that the LMS did not take']);
});
