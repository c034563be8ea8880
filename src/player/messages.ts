// Everything that crosses the port between the recorder worker (app origin) and player.html (content origin), in one place.
// The player's side belongs to the course: the recorder parses each message (parse-player-message.ts) and trusts nothing beyond its own launch.
import type { CmiData } from '#formats/cmi.ts';
import type { PlayableStandard, LaunchAddress, ResourceKind } from '#formats/course.ts';
import type { ItemElsewhere } from '#offline/item-elsewhere.ts';
import type { OfferedPlace } from '#offline/learner-schema.ts';
import type { StorageErrorReason } from '#offline/storage-error.ts';
import type { NavigationRequest, SequencedCourse, SequencingNavigation, SessionEnd } from './sequencing-messages.ts';

/** The version of this protocol. An app speaks with the player before it too. */
export const playerProtocol = 1;

/** Sent by player.html to its parent when its service worker is active, or is known to be refused; the answer is `PortForPlayer` with a port. */
export interface PlayerHello {
  readonly haversack: 'player-hello';
  readonly protocol: number;
  /** False when the browser refused the worker: then nothing can be played from this device. */
  readonly workerIsActive: boolean;
}
/** The few words that the player itself shows. */
export interface PlayerWords {
  /** BCP 47 tag of the learner's language. */
  readonly lang: string;
  /** Names the button that closes a window which the course opened. */
  readonly closeWindow: string;
  /** Of the pages that show a PDF, a film or a sound. */
  readonly documents?: DocumentWords;
}
/** Words of the player's own pages for a PDF, a film or a sound. */
export interface DocumentWords {
  readonly direction: 'ltr' | 'rtl';
  readonly larger: string;
  readonly smaller: string;
  /** With `{page}` and `{count}` to be filled in. */
  readonly page: string;
  readonly notShown: string;
  readonly notPlayed: string;
  /** Names captions whose file says no language. */
  readonly captions: string;
}
/** Sent by the app window to player.html, with one end of two MessageChannels transferred: the recorder's, and one about how the course is shown (stage-messages.ts). */
export interface PortForPlayer {
  readonly haversack: 'port-for-player';
  readonly protocol: number;
  readonly words?: PlayerWords;
}

/** A file of the archive, as far as serving needs it. */
export interface FileFacts {
  /** The number to read by. */
  readonly entry: number;
  readonly path: string;
  /** 0 stored, 8 deflated (APPNOTE 4.4.5). */
  readonly method: 0 | 8;
  readonly compressedSize: number;
  readonly size: number;
}

/** A text file of the archive, still compressed, for synchronous requests. */
export interface TextFile extends FileFacts {
  readonly bytes: ArrayBuffer;
}

/** What a run starts with. */
export interface ItemStart {
  readonly sittingId: string;
  readonly itemId: string;
  readonly title: string;
  readonly standard: PlayableStandard;
  readonly resourceKind: ResourceKind;
  readonly launch: LaunchAddress;
  /** Loaded into the run-time before Initialize: learner, credit, mode, entry, total time, location, suspend data … */
  readonly cmi: CmiData;
}

/** recorder → player */
export type ToPlayer =
  /** `sequencing` where the course has an order. A player from before it leaves it out and plays item by item. */
  | { readonly type: 'open'; readonly token: string; readonly title: string; readonly storagePrefix: string; readonly sequencing?: SequencedCourse }
  /** What the learner asks the sequencer for: the item that runs is left first, where the request is allowed. Answered by `deliver`, `session-ended` or `stayed`. */
  | { readonly type: 'navigate'; readonly request: NavigationRequest }
  | { readonly type: 'start-item'; readonly item: ItemStart }
  | { readonly type: 'leave-item'; readonly sittingId: string }
  | { readonly type: 'file'; readonly id: number; readonly file: FileFacts | null }
  | { readonly type: 'bytes'; readonly id: number; readonly bytes: ArrayBuffer | null }
  | { readonly type: 'texts'; readonly id: number; readonly files: readonly TextFile[]; readonly isComplete: boolean };

/** player → recorder */
export type FromPlayer =
  /** `isSequencing`: this player can put a course in order. */
  | { readonly type: 'opened'; readonly isSequencing: boolean }
  /** The item that is to be shown now: the recorder ends the one before, begins a sitting, and answers with `start-item`. */
  | { readonly type: 'deliver'; readonly itemId: string; readonly isResumed: boolean }
  | { readonly type: 'session-ended'; readonly reason: SessionEnd }
  /** Nothing new is shown. `isRefused`: what was asked for is not allowed. */
  | { readonly type: 'stayed'; readonly isRefused: boolean }
  | { readonly type: 'navigation'; readonly navigation: SequencingNavigation }
  /** Tree, objectives and shared data as they are to be found again: written with strict durability. */
  | { readonly type: 'sequencing-state'; readonly state: string }
  | { readonly type: 'ask-file'; readonly id: number; readonly path: string }
  /** A part of the entry's compressed bytes: at most `maxReadBytes`. */
  | { readonly type: 'read'; readonly id: number; readonly entry: number; readonly start: number; readonly length: number }
  /** The package's text files, compressed, within the budget. */
  | { readonly type: 'ask-texts'; readonly id: number }
  | { readonly type: 'item-started'; readonly sittingId: string }
  /** Each change the course makes, as it makes it. */
  | { readonly type: 'set'; readonly sittingId: string; readonly changes: readonly (readonly [element: string, value: string])[] }
  /** All data at a commit (`final` at Finish/Terminate): written with strict durability. */
  | { readonly type: 'commit'; readonly sittingId: string; readonly data: CmiData; readonly isFinal: boolean }
  /** The learner hid the page: what is known must be on disk now. */
  | { readonly type: 'flush'; readonly sittingId: string }
  | { readonly type: 'item-ended'; readonly sittingId: string; readonly data: CmiData; readonly didContentFinish: boolean; readonly apiCalls: number; readonly apiErrors: number }
  /** The content has finished by itself and is still on the screen (`isOpen` false), or has begun again after that. */
  | { readonly type: 'content-session'; readonly sittingId: string; readonly isOpen: boolean }
  /** The learner pressed Escape within the course: the key never leaves the frame that has the focus. */
  | { readonly type: 'asks-for-bar'; readonly sittingId: string }
  /** The content asked to leave (exitAll, suspendAll, or its own close button): the app closes the player. */
  | { readonly type: 'wants-to-leave'; readonly sittingId: string; readonly why: 'exit' | 'suspend' | 'close' | 'continue' | 'previous' }
  | { readonly type: 'missing-file'; readonly path: string }
  /** A script of the item broke while it loaded, before it called anything; or it was left before it had loaded. Either way its silence says nothing. */
  | { readonly type: 'script-broke'; readonly sittingId: string; readonly detail: string }
  | { readonly type: 'failed'; readonly reason: PlayerFailure; readonly detail: string };

