// The addresses of the app's places, for whoever links to them.

export const hrefOfLearning = '/learning';
export const hrefOfWaiting = '/waiting';
export const hrefOfMe = '/me';
export const hrefOfCourse = (enrollmentId: string): string => `/course/${encodeURIComponent(enrollmentId)}`;

/** The player, at one part of the course or where the learner was last; `isNewAttempt` begins anew. */
export function hrefOfPlayer(enrollmentId: string, { itemId, isNewAttempt }: { readonly itemId?: string; readonly isNewAttempt?: boolean }): string {
  const search = new URLSearchParams({ ...(itemId !== undefined && { part: itemId }), ...(isNewAttempt && { anew: '' }) });
  return `${hrefOfCourse(enrollmentId)}/play${search.size > 0 ? `?${search}` : ''}`;
}
