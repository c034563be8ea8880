import type { preloadModules as contractPreloadModules } from '#api/contract/modules.ts';
import type { PublicDocumentHandler } from '../handler.ts';

/** Loads the catalog into memory, where it is searched, unless it is there. */
export const preloadModules: PublicDocumentHandler<typeof contractPreloadModules> = async ({ lms: { catalog } }) => {
  await catalog.load();
  return { status: 'ok' };
};
