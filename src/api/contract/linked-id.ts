import type { Link } from './common.ts';

/** The ID in a link `rel=self` such as `…/api/catalog?id=…`: the catalog's answer names what is in it in no other way (facts C.1-X4). */
export function linkedId(links: readonly Link[]): string | undefined {
  const href = links.find(({ rel }) => rel === 'self')?.href ?? '';
  const query = href.split('#')[0]?.split('?')[1];
  return new URLSearchParams(query).get('id') || undefined;
}
