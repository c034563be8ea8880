import type { Mutation } from './mutation.ts';

/** The text with the fault in it. Throws unless what is to be replaced is there exactly once. */
export function mutatedText(text: string, { file, find, replace }: NonNullable<Mutation['source']>): string {
  const parts = text.split(find);
  if (parts.length !== 2) throw new Error(`${file} has ${JSON.stringify(find)} ${parts.length - 1} times: say the mutation anew.`);
  return parts.join(replace);
}
