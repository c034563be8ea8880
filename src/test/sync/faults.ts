import { ApiError, type ApiErrorReason } from '#api/api-error.ts';
import type { LmsForTelling, ServerMemory } from '#sync/lms-for-telling.ts';

/** A request, told by what it says: `look`, `launchTracker`, `PutParam` … */
export type RequestName = string;

/** What goes wrong with a request. */
export type Fault =
  /** It never arrives, and the device cannot know that. */
  | 'request-lost'
  /** It is worked on, and the answer never comes. */
  | 'answer-lost'
  /** The LMS says so itself, and does nothing. */
  | Extract<ApiErrorReason, 'signed-out' | 'forbidden' | 'not-found' | 'refused'>
  /** 429: the LMS has no time and does nothing. */
  | 'too-many'
  /** 500 after the work was done. */
  | 'server-error'
  /** The client knows that nothing left the device. */
  | 'never-sent';

/** `lms`, with a chance to spoil each request: `faultOf` is asked for each, with its number among those of its name (1 the first). */
export function spoiled(lms: LmsForTelling, faultOf: (name: RequestName, nth: number) => Fault | undefined): LmsForTelling {
  const counts = new Map<RequestName, number>();
  const through = async <T>(name: RequestName, work: () => Promise<T>): Promise<T> => {
    const nth = (counts.get(name) ?? 0) + 1;
    counts.set(name, nth);
    const fault = faultOf(name, nth);
    if (fault === undefined) return work();
    if (fault === 'request-lost') throw new ApiError('offline', { didReachLms: 'maybe' });
    if (fault === 'never-sent') throw new ApiError('offline', { didReachLms: 'no' });
    if (fault === 'too-many') throw new ApiError('busy', { didReachLms: 'yes', status: 429, retryAfterMs: 7000 });
    if (fault !== 'answer-lost' && fault !== 'server-error') throw new ApiError(fault, { didReachLms: 'yes' });
    await work();
    throw new ApiError(fault === 'answer-lost' ? 'timed-out' : 'busy', { didReachLms: 'maybe' });
  };
  return {
    call: lms.call,
    me: (signal) => through('me', () => lms.me(signal)),
    look: (enrollmentId, signal) => through('look', () => lms.look(enrollmentId, signal)),
    launchTracker: (launch, number) => through('launchTracker', () => lms.launchTracker(launch, number)),
    hacpInfo: (item, signal) => through('hacpInfo', () => lms.hacpInfo(item, signal)),
    hacp: (session, message, signal, number) => through(message.command, () => lms.hacp(session, message, signal, number)),
    ...(lms.memory && { memory: { ...lms.memory, recall: (request, signal) => through('recall', () => memoryOf(lms).recall(request, signal)) } }),
  };
}

function memoryOf({ memory }: LmsForTelling): ServerMemory {
  if (!memory) throw new Error('No server of ours stands before this LMS.');
  return memory;
}

/** Spoils one request, the `nth` of that name. */
export const once = (name: RequestName, fault: Fault, nth = 1) => (asked: RequestName, n: number): Fault | undefined => (asked === name && n === nth ? fault : undefined);
