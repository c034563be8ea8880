import { chanceOf, weightedBy } from '../chance.ts';

/** What goes wrong with one request. */
export type Fault =
  | 'request-lost' // it never arrives
  | 'answer-lost' // it is worked on, the connection breaks before the answer
  | 'lands-late' // it is given up, and lands afterwards
  | 'answer-stalls' // it is worked on, and the answer never comes
  | 'answer-cut' // the body breaks off, and the browser notices
  | 'answer-short' // the body breaks off, and looks whole
  | 'status-500-after' // 500 after the work was done
  | 'status-504-after'
  | 'status-500'
  | 'status-502'
  | 'status-503'
  | 'status-429'
  | 'status-401'
  | 'status-403'
  | 'status-404'
  | 'status-400'
  | 'portal-page' // a captive portal answers in the LMS's place
  | 'sign-in-page';

/** How often each kind comes, of all that go wrong. A mobile network loses more than servers refuse. */
const usualShares: Readonly<Record<Fault, number>> = {
  'request-lost': 24,
  'answer-lost': 14,
  'lands-late': 8,
  'answer-stalls': 8,
  'answer-cut': 5,
  'answer-short': 3,
  'status-500-after': 4,
  'status-504-after': 4,
  'status-500': 5,
  'status-502': 5,
  'status-503': 5,
  'status-429': 3,
  'status-401': 3,
  'status-403': 2,
  'status-404': 2,
  'status-400': 1,
  'portal-page': 2,
  'sign-in-page': 2,
};

/** What the network of one history is like. */
export interface Weather {
  readonly seed: string;
  /** Of all requests, so many go wrong. */
  faultRate: number;
  /** Of all moments of an app's life, so many are its last. */
  killRate: number;
  /** What every request of a device meets for a while; undefined: only single faults. */
  readonly spell: Map<string, 'offline' | 'portal-page' | 'sign-in-page'>;
}

/** What happens to a request: it follows from what it is, so that it does not depend on what went on beside it. */
export function faultOf(weather: Weather, device: string, what: string): Fault | undefined {
  const spell = weather.spell.get(device);
  if (spell) return spell === 'offline' ? 'request-lost' : spell;
  const at = `${weather.seed}|${device}|${what}`;
  if (chanceOf(`${at}|happens`) >= weather.faultRate) return undefined;
  return weightedBy(usualShares, chanceOf(`${at}|kind`));
}

export const killsAt = (weather: Weather, device: string, moment: string): boolean => chanceOf(`${weather.seed}|${device}|${moment}|kill`) < weather.killRate;
