import { expect, test } from 'vitest';
import { languageCodes, type LanguageCode } from '../languages.ts';
import { loadFirstWords, loadPlaceWords } from '../load-locale.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import { ptBR } from './pt-BR.ts';
import { termUses, type Glossary } from './terms.ts';
import { zhHans } from './zh-Hans.ts';

const glossaries: Readonly<Record<LanguageCode, Glossary>> = { en, de, fr, es, 'pt-BR': ptBR, nl, ja, 'zh-Hans': zhHans, ar, he };

test.for(languageCodes)('%s calls a thing by the same word everywhere', async (code) => {
  const locale: Readonly<Record<string, Readonly<Record<string, string>>>> = { ...(await loadFirstWords(code)), ...(await loadPlaceWords(code)) };
  const otherwise = Object.entries(termUses).flatMap(([term, uses]) => {
    const word = glossaries[code][term as keyof Glossary];
    const common = (typeof word === 'string' ? word : word[1]).toLocaleLowerCase(code);
    return uses.flatMap((use) => {
      const dot = use.indexOf('.');
      const name = use.slice(dot + 1);
      const forms = Object.entries(locale[use.slice(0, dot)] ?? {}).filter(([key]) => key === name || (key.startsWith(`${name}_`) && !key.slice(name.length + 1).includes('_')));
      const wrong = forms.filter(([, text]) => !text.toLocaleLowerCase(code).includes(common));
      return forms.length === 0 ? [`${use}: not there`] : wrong.map(([key, text]) => `${term}: ${key}: ${text}`);
    });
  });
  expect(otherwise).toEqual([]);
});
