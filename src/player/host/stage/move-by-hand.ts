/**
 * A sheet of glass over the course, for courses that keep every touch to themselves: a finger on it moves the course and two zoom, as the browser does it by
 * itself; the mouse drags.
 */
export function moveByHand(scroller: HTMLElement, room: HTMLElement): { readonly use: (isOn: boolean) => void } {
  const glass = Object.assign(scroller.ownerDocument.createElement('div'), { className: 'glass', hidden: true });
  room.append(glass);
  let last: { readonly x: number; readonly y: number } | undefined;
  glass.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'mouse') return;
    glass.setPointerCapture(event.pointerId);
    last = { x: event.clientX, y: event.clientY };
  });
  glass.addEventListener('pointermove', (event) => {
    if (!last) return;
    scroller.scrollBy(last.x - event.clientX, last.y - event.clientY);
    last = { x: event.clientX, y: event.clientY };
  });
  for (const end of ['pointerup', 'pointercancel']) glass.addEventListener(end, () => (last = undefined));
  return {
    use: (isOn) => {
      glass.hidden = !isOn;
    },
  };
}
