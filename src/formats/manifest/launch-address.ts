import type { LaunchAddress } from '../course.ts';

/** The files of the archive that a manifest can point at, by a path from the archive's root; `ZipDirectory` is one. */
export interface ArchiveFiles {
  find(path: string): { readonly path: string } | undefined;
}

/** Where an href leads: to a file here, to one that is missing, or out of the package. */
export type LaunchFinding =
  | { readonly kind: 'found'; readonly launch: LaunchAddress }
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'outside'; readonly url: string };

/** What an href is relative to. */
export interface Base {
  /** As URLs are resolved: `content` and `a.html` make `a.html`. */
  readonly said: string;
  /** As many mean it who forget the last slash: `content` and `a.html` make `content/a.html`. */
  readonly meant: string;
}

/** Longer than any base or href that a course has; what is longer is only there to cost time. */
const longestBase = 1000;
const longestHref = 16_000;

/** Where a manifest begins. */
export const noBase: Base = { said: '', meant: '' };

/** The base inside an element with this `xml:base`. */
export function extendBase(base: Base, xmlBase: string | undefined): Base {
  const step = xmlBase?.trim() ?? '';
  if (step === '' || base.meant.length + step.length > longestBase) return base;
  return { said: join(base.said, step), meant: join(base.meant, /[\\/]$/.test(step) ? step : `${step}/`) };
}

/**
 * Resolves an href and finds the file in the archive under its own name: as written, percent-decoded, in another letter case; a file whose name
 * holds a `?` or `#` too. `root` is the manifest's folder.
 */
export function findLaunch(href: string, base: Base, files: ArchiveFiles, root: string): LaunchFinding {
  if (href.length > longestHref) return { kind: 'missing', path: `${href.slice(0, 100)}…` };
  const { path, query, fragment } = splitHref(href);
  const said = join(base.said, path);
  if (leadsOutside(said)) return { kind: 'outside', url: said + query + fragment };
  const meant = join(base.meant, path);
  for (const candidate of new Set([said, meant])) {
    const file = files.find(inFolder(root, candidate));
    if (file) return { kind: 'found', launch: { path: file.path, query, fragment } };
  }
  const literal = query + fragment === '' ? undefined : files.find(inFolder(root, join(base.meant, href)));
  if (literal) return { kind: 'found', launch: { path: literal.path, query: '', fragment: '' } };
  return { kind: 'missing', path: inFolder(root, meant) };
}

/**
 * Adds an item's `parameters` to an address, by the algorithm of SCORM 2004 CAM (attribute `parameters` of `<item>`): leading `?` and `&` go;
 * what then starts with `#` counts only where the address has neither query nor fragment; the rest is appended to the query.
 */
export function withParameters(launch: LaunchAddress, parameters: string): LaunchAddress {
  const rest = parameters.trim().replace(/^[?&]+/, '');
  if (rest === '') return launch;
  if (rest.startsWith('#')) return launch.query || launch.fragment ? launch : { ...launch, fragment: rest };
  const { path: added, query, fragment } = splitHref(rest);
  const joined = (launch.query ? `${launch.query}&` : '?') + added + query;
  return { ...launch, query: joined, fragment: launch.fragment || fragment };
}

/** Path (forward slashes), query from `?` on, fragment from `#` on; a lone `?` or `#` says nothing. */
function splitHref(href: string): LaunchAddress {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#[\s\S]*)?$/.exec(href.trim()) ?? [];
  return { path: path.replaceAll('\\', '/'), query: query === '?' ? '' : query, fragment: fragment === '#' ? '' : fragment };
}

/** A reference against a base, as URLs do it (RFC 3986, 5.2), without touching dots: finding the file resolves those. */
function join(base: string, reference: string): string {
  const path = reference.trim().replaceAll('\\', '/');
  if (leadsOutside(path) || path.startsWith('/') || path === '') return path === '' ? base : path;
  return base.slice(0, base.lastIndexOf('/') + 1) + path;
}

/** `http://…`, `//host/…`, `javascript:…`. One letter and a colon is a drive. */
function leadsOutside(path: string): boolean {
  return /^[a-z][a-z\d+.-]+:/i.test(path) || path.startsWith('//');
}

function inFolder(root: string, path: string): string {
  return root + path.replace(/^\/+/, '');
}
