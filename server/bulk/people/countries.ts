import { RowError } from '../row-error.ts';

export interface Country {
  readonly code: string;
  readonly name: string;
}

/** English names of countries by their two letters; platforms know none for three. */
const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/**
 * A country by its ISO 3166-1 code. Three letters (what clients of the vendor send) are kept as they come, two get their English name. Throws RowError for
 * what is no code.
 */
export function countryOf(value: string): Country {
  const code = value.trim().toUpperCase();
  if (/^[A-Z]{3}$/.test(code)) return { code, name: '' };
  const name = /^[A-Z]{2}$/.test(code) ? names.of(code) : undefined;
  if (name !== undefined) return { code, name };
  throw new RowError(`Country is “${value.slice(0, 60)}” and must be a country code such as DE or DEU.`);
}
