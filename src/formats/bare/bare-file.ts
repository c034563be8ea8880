// One file that is a course by itself: a handbook, a film, a talk. Told by its first bytes, because names lie more often.

/** What a bare file is, and what its name should end in. */
export interface BareFile {
  readonly kind: 'pdf' | 'video' | 'audio';
  /** Endings that such files have, the usual one first. */
  readonly extensions: readonly string[];
}

/** A film that no browser plays. */
export interface UnplayableFilm {
  readonly kind: 'unplayable';
  /** How people call it. */
  readonly name: string;
}

/** So much of a file is enough to tell what it is: readers look for `%PDF-` in the first kilobyte (ISO 32000-1, annex H). */
export const bareHeadBytes = 1024;

const pdf: BareFile = { kind: 'pdf', extensions: ['pdf'] };
const mp4: BareFile = { kind: 'video', extensions: ['mp4', 'm4v'] };
const quickTime: BareFile = { kind: 'video', extensions: ['mov'] };
const webm: BareFile = { kind: 'video', extensions: ['webm', 'weba'] };
const m4a: BareFile = { kind: 'audio', extensions: ['m4a'] };
const mp3: BareFile = { kind: 'audio', extensions: ['mp3'] };
const aac: BareFile = { kind: 'audio', extensions: ['aac'] };
const ogg: BareFile = { kind: 'audio', extensions: ['ogg', 'oga', 'opus'] };
const oggVideo: BareFile = { kind: 'video', extensions: ['ogv'] };
const wav: BareFile = { kind: 'audio', extensions: ['wav'] };
const flac: BareFile = { kind: 'audio', extensions: ['flac'] };
const playable = [pdf, mp4, quickTime, webm, m4a, mp3, aac, ogg, oggVideo, wav, flac];

/** What the file that begins with `head` is; undefined when it is none of these (a ZIP, most often). */
export function bareFileOf(head: Uint8Array): BareFile | UnplayableFilm | undefined {
  const text = latin1(head);
  if (text.startsWith('PK\x03\x04')) return undefined;
  if (text.includes('%PDF-')) return pdf;
  if (text.slice(4, 8) === 'ftyp') return ofBrand(text.slice(8, 12));
  if (text.startsWith('\x1aE\xdf\xa3')) return /webm/.test(text) ? webm : unplayable('Matroska');
  if (text.startsWith('OggS')) return /theora/.test(text) ? oggVideo : ogg;
  if (text.startsWith('fLaC')) return flac;
  if (text.startsWith('RIFF')) return text.slice(8, 12) === 'WAVE' ? wav : text.slice(8, 12) === 'AVI ' ? unplayable('AVI') : undefined;
  if (text.startsWith('\x30\x26\xb2\x75\x8e\x66\xcf\x11')) return unplayable('Windows Media');
  if (text.startsWith('FLV\x01')) return unplayable('Flash Video');
  if (text.startsWith('\x00\x00\x01\xba')) return unplayable('MPEG');
  return text.startsWith('ID3') ? mp3 : ofFrame(head);
}

/** What a file of an archive is, by its name. */
export function bareFileNamed(path: string): BareFile | undefined {
  const extension = extensionOf(path);
  return playable.find(({ extensions }) => extensions.includes(extension));
}

/** The last part of the name, lower case, or an empty string. */
export function extensionOf(path: string): string {
  return /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

function unplayable(name: string): UnplayableFilm {
  return { kind: 'unplayable', name };
}

/** ISO 14496-12 4.3; `qt  ` is Apple's own. */
function ofBrand(brand: string): BareFile {
  if (/^M4[AB] $/.test(brand)) return m4a;
  return brand === 'qt  ' ? quickTime : mp4;
}

/** Sound without any header begins with a frame: eleven bits set, then version and layer (ISO 11172-3 2.4.2.3; ADTS of AAC has layer 0). */
function ofFrame([first = 0, second = 0]: Uint8Array): BareFile | undefined {
  if (first !== 0xff || (second & 0xe0) !== 0xe0 || (second & 0x18) === 0x08) return undefined;
  if ((second & 0x06) === 0x02) return mp3; // layer III
  return (second & 0xf6) === 0xf0 ? aac : undefined;
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, bareHeadBytes), (byte) => String.fromCharCode(byte)).join('');
}
