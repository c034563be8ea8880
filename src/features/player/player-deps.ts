import type { LessonStatus } from '#formats/cmi.ts';
import type { CoursePrerequisites } from '#formats/prerequisites/course-prerequisites.ts';
import type { FromRecorder, PlayerFailure, RecorderRefusal } from '#player/messages.ts';
import type { NavigationRequest } from '#player/sequencing-messages.ts';
import type { StageView } from '#player/stage-messages.ts';
import type { PlaceElsewhere } from '#sync/elsewhere/ask-elsewhere.ts';
import type { Store } from '#ui/store.ts';
import type { PartWaits } from './parts-in-order.ts';
import type { CourseStage } from './stage-line.ts';

/** A part that can be opened, in the order of the course. */
export interface PlayerPart {
  readonly id: string;
  readonly title: string;
  readonly status: LessonStatus;
  readonly score: { readonly raw: number; readonly max?: number } | undefined;
  /** How deep it stands in the contents; 0, or left out, at the top. */
  readonly depth?: number;
  /** It waits for other parts (parts-in-order.ts). */
  readonly waits?: PartWaits;
  /** It only says what stands below it. */
  readonly isHeading?: boolean;
}

/** A line of the contents of a course with an order, as its manifest has it: an item, or a cluster of them. */
export interface ContentsLine {
  readonly id: string;
  readonly title: string;
  readonly depth: number;
  readonly isCluster: boolean;
}

/** A course with an order of its own: what opens is the sequencer's decision. */
export interface CourseSequence {
  /** What its manifest does not hide. */
  readonly lines: readonly ContentsLine[];
  /** Asks for something; what comes of it is news. */
  readonly navigate: (request: NavigationRequest) => Promise<PlayerTrouble | undefined>;
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
  /** Opened only to be looked at: nothing of it is recorded. */
  readonly isForLooking: boolean;
  /** How the learner wants a course of fixed size to be shown; undefined where they have not said. */
  readonly view: StageView | undefined;
  readonly keepView: (view: StageView) => void;
  readonly stage: CourseStage;
  /** Called once with the frame in the document: it listens, gives the frame its address, and answers when the player has its port. */
  readonly attach: (frame: HTMLIFrameElement) => Promise<PlayerTrouble | undefined>;
  /** Left out where the course has no order. */
  readonly sequence?: CourseSequence | undefined;
  readonly startItem: (itemId: string) => Promise<PlayerTrouble | undefined>;
  readonly leaveItem: () => Promise<PlayerTrouble | undefined>;
  /** Leaves the item and ends the launch; answers when all of it is on the disk. With trouble it is still held: it can be closed again when there is room, or let go. */
  readonly close: () => Promise<PlayerTrouble | undefined>;
  /** Lets go of a course that could not be closed: what is on the disk by now stays, and is told. */
  readonly letGo: () => void;
  /** `done` and `refused` are answered above and need not be passed on. */
  readonly subscribe: (listener: (news: FromRecorder) => void) => () => void;
}

export interface HowToOpen {
  readonly isNewAttempt: boolean;
  /** Only to look at it again: nothing is recorded. */
  readonly isForLooking?: boolean;
  /** What the learner said to a place of another device. */
  readonly elsewhere?: { readonly offer: PlaceElsewhere; readonly isTaken: boolean } | undefined;
}

/** What the player needs. */
export interface PlayerDeps {
  /** Whether the course was gone on with on another device (S7): asked of the LMS, and known within two seconds or not at all. Never rejects. */
  readonly askElsewhere: (enrollmentId: string, itemId: string | undefined) => Promise<PlaceElsewhere | undefined>;
  readonly open: (enrollmentId: string, how: HowToOpen) => Promise<{ readonly course: OpenedCourse } | { readonly trouble: PlayerTrouble }>;
  /** Whether anything of this enrollment still waits to be sent. */
  readonly isWaiting: (enrollmentId: string) => Store<boolean>;
}
