/** A text as it is compared, and where each of its letters stood in the text as it was written. */
export interface FoldedText {
  readonly text: string;
  /** For every UTF-16 unit of `text`, where its letter begins in the original; one more for the end. */
  readonly places: readonly number[];
}

interface Folding {
  /** German writes ä also as ae: the one or the other. */
  readonly umlauts: 'a' | 'ae';
}

/** Without capitals, accents, vowel signs of Arabic and Hebrew, tatweel, and the differences between alefs, yehs, kana and digits that nobody types the same way. */
export function foldText(text: string, folding: Folding = { umlauts: 'a' }): string {
  if (isPlain(text)) return text.toLowerCase();
  let folded = '';
  for (const letter of text) folded += foldLetter(letter, folding);
  return folded;
}

/** As `foldText`, remembering the places. */
export function foldWithPlaces(text: string, folding: Folding = { umlauts: 'a' }): FoldedText {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const letter of text) {
    const here = foldLetter(letter, folding);
    for (let unit = 0; unit < here.length; unit++) places.push(at);
    folded += here;
    at += letter.length;
  }
  places.push(at);
  return { text: folded, places };
}

// oxlint-disable-next-line no-control-regex -- the whole of ASCII
const isPlain = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text);

const folded = { a: new Map<string, string>(), ae: new Map<string, string>() };

function foldLetter(letter: string, { umlauts }: Folding): string {
  const known = folded[umlauts].get(letter);
  if (known !== undefined) return known;
  const lower = letter.toLowerCase();
  const made = (umlauts === 'ae' ? germanPairs[lower] : undefined) ?? others[lower] ?? fold(lower);
  folded[umlauts].set(letter, made);
  return made;
}

function fold(lower: string): string {
  const bare = lower.normalize('NFKD').replace(unwritten, '').normalize('NFC');
  const code = bare.codePointAt(0) ?? 0;
  if (code >= 0x30a1 && code <= 0x30f6) return String.fromCodePoint(code - 0x60); // katakana as hiragana
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660);
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0);
  return others[bare] ?? bare.toLowerCase();
}

/** Accents of Latin, Greek and Cyrillic; vowel signs of Hebrew and Arabic; tatweel; soft hyphens and what only steers the direction. Not the vowels of Indic scripts, nor the marks of kana. */
const unwritten =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]/g;

const germanPairs: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

const others: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i',
  ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ة: 'ه', ۀ: 'ه', ہ: 'ه', ک: 'ك', ء: '',
};
