import { expect, test } from 'vitest';
import { accentColours, applyAccent } from './accent.ts';
import { clipChroma, contrast, oklchOf, type Oklch } from './oklch.ts';

const papers = {
  light: [{ l: 0.997, c: 0.001, h: 165 }, { l: 0.973, c: 0.004, h: 165 }],
  dark: [{ l: 0.232, c: 0.01, h: 190 }, { l: 0.178, c: 0.009, h: 190 }],
} as const;

const brands: Oklch[] = [];
for (let hue = 0; hue < 360; hue += 5)
  for (const c of [0, 0.04, 0.08, 0.12, 0.18, 0.26])
    for (let l = 0.08; l < 1; l += 0.08) brands.push(clipChroma({ l, c, h: hue }));

test.for(['light', 'dark'] as const)('whatever accent an organisation chooses, buttons and links can be read in the %s theme', (theme) => {
  const failed = brands.filter((brand) => {
    const { accent, press, text, onAccent, tint, soft } = accentColours(brand, theme);
    const isFine =
      papers[theme].every((paper) => contrast(accent, paper) >= 3) &&
      contrast(onAccent, accent) >= 4.5 &&
      contrast(onAccent, press) >= 4.5 &&
      [...papers[theme], tint, soft].every((paper) => contrast(text, paper) >= 4.5);
    return !isFine;
  });
  expect(failed).toEqual([]);
});

test('an accent that can be read stays as it was chosen', () => {
  const brand = oklchOf(0, 0.36, 0.45);
  expect(accentColours(brand, 'light').accent.l).toBeCloseTo(brand.l, 4);
});

test('the page takes an accent in any way of writing colours, in both themes, and gives it back', () => {
  const root = document.createElement('div');
  applyAccent('rebeccapurple', root);
  expect(root.style.getPropertyValue('--accent-light')).toContain('oklch(');
  expect(root.style.getPropertyValue('--accent-dark')).not.toBe(root.style.getPropertyValue('--accent-light'));
  expect(root.style.getPropertyValue('--brand')).toBe('oklch(0.4403 0.1603 303.37)');
  applyAccent('no colour at all', root);
  expect(root.getAttribute('style') ?? '').toBe('');
});
