const longestTitle = 500;

/** A title on one line; one of more than a few lines is cut. */
export function shortTitle(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, longestTitle);
}
