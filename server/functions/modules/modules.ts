import { toResponseDateTime } from '#api/contract/dates.ts';
import type { FoundModule } from '#api/contract/module-list.ts';
import type { modules as contractModules } from '#api/contract/modules.ts';
import { share } from '#api/contract/shared-tree.ts';
import type { CatalogEntry } from '../../store/catalog-entries.ts';
import type { PublicDocumentHandler } from '../handler.ts';
import { moduleLinks, siteAddress } from '../lms-links.ts';
import { moduleType } from '../vocabulary.ts';

/** Searches the catalog (facts C.2). Dates of sessions are days in the site's zone, in which answers are written too: UTC. */
export const modules: PublicDocumentHandler<typeof contractModules> = async ({ lms: { catalog, baseUrl }, caller, parameters }) => {
  const { keywords, sort, max, sessionOnOrAfter, sessionBefore } = parameters;
  const found = await catalog.find({ keywords, from: dayOf(sessionOnOrAfter), before: dayOf(sessionBefore), sort, max, isPublicOnly: caller === undefined });
  return {
    links: [{ rel: 'alternate', type: 'text/html', href: siteAddress(baseUrl) }],
    modules: found.map((entry) => foundModule(baseUrl, entry)),
  };
};

/** What a search tells of an entry is the same for every caller, and the entry of a module that was changed is another one. */
const told = new WeakMap<CatalogEntry, { readonly baseUrl: string; readonly tree: FoundModule }>();

function foundModule(baseUrl: string, entry: CatalogEntry): FoundModule {
  const known = told.get(entry);
  if (known?.baseUrl === baseUrl) return known.tree;
  const { id, title, type, description, createdAt } = entry;
  const coded = moduleType(type);
  const tree = share<FoundModule>({
    id,
    title,
    type: coded,
    typeLabel: coded.label,
    description,
    links: moduleLinks(baseUrl, id),
    created: toResponseDateTime(createdAt),
  });
  told.set(entry, { baseUrl, tree });
  return tree;
}

const dayOf = (date: string | undefined): Date | undefined => (date === undefined ? undefined : new Date(`${date}T00:00:00Z`));
