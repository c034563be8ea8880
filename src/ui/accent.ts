import { clipChroma, contrast, cssOf, oklchOf, type Oklch } from './oklch.ts';

/** The colours that follow from an organisation's accent in one theme (design: "The organisation's accent"). */
export interface AccentColours {
  readonly accent: Oklch;
  readonly press: Oklch;
  readonly text: Oklch;
  readonly onAccent: Oklch;
  readonly tint: Oklch;
  readonly soft: Oklch;
}

interface ThemeFacts {
  readonly surface: Oklch;
  readonly ground: Oklch;
  /** The two colours that text on the accent may have. */
  readonly inks: readonly [Oklch, Oklch];
  /** Lightness and highest chroma of the two tints. */
  readonly tint: { readonly l: number; readonly c: number };
  readonly soft: { readonly l: number; readonly c: number };
  /** The way to more contrast: darker in light, lighter in dark. */
  readonly step: number;
}

const paleInk: Oklch = { l: 0.997, c: 0.001, h: 165 };
const darkInk: Oklch = { l: 0.178, c: 0.009, h: 190 };

// The grounds of tokens.css.
const themes: Readonly<Record<'light' | 'dark', ThemeFacts>> = {
  light: { surface: paleInk, ground: { l: 0.973, c: 0.004, h: 165 }, inks: [paleInk, darkInk], tint: { l: 0.955, c: 0.022 }, soft: { l: 0.895, c: 0.045 }, step: -0.01 },
  dark: { surface: { l: 0.232, c: 0.01, h: 190 }, ground: darkInk, inks: [darkInk, paleInk], tint: { l: 0.285, c: 0.038 }, soft: { l: 0.35, c: 0.055 }, step: 0.01 },
};

/**
 * What an accent becomes in a theme. It keeps its hue; `accent` keeps its lightness where it has 3:1 on surface and ground and text on it can have 4.5:1, else
 * it moves by .01 until it has; `text` moves until it has 4.5:1 on ground, surface and both tints; chroma is clipped to sRGB.
 */
export function accentColours(brand: Oklch, theme: 'light' | 'dark'): AccentColours {
  const { surface, ground, inks, step, ...facts } = themes[theme];
  const tint = clipChroma({ ...facts.tint, c: Math.min(facts.tint.c, brand.c), h: brand.h });
  const soft = clipChroma({ ...facts.soft, c: Math.min(facts.soft.c, brand.c), h: brand.h });
  const readable = (colour: Oklch): Oklch | undefined => inks.find((ink) => contrast(ink, colour) >= 4.5);
  const accent = moved(brand, step, (colour) => readable(colour) !== undefined && [surface, ground].every((paper) => contrast(colour, paper) >= 3));
  const onAccent = readable(accent) ?? inks[0];
  const press = clipChroma({ ...accent, l: Math.min(1, Math.max(0, accent.l + (onAccent.l > 0.5 ? -0.06 : 0.06))) }); // away from the text on it
  const text = moved(accent, step, (colour) => [surface, ground, tint, soft].every((paper) => contrast(colour, paper) >= 4.5));
  return { accent, press, text, onAccent, tint, soft };
}

function moved(from: Oklch, step: number, isGood: (colour: Oklch) => boolean): Oklch {
  for (let l = from.l; l >= 0 && l <= 1; l += step) {
    const colour = clipChroma({ ...from, l });
    if (isGood(colour)) return colour;
  }
  return clipChroma({ ...from, l: step < 0 ? 0 : 1 });
}

/**
 * Gives the whole page an organisation's accent: any CSS colour. Undefined, or what is no colour, gives back our own. The unmoved colour appears on sign-in and
 * behind the logo.
 */
export function applyAccent(colour: string | undefined, root: HTMLElement = document.documentElement): void {
  const brand = colour === undefined ? undefined : parseColour(colour);
  for (const name of [...themed.flatMap(([token]) => [`${token}-light`, `${token}-dark`]), 'brand', 'on-brand']) root.style.removeProperty(`--${name}`);
  if (!brand) return;
  const [light, dark] = [accentColours(brand, 'light'), accentColours(brand, 'dark')];
  for (const [token, colour] of themed) {
    root.style.setProperty(`--${token}-light`, cssOf(light[colour]));
    root.style.setProperty(`--${token}-dark`, cssOf(dark[colour]));
  }
  root.style.setProperty('--brand', cssOf(brand));
  root.style.setProperty('--on-brand', cssOf(contrast(paleInk, brand) >= contrast(darkInk, brand) ? paleInk : darkInk));
}

/** The tokens that follow the accent; tokens.css chooses between the two themes. */
const themed = [
  ['accent', 'accent'],
  ['accent-press', 'press'],
  ['accent-text', 'text'],
  ['on-accent', 'onAccent'],
  ['accent-tint', 'tint'],
  ['accent-soft', 'soft'],
] as const satisfies readonly (readonly [string, keyof AccentColours])[];

/** Any CSS colour, read by the browser itself: one pixel of it. */
function parseColour(colour: string): Oklch | undefined {
  if (!CSS.supports('color', colour)) return undefined;
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!canvas) return undefined;
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return oklchOf(red / 255, green / 255, blue / 255);
}
