import type { IDBPDatabase } from 'idb';
import type { CmiData } from '#formats/cmi.ts';
import type { Launch, LearnerDb, OutboxEntry, RunEntry, Sitting } from '#offline/learner-schema.ts';

/** When the stories of the tests begin. */
export const storyStart = Date.parse('2026-01-05T09:12:40.500Z');

/** Writes down what a learner did, as the recorder does: rows in `launches` and `sittings`, and an outbox entry for each. */
export class LearnerWork {
  private seq = 0;
  private readonly db: IDBPDatabase<LearnerDb>;

  constructor(db: IDBPDatabase<LearnerDb>) {
    this.db = db;
  }

  /** The course with these items, one after the other, is on this device. */
  async keepCourse(enrollmentId: string, items: readonly string[]): Promise<void> {
    const course = { standard: 'scorm-1.2' as const, identifier: 'C', title: 'Fire safety', root: '', warnings: [] };
    const launch = { path: 'index.html', query: '', fragment: '' };
    await this.db.put('courses', {
      enrollmentId, moduleId: 'M1', title: 'Fire safety', revision: 1, packageKey: 'P1', keptAt: storyStart,
      course: { ...course, items: items.map((id) => ({ id, title: id, isVisible: true, launch, children: [] })) },
    });
  }

  async launch(enrollmentId: string, more: Partial<Launch> = {}): Promise<Launch> {
    const seq = (this.seq += 1);
    const launch: Launch = {
      id: `L${String(seq)}`, seq, enrollmentId, moduleTitle: 'Fire safety', attempt: 1, isNewAttempt: false, startedAt: storyStart + seq * 60_000, ...more,
    };
    await this.db.put('launches', launch);
    await this.enter({ seq, enrollmentId, about: { kind: 'launch', launchId: launch.id }, state: 'waiting', steps: [] });
    return launch;
  }

  /** One run of an item that reported this and took so many seconds. */
  async sitting(launch: Launch, itemId: string, data: CmiData, more: Partial<Sitting> = {}, state: RunEntry['state'] = 'waiting'): Promise<Sitting> {
    const seq = (this.seq += 1);
    const startedAt = storyStart + seq * 60_000;
    const sitting: Sitting = {
      id: `T${String(seq)}`, seq, launchId: launch.id, enrollmentId: launch.enrollmentId, itemId, itemTitle: itemId, standard: 'scorm-1.2', attempt: launch.attempt,
      startedAt, before: {}, data, recordedAt: startedAt + 90_000, ownSeconds: 90, state: 'ended', didContentFinish: true, apiCalls: 5, apiErrors: 0, ...more,
    };
    await this.db.put('sittings', sitting);
    await this.enter({ seq, enrollmentId: launch.enrollmentId, about: { kind: 'sitting', sittingId: sitting.id, launchId: launch.id }, state, steps: [] });
    return sitting;
  }

  async entries(): Promise<readonly OutboxEntry[]> {
    return this.db.getAll('outbox');
  }

  /** The states of all entries in order, with their reasons: `told`, `unsure launch-answer-lost`. */
  async states(): Promise<readonly string[]> {
    return (await this.entries()).map(({ state, reason }) => (reason === undefined ? state : `${state} ${reason}`));
  }

  private async enter(entry: OutboxEntry): Promise<void> {
    await this.db.put('outbox', entry);
  }
}

/** What a small SCORM 1.2 course reports at its end. */
export const passedWith = (score: number, more: CmiData = {}): CmiData => ({
  'cmi.core.lesson_status': 'passed',
  'cmi.core.score.raw': String(score),
  'cmi.core.score.max': '100',
  'cmi.core.lesson_location': 'end',
  'cmi.core.session_time': '0000:01:30',
  'cmi.suspend_data': '[1,2]',
  ...more,
});
export const incompleteAt = (location: string, more: CmiData = {}): CmiData => ({
  'cmi.core.lesson_status': 'incomplete',
  'cmi.core.lesson_location': location,
  'cmi.core.exit': 'suspend',
  'cmi.core.session_time': '0000:01:30',
  ...more,
});

/** One interaction, one objective and a comment. */
export const withDetails: CmiData = {
  'cmi.interactions.0.id': 'q1',
  'cmi.interactions.0.type': 'choice',
  'cmi.interactions.0.student_response': 'a',
  'cmi.objectives.0.id': 'O1',
  'cmi.objectives.0.status': 'passed',
  'cmi.comments': 'Well done',
};
