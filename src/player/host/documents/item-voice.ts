import { apiNames } from '../runtime/api-object.ts';

/** A page of ours that is an item's content speaks to the run-time as any content does: so its place and status are kept, told and resumed by what is there already. */
export interface ItemVoice {
  /** Where the learner was when they left, in the page's own words, or an empty string. */
  readonly place: string;
  /** What else the page noted. */
  readonly notes: string;
  keep(place: string, notes?: string): void;
  complete(): void;
  /** What was kept goes to the disk. */
  commit(): void;
  finish(): void;
}

const dialects = {
  'scorm-1.2': {
    initialize: 'LMSInitialize',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    finish: 'LMSFinish',
    status: 'cmi.core.lesson_status',
    place: 'cmi.core.lesson_location',
    exit: 'cmi.core.exit',
  },
  'scorm-2004': {
    initialize: 'Initialize',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    finish: 'Terminate',
    status: 'cmi.completion_status',
    place: 'cmi.location',
    exit: 'cmi.exit',
  },
} as const;

type Api = Readonly<Record<string, (...values: string[]) => string>>;

/** Begins to speak over the API on `above`; undefined when there is none, or when it does not begin. */
export function beginToSpeak(above: Window): ItemVoice | undefined {
  const standard = (['scorm-1.2', 'scorm-2004'] as const).find((each) => apiNames[each] in above);
  if (!standard) return undefined;
  const dialect = dialects[standard];
  const api = (above as unknown as Record<string, Api>)[apiNames[standard]];
  const call = (name: string, ...values: string[]): string => api?.[name]?.(...values) ?? '';
  if (call(dialect.initialize, '') !== 'true') return undefined;
  const set = (element: string, value: string): string => call(dialect.set, element, value);

  let isDone = ['completed', 'passed'].includes(call(dialect.get, dialect.status));
  let [place, notes] = [call(dialect.get, dialect.place), call(dialect.get, 'cmi.suspend_data')];
  let isOver = false;
  if (!isDone) set(dialect.status, 'incomplete');
  return {
    place,
    notes,
    keep: (nextPlace, nextNotes = notes) => {
      if (isOver) return; // hidden after it went
      if (nextPlace !== place) set(dialect.place, nextPlace);
      if (nextNotes !== notes) set('cmi.suspend_data', nextNotes);
      [place, notes] = [nextPlace, nextNotes];
    },
    complete: () => {
      if (isDone) return;
      isDone = true;
      set(dialect.status, 'completed');
      call(dialect.commit, '');
    },
    commit: () => {
      if (!isOver) call(dialect.commit, '');
    },
    finish: () => {
      if (isOver) return;
      isOver = true;
      // The place is wanted again in either case.
      set(dialect.exit, 'suspend');
      call(dialect.finish, '');
    },
  };
}
