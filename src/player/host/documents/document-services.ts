import { isTextPath, mimeTypeOf } from '#formats/mime-type.ts';
import { courseAddress, readCourseAddress } from '#player/course-address.ts';
import type { DocumentWords, ItemStart, PlayerWords } from '#player/messages.ts';
import type { HeldTexts } from '../held-texts.ts';

/** Texts for a film or a sound, from a file beside it. */
export interface CaptionFile {
  /** What its name says between the film's and the ending (`film.de.vtt`: `de`), or an empty string. */
  readonly name: string;
  readonly isWebVtt: boolean;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What player.html offers to its own pages that show a PDF, a film or a sound of the course. */
export interface DocumentServices {
  readonly lang: string | undefined;
  /** Undefined with an app from before these words. */
  readonly words: DocumentWords | undefined;
  /** The title of the item, where this window is its page. */
  titleFor(window: Window): string | undefined;
  /** The course's own title. */
  readonly courseTitle: string;
  /** Whether this window is the item's page, shows the very file that the item opens, and the item is no asset: then nobody but the page of ours can speak for it. */
  speaksForItem(window: Window): boolean;
  captionsFor(address: string): readonly CaptionFile[];
}

export interface DocumentParts {
  readonly window: Window;
  readonly words: PlayerWords | undefined;
  readonly token: () => string | undefined;
  readonly texts: () => HeldTexts | undefined;
  readonly item: () => { readonly start: ItemStart; readonly frame: HTMLIFrameElement } | undefined;
}

export function createDocumentServices({ window, words, token, texts, item }: DocumentParts): DocumentServices {
  const itemOf = (inner: Window): ItemStart | undefined => {
    const running = item();
    return running?.frame.contentWindow === inner ? running.start : undefined;
  };
  return {
    lang: words?.lang,
    words: words?.documents,
    get courseTitle() {
      return window.document.title;
    },
    titleFor: (inner) => itemOf(inner)?.title,
    speaksForItem: (inner) => {
      const start = itemOf(inner);
      if (!start || start.resourceKind === 'asset') return false;
      const opened = new URL(courseAddress(token() ?? '', start.launch), window.location.href).pathname;
      return opened === inner.location.pathname;
    },
    captionsFor: (address) => {
      const path = readCourseAddress(new URL(address).pathname)?.paths[0] ?? '';
      const base = path.slice(0, path.lastIndexOf('.')).toLowerCase();
      const beside = (texts()?.paths ?? []).filter((each) => /\.(?:vtt|srt)$/i.test(each) && isTextPath(each) && each.toLowerCase().startsWith(`${base}.`));
      return beside.flatMap((each) => {
        const file = texts()?.at(new URL(courseAddress(token() ?? '', { path: each, query: '', fragment: '' }), window.location.href).pathname);
        if (file === undefined || typeof file === 'string') return [];
        const name = each.slice(base.length + 1, Math.max(base.length + 1, each.lastIndexOf('.')));
        return [{ name, isWebVtt: mimeTypeOf(each) === 'text/vtt', bytes: file.bytes }];
      });
    },
  };
}
