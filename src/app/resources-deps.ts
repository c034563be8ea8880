import * as modules from '#api/contract/modules.ts';
import type { ResourceSummary } from '#api/contract/resource-list.ts';
import type { ResourcesDeps } from '#features/resources/resources-deps.ts';
import { hrefOfCatalog } from './addresses.ts';
import type { Connectivity } from './connectivity.ts';
import type { LearnerSpace } from './learner-space.ts';
import { openFile } from './open-file.ts';
import { resourcesQuery } from './queries/resources.ts';

/** What the library stands on, for one learner. */
export function resourcesDeps(space: LearnerSpace, { isOnline }: Pick<Connectivity, 'isOnline'>): ResourcesDeps {
  const { client } = space;
  return {
    resources: resourcesQuery(space),
    open: async (resource) => openFile(await client.download(modules.resource, { url: resource.url }), fileNameOf(resource)),
    addressAtLms: ({ url }) => client.address(`/ekp/api/resource?${new URLSearchParams({ url })}`),
    isOnline,
    hrefOfCatalog,
  };
}

/** The last part of its address; one without any is called like its title. */
const fileNameOf = ({ url, title }: ResourceSummary): string => url.replace(/[?#].*$/su, '').split(/[/\\]/u).findLast((part) => part.includes('.')) ?? title;
