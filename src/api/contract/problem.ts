/** One thing in an answer that could not be understood, for *Details for support* and logs. The rest of the answer is good. */
export interface Problem {
  /** Where: member names and counted list places, as in `trainingHistory.trainingRecords[2].score`. */
  readonly path: string;
  readonly kind: ProblemKind;
  /** What stood there, cut short. */
  readonly found?: string;
}

export type ProblemKind =
  | 'missing' // should be there and is not
  | 'not-text'
  | 'not-a-number'
  | 'not-a-boolean'
  | 'not-a-date-time'
  | 'not-an-object'
  | 'left-out' // something in a list, or an optional object, without what it must have
  | 'only-strange' // a list, or a document of lists, in which nothing but unknown elements stands: it counts as empty
  | 'too-deep'
  | 'other-root' // the root element has a name of its own, but what we look for is in it
  | 'too-many'; // more problems than are kept

const problemsKept = 50;
export const foundKept = 60;

/** Collects problems, not without end. */
export class Problems {
  readonly list: Problem[] = [];

  report(path: string, kind: ProblemKind, found?: string): void {
    if (this.list.length > problemsKept) return;
    if (this.list.length === problemsKept) this.list.push({ path: '', kind: 'too-many' });
    else this.list.push(found === undefined ? { path, kind } : { path, kind, found: found.slice(0, foundKept) });
  }
}
