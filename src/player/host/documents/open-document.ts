import { readCourseAddress } from '#player/course-address.ts';
import type { DocumentWords } from '#player/messages.ts';
import type { CourseServices } from '../course-services.ts';
import { hearBarKey, hearEscape } from '../inject/course-escape.ts';
import { findPlayer } from '../inject/find-player.ts';
import { beginToSpeak, type ItemVoice } from './item-voice.ts';

/** An app that is older than this page sends no words. */
const english: DocumentWords = {
  direction: 'ltr',
  larger: 'Larger',
  smaller: 'Smaller',
  page: 'Page {page} of {count}',
  notShown: 'This document could not be shown. Leave the course, and tell your training administrator.',
  notPlayed: 'This browser cannot play this file. Try another browser, or tell your training administrator.',
  captions: 'Captions',
};

/** What a page of ours knows of the file that it shows. */
export interface OpenDocument {
  readonly player: CourseServices | undefined;
  readonly words: DocumentWords;
  /** The file's own address: this page was served in its place. */
  readonly address: string;
  readonly title: string;
  /** True where the page stands directly in the player: it is the item itself, or a window that the course opened. */
  readonly isOutermost: boolean;
  /** Where the learner was, or an empty string. */
  readonly place: string;
  readonly notes: string;
  /** Notes where the learner is: with the item where the page speaks for it, else in this browser. */
  keep(place: string, notes?: string): void;
  /** All of it was seen, or heard. */
  complete(): void;
  /** `say` is called when the page is hidden and when it goes, before what was kept is written and finished. */
  onLeaving(say: () => void): void;
}

/** Meets the player and, where this page is the item's content, speaks for it from now until the page goes. */
export function openDocument(window: Window): OpenDocument {
  const { document, location } = window;
  const player = findPlayer(window);
  const documents = player?.documents;
  const path = readCourseAddress(location.pathname)?.paths[0] ?? location.pathname;
  const title = documents?.titleFor(window) || path.slice(path.lastIndexOf('/') + 1);
  document.title = title;
  if (documents?.lang) document.documentElement.lang = documents.lang;
  if (documents?.words) document.documentElement.dir = documents.words.direction;
  hearEscape(window, () => player?.escapePressed());
  hearBarKey(window, () => player?.askForBar());

  // Shown anew in the same frame, it begins again.
  player?.pageBegan();
  const voice = documents?.speaksForItem(window) ? beginToSpeak(window.parent) : undefined;
  const lastWords = hearLeaving(window, voice);
  // Not below the course's own keys: it clears those.
  const key = `haversack.place.${player?.storagePrefix ?? ''}${path}`;
  return {
    player,
    words: { ...english, ...documents?.words },
    address: location.href.replace(/#.*$/, ''),
    title,
    isOutermost: player?.isOutermost(window) ?? false,
    place: voice ? voice.place : (kept(window, key) ?? ''),
    notes: voice?.notes ?? '',
    keep: (place, notes) => {
      if (voice) voice.keep(place, notes);
      else keepIn(window, key, place);
    },
    complete: () => voice?.complete(),
    onLeaving: (say) => void lastWords.push(say),
  };
}

/** What the page still says when it goes, and then its end: in one listener, because Chromium calls those of a window in the order they came, capturing or not. */
function hearLeaving(window: Window, voice: ItemVoice | undefined): (() => void)[] {
  const lastWords: (() => void)[] = [];
  window.addEventListener('visibilitychange', () => {
    if (window.document.visibilityState !== 'hidden') return;
    for (const say of lastWords) say();
    voice?.commit();
  });
  window.addEventListener('pagehide', () => {
    for (const say of lastWords) say();
    voice?.finish();
  });
  return lastWords;
}

function kept(window: Window, key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null; // Blocked: it begins at its beginning.
  }
}

function keepIn(window: Window, key: string, place: string): void {
  try {
    window.localStorage.setItem(key, place);
  } catch {
    // Full or blocked: the place is not worth a word.
  }
}
