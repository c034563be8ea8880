import { seededRandom } from '../seeded-random.ts';

const side = 512;
const mask = side - 1;

/** A texture of clouds, 0 to 1, that repeats without a seam. Looked up and not worked out for each pixel: there are millions. */
export interface NoiseField {
  at(x: number, y: number): number;
}

/** Clouds of that size in pixels, with finer ones in them. */
export function noiseField(seed: number, coarsest: number): NoiseField {
  const values = new Float32Array(side * side);
  let total = 0;
  for (let step = coarsest, weight = 1; step >= 2; step /= 2, weight /= 2) {
    total += weight;
    addOctave(values, seededRandom(seed + step), step, weight);
  }
  return { at: (x, y) => (values[((y | 0) & mask) * side + ((x | 0) & mask)] ?? 0) / total };
}

function addOctave(values: Float32Array, random: () => number, step: number, weight: number): void {
  const cells = side / step;
  const lattice = Float32Array.from({ length: cells * cells }, random);
  const corner = (x: number, y: number): number => lattice[(y % cells) * cells + (x % cells)] ?? 0;
  for (let y = 0; y < side; y += 1) {
    const cy = Math.floor(y / step);
    const fy = smooth(y / step - cy);
    for (let x = 0; x < side; x += 1) {
      const cx = Math.floor(x / step);
      const fx = smooth(x / step - cx);
      const top = corner(cx, cy) * (1 - fx) + corner(cx + 1, cy) * fx;
      const bottom = corner(cx, cy + 1) * (1 - fx) + corner(cx + 1, cy + 1) * fx;
      const at = y * side + x;
      values[at] = (values[at] ?? 0) + weight * (top * (1 - fy) + bottom * fy);
    }
  }
}

const smooth = (t: number): number => t * t * (3 - 2 * t);
