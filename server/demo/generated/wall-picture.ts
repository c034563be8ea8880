import { noiseField, type NoiseField } from './noise-field.ts';
import { storedPng } from './stored-png.ts';

const width = 1152;
const height = 864;
const ribWidth = 144;

type Colour = readonly [red: number, green: number, blue: number];

/** What is wrong with the wall at a point: how far the steel is moved, and what lies on it. */
interface Fault {
  /** Towards the viewer, in pixels. */
  readonly lift: number;
  /** How far the ribs are bent to the left, in pixels. */
  readonly bend?: number;
  /** What shows instead of the paint, and how much of it (0 to 1). */
  readonly stain?: readonly [Colour, number];
}
type FaultAt = (x: number, y: number, noise: NoiseField) => Fault;

const rust: Colour = [122, 66, 34];
const dark: Colour = [22, 20, 20];
const bright: Colour = [206, 208, 204];
const within = (edge0: number, edge1: number, value: number): number => {
  const t = Math.min(1, Math.max(0, (value - edge0) / (edge1 - edge0)));
  return t * t * (3 - 2 * t);
};
const distance = (x: number, y: number, cx: number, cy: number): number => Math.hypot(x - cx, y - cy);

const blue: Colour = [44, 92, 128];
const red: Colour = [150, 52, 44];
const grey: Colour = [142, 148, 150];
const green: Colour = [58, 108, 84];
const orange: Colour = [196, 112, 44];

const walls: Readonly<Record<string, readonly [Colour, FaultAt]>> = {
  dent: [
    blue,
    (x, y, noise) => {
      const near = Math.exp(-((distance(x, y * 0.9, 600, 380) / (104 + 50 * noise.at(x / 2, y / 2))) ** 2));
      return { lift: -84 * near, bend: (600 - x) * 0.34 * near };
    },
  ],
  hole: [
    red,
    (x, y, noise) => {
      const away = distance(x, y, 520, 410) - 46 * noise.at(x * 2, y * 2);
      return { lift: 16 * Math.exp(-(((away - 26) / 24) ** 2)), stain: away < 14 ? [dark, within(14, 8, away)] : [bright, 0.85 * within(24, 15, away)] };
    },
  ],
  rust: [grey, (x, y, noise) => ({ lift: 0, stain: [rust, 0.85 * within(0.55, 0.66, noise.at(x / 2, y / 2) + 0.05 * noise.at(x * 3, y * 3))] })],
  'rust-through': [
    green,
    (x, y, noise) => {
      const eaten = noise.at(x / 2, y / 2) + (y - 640) / 420;
      const isGap = eaten > 0.86;
      return { lift: 3 * noise.at(x * 3, y * 3) * within(0.5, 0.7, eaten), stain: isGap ? [dark, within(0.86, 0.9, eaten)] : [rust, within(0.52, 0.68, eaten)] };
    },
  ],
  scrape: [
    orange,
    (x, y, noise) => {
      const line = y - 380 - x * 0.09 - 14 * Math.sin(x / 170);
      const scraped = within(34, 20, Math.abs(line)) * within(60, 140, x) * within(1110, 1000, x);
      const streak = within(0.34, 0.58, noise.at(x / 6, line * 9));
      return { lift: -5 * scraped, stain: [bright, 0.9 * scraped * streak] };
    },
  ],
  leak: [
    blue,
    (x, y, noise) => {
      const wide = noise.at(x * 0.9, 40) + 0.12 * (noise.at(x * 5, 90) - 0.5);
      const run = within(0.56, 0.66, wide) * within(230, 236, y) * within(300 + 620 * noise.at(x, 200), 180 + 420 * noise.at(x, 200), y);
      const seam = within(8, 4, Math.abs(y - 228));
      return { lift: -4 * seam, stain: [dark, Math.max(0.72 * run, 0.3 * seam)] };
    },
  ],
  bow: [
    grey,
    (x, y) => {
      const near = Math.exp(-((distance(x, y * 1.1, 576, 475) / 300) ** 2));
      return { lift: 190 * near, bend: (x - 576) * -0.42 * near };
    },
  ],
  patch: [
    red,
    (x, y, noise) => {
      const square = Math.max(Math.abs(x - 610), Math.abs(y - 430));
      const weld = within(14, 4, Math.abs(square - 130)) * (0.6 + 0.6 * noise.at(x * 4, y * 4));
      return { lift: (square < 130 ? 9 : 0) + 7 * weld, stain: square < 126 ? [[168, 66, 56], 0.55] : [[92, 74, 68], 0.5 * weld] };
    },
  ],
  crack: [
    green,
    (x, y, noise) => {
      const along = x - 40;
      const path = 90 + along * 0.52 + 60 * (noise.at(x / 2, 10) - 0.5) + 22 * (noise.at(x * 3, 77) - 0.5);
      const open = within(1, 0, Math.abs(y - path) / Math.max(0.1, 6 - along / 130)) * within(0, 10, along) * within(760, 640, along);
      const corner = x < 120 && y < 110;
      return { lift: (corner ? 16 : 0) - 6 * open, stain: corner ? [[96, 100, 100], 0.85] : [dark, open] };
    },
  ],
  none: [blue, (x, y, noise) => ({ lift: 0, stain: [[196, 186, 164], 0.22 * within(0.45, 0.75, noise.at(x / 3, y / 3))] })],
};

