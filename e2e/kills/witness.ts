import type { BrowserContext } from '@playwright/test';
import { hearHacp, type SeenPost } from './hear-hacp.ts';

/** One change that content made and that its API took, by the browser's wall clock, in milliseconds since the epoch. */
export interface SeenChange {
  readonly element: string;
  readonly value: string;
  readonly atMs: number;
}

/** What the content found when it began. */
export interface SeenBeginning {
  readonly atMs: number;
  readonly location: string;
  readonly suspendData: string;
  readonly totalTime: string;
}

type Testimony = ({ readonly kind: 'set' } & SeenChange) | ({ readonly kind: 'began' } & SeenBeginning) | ({ readonly kind: 'posted' } & SeenPost);

/** Notes outside of the browser what content says and gets: what is asked of the device afterwards is held against this. */
export interface Witness {
  /** Listens in every page of a browser; again after each start of it. */
  readonly watch: (context: BrowserContext) => Promise<void>;
  /** The content began, since the last `forget`. */
  readonly beginning: () => SeenBeginning | undefined;
  readonly changes: () => readonly SeenChange[];
  readonly forget: () => void;
}

const bindingName = 'haversackWitness';

export function createWitness(): Witness {
  let began: SeenBeginning | undefined;
  let changes: SeenChange[] = [];
  const hear = (testimony: Testimony): void => {
    if (testimony.kind === 'set') changes.push(testimony);
    else if (testimony.kind === 'began') began ??= testimony;
    else {
      const heard = hearHacp(testimony);
      began ??= heard.began;
      changes.push(...heard.changes);
    }
  };
  return {
    watch: async (context) => {
      await context.exposeBinding(bindingName, (_source, testimony: Testimony) => hear(testimony));
      await context.addInitScript(listenToContent, bindingName);
    },
    beginning: () => began,
    changes: () => changes,
    forget: () => {
      began = undefined;
      changes = [];
    },
  };
}

/**
 * Runs first in every page. In the player's it stands between content and its API; of AICC between content and the place that answers HACP at once, whichever
 * kind of XMLHttpRequest it posts with.
 */
function listenToContent(name: string): void {
  if (location.pathname !== '/player/' || window.parent === window) return;
  const tell = (testimony: Testimony): void => void (Reflect.get(window, name) as (testimony: Testimony) => Promise<void>)(testimony).catch(() => undefined);
  type Call = (...values: readonly unknown[]) => string;
  const listened = (api: Readonly<Record<string, unknown>>): object => {
    const call = (key: string): Call => api[key] as Call;
    const get = call('LMSGetValue' in api ? 'LMSGetValue' : 'GetValue');
    const isOld = 'LMSGetValue' in api;
    const initialize: Call = (...values) => {
      const answer = call(isOld ? 'LMSInitialize' : 'Initialize')(...values);
      if (answer !== 'true') return answer;
      const [location, totalTime] = isOld ? ['cmi.core.lesson_location', 'cmi.core.total_time'] : ['cmi.location', 'cmi.total_time'];
      tell({ kind: 'began', atMs: Date.now(), location: get(location), suspendData: get('cmi.suspend_data'), totalTime: get(totalTime) });
      return answer;
    };
    const set: Call = (...values) => {
      const atMs = Date.now();
      const answer = call(isOld ? 'LMSSetValue' : 'SetValue')(...values);
      const [element, value] = values.map(String);
      if (answer === 'true' && element !== undefined && value !== undefined) tell({ kind: 'set', element, value, atMs });
      return answer;
    };
    return { ...api, ...(isOld ? { LMSInitialize: initialize, LMSSetValue: set } : { Initialize: initialize, SetValue: set }) };
  };
  const listenedServices = (services: Readonly<Record<string, unknown>>): object => {
    const answerNow = services['hacpNow'] as (address: string, body: string) => string | undefined;
    const hacpNow = (address: string, body: string): string | undefined => {
      const atMs = Date.now();
      const answer = answerNow(address, body);
      if (answer !== undefined) tell({ kind: 'posted', body, answer, atMs });
      return answer;
    };
    return Object.assign(Object.create(services) as object, { hacpNow });
  };
  for (const [key, listen] of [['API', listened], ['API_1484_11', listened], ['haversackPlayer', listenedServices]] as const) {
    let held: object | undefined;
    const set = (api: Readonly<Record<string, unknown>>): void => {
      held = listen(api);
    };
    Object.defineProperty(window, key, { configurable: true, enumerable: true, get: () => held, set });
  }
}
