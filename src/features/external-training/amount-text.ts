import type { Words } from '#i18n/use-words.ts';

/** How one amount is written. */
export interface AmountStyle {
  /** The learner's own decimal sign. */
  readonly decimal: string;
  /** So many decimals are usual: two in euros, none in yen, three in Kuwaiti dinars. */
  readonly digits: number;
  /** What may stand beside it: € and EUR. */
  readonly signs: readonly string[];
  /** So many figures before the decimal sign; the LMS takes no more (src/api/contract). */
  readonly most: number;
}

/** Who writes: their figures and their language. */
export type Writer = Pick<Words, 'formats' | 'language'>;

const decimalOf = ({ formats }: Writer): string => formats.number(1.5).replaceAll(/[\p{Nd}\p{Cf}]/gu, '');

export const timeStyle = (writer: Writer): AmountStyle => ({ decimal: decimalOf(writer), digits: 3, signs: [], most: 7 });

/** What is no currency code of three letters has two decimals. */
export function moneyStyle(writer: Writer, currency: string): AmountStyle {
  const style = { decimal: decimalOf(writer), digits: 2, signs: [], most: 10 };
  if (!/^[a-z]{3}$/iu.test(currency)) return style;
  const ways = (['code', 'symbol', 'narrowSymbol'] as const).map((currencyDisplay) => new Intl.NumberFormat(writer.language, { style: 'currency', currency, currencyDisplay }));
  const signs = ways.flatMap((way) => way.formatToParts(0).flatMap(({ type, value }) => (type === 'currency' ? [plain(value)] : [])));
  return { ...style, digits: ways[0]?.resolvedOptions().maximumFractionDigits ?? 2, signs: [...new Set(signs)] };
}

/** Figures of any script that our languages are written in become 0–9; marks of direction go, and everything that only parts groups becomes a blank. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[٠-٩۰-۹]/gu, (figure) => String((figure.codePointAt(0) ?? 0) & 15))
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll('،', ',')
    .replaceAll(/['’٬\s]+/gu, ' ')
    .trim();

/**
 * A number as people write it, in their own figures, with their own signs for groups and decimals; undefined for nothing, NaN for what is no amount.
 * Where one sign could part thousands or decimals (1.500), it parts thousands, unless so many decimals are usual and it is the learner's own decimal sign.
 */
export function amountOf(text: string, style: AmountStyle): number | undefined {
  const written = plain(text);
  if (written === '') return undefined;
  const figures = withoutSigns(written, style.signs);
  const sign = figures.includes('٫') ? '٫' : decimalIn(figures, style);
  const [whole = '', decimals = '', ...more] = sign === undefined ? [figures] : figures.split(sign);
  const joined = withoutGroups(whole);
  if (joined === undefined || more.length > 0 || `${joined}${decimals}` === '' || !/^\d{0,6}$/u.test(decimals)) return NaN;
  const number = joined.replace(/^0+/u, '');
  return number.length > style.most ? NaN : Number(`${number || '0'}.${decimals || '0'}`);
}

/** Also 90,– and 90.-, as prices are written where there are no cents. */
const withoutSigns = (text: string, signs: readonly string[]): string =>
  signs
    .reduce((rest, sign) => (rest.toUpperCase().startsWith(sign.toUpperCase()) ? rest.slice(sign.length) : rest.toUpperCase().endsWith(sign.toUpperCase()) ? rest.slice(0, -sign.length) : rest).trim(), text)
    .replace(/[.,][-–—]+$/u, '');

function decimalIn(figures: string, { decimal, digits }: AmountStyle): string | undefined {
  const signs = figures.match(/[.,]/gu) ?? [];
  const [first, last] = [signs[0], signs.at(-1)];
  if (signs.length !== 1) return first === last ? undefined : last;
  const couldBeThousands = /^[1-9]\d{0,2}[.,]\d{3}$/u.test(figures);
  return couldBeThousands && !(first === decimal && digits >= 3) ? undefined : first;
}

/** Groups of three, or as in India 12,34,567; undefined for anything else. */
function withoutGroups(whole: string): string | undefined {
  const groups = whole.split(/[., ]/u);
  const signs = new Set(whole.match(/[., ]/gu));
  if (groups.some((group) => !/^\d*$/u.test(group))) return undefined;
  if (signs.size === 0) return whole;
  const isGrouped = signs.size === 1 && groups.every((group, at) => (at === 0 ? /^\d{1,3}$/u : at === groups.length - 1 ? /^\d{3}$/u : /^\d{2,3}$/u).test(group));
  return isGrouped ? groups.join('') : undefined;
}

/** The text of an amount, which `amountOf` reads as just that amount; nothing for none, or for 0. */
export function textOfAmount(amount: number | undefined, { decimal, digits }: AmountStyle, isMoney: boolean): string {
  if (amount === undefined || amount === 0) return '';
  const [whole = '', decimals = ''] = String(amount).split('.');
  if (decimals === '') return whole;
  // Three decimals where two are usual would be read as thousands.
  return `${whole}${decimal}${decimals.padEnd(decimals.length === 3 && digits < 3 ? 4 : isMoney ? digits : 0, '0')}`;
}
