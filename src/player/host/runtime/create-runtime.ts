import type { CmiData } from '#formats/cmi.ts';
import type { PlayableStandard, ScormStandard } from '#formats/course.ts';
import { apiObject } from './api-object.ts';
import type { Engine, MakeEngine } from './engine.ts';
import { navElements, readNavRequest, type NavRequest } from './nav-request.ts';
import { resumedData, sessionSeconds, timeElements, withSessionSeconds } from './session-time.ts';
import { settleStatus } from './settle-status.ts';
import { saidOf, startData } from './start-data.ts';

export interface RuntimeOptions {
  readonly standard: PlayableStandard;
  /** AICC: the session ID that the content is launched with. */
  readonly sessionId?: string;
  /** What the run begins from; strings only. Session time, exit and navigation of an earlier run are ignored. */
  readonly cmi: CmiData;
  /** A change that the run-time took, at once. */
  readonly onSet?: (element: string, value: string) => void;
  /** The content committed, or finished (`isFinal`): all data as they stand. */
  readonly onCommit?: (data: CmiData, isFinal: boolean) => void;
  /** The content began, for the first time or again. */
  readonly onBegin?: () => void;
  /** The content finished by itself. */
  readonly onFinish?: () => void;
  /** After the content finished: where it wants to go. Called in a task of its own, never within the content's call. */
  readonly onNavRequest?: (request: NavRequest) => void;
  /** In a course with an order: its sequencer's engine, which runs what was delivered and follows the content's navigation itself. */
  readonly makeEngine?: MakeEngine;
  /** The content changed data that it shares with other items (`adl.data`): no data of this item. */
  readonly onShared?: () => void;
  /** A monotonic clock in milliseconds. */
  readonly now?: () => number;
}

interface RuntimeCounts {
  /** Calls that do something: Initialize, Terminate, GetValue, SetValue, Commit. */
  readonly calls: number;
  /** Those that ended with an error code; 403, "has no value yet", is 2004's usual answer and no error. */
  readonly errors: number;
}

/** Our face of a SCORM run-time: everything outside this folder knows only this. */
export interface Runtime {
  /** For `window.API` or `window.API_1484_11`; AICC content finds none. */
  readonly api: Readonly<Record<string, unknown>>;
  /** AICC only: the answer to a request of HACP, given its body. */
  readonly hacp?: (body: string) => string;
  /** All data at any time, flat, strings only: what the content holds and, before Initialize, what it began from. */
  data(): CmiData;
  counts(): RuntimeCounts;
  /** True once the content has finished by itself and has not begun again. */
  didContentFinish(): boolean;
  /** Ends the session on the content's behalf, where it is still running. An exit that the content did not say becomes "suspend", so that its place is kept. */
  finishIfRunning(): void;
  /** Another page of the same item has begun: it may initialize again, whatever the page before did. */
  pageBegan(): void;
}

const engines: Readonly<Record<ScormStandard, () => Promise<MakeEngine>>> = {
  'scorm-1.2': async () => (await import('./scorm12-engine.ts')).makeScorm12Engine,
  'scorm-2004': async () => (await import('./scorm2004-engine.ts')).makeScorm2004Engine,
};

/** A run-time for one run of one item. Only the standard's own code is loaded. Rejects when that code cannot be loaded. */
export async function createRuntime(options: RuntimeOptions): Promise<Runtime> {
  const { standard } = options;
  if (standard === 'aicc') return (await import('./aicc/create-aicc-runtime.ts')).createAiccRuntime({ sessionId: '', ...options });
  return startRuntime({ ...options, standard }, options.makeEngine ?? (await engines[standard]()));
}

