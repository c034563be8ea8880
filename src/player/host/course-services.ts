import type { DocumentServices } from './documents/document-services.ts';

// What player.html offers to the script in each page of a course (inject/). Both are of one origin and one version: the same worker precached them.

/** The name on the player's window. */
export const servicesName = 'haversackPlayer';

/** A file of the package for a synchronous request. */
export interface FileNow {
  readonly path: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface CourseServices {
  /** Where this course's storage begins: courses of one origin do not see each other's keys. */
  readonly storagePrefix: string;
  /** Whether an address is a file of this course. */
  isOwn(address: string): boolean;
  /** The file at this address at once: `missing` when the package has no such file, `unheld` when only the network could tell. */
  fileNow(address: string): FileNow | 'missing' | 'unheld';
  /** The answer of HACP at once, when this is the address that AICC content posts to; undefined for any other. */
  hacpNow(address: string, body: string): string | undefined;
  /** Whether the item that runs speaks HACP. */
  speaksHacp(): boolean;
  /** Whether AICC content posts to this address. */
  isHacp(address: string): boolean;
  /** Opens a page of the course as a window of its own within the player; one that already has this name is used again. */
  openWindow(address: string, name: string, opener: Window): Window | null;
  /** Whether this window stands directly in the player: the item's own page, or that of a window it opened. */
  isOutermost(window: Window): boolean;
  /** Whether a frame of this name exists within the player, so that the browser finds it itself. */
  hasFrame(name: string): boolean;
  /** Shows a page of the course where the item itself stands: what `_top` means in here. */
  showInItem(address: string): void;
  /** `window.close()` of a page that stands directly in the player. */
  closeWindow(window: Window): void;
  /** Who opened the window that this page stands in, if it is one of `openWindow`. */
  openerOf(window: Window): Window | undefined;
  /** True while the item is being left: nobody is asked whether they really want to. */
  isLeaving(): boolean;
  /** Escape was pressed in a page of the course. The course has the key too. */
  escapePressed(): void;
  /** The learner wants to be at the player's bar, with the keyboard. */
  askForBar(): void;
  /** A script of the course broke while its page loaded. */
  scriptBroke(message: string): void;
  /** A page of the course begins. */
  pageBegan(): void;
  /** For our own pages that stand for a file of the course. */
  readonly documents: DocumentServices;
}
