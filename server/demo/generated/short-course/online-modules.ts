import { readdir, readFile } from 'node:fs/promises';
import { readXml } from '#formats/xml/read-xml.ts';
import { attribute, child, children, textOf, type XmlElement } from '#formats/xml/xml-element.ts';

/** An online module as the seeds describe it. */
export interface OnlineModule {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly minutes: number;
  readonly description: string;
  readonly objectives: readonly string[];
  /** The catalogs that list it. */
  readonly catalogs: readonly string[];
}

const seeds = new URL('../../seeds/', import.meta.url);

/** Every online module of the demo organisation, in the order of the seeds. */
export async function onlineModules(): Promise<readonly OnlineModule[]> {
  const names = (await readdir(seeds)).filter((name) => /^courses-.*\.xml$/.test(name)).toSorted();
  const documents = await Promise.all(names.map(async (name) => readXml(await readFile(new URL(name, seeds), 'utf8'))));
  return documents.flatMap((document) => children(document, 'module').filter((module) => attribute(module, 'type') === 'onlineModule').map(moduleOf));
}

function moduleOf(element: XmlElement): OnlineModule {
  const text = (name: string): string => textOf(child(element, name));
  const below = (list: string, name: string): readonly XmlElement[] => children(child(element, list) ?? element, name);
  return {
    id: attribute(element, 'id') ?? '',
    title: text('title'),
    language: text('language'),
    minutes: Number.parseInt(text('duration'), 10),
    description: text('description'),
    objectives: below('objectives', 'objective').map(textOf),
    catalogs: below('catalogs', 'catalog').flatMap((catalog) => attribute(catalog, 'id') ?? []),
  };
}
