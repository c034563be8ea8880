const width = 320;
const height = 56;

/** The way through a lesson as a line with a stop for each page; the one that is open is a ring. Mirrored where one reads from the right. Wide screens show only its middle. */
export function routePicture(stops: number, open: number, { hue, isMirrored }: { readonly hue: number; readonly isMirrored: boolean }): string {
  const at = (stop: number): readonly [x: number, y: number] => [((stop + 0.5) * width) / stops, height / 2 + (stop % 2 === 0 ? 5 : -5)];
  const points = Array.from({ length: stops + 2 }, (_, index) => at(index - 1));
  const line = points.slice(1).map(([x, y], index) => {
    const [fromX = 0, fromY = 0] = points[index] ?? [];
    const middle = (fromX + x) / 2;
    return `C${middle.toFixed(1)} ${fromY} ${middle.toFixed(1)} ${y} ${x.toFixed(1)} ${y}`;
  });
  const [firstX = 0, firstY = 0] = points[0] ?? [];
  const circle = (stop: number): string => {
    const [x, y] = at(stop);
    const kind = stop === open ? 'open' : stop < open ? 'done' : 'ahead';
    return `<circle class="${kind}" cx="${x.toFixed(1)}" cy="${y}" r="${kind === 'open' ? 8.5 : 5}"/>`;
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">
  <style>
    rect, .open { fill: oklch(0.885 0.06 ${hue}); }
    path { fill: none; stroke: oklch(0.7 0.105 ${hue}); stroke-width: 3; }
    .ahead { fill: oklch(0.7 0.105 ${hue}); }
    .done { fill: oklch(0.4 0.085 ${hue}); }
    .open { stroke: oklch(0.4 0.085 ${hue}); stroke-width: 5; }
    @media (prefers-color-scheme: dark) {
      rect, .open { fill: oklch(0.34 0.05 ${hue}); }
      path { stroke: oklch(0.52 0.095 ${hue}); }
      .ahead { fill: oklch(0.52 0.095 ${hue}); }
      .done { fill: oklch(0.87 0.06 ${hue}); }
      .open { stroke: oklch(0.87 0.06 ${hue}); }
    }
  </style>
  <rect width="${width}" height="${height}"/>
  <g${isMirrored ? ` transform="matrix(-1 0 0 1 ${width} 0)"` : ''}>
    <path d="M${firstX.toFixed(1)} ${firstY}${line.join('')}"/>
    ${Array.from({ length: stops }, (_, stop) => circle(stop)).join('')}
  </g>
</svg>
`;
}
