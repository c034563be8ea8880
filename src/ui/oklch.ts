/** A colour as lightness 0–1, chroma and hue in degrees (OKLCH, as CSS has it). */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

type Triple = readonly [number, number, number];

const rotate = ([a, b, c]: readonly [Triple, Triple, Triple], [x, y, z]: Triple): Triple => [
  a[0] * x + a[1] * y + a[2] * z,
  b[0] * x + b[1] * y + b[2] * z,
  c[0] * x + c[1] * y + c[2] * z,
];

// Björn Ottosson's matrices, as CSS Color 4 has them.
const toCone = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
] as const;
const toLab = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
] as const;
const fromLab = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
] as const;
const fromCone = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
] as const;

const toLinear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** From sRGB, each 0–1. */
export function oklchOf(red: number, green: number, blue: number): Oklch {
  const cone = rotate(toCone, [toLinear(red), toLinear(green), toLinear(blue)]);
  const [l, a, b] = rotate(toLab, [Math.cbrt(cone[0]), Math.cbrt(cone[1]), Math.cbrt(cone[2])]);
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  return { l, c: Math.hypot(a, b), h: (degrees + 360) % 360 };
}

function linearOf({ l, c, h }: Oklch): Triple {
  const angle = (h * Math.PI) / 180;
  const [x, y, z] = rotate(fromLab, [l, c * Math.cos(angle), c * Math.sin(angle)]);
  return rotate(fromCone, [x ** 3, y ** 3, z ** 3]);
}

const isInSrgb = (colour: Oklch): boolean => linearOf(colour).every((value) => value >= -0.0001 && value <= 1.0001);

/** The same lightness and hue with the most chroma, up to its own, that sRGB has. */
export function clipChroma(colour: Oklch): Oklch {
  if (isInSrgb(colour)) return colour;
  let [low, high] = [0, colour.c];
  for (let step = 0; step < 16; step += 1) {
    const middle = (low + high) / 2;
    if (isInSrgb({ ...colour, c: middle })) low = middle;
    else high = middle;
  }
  return { ...colour, c: low };
}

/** WCAG's relative luminance. */
const luminance = (colour: Oklch): number => {
  const [red, green, blue] = linearOf(colour).map((value) => Math.min(1, Math.max(0, value))) as unknown as Triple;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** WCAG's contrast ratio, 1–21. */
export function contrast(one: Oklch, other: Oklch): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** As CSS writes it. */
export const cssOf = ({ l, c, h }: Oklch): string => `oklch(${l.toFixed(4)} ${c.toFixed(4)} ${h.toFixed(2)})`;
