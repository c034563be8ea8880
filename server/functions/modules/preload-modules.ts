import type { preloadModules as contractPreloadModules } from '#api/contract/modules.ts';
import type { PublicDocumentHandler } from '../handler.ts';

/** The vendor's LMS loads its modules into a cache here. Ours has none: its searches are quick without, and there is nothing to load. */
export const preloadModules: PublicDocumentHandler<typeof contractPreloadModules> = () => Promise.resolve({ status: 'ok' });
