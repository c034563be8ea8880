const longest = 120;

/** The name of an entry as it fits into a sentence; a ZIP may hold names of 65,535 characters. */
export function shortName(path: string): string {
  return path.length > longest ? `${path.slice(0, longest)}…` : path;
}
