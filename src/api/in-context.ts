import type { LmsFunction } from '#api/contract/describe.ts';
import type { LmsClient } from './client.ts';

/** In which position, and in whose place, functions are called (facts D.11). */
export interface CallsContext {
  readonly assignmentId?: string;
  readonly onBehalfOf?: string;
}

/**
 * A client whose every call carries the context, wherever the function takes it; what a caller says itself counts. Most functions take `onBehalfOf` (71 of 80), fewer `assignmentId` (66): the
 * others tell everybody the same. HACP and files have no such parameters.
 */
export function inContext(client: LmsClient, context: CallsContext): LmsClient {
  const added = <P extends object>(fn: LmsFunction, parameters: P): P => {
    const given = Object.entries({ ...parameters }).filter(([, value]) => value !== undefined);
    const taken = Object.entries(context).filter(([name]) => name in fn.parameters.entries);
    return Object.fromEntries([...taken, ...given]) as P;
  };
  return {
    ...client,
    call: (fn, parameters, options) => client.call(fn, added(fn, parameters), options),
    feed: (fn, parameters, options) => client.feed(fn, added(fn, parameters), options),
    download: (fn, parameters, options) => client.download(fn, added(fn, parameters), options),
  };
}
