import type { ReactNode } from 'react';

/** What an empty place is drawn with. */
export type PlaceDrawingName = 'open-bag' | 'all-sent' | 'loose-strap' | 'blank-tag' | 'open-path';

// 160×120, `control` and `accent`, each under 2 kB, from contours, straps and tags.
const drawings: Record<PlaceDrawingName, ReactNode> = {
  'open-bag': (
    <>
      <path d="M22 98c14-10 26 4 40-4s20-10 34-4 24 8 42-2" strokeDasharray="6 5" />
      <path data-tone="paper" d="M48 54v40a10 10 0 0 0 10 10h44a10 10 0 0 0 10-10V54z" />
      <path d="M48 54V36a10 10 0 0 1 10-10h44a10 10 0 0 1 10 10v18M44 54h72M66 26v-4a8 8 0 0 1 8-8h12a8 8 0 0 1 8 8v4" />
      <path data-tone="accent" d="M74 76h12a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H74a3 3 0 0 1-3-3V79a3 3 0 0 1 3-3zM80 82v4" />
      <path d="M128 40l4-6M136 50l7-2M32 40l-4-6M24 50l-7-2" />
    </>
  ),
  'all-sent': (
    <>
      <path d="M14 90h26M120 90h26" strokeDasharray="6 5" />
      <path data-tone="paper" d="M50 16h60v86l-10-6-10 6-10-6-10 6-10-6-10 6z" />
      <path d="M64 36h32M64 50h20" />
      <path data-tone="accent" d="M66 72l9 9 19-19" />
    </>
  ),
  'loose-strap': (
    <>
      <path d="M10 62h44c10 0 12-16 22-16s8 12 2 20" />
      <path d="M10 78h38c14 0 16-12 26-8" />
      <path d="M18 70h6M32 70h6" />
      <path data-tone="accent" d="M104 52h26a6 6 0 0 1 6 6v24a6 6 0 0 1-6 6h-26a6 6 0 0 1-6-6V58a6 6 0 0 1 6-6zM88 70h26" />
      <path d="M136 62h14M136 78h14" />
      <path d="M80 30l3-7M92 32l7-4M68 32l-4-6" />
    </>
  ),
  'open-path': (
    <>
      <path d="M30 100c26 0 30-10 30-24s10-22 30-22 34-8 34-26V16" strokeDasharray="6 5" />
      <path data-tone="paper" d="M26 90h12a6 6 0 0 1 6 6v12a6 6 0 0 1-6 6H26a6 6 0 0 1-6-6V96a6 6 0 0 1 6-6zM70 44h12a6 6 0 0 1 6 6v12a6 6 0 0 1-6 6H70a6 6 0 0 1-6-6V50a6 6 0 0 1 6-6z" />
      <path d="M26 90h12a6 6 0 0 1 6 6v12a6 6 0 0 1-6 6H26a6 6 0 0 1-6-6V96a6 6 0 0 1 6-6zM70 44h12a6 6 0 0 1 6 6v12a6 6 0 0 1-6 6H70a6 6 0 0 1-6-6V50a6 6 0 0 1 6-6z" strokeDasharray="6 5" />
      <path data-tone="accent" d="M118 4h12a6 6 0 0 1 6 6v12a6 6 0 0 1-6 6h-12a6 6 0 0 1-6-6V10a6 6 0 0 1 6-6zM119 16l3.6 3.6 7-7.2" />
      <path d="M100 84h34M100 94h20" />
    </>
  ),
  'blank-tag': (
    <>
      <path d="M12 92c16-12 28 2 44-6M108 88c14-6 24 4 40-4" strokeDasharray="6 5" />
      <path data-tone="paper" d="M62 34h62a8 8 0 0 1 8 8v36a8 8 0 0 1-8 8H62a8 8 0 0 1-6-3L38 62a4 4 0 0 1 0-5l18-20a8 8 0 0 1 6-3z" />
      <circle data-tone="accent" cx="60" cy="60" r="6" />
      <path d="M54 60C40 60 26 52 24 36s8-22 16-20 8 12 0 14" />
      <path d="M80 54h36M80 66h22" />
    </>
  ),
};

/** A line drawing for an empty place. It is decoration: the words beside it say it all. */
export function PlaceDrawing({ name, className }: { readonly name: PlaceDrawingName; readonly className: string }) {
  return (
    <svg className={className} viewBox="0 0 160 120" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
