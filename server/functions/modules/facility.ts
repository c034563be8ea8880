import type { facility as contractFacility } from '#api/contract/modules.ts';
import { LmsError } from '../../errors.ts';
import { findFacility } from '../../store/facilities.ts';
import type { DocumentHandler } from '../handler.ts';

/** A place where sessions are held (facts C.2). What nobody filled in is left out. */
export const facility: DocumentHandler<typeof contractFacility> = async ({ lms: { store }, parameters: { id } }) => {
  const found = await findFacility(store.db, id);
  if (!found) throw new LmsError('not-found', `There is no facility ${id}.`);
  const { code, name, description, address, city, countryCode, countryName, trainingCenterId, trainingCenterName, capacity } = found;
  return {
    id: found.id,
    ...(code !== '' && { code }),
    name,
    ...(description !== '' && { description }),
    ...(address !== '' && { address }),
    ...(city !== '' && { city }),
    ...(countryCode !== '' && { country: { code: countryCode, ...(countryName !== '' && { name: countryName }) } }),
    ...(trainingCenterName !== '' && { trainingCenter: { ...(trainingCenterId !== '' && { id: trainingCenterId }), name: trainingCenterName } }),
    ...(capacity !== null && { capacity }),
  };
};
