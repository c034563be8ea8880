import { expect, test } from 'vitest';
import { languageCodes } from '../languages.ts';
import { loadFirstWords, loadPlaceWords } from '../load-locale.ts';

type Sentences = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What really is the same in English: names, and words that a language took from it or gave to it. */
const shared: Readonly<Record<string, readonly string[]>> = {
  en: [],
  de: ['Audio', 'Coaching', 'Download', 'Downloads', 'Film', 'Forum', 'News', 'Offline', 'Online', 'Status', 'Text', 'Video', 'Workshop', '{{topic}} in {{forum}}'],
  fr: ['Archive', 'Articles', 'Audio', 'Coaching', 'Date', 'Dates', 'Film', 'Forum', 'Messages', 'Pause', 'Programme', 'Score'],
  es: ['Audio', 'Coaching'],
  'pt-BR': ['Coaching', 'Download', 'Downloads', 'Slides'],
  nl: ['1 week', 'Audio', 'Coaching', 'Download', 'Downloads', 'Film', 'Filters', 'Forum', 'Inbox', 'Later: {{title}}', 'Offline', 'Online', 'Open', 'Score', 'Status', 'Video', 'Workshop', '{{topic}} in {{forum}}'],
  ja: [],
  'zh-Hans': [],
  ar: [],
  he: [],
};
const everywhere = ['Haversack {{version}} · {{organisation}}', 'PDF', 'CD'];

const load = async (code: (typeof languageCodes)[number]): Promise<Sentences> => ({ ...(await loadFirstWords(code)), ...(await loadPlaceWords(code)) });

test.for(languageCodes.filter((code) => code !== 'en'))('%s says nothing in English that it has a word for', async (code) => {
  const [english, own] = await Promise.all([load('en'), load(code)]);
  const same = Object.entries(own).flatMap(([place, sentences]) => Object.entries(sentences).flatMap(([key, text]) => (text === english[place]?.[key] && /\p{L}{2,}/u.test(text.replaceAll(/\{\{?[^}]*\}\}?/gu, '')) ? [text] : [])));
  expect([...new Set(same)].filter((text) => !everywhere.includes(text)).toSorted()).toEqual(shared[code]);
});
