/** A pattern for `like` and `ilike` that finds the text as it stands, wherever it is. */
export const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
