import { expect, test } from 'vitest';
import { decodeXmlBytes } from './decode-xml-bytes.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, isBig: boolean): Uint8Array =>
  Uint8Array.from(Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));

test.each([
  ['UTF-8 without a declaration', utf8('<a>é</a>'), '<a>é</a>'],
  ['UTF-8 with a byte order mark', utf8('\uFEFF<a>é</a>'), '<a>é</a>'],
  ['UTF-16 with a byte order mark', utf16('\uFEFF<a>é</a>', false), '<a>é</a>'],
  ['big-endian UTF-16 with a byte order mark', utf16('\uFEFF<a>é</a>', true), '<a>é</a>'],
  ['UTF-16 without one', utf16('<?xml version="1.0"?><a>é</a>', false), '<?xml version="1.0"?><a>é</a>'],
  ['big-endian UTF-16 without one', utf16('<?xml version="1.0"?><a>é</a>', true), '<?xml version="1.0"?><a>é</a>'],
  ['what it declares', latin1('<?xml version="1.0" encoding = "ISO-8859-1" ?><a>\u00E9</a>'), '<?xml version="1.0" encoding = "ISO-8859-1" ?><a>é</a>'],
  ['windows-1252', latin1("<?xml version='1.0' encoding='windows-1252'?><a>\u0080</a>"), "<?xml version='1.0' encoding='windows-1252'?><a>€</a>"],
  ['UTF-8 that calls itself UTF-16', utf8('<?xml version="1.0" encoding="utf-16"?><a>é</a>'), '<?xml version="1.0" encoding="utf-16"?><a>é</a>'],
  ['UTF-8 that calls itself something unknown', utf8('<?xml version="1.0" encoding="klingon"?><a>é</a>'), '<?xml version="1.0" encoding="klingon"?><a>é</a>'],
  ['Latin text that calls itself UTF-8', latin1('<?xml version="1.0" encoding="UTF-8"?><a>\u00E9</a>'), '<?xml version="1.0" encoding="UTF-8"?><a>é</a>'],
  ['nothing', new Uint8Array(0), ''],
])('%s is read as it is meant', (_, bytes, text) => {
  expect(decodeXmlBytes(bytes)).toBe(text);
});
