/** Where the content wants the learner to go, as far as one item at a time can follow. */
export type NavRequest = 'exit' | 'suspend' | 'continue' | 'previous';

/** Reads `adl.nav.request` (2004 SN 4.4) or `nav.event` (1.2). A choice or a jump ends this item: the learner finds the items in the app. */
export function readNavRequest(value: string): NavRequest | undefined {
  if (value === '' || value === '_none_') return undefined;
  if (value === 'continue' || value === 'previous') return value;
  return value === 'suspendAll' ? 'suspend' : 'exit';
}

/** The elements that hold it. */
export const navElements: readonly string[] = ['adl.nav.request', 'nav.event'];
