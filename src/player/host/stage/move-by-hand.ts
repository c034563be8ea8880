/** A sheet of glass over the course: what drags on it moves the course. Two fingers still zoom. */
export function moveByHand(scroller: HTMLElement): { readonly use: (isOn: boolean) => void } {
  const glass = Object.assign(scroller.ownerDocument.createElement('div'), { className: 'glass', hidden: true });
  scroller.after(glass);
  let last: { readonly x: number; readonly y: number } | undefined;
  glass.addEventListener('pointerdown', (event) => {
    if (!event.isPrimary) return;
    glass.setPointerCapture(event.pointerId);
    last = { x: event.clientX, y: event.clientY };
  });
  glass.addEventListener('pointermove', (event) => {
    if (!last || !event.isPrimary) return;
    scroller.scrollBy(last.x - event.clientX, last.y - event.clientY);
    last = { x: event.clientX, y: event.clientY };
  });
  for (const end of ['pointerup', 'pointercancel']) glass.addEventListener(end, () => (last = undefined));
  glass.addEventListener('wheel', ({ deltaX, deltaY }) => scroller.scrollBy(deltaX, deltaY), { passive: true });
  return {
    use: (isOn) => {
      glass.hidden = !isOn;
    },
  };
}
