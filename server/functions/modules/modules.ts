import { toResponseDateTime } from '#api/contract/dates.ts';
import type { modules as contractModules } from '#api/contract/modules.ts';
import type { PublicDocumentHandler } from '../handler.ts';
import { moduleLinks, siteAddress } from '../lms-links.ts';
import { moduleType } from '../vocabulary.ts';

/** Searches the catalog (facts C.2). Dates of sessions are days in the site's zone, in which answers are written too: UTC. */
export const modules: PublicDocumentHandler<typeof contractModules> = async ({ lms: { catalog, baseUrl }, caller, parameters }) => {
  const { keywords, sort, max, sessionOnOrAfter, sessionBefore } = parameters;
  const found = await catalog.find({ keywords, from: dayOf(sessionOnOrAfter), before: dayOf(sessionBefore), sort, max, isPublicOnly: caller === undefined });
  return {
    links: [{ rel: 'alternate', type: 'text/html', href: siteAddress(baseUrl) }],
    modules: found.map(({ id, title, type, description, createdAt }) => ({
      id,
      title,
      type: moduleType(type),
      typeLabel: moduleType(type).label,
      description,
      links: moduleLinks(baseUrl, id),
      created: toResponseDateTime(createdAt),
    })),
  };
};

const dayOf = (date: string | undefined): Date | undefined => (date === undefined ? undefined : new Date(`${date}T00:00:00Z`));
