import { drawCover } from '#ui/cover/draw-cover.ts';

// The lines of one cover, stitched: the same hills for everybody.
const lines = drawCover('contours', 'haversack')
  .map((path) => path.d)
  .join('');

/** The map behind the organisation's mark. */
export function Contours({ className }: { readonly className: string }) {
  return (
    <svg className={className} viewBox="30 0 100 90" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <path d={lines} />
    </svg>
  );
}