/**
 * The ten pictures of the course "Seeing damage", by file name: walls of containers, drawn pixel by pixel. Together 30 MB. Each takes a fraction of a second,
 * and others come to their turn between two.
 */
export async function wallPictures(): Promise<ReadonlyMap<string, Uint8Array>> {
  const clouds = noiseField(7, 128);
  const grain = noiseField(8, 8);
  const pictures = new Map<string, Uint8Array>();
  for (const [index, [name, [paint, faultAt]]] of Object.entries(walls).entries()) {
    const own: NoiseField = { at: (x, y) => clouds.at(x + index * 977, y + index * 613) };
    pictures.set(`pictures/${name}.png`, drawWall(paint, faultAt, own, grain));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return pictures;
}

function drawWall(paint: Colour, faultAt: FaultAt, coarse: NoiseField, fine: NoiseField): Uint8Array {
  const pixels = new Uint8ClampedArray(width * height * 3);
  const depth = new Float32Array(width + 1);
  for (let y = height - 1; y >= 0; y -= 1) {
    let leftDepth = depthOf(-1, faultAt(-1, y, coarse));
    for (let x = 0; x < width; x += 1) {
      const fault = faultAt(x, y, coarse);
      const here = depthOf(x, fault);
      const below = y === height - 1 ? here : (depth[x] ?? here);
      const shade = shadeOf(here - leftDepth, below - here, fine.at(x, y), coarse.at(x / 3, y / 3), y);
      put(pixels, (y * width + x) * 3, fault.stain ? mixed(paint, fault.stain) : paint, shade);
      leftDepth = here;
      depth[x] = here;
    }
  }
  return storedPng(width, height, pixels);
}

function depthOf(x: number, fault: Fault): number {
  return rib(x + (fault.bend ?? 0)) + fault.lift;
}

/** The trapezes of the wall, out, slope, in, slope: a hundred places for each pixel of one rib. */
const ribs = Float32Array.from({ length: ribWidth * 100 }, (_, index) => {
  const at = index / (ribWidth * 100);
  if (at < 0.32) return 34;
  if (at < 0.5) return 34 * (1 - within(0.32, 0.5, at));
  return at < 0.82 ? 0 : 34 * within(0.82, 1, at);
});

function rib(x: number): number {
  return ribs[Math.trunc((x + 10 * ribWidth) * 100) % (ribWidth * 100)] ?? 0;
}

/** Light from the upper left, a little grain, a little dirt, darker towards the ground. */
function shadeOf(rise: number, fall: number, grain: number, dirt: number, y: number): number {
  const light = 0.9 + 0.5 * soft(rise * 0.9) + 0.52 * soft(fall * 0.9);
  return light * (0.93 + 0.14 * grain) * (0.86 + 0.26 * dirt) * (1.06 - 0.22 * (y / height));
}

/** Between -1 and 1, whatever the slope. */
const soft = (slope: number): number => slope / (1 + Math.abs(slope));

function mixed(paint: Colour, [stain, share]: readonly [Colour, number]): Colour {
  return [paint[0] + (stain[0] - paint[0]) * share, paint[1] + (stain[1] - paint[1]) * share, paint[2] + (stain[2] - paint[2]) * share];
}

function put(pixels: Uint8ClampedArray, at: number, [red, green, blue]: Colour, shade: number): void {
  pixels[at] = red * shade;
  pixels[at + 1] = green * shade;
  pixels[at + 2] = blue * shade;
}
