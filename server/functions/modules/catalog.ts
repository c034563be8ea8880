import type { Catalog, CatalogChild, CatalogParent } from '#api/contract/catalog.ts';
import type { catalog as contractCatalog } from '#api/contract/modules.ts';
import { LmsError } from '../../errors.ts';
import { catalogChain, childrenOf, modulesIn, rootCatalog, type CatalogRow } from '../../store/catalogs.ts';
import type { PublicDocumentHandler } from '../handler.ts';
import { catalogLink, moduleLinks } from '../lms-links.ts';
import { moduleType } from '../vocabulary.ts';

/** A catalog (facts C.1-X4). A site without any still has its top, which is empty then. */
export const catalog: PublicDocumentHandler<typeof contractCatalog> = async ({ lms: { store, baseUrl }, caller, parameters: { id } }) => {
  const looking = { isPublicOnly: caller === undefined };
  const [found, ...above] = await catalogChain(store.db, id, looking);
  if (!found && id === rootCatalog) return { title: '', children: [], modules: [] };
  if (!found) throw new LmsError('not-found', `There is no catalog ${id}.`);
  const [children, modules] = await Promise.all([childrenOf(store.db, id, looking), modulesIn(store.db, id, looking)]);
  const parent = parentTree(baseUrl, above);
  return {
    title: found.title,
    ...(parent && { parent }),
    children: children.map((child) => childTree(baseUrl, child)),
    modules: modules.map(({ id, title, type, description }): Catalog['modules'][number] => ({
      title,
      type: moduleType(type),
      description,
      links: moduleLinks(baseUrl, id).filter(({ rel }) => rel === 'self'),
    })),
  };
};

const childTree = (baseUrl: string, { id, title }: CatalogRow): CatalogChild => ({ title, links: [catalogLink(baseUrl, id)] });

function parentTree(baseUrl: string, [nearest, ...above]: readonly CatalogRow[]): CatalogParent | undefined {
  if (!nearest) return undefined;
  const parent = parentTree(baseUrl, above);
  return { ...childTree(baseUrl, nearest), ...(parent && { parent }) };
}
