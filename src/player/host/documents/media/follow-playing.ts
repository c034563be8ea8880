import type { OpenDocument } from '../open-document.ts';
import { readParts, secondsOf, writeParts, type Part } from './played-parts.ts';

/** So much of its length must have been played (docs/decisions/0020-a-file-as-a-course.md). */
const wholeShare = 0.9;
const keepEverySeconds = 5;
/** Who stopped so close to its end begins anew. */
const endSeconds = 3;

/** Goes on where the learner was, notes where they are, and says when they have heard or seen it. */
export function followPlaying(media: HTMLMediaElement, opened: Pick<OpenDocument, 'place' | 'notes' | 'keep' | 'complete' | 'onLeaving'>): void {
  const earlier = readParts(opened.notes);
  let keptAt = 0;
  const played = (): readonly Part[] => [...earlier, ...partsOf(media.played)];
  const isAtEnd = (): boolean => media.ended || (Number.isFinite(media.duration) && media.currentTime > media.duration - endSeconds);
  const keep = (): void => {
    keptAt = media.currentTime;
    opened.keep(isAtEnd() ? '0' : String(Number(media.currentTime.toFixed(1))), writeParts(played()));
    // Without a length there is only its end.
    const isWhole = Number.isFinite(media.duration) ? secondsOf(played()) >= media.duration * wholeShare : media.ended;
    if (isWhole) opened.complete();
  };
  media.addEventListener('loadedmetadata', () => {
    const place = Number(opened.place);
    if (place > 0 && !(place > media.duration - endSeconds)) media.currentTime = keptAt = place;
  });
  media.addEventListener('timeupdate', () => {
    if (Math.abs(media.currentTime - keptAt) >= keepEverySeconds) keep();
  });
  // Before its metadata are here it stands at zero, which is no place.
  const keepIfKnown = (): void => {
    if (media.readyState >= media.HAVE_METADATA) keep();
  };
  for (const event of ['pause', 'seeked', 'ended'] as const) media.addEventListener(event, keepIfKnown);
  opened.onLeaving(keepIfKnown);
}

function partsOf(ranges: TimeRanges): readonly Part[] {
  return Array.from({ length: ranges.length }, (_, index): Part => [ranges.start(index), ranges.end(index)]);
}
