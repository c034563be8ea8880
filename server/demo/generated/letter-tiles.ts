const signs = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');

/** One small picture for each letter and digit, by file name: many files, with blanks and percent signs in their names. */
export function letterTiles(): ReadonlyMap<string, string> {
  return new Map(signs.map((sign) => [`tiles/${/\d/.test(sign) ? 'digit' : 'letter'} ${sign} 100%.svg`, tile(sign)]));
}

function tile(sign: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 40">
  <style>
    rect { fill: oklch(0.99 0.002 165); stroke: oklch(0.4 0.085 130); }
    text { font: 700 26px system-ui, sans-serif; text-anchor: middle; fill: oklch(0.28 0.02 190); }
    @media (prefers-color-scheme: dark) {
      rect { fill: oklch(0.3 0.02 130); stroke: oklch(0.83 0.06 130); }
      text { fill: oklch(0.95 0.005 170); }
    }
  </style>
  <rect x="1" y="1" width="28" height="38" rx="4"/>
  <text x="15" y="29">${sign}</text>
</svg>
`;
}
