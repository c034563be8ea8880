import type { CmiData } from '#formats/cmi.ts';

/** One session of one SCO with a SCORM run-time, the same for both standards. What a standard calls its functions is the API object's business. */
export interface Engine {
  initialize(parameter: string): string;
  terminate(parameter: string): string;
  get(element: string): string;
  set(element: string, value: string): string;
  commit(parameter: string): string;
  /** The code of the last call, `0` when it went well. */
  errorCode(): string;
  errorString(code: string): string;
  diagnostic(code: string): string;
  isRunning(): boolean;
  isTerminated(): boolean;
  /** The data model as it stands, with statuses as `get` would answer them. */
  data(): CmiData;
}

/** Makes a session that begins from `data`. `onStored` is called, synchronously, when the run-time stores (at a commit and at the end). */
export type MakeEngine = (data: CmiData, onStored: () => void) => Engine;

/** Settings of scorm-again for both standards; each line answers a fact of reference/scorm-facts.md 1.2–1.4. */
export function engineSettings(onStored: () => void): Readonly<Record<string, unknown>> {
  return {
    // Without a string here, Commit and Terminate never reach the service below.
    lmsCommitUrl: 'local:',
    httpService: {
      processHttpRequest: () => {
        onStored();
        return { result: 'true', errorCode: 0 };
      },
      updateSettings: () => undefined,
    },
    autocommit: false,
    enableOfflineSupport: false,
    // Its default differs between versions and standards, and its rule turns an interrupted run into "failed": ours is in mastery.ts.
    mastery_override: false,
    selfReportSessionTime: false,
    logLevel: 5,
    uninitializedGetLogLevel: 5,
    onLogMessage: () => undefined,
  };
}

/** Loads element by element: one value that the run-time does not take (a foreign LMS's score, a text too long) must not cost the others. */
export function loadInto(engine: { loadFromFlattenedJSON(data: Readonly<Record<string, string>>): void }, data: CmiData): void {
  const elements = Object.keys(data).filter((element) => data[element] !== '');
  for (const element of elements.sort(inLoadingOrder)) {
    try {
      engine.loadFromFlattenedJSON({ [element]: data[element] ?? '' });
    } catch {
      // Left out: the course begins without this value.
    }
  }
}

/** Lists grow one by one, and `id` and `type` of an entry come before what depends on them. */
function inLoadingOrder(a: string, b: string): number {
  const [left, right] = [rank(a), rank(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? -1) - (right[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return a < b ? -1 : 1;
}

function rank(element: string): readonly number[] {
  const indices = element.match(/(?<=\.)\d+(?=\.)/g) ?? [];
  const isWithinList = indices.length === 1;
  const first = isWithinList && element.endsWith('.id') ? 0 : isWithinList && element.endsWith('.type') ? 1 : 2;
  return indices.length === 0 ? [] : [Number(indices[0]), first, ...indices.slice(1).map(Number)];
}

/** Flat data of strings; empty lists and lengths of lists, which the run-time renders as objects, are left out. */
export function stringsOf(flattened: Readonly<Record<string, unknown>>): Record<string, string> {
  const data: Record<string, string> = {};
  for (const [element, value] of Object.entries(flattened)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') data[element] = String(value);
  }
  return data;
}
