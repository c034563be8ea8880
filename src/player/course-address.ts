import type { LaunchAddress } from '#formats/course.ts';

/** Everything of the content origin that is ours lies below. */
export const playerScope = '/player/';
/** The classic script that is put first in each page of a course. */
export const injectAddress = `${playerScope}inject.js`;

const coursePaths = `${playerScope}c/`;

/** Where the files of a launch are found on the content origin: only the content worker answers there, and only to who knows the token. */
export function coursePrefix(token: string): string {
  return `${coursePaths}${encodeURIComponent(token)}/`;
}

/** The address of a file of a launch, on the content origin: the path percent-encoded segment by segment, query and fragment as they are. */
export function courseAddress(token: string, { path, query, fragment }: LaunchAddress): string {
  return coursePrefix(token) + path.split('/').map((segment) => encodeURIComponent(segment.toWellFormed())).join('/') + query + fragment;
}

/** Where AICC content posts: under the course's own path, so that it is of the content's origin and its worker hears it. No tool makes a folder of this name. */
const hacpPath = '.haversack/hacp';

/** What content gets as AICC_URL: absolute, as it expects it. */
export function hacpAddress(origin: string, token: string): string {
  return origin + coursePrefix(token) + hacpPath;
}

/** The launch of an AICC unit: its own parameters first, then the two of HACP (facts E.1). */
export function withHacpLaunch(launch: LaunchAddress, sessionId: string, hacpUrl: string): LaunchAddress {
  const parameters = `AICC_SID=${encodeURIComponent(sessionId)}&AICC_URL=${encodeURIComponent(hacpUrl)}`;
  const begun = launch.query === '' ? '?' : /[?&]$/.test(launch.query) ? launch.query : `${launch.query}&`;
  return { ...launch, query: begun + parameters };
}

export interface CourseRequest {
  readonly token: string;
  /** Paths in the archive that may be meant, the likeliest first. */
  readonly paths: readonly string[];
}

/** Whether a request is for HACP, and so for no file. */
export function isHacpRequest({ paths }: CourseRequest): boolean {
  return paths[0] === hacpPath;
}

/** What a request's path asks for, or undefined when it is none of a course's. Queries never count: courses add them against caches. */
export function readCourseAddress(pathname: string): CourseRequest | undefined {
  if (!pathname.startsWith(coursePaths)) return undefined;
  const rest = pathname.slice(coursePaths.length);
  const end = rest.indexOf('/');
  if (end < 1) return undefined;
  return { token: decoded(rest.slice(0, end)), paths: pathsMeant(decoded(rest.slice(end + 1))) };
}

/** A folder means its first page, as on a web server. */
function pathsMeant(path: string): readonly string[] {
  return path === '' || path.endsWith('/') ? [`${path}index.html`, `${path}index.htm`] : [path];
}

/** A name may hold a percent sign that encodes nothing (`100%.html`). */
function decoded(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
