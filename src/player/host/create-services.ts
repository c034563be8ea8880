import { coursePrefix, isHacpRequest, readCourseAddress } from '#player/course-address.ts';
import { hasFrameBelow } from './course-frame.ts';
import type { PlayerWords } from '#player/messages.ts';
import type { CourseServices } from './course-services.ts';
import type { CourseWindows } from './course-windows.ts';
import { createDocumentServices } from './documents/document-services.ts';
import type { HeldTexts } from './held-texts.ts';
import type { RunningItem } from './run-item.ts';

export interface ServiceParts {
  readonly window: Window;
  readonly windows: CourseWindows;
  readonly words: PlayerWords | undefined;
  readonly course: () => { readonly token: string; readonly storagePrefix: string } | undefined;
  readonly texts: () => HeldTexts | undefined;
  readonly item: () => RunningItem | undefined;
  readonly isLeaving: () => boolean;
  readonly askForBar: () => void;
}

/** The services of player.html to the pages of its course, over the player's parts as they stand when a page asks. */
export function createServices({ window, windows, words, course, texts, item, isLeaving, askForBar }: ServiceParts): CourseServices {
  const isOwn = (address: string): boolean => {
    const token = course()?.token;
    const { origin, pathname } = new URL(address, window.location.href);
    return token !== undefined && origin === window.location.origin && pathname.startsWith(coursePrefix(token));
  };
  const speaksHacp = (): boolean => item()?.hacp !== undefined;
  const isHacp = (address: string): boolean => {
    if (!speaksHacp()) return false;
    const asked = isOwn(address) ? readCourseAddress(new URL(address, window.location.href).pathname) : undefined;
    return asked !== undefined && isHacpRequest(asked);
  };
  return {
    get storagePrefix() {
      return course()?.storagePrefix ?? '';
    },
    isOwn,
    fileNow: (address) => texts()?.at(new URL(address).pathname) ?? 'unheld',
    speaksHacp,
    isHacp,
    hacpNow: (address, body) => (isHacp(address) ? item()?.hacp?.(body) : undefined),
    openWindow: (address, name, opener) => windows.open(address, name, opener),
    isOutermost: (inner) => inner.parent === window,
    hasFrame: (name) => name !== '' && hasFrameBelow(window, name),
    showInItem: (address) => item()?.frame.contentWindow?.location.assign(address),
    closeWindow: (closing) => {
      if (windows.close(closing)) return;
      const running = item();
      if (running?.frame.contentWindow === closing) running.wantsToLeave('close');
    },
    openerOf: (opened) => windows.openerOf(opened),
    isLeaving,
    escapePressed: () => item()?.asksForBar(),
    askForBar,
    scriptBroke: (message) => item()?.scriptBroke(message),
    pageBegan: () => item()?.pageBegan(),
    documents: createDocumentServices({ window, words, token: () => course()?.token, texts, item }),
  };
}