function startRuntime({ standard, cmi, onSet, onCommit, onBegin, onFinish, onNavRequest, onShared, now = () => performance.now() }: RuntimeOptions & { readonly standard: ScormStandard }, makeEngine: MakeEngine): Runtime {
  const elements = timeElements(standard);
  const start = startData(standard, cmi);
  const said = new Set(Object.keys(start));
  let stored = false;
  let engine: Engine = makeEngine(start, () => (stored = true));
  let ownError: string | undefined;
  let [calls, errors] = [0, 0];
  let isWithinOurFinish = false;
  let didSayExit = false;
  let mayBeginAgain = standard === 'scorm-1.2';
  let navRequest: string | undefined;
  let begunAt: number | undefined;
  let earlierSeconds = 0;

  const data = (): CmiData => {
    const data = { ...saidOf(engine.data(), (element) => said.has(element)), [elements.total]: start[elements.total] ?? '' };
    // A session time is only told where some session told one.
    if (!earlierSeconds || begunAt === undefined) return data;
    return withSessionSeconds(standard, data, Math.min(earlierSeconds + sessionSeconds(standard, data), (now() - begunAt) / 1000));
  };

  /** Nothing that goes wrong in here reaches the content, and every call that does something is counted. */
  const counted = (call: () => string, otherwise: string): string => {
    calls += 1;
    ownError = undefined;
    stored = false;
    try {
      return call();
    } catch {
      ownError = '101';
      return otherwise;
    } finally {
      if (!['0', '403'].includes(lastError())) errors += 1;
    }
  };
  const refuse = (code: string): string => {
    ownError = code;
    return 'false';
  };
  const lastError = (): string => ownError ?? engine.errorCode();
  /** What goes wrong on our side is not the content's. */
  const tell = (listener: () => void): void => {
    try {
      listener();
    } catch {
      // The port is gone: the recorder has all that was sent before.
    }
  };

  const initialize = (parameter: string): string => {
    if (engine.isTerminated() && mayBeginAgain) {
      const before = engine.data();
      earlierSeconds += sessionSeconds(standard, before);
      engine = makeEngine(resumedData(standard, before, { totalAtStart: start[elements.total] ?? '', earlierSeconds }), () => (stored = true));
      said.delete(elements.session);
    }
    const answer = engine.initialize(parameter);
    if (answer === 'true') {
      begunAt ??= now();
      didSayExit = false;
      mayBeginAgain = standard === 'scorm-1.2';
      tell(() => onBegin?.());
    }
    return answer;
  };

  const terminate = (parameter: string): string => {
    const wasRunning = engine.isRunning();
    if (wasRunning && standard === 'scorm-1.2' && parameter === '') settleStatus(engine);
    const answer = engine.terminate(parameter);
    if (!wasRunning || !engine.isTerminated()) return answer;
    // Of an end that is ours the caller takes the data itself.
    if (isWithinOurFinish) return answer;
    if (stored) tell(() => onCommit?.(data(), true));
    tell(() => onFinish?.());
    const request = navRequest === undefined ? undefined : readNavRequest(navRequest);
    navRequest = undefined;
    if (request) setTimeout(() => onNavRequest?.(request));
    return answer;
  };

  const set = (element: string, value: string): string => {
    // SCORM 1.2 in scorm-again still takes values after LMSFinish, and nothing ever commits them (reference/scorm-facts.md 1.2).
    if (standard === 'scorm-1.2' && engine.isTerminated()) return refuse('301');
    const answer = engine.set(element, value);
    if (answer !== 'true') return answer;
    said.add(element);
    if (element === elements.exit) didSayExit = true;
    if (navElements.includes(element)) navRequest = value;
    else if (onShared && element.startsWith('adl.')) tell(onShared);
    else tell(() => onSet?.(element, value));
    return answer;
  };

  const get = (element: string): string => {
    const value = engine.get(element);
    // Both standards: an empty string with every error; scorm-again answers "false" to some.
    return engine.errorCode() === '0' ? value : '';
  };

  const commit = (parameter: string): string => {
    const wasRunning = engine.isRunning();
    const answer = engine.commit(parameter);
    if (wasRunning && stored) tell(() => onCommit?.(data(), false));
    return answer;
  };

  return {
    api: apiObject(standard, {
      initialize: (parameter) => counted(() => initialize(parameter), 'false'),
      terminate: (parameter) => counted(() => terminate(parameter), 'false'),
      get: (element) => counted(() => get(element), ''),
      set: (element, value) => counted(() => set(element, value), 'false'),
      commit: (parameter) => counted(() => commit(parameter), 'false'),
      lastError,
      errorString: (code) => engine.errorString(code),
      diagnostic: (code) => engine.diagnostic(code === '' ? lastError() : code),
    }),
    data,
    counts: () => ({ calls, errors }),
    didContentFinish: () => engine.isTerminated() && !isWithinOurFinish,
    finishIfRunning: () => {
      if (!engine.isRunning()) return;
      isWithinOurFinish = true;
      tell(() => {
        if (!didSayExit) set(elements.exit, 'suspend');
        terminate('');
      });
    },
    pageBegan: () => {
      mayBeginAgain = true;
    },
  };
}
