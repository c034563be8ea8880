import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

type Places = Readonly<Record<string, Readonly<Record<string, string>>>>;

const forms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
const plural = /_(?:zero|one|two|few|many|other)$/u;
const same = '=';
const virtual = 'virtual:names-of-';
const locales = /\/src\/i18n\/locales\/[\w-]+?(-places)?\.ts$/u;

/**
 * Builds the names of the sentences once for all languages, and each language as its sentences alone: the names are a third of a language (gzip). What a locale file exports is the same
 * object as without.
 */
export function packWords(): Plugin {
  return {
    name: 'pack-words',
    apply: 'build',
    resolveId: (id) => (id.startsWith(virtual) ? `\0${id}` : undefined),
    load: async (id) => (id.startsWith(`\0${virtual}`) ? namesModule(await englishNames(id.endsWith('places') ? '-places' : '')) : undefined),
    transform: async (_, id) => {
      const found = locales.exec(id);
      if (!found) return undefined;
      const [name, places] = await exportOf(id);
      const texts = textsOf(places, await englishNames(found[1] ?? ''));
      return { code: `import { named } from '${virtual}${found[1] ? 'places' : 'first'}';\nexport const ${name} = /* @__PURE__ */ named(${JSON.stringify(texts)});`, map: null };
    },
  };
}

async function exportOf(file: string): Promise<readonly [name: string, places: Places]> {
  const [only] = Object.entries((await import(pathToFileURL(file).href)) as Readonly<Record<string, Places>>);
  if (!only) throw new Error(`${file} exports no sentences.`);
  return only;
}

type Names = readonly (readonly [place: string, keys: readonly string[]])[];

/** In the order of English; `waits_*` has plural forms. */
async function englishNames(which: string): Promise<Names> {
  const [, places] = await exportOf(`${process.cwd()}/src/i18n/locales/en${which}.ts`);
  const names = Object.entries(places).map(([place, sentences]) => [place, [...new Set(Object.keys(sentences).map((key) => key.replace(plural, '_*')))]] as const);
  if (names.some(([, keys]) => keys.some((key) => /[:;,]/u.test(key)))) throw new Error('The name of a sentence has a sign that parts names.');
  return names;
}

function textsOf(places: Places, names: Names): string {
  const textOf = (place: string, key: string): string => places[place]?.[key] ?? '';
  const texts = names.flatMap(([place, keys]) => keys.map((key) => (key.endsWith('_*') ? sameOnce(forms.map((form) => textOf(place, key.slice(0, -1) + form))) : [textOf(place, key)])));
  if (names.some(([place, keys]) => keys.some((key) => key.endsWith('_*') && forms.some((form) => textOf(place, key.slice(0, -1) + form) === same)))) throw new Error('A sentence is the sign for one that is the same.');
  if (texts.flat().some((text) => /[\t\n]/u.test(text))) throw new Error('A sentence has a sign that parts sentences.');
  return texts.map((one) => one.join('\t')).join('\n');
}

/** Languages with many forms often say the same in several: written once, and with a sign for the others. */
const sameOnce = (texts: readonly string[]): readonly string[] => texts.map((text, n) => (text !== '' && text === texts.at(-1) && n < texts.length - 1 ? same : text));

const namesModule = (names: Names): string => `
const forms = ${JSON.stringify(forms)};
const names = ${JSON.stringify(names.map(([place, keys]) => `${place}:${keys.join(',')}`).join(';'))};
export function named(texts) {
  const all = texts.split('\\n');
  let at = 0;
  const sentences = (key) => {
    const text = all[at++];
    if (!key.endsWith('_*')) return [[key, text]];
    const said = text.split('\\t');
    return said.flatMap((form, n) => (form ? [[key.slice(0, -1) + forms[n], form === '${same}' ? said.at(-1) : form]] : []));
  };
  return Object.fromEntries(names.split(';').map((part) => part.split(':')).map(([place, keys]) => [place, Object.fromEntries(keys.split(',').flatMap(sentences))]));
}
`;
