import type { StageShape, StageView } from '#player/stage-messages.ts';

/** What is known of a course's size, in px of its own. */
export interface CourseSize {
  readonly kind: StageShape['kind'];
  /** Of its stage as it was made (`scales`), or the least room that it needs (`fixed`; 0 where one direction needs none). */
  readonly width: number;
  readonly height: number;
}

export interface StageLayout {
  /** The room that the course is given. */
  readonly width: number;
  readonly height: number;
  /** How large that room is drawn: 1 or less. */
  readonly scale: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** The room that a course is given on a screen of this size, and how large it is drawn. */
export function stageLayout({ kind, width, height }: CourseSize, view: StageView, room: Room): StageLayout {
  const whole = { ...room, scale: 1 };
  if (kind === 'flows' || room.width === 0 || room.height === 0) return whole;
  if (view === 'full') return { width: Math.max(room.width, width), height: Math.max(room.height, height), scale: 1 };
  // What scales by itself fits by itself; to fill, it is given room in its own proportions.
  if (kind === 'scales') return view === 'fit' ? whole : { width: Math.max(room.width, Math.round((room.height * width) / height)), height: Math.max(room.height, Math.round((room.width * height) / width)), scale: 1 };
  const ratios = [room.width / width, ...(height > 0 ? [room.height / height] : [])];
  const scale = Math.min(1, view === 'fit' ? Math.min(...ratios) : Math.max(...ratios));
  return { width: Math.max(width, Math.round(room.width / scale)), height: Math.max(height, Math.round(room.height / scale)), scale };
}
