import type { LessonStatus } from '#formats/cmi.ts';
import type { CoursePrerequisites } from '#formats/prerequisites/course-prerequisites.ts';
import type { FromRecorder, PlayerFailure, RecorderRefusal } from '#player/messages.ts';
import type { Store } from '#ui/store.ts';
import type { PartWaits } from './parts-in-order.ts';

/** A part that can be opened, in the order of the course. */
export interface PlayerPart {
  readonly id: string;
  readonly title: string;
  readonly status: LessonStatus;
  readonly score: { readonly raw: number; readonly max?: number } | undefined;
  /** It waits for other parts (parts-in-order.ts). */
  readonly waits?: PartWaits;
}

/** Why a course does not open, or does not go on. */
export interface PlayerTrouble {
  readonly reason: RecorderRefusal | PlayerFailure;
  /** For support: names, paths, the browser's own words. */
  readonly detail: string;
}

/** A course that the recorder holds open for this tab. Nothing here rejects: trouble is an answer. */
export interface OpenedCourse {
  readonly title: string;
  readonly parts: readonly PlayerPart[];
  /** What its parts wait for, where the course says. */
  readonly prerequisites?: CoursePrerequisites;
  /** The attributes of the frame that holds player.html (design/offline-content.md, "Walls"). */
  readonly frame: { readonly src: string; readonly sandbox: string; readonly allow: string };
  /** Called once with the frame in the document: it listens, gives the frame its address, and answers when the player has its port. */
  readonly attach: (frame: HTMLIFrameElement) => Promise<PlayerTrouble | undefined>;
  readonly startItem: (itemId: string) => Promise<PlayerTrouble | undefined>;
  readonly leaveItem: () => Promise<PlayerTrouble | undefined>;
  /** Leaves the item and ends the launch; answers when all of it is on the disk. */
  readonly close: () => Promise<PlayerTrouble | undefined>;
  /** `done` and `refused` are answered above and need not be passed on. */
  readonly subscribe: (listener: (news: FromRecorder) => void) => () => void;
}

/** What the player needs. */
export interface PlayerDeps {
  readonly open: (enrollmentId: string, how: { readonly isNewAttempt: boolean }) => Promise<{ readonly course: OpenedCourse } | { readonly trouble: PlayerTrouble }>;
  /** Whether anything of this enrollment still waits to be sent. */
  readonly isWaiting: (enrollmentId: string) => Store<boolean>;
}
