import type { StageShape, StageView } from '#player/stage-messages.ts';
import { measureCourse, type MeasuredCourse } from './measure-course.ts';
import { moveByHand } from './move-by-hand.ts';
import { stageLayout } from './stage-layout.ts';

/** Where the item's frame stands: given the room that its course needs, drawn as large as the learner likes. */
export interface CourseStage {
  /** The frame of the item belongs in here, and fills it. */
  readonly container: HTMLElement;
  readonly show: (view: StageView) => void;
  readonly move: (isOn: boolean) => void;
}

/** Courses build their pages for some seconds, and change them with every slide. */
const firstLooksMs = 700;
const laterLooksMs = 3_000;
const firstLooks = 12;

/** Builds the stage into `root` and tells the shape of its course whenever that changes. */
export function createStage(root: HTMLElement, tell: (shape: StageShape) => void): CourseStage {
  const { ownerDocument: document } = root;
  const window = document.defaultView ?? globalThis.window;
  const newPart = (name: string): HTMLElement => Object.assign(document.createElement('div'), { className: name });
  const [scroller, room, container] = [newPart('stage'), newPart('room'), newPart('sheet')];
  room.append(container);
  scroller.append(room);
  root.append(scroller);
  const hand = moveByHand(scroller, room);

  let view: StageView = 'fit';
  let size: MeasuredCourse | undefined;
  let frame: HTMLIFrameElement | null = null;
  let looks = 0;
  let told = '';
  let before: StageShape['kind'] | undefined;

  const place = (): void => {
    const { clientWidth: width, clientHeight: height } = scroller;
    const layout = stageLayout(size ?? { kind: 'flows', width: 0, height: 0 }, view, { width, height });
    const drawn = { width: Math.floor(layout.width * layout.scale), height: Math.floor(layout.height * layout.scale) };
    container.style.cssText = layout.scale === 1 && layout.width === width && layout.height === height ? '' : `width: ${layout.width}px; height: ${layout.height}px; transform: scale(${layout.scale});`;
    const isLarger = drawn.width > width + 1 || drawn.height > height + 1;
    room.style.cssText = isLarger ? `width: ${drawn.width}px; height: ${drawn.height}px;` : '';
    scroller.dataset['isLarger'] = String(isLarger);
    const shape: StageShape = {
      kind: size?.kind ?? 'flows',
      isWiderThanTall: (size?.width ?? 0) >= (size?.height ?? 0),
      textPx: size?.textPx === undefined ? null : Math.round(Math.min(size.textPx * layout.scale, 1000) * 10) / 10,
      isLarger,
    };
    const words = JSON.stringify(shape);
    if (words !== told && frame) tell(shape);
    told = words;
  };

  const look = (): void => {
    const present = container.querySelector('iframe');
    if (present !== frame) [frame, size, looks, told, before] = [present, undefined, 0, '', undefined];
    looks += 1;
    if (!frame) return;
    const seen = seenIn(frame);
    if (!seen) return;
    // A page that is still being built sticks out here and there: only what is seen twice counts.
    const isSure = seen.kind !== 'fixed' || before === 'fixed';
    before = seen.kind;
    if (isSure || size?.kind === 'fixed') size = size && size.kind !== 'flows' ? grown(size, seen) : seen;
    place();
  };
  const keepLooking = (): void => {
    if (document.visibilityState === 'visible') look();
    window.setTimeout(keepLooking, looks < firstLooks ? firstLooksMs : laterLooksMs);
  };
  keepLooking();
  new ResizeObserver(() => {
    place();
    looks = Math.max(0, firstLooks - 3); // it arranges itself anew
  }).observe(scroller);

  return {
    container,
    show: (wanted) => {
      if (view === wanted) return;
      view = wanted;
      const wasLarger = scroller.dataset['isLarger'] === 'true';
      const middle = centreOf(scroller);
      place();
      // From the whole one goes to where reading begins; from one size to another one stays where one was.
      if (wasLarger) scroller.scrollTo(middle.x * scroller.scrollWidth - scroller.clientWidth / 2, middle.y * scroller.scrollHeight - scroller.clientHeight / 2);
      looks = 0;
    },
    move: (isOn) => hand.use(isOn),
  };
}

function seenIn(frame: HTMLIFrameElement): MeasuredCourse | undefined {
  try {
    return frame.contentDocument?.readyState === 'complete' && frame.contentWindow ? measureCourse(frame.contentWindow) : undefined;
  } catch {
    // A page from elsewhere, or one between two.
    return undefined;
  }
}

/** Once given its room a course no longer asks for it: what it needed stays, and may only grow. */
function grown(size: MeasuredCourse, { kind, width, height, textPx }: MeasuredCourse): MeasuredCourse {
  if (kind !== size.kind) return { ...size, textPx: textPx ?? size.textPx };
  if (kind === 'scales') return { kind, width, height, textPx };
  return { kind, width: Math.max(size.width, width), height: Math.max(size.height, height), textPx: textPx ?? size.textPx };
}

function centreOf({ scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight }: Element): { readonly x: number; readonly y: number } {
  return { x: (scrollLeft + clientWidth / 2) / scrollWidth, y: (scrollTop + clientHeight / 2) / scrollHeight };
}
