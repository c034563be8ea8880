/** A picture of a module. Sizes are odd on purpose: what people upload is. */
export type SeedPicture = { readonly name: string } & (
  | { readonly kind: 'waves'; readonly width: number; readonly height: number; readonly hue: number }
  | { readonly kind: 'contours'; readonly seed: number; readonly hue: number }
);

export const pictures: readonly SeedPicture[] = [
  { name: 'modules/first-aid.png', kind: 'waves', width: 1280, height: 96, hue: 5 },
  { name: 'modules/crane-signals.png', kind: 'waves', width: 96, height: 1280, hue: 45 },
  { name: 'modules/data-protection.png', kind: 'waves', width: 1, height: 1, hue: 210 },
  { name: 'modules/fire-warden.png', kind: 'waves', width: 37, height: 41, hue: 20 },
  { name: 'modules/dangerous-goods.png', kind: 'waves', width: 640, height: 640, hue: 280 },
  { name: 'modules/first aid – 2 (final).png', kind: 'waves', width: 333, height: 777, hue: 350 },
  { name: 'modules/mooring.png', kind: 'waves', width: 801, height: 450, hue: 195 },
  { name: 'modules/terminal-system.svg', kind: 'contours', seed: 211, hue: 250 },
  { name: 'modules/leading-a-shift.svg', kind: 'contours', seed: 223, hue: 90 },
  { name: 'modules/berth-planning.svg', kind: 'contours', seed: 235, hue: 170 },
  { name: 'modules/sts-theory.svg', kind: 'contours', seed: 247, hue: 65 },
  { name: 'news/crane-seven.svg', kind: 'contours', seed: 301, hue: 75 },
  { name: 'news/first-aid.svg', kind: 'contours', seed: 313, hue: 10 },
  { name: 'news/cold-hall.svg', kind: 'contours', seed: 325, hue: 225 },
  { name: 'news/pasir-yard.svg', kind: 'contours', seed: 337, hue: 150 },
  { name: 'news/tug.png', kind: 'waves', width: 960, height: 540, hue: 200 },
];

/** Module to picture. The last one has an address that leads nowhere. */
export const modulePictures: Readonly<Record<string, string>> = {
  'first-aid': 'modules/first-aid.png',
  'crane-signals': 'modules/crane-signals.png',
  'data-protection': 'modules/data-protection.png',
  'fire-warden': 'modules/fire-warden.png',
  'dangerous-goods': 'modules/dangerous-goods.png',
  'mental-first-aid': 'modules/first aid – 2 (final).png',
  'mooring-practice': 'modules/mooring.png',
  'terminal-system': 'modules/terminal-system.svg',
  'leading-a-shift': 'modules/leading-a-shift.svg',
  'berth-planning': 'modules/berth-planning.svg',
  'sts-theory': 'modules/sts-theory.svg',
  'customs-portal': 'modules/portal-screenshot-OLD.png',
};

export interface SeedFace {
  readonly user: string;
  readonly skin: string;
  readonly hair: string;
  readonly ground: string;
  readonly style: 'short' | 'long' | 'bun' | 'curls' | 'scarf' | 'bald';
  readonly wears?: 'helmet' | 'glasses' | 'beard';
}

/** Drawn faces for some; the others have their initials. */
export const faces: readonly SeedFace[] = [
  { user: 'aroha', skin: '#b97f57', hair: '#2a1c16', ground: '#cfe5e0', style: 'long' },
  { user: 'dimitra', skin: '#e3b48f', hair: '#4a3527', ground: '#f2ddb8', style: 'bun', wears: 'glasses' },
  { user: 'tomasz', skin: '#efc6a6', hair: '#8a6a43', ground: '#d6def0', style: 'short', wears: 'helmet' },
  { user: 'ana', skin: '#c98f65', hair: '#1f1a1a', ground: '#f3d3c7', style: 'curls' },
  { user: 'jonas', skin: '#f0cbb0', hair: '#b5803f', ground: '#dcead0', style: 'short', wears: 'beard' },
  { user: 'petra', skin: '#f2d0b5', hair: '#9c9a96', ground: '#e4d9ee', style: 'short', wears: 'glasses' },
  { user: 'mia', skin: '#f4d4bb', hair: '#dcb765', ground: '#d2e6f2', style: 'long', wears: 'helmet' },
  { user: 'omar', skin: '#c08a5e', hair: '#191516', ground: '#e6e2c8', style: 'short', wears: 'beard' },
  { user: 'kwame', skin: '#6d4630', hair: '#120e0d', ground: '#f4d9b0', style: 'bald', wears: 'helmet' },
  { user: 'ingrid', skin: '#f3d3bf', hair: '#d9d4c8', ground: '#cddbe4', style: 'bun' },
  { user: 'amina', skin: '#b87f54', hair: '#4f6d8f', ground: '#efe0d4', style: 'scarf' },
  { user: 'siti', skin: '#b9835b', hair: '#7a4a63', ground: '#dfeadb', style: 'scarf', wears: 'glasses' },
];
