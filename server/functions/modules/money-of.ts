import type { Money } from '#api/contract/common.ts';

/** A price from its two columns; undefined unless both are there. */
export const moneyOf = (currency: string | null, amount: string | null): Money | undefined =>
  currency === null || amount === null ? undefined : { currency, amount: Number(amount) };
