import type { SeedFace } from '../seeds/pictures.ts';

const behind: Readonly<Record<SeedFace['style'], string>> = {
  short: '',
  long: '<path d="M26 46q0-26 24-26t24 26v34H26z"/>',
  bun: '<circle cx="50" cy="17" r="9"/>',
  curls: '<circle cx="29" cy="46" r="11"/><circle cx="71" cy="46" r="11"/><circle cx="27" cy="60" r="8"/><circle cx="73" cy="60" r="8"/>',
  scarf: '<path d="M24 48q0-30 26-30t26 30q0 20-8 34H32q-8-14-8-34z"/>',
  bald: '',
};
const above: Readonly<Record<SeedFace['style'], string>> = {
  short: '<path d="M30 44q-1-22 20-22t20 22q-4-11-20-11T30 44z"/>',
  long: '<path d="M30 46q-1-24 20-24t20 24q-6-13-20-13T30 46z"/>',
  bun: '<path d="M30 44q0-21 20-21t20 21q-5-10-20-10T30 44z"/>',
  curls: '<circle cx="38" cy="30" r="9"/><circle cx="50" cy="26" r="10"/><circle cx="62" cy="30" r="9"/>',
  scarf: '<path d="M30 48q-1-23 20-23t20 23q-6-14-20-14T30 48z"/>',
  bald: '',
};
const beard = '<path d="M31 54q2 22 19 22t19-22q-4 9-11 7-8-3-16 0-7 2-11-7z"/>';
const helmet = '<path d="M27 38q0-22 23-22t23 22z" fill="#f2c230"/><path d="M23 37h54v5H23z" fill="#d9a514"/>';
const glasses = '<g fill="none" stroke="#23292b" stroke-width="1.6"><circle cx="42" cy="49" r="6"/><circle cx="58" cy="49" r="6"/><path d="M48 49h4"/></g>';

/** A drawn face, as an SVG of about a kilobyte. */
export const facePicture = ({ skin, hair, ground, style, wears }: SeedFace): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="${ground}"/>` +
  `<path d="M14 100q4-22 36-22t36 22z" fill="#33656b"/><g fill="${hair}">${behind[style]}</g>` +
  `<path d="M43 66h14v14q-7 7-14 0z" fill="${skin}"/><ellipse cx="50" cy="50" rx="20" ry="25" fill="${skin}"/>` +
  `<g fill="${hair}">${above[style]}${wears === 'beard' ? beard : ''}</g>` +
  `<g fill="#23292b"><circle cx="42" cy="49" r="2.2"/><circle cx="58" cy="49" r="2.2"/></g><path d="M43 62q7 6 14 0" fill="none" stroke="#7c3b32" stroke-width="2" stroke-linecap="round"/>` +
  `${wears === 'glasses' ? glasses : ''}${wears === 'helmet' ? helmet : ''}</svg>\n`;
