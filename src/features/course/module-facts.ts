import type { Module } from '#api/contract/module.ts';
import { priceOf } from '#courses/module-act.ts';
import { openSessions } from '#courses/open-sessions.ts';
import { statedLength } from '#courses/stated-minutes.ts';
import type { Words } from '#i18n/use-words.ts';

/** The one line below the title: length, language, price, who it is for. What was not given is left out. */
export function moduleFacts(module: Module, { t, formats }: Words, now: number): readonly string[] {
  const { duration, language, audiences } = module;
  return [
    statedLength(duration, formats),
    language && formats.language(language),
    priceLine(module, { t, formats }, now),
    // More than one stands in a list of its own.
    audiences.length === 1 ? audiences[0] : undefined,
  ].filter((fact): fact is string => fact !== undefined && fact.trim() !== '');
}

function priceLine(module: Module, { t, formats }: Pick<Words, 't' | 'formats'>, now: number): string | undefined {
  const open = openSessions(module, now);
  const prices = (open.length > 0 ? open.map((session) => priceOf(module, session)) : [priceOf(module)]).filter((money) => money !== undefined);
  const [least] = prices.toSorted((one, other) => (one.amount ?? 0) - (other.amount ?? 0));
  if (!least) return undefined;
  if (least.amount === 0) return t('module.free');
  const isOne = prices.every(({ amount, currency }) => amount === least.amount && currency === least.currency);
  return isOne ? formats.dates.money(least) : t('module.from', { price: formats.dates.money(least) });
}
