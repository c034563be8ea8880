import type { CaptionFile } from '../document-services.ts';

/** Adds captions to a film or sound, from the files beside it: the one in the learner's language, or the only one, shows. */
export function addCaptions(media: HTMLMediaElement, files: readonly CaptionFile[], word: string): void {
  const { language } = new Intl.Locale(document.documentElement.lang || 'en');
  const wanted = files.find(({ name }) => languageOf(name) === language) ?? files[0];
  for (const file of files) {
    const track = document.createElement('track');
    track.kind = 'captions';
    track.label = file.name || word;
    track.srclang = languageOf(file.name) ?? '';
    track.default = file === wanted;
    track.src = URL.createObjectURL(new Blob([file.isWebVtt ? file.bytes : vttOf(file.bytes)], { type: 'text/vtt' }));
    media.append(track);
  }
}

/** SubRip as WebVTT: a first line, and points where it has commas. */
export function vttOf(srt: Uint8Array): string {
  const text = new TextDecoder().decode(srt);
  return `WEBVTT\n\n${text.replaceAll(/(\d{2}:\d{2}:\d{2}),(\d{3})/g, '$1.$2')}`;
}

function languageOf(name: string): string | undefined {
  try {
    return name === '' ? undefined : new Intl.Locale(name.replaceAll('_', '-')).language;
  } catch {
    return undefined; // `film.old.vtt`
  }
}