/** Why the player cannot show a course: a closed vocabulary, also the key of the sentence. */
export type PlayerFailure = 'worker-refused' | 'launch-file-missing' | 'damaged-file' | 'run-time-failed';

/** The most compressed bytes that one `read` may ask for. */
export const maxReadBytes = 1024 * 1024;
/** The most text that the player holds for synchronous requests, compressed. */
export const textBudgetBytes = 24 * 1024 * 1024;

/** What was offered before the course opened, and whether the learner goes on from there: then the items begin from it. */
export interface AnsweredOffer {
  readonly isTaken: boolean;
  readonly place: OfferedPlace;
  readonly items: readonly ItemElsewhere[];
}

/** app window → recorder worker */
export type ToRecorder =
  | { readonly type: 'open'; readonly id: number; readonly site: string; readonly userId: string; readonly learnerName: string; readonly enrollmentId: string; readonly isNewAttempt: boolean; /** Only to look at it again: nothing is written down, nothing told. */ readonly isForLooking?: boolean; /** A place of another device that was offered, and what the learner said (S7). */ readonly elsewhere?: AnsweredOffer }
  | { readonly type: 'player-port'; readonly port: MessagePort }
  | { readonly type: 'start-item'; readonly id: number; readonly itemId: string }
  | { readonly type: 'leave-item'; readonly id: number }
  /** In a course with an order: what the learner wants. Refused with `no-sequencer` where this player or this course has none. */
  | { readonly type: 'navigate'; readonly id: number; readonly request: NavigationRequest }
  /** Ends the launch: leaves the item, settles the outbox entries, answers when all of it is on disk. */
  | { readonly type: 'close'; readonly id: number }
  | { readonly type: 'flush' };

/** recorder worker → app window */
export type FromRecorder =
  | { readonly type: 'done'; readonly id: number }
  | { readonly type: 'refused'; readonly id: number; readonly reason: RecorderRefusal; readonly detail: string }
  | { readonly type: 'item-state'; readonly itemId: string; readonly status: string; readonly scoreRaw?: number; /** The best that can be reached, where that is known. */ readonly scoreMax?: number }
  | { readonly type: 'saving' }
  /** All that the course changed is on this device. */
  | { readonly type: 'saved'; readonly at: number }
  /** What the course changed could not be written. It is tried again; `saved` says when that worked. */
  | { readonly type: 'not-saved'; readonly reason: StorageErrorReason }
  /** The player shows the item. */
  | { readonly type: 'item-started'; readonly itemId: string; readonly sittingId: string }
  | { readonly type: 'item-ended'; readonly itemId: string; readonly sittingId: string }
  /** The content has finished by itself and is still on the screen, or has begun again: what comes next may be offered, or no more. */
  | { readonly type: 'content-session'; readonly itemId: string; readonly isOpen: boolean }
  | { readonly type: 'asks-for-bar' }
  /** The course itself opens an item. */
  | { readonly type: 'item-asked'; readonly itemId: string }
  | { readonly type: 'navigation'; readonly navigation: SequencingNavigation }
  | { readonly type: 'stayed'; readonly isRefused: boolean }
  | { readonly type: 'session-ended'; readonly reason: SessionEnd }
  | { readonly type: 'wants-to-leave'; readonly why: 'exit' | 'suspend' | 'close' | 'continue' | 'previous' }
  | { readonly type: 'missing-file'; readonly path: string }
  /** The course cannot be shown, or what its content asked for could not be done. */
  | { readonly type: 'failed'; readonly reason: PlayerFailure | RecorderRefusal; readonly detail: string };

/**
 * Why the recorder does not do what it was asked: a closed vocabulary, also the key of the sentence. `newer-version`: the app was updated in another tab and this
 * page must be reloaded first. `unsupported-kind`: the player does not know the course's standard. `not-open`: no course is open, or its player has not come yet. `no-sequencer`: course or player have no order.
 * `prerequisites-missing`: other parts are to be done first; the detail names them. `recorder-failed`: the worker itself broke.
 */
export type RecorderRefusal = 'not-downloaded' | 'open-elsewhere' | 'package-damaged' | 'unsupported-kind' | 'no-such-item' | 'prerequisites-missing' | 'not-open' | 'no-sequencer' | 'recorder-failed' | StorageErrorReason;
