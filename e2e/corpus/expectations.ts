/** What is known of a package before it runs. */
export type Expectation =
  | { readonly kind: 'SCORM 1.2' | 'SCORM 2004'; readonly launchable: number; readonly leastCalls: number; readonly end?: string; readonly missingFiles?: number }
  | { readonly reason: string };

/** By file name. Numbers of items and reasons are those of the packages' manifests; calls and ends were watched. */
export const expectations: Readonly<Record<string, Expectation>> = {};
