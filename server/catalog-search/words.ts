import { lettersIn } from '../store/search-words.ts';

/** The words of a text as they are compared: in small letters. */
export const wordsIn = (text: string): readonly string[] => lettersIn(text.normalize('NFC').toLowerCase());
