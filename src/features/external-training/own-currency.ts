import type { ExternalRecord } from '#api/contract/external-training-record.ts';

const ofRegion: Readonly<Record<string, string>> = {
  US: 'USD', GB: 'GBP', CH: 'CHF', LI: 'CHF', CA: 'CAD', AU: 'AUD', NZ: 'NZD', JP: 'JPY', CN: 'CNY', HK: 'HKD', SG: 'SGD', IN: 'INR', BR: 'BRL', MX: 'MXN', IL: 'ILS', AE: 'AED', SA: 'SAR', EG: 'EGP',
  QA: 'QAR', KW: 'KWD', MA: 'MAD', ZA: 'ZAR', TR: 'TRY', SE: 'SEK', NO: 'NOK', DK: 'DKK', PL: 'PLN', CZ: 'CZK', KR: 'KRW', AR: 'ARS', CL: 'CLP', CO: 'COP',
};

/** The learner's currency: the one that they last paid in, else that of the region of their browser; the euro where neither tells. */
export function ownCurrency(records: readonly ExternalRecord[], languages: readonly string[]): string {
  const paid = records.toSorted((one, other) => (other.endDate ?? '').localeCompare(one.endDate ?? '')).find(({ cost }) => (cost?.amount ?? 0) > 0 && /^[A-Z]{3}$/u.test(cost?.currency ?? ''));
  if (paid?.cost?.currency !== undefined) return paid.cost.currency;
  for (const language of languages) {
    const region = new Intl.Locale(language).maximize().region;
    const found = region === undefined ? undefined : ofRegion[region];
    if (found !== undefined) return found;
    if (new Intl.Locale(language).region !== undefined) break;
  }
  return 'EUR';
}

/** All that this browser knows. */
export const allCurrencies = (own: string): readonly string[] => [...new Set([own, ...Intl.supportedValuesOf('currency')])];
