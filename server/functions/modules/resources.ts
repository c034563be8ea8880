import { toResponseDateTime } from '#api/contract/dates.ts';
import type { resources as contractResources } from '#api/contract/modules.ts';
import { searchResources } from '../../store/resources.ts';
import type { PublicDocumentHandler } from '../handler.ts';

/** Searches the resources library (facts C.2). */
export const resources: PublicDocumentHandler<typeof contractResources> = async ({ lms, caller, parameters: { keywords, max } }) => {
  const found = await searchResources(lms.store.db, { keywords, max, isPublicOnly: caller === undefined });
  return {
    resources: found.map(({ id, title, description, url, contentType, sizeBytes, updatedAt }) => ({
      id,
      title,
      ...(description !== '' && { description }),
      url,
      contentType,
      size: sizeBytes,
      updated: toResponseDateTime(updatedAt),
    })),
  };
};
