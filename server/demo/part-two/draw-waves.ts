import { deflatedPng } from '../generated/stored-png.ts';

type Rgb = readonly [number, number, number];

const bands = 6;

/** A calm sea in bands of one hue, in any size that somebody may upload. */
export function wavesPicture(width: number, height: number, hue: number): Uint8Array {
  const shades = Array.from({ length: bands }, (_, index) => rgbOf(hue + index * 6, 0.42, 0.86 - (index / (bands - 1)) * 0.5));
  const pixels = new Uint8ClampedArray(width * height * 3);
  for (let x = 0; x < width; x += 1) {
    const swell = Math.sin((x / Math.max(width, 240)) * Math.PI * 5) * 0.35 + Math.sin(x / 17) * 0.06;
    for (let y = 0; y < height; y += 1) {
      const band = Math.min(bands - 1, Math.max(0, Math.floor(((y + 0.5) / height) * bands + swell)));
      pixels.set(shades[band] ?? [0, 0, 0], (y * width + x) * 3);
    }
  }
  return deflatedPng(width, height, pixels);
}

/** HSL as CSS has it, in bytes. */
function rgbOf(hue: number, saturation: number, lightness: number): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const turn = (offset + hue / 30) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}
