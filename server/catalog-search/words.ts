/** The words of a text as they are compared: runs of letters, marks and digits, in small letters. */
export const wordsIn = (text: string): readonly string[] => text.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
