// The addresses of the app's places, for whoever links to them.

const inPath = encodeURIComponent;

export const hrefOfDashboard = '/dashboard';

export const hrefOfCatalog = '/catalog';
/** A branch of the catalog. */
export const hrefOfBranch = (catalogId: string): string => `/catalog/${inPath(catalogId)}`;
/** A course of the catalog; with a programme, as the part of it that one chooses. */
export const hrefOfModule = (moduleId: string, { programmeId }: { readonly programmeId?: string } = {}): string => `/module/${inPath(moduleId)}${programmeId === undefined ? '' : `?programme=${inPath(programmeId)}`}`;
export const hrefOfResources = '/resources';
export const hrefOfSearch = (words = ''): string => (words === '' ? '/search' : `/search?q=${inPath(words)}`);

export const hrefOfLearning = '/enrollments';
/** What is done, among the learner's courses. */
export const hrefOfDone = '/enrollments?view=done';
export const hrefOfLearningPath = '/learning-path';
export const hrefOfDownloads = '/downloads';
/** *Pack*: what to take along for a time without a network. */
export const hrefOfPack = '/downloads/pack';
export const hrefOfCourse = (enrollmentId: string): string => `/course/${inPath(enrollmentId)}`;
/** The player, at one part of the course or where the learner was last; `isNewAttempt` begins anew, `isForLooking` records nothing. */
export function hrefOfPlayer(enrollmentId: string, { itemId, isNewAttempt, isForLooking }: { readonly itemId?: string; readonly isNewAttempt?: boolean; readonly isForLooking?: boolean }): string {
  const search = new URLSearchParams({ ...(itemId !== undefined && { part: itemId }), ...(isNewAttempt && { anew: '' }), ...(isForLooking && { look: '' }) });
  return `${hrefOfCourse(enrollmentId)}/play${search.size > 0 ? `?${search}` : ''}`;
}

export const hrefOfApprovals = '/approvals';
/** One thing that waits for a decision; `kind` is a word of the approvals feature. */
export const hrefOfApproval = (kind: string, id: string): string => `/approvals/${inPath(kind)}/${inPath(id)}`;
/** What the learner asked others for. */
export const hrefOfRequests = '/requests';
export const hrefOfMailbox = '/mailbox';
export const hrefOfMessage = (messageId: string): string => `/mailbox/${inPath(messageId)}`;
export const hrefOfNews = '/news';
export const hrefOfArticle = (articleId: string): string => `/news/${inPath(articleId)}`;
export const hrefOfForum = '/forum';

export const hrefOfMe = '/me';
export const hrefOfWaiting = '/waiting';
/** The whole story of one delivery slip. */
export const hrefOfSlip = (id: string): string => `/waiting/${inPath(id)}`;
export const hrefOfRecord = '/record';
export const hrefOfCertificates = '/certificates';
export const hrefOfCertificate = (awardId: string): string => `/certificates/${inPath(awardId)}`;
export const hrefOfExternalTraining = '/external-training';
export const hrefOfExternalRecord = (id: string): string => `/external-training/${inPath(id)}`;
export const hrefOfCareer = '/career';
export const hrefOfJobProfile = (id: string): string => `/career/profile/${inPath(id)}`;
export const hrefOfCompetency = (id: string): string => `/career/competency/${inPath(id)}`;
