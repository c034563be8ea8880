import type { IDBPDatabase } from 'idb';
import type { LearnerDb, OutboxEntry, Sitting } from '#offline/learner-schema.ts';

/**
 * Whether the attempt that a sitting belongs to stands open at the LMS. Only a new attempt that the learner chose needs opening, by the launch that began it;
 * a result told without that would land in the old attempt and could spoil it (S6).
 * - `open`: the launch was told, or its answer was lost but the LMS has counted a launch since;
 * - `unsure`: its answer was lost, and nothing was counted when looked at after the quarantine;
 * - `moved`: another device was to tell it, from a file: nobody here knows whether it has;
 * - `refused`: the LMS said no.
 */
export async function attemptState(db: IDBPDatabase<LearnerDb>, sitting: Sitting): Promise<'open' | 'unsure' | 'moved' | 'refused'> {
  const launches = await db.getAllFromIndex('launches', 'by-enrollment', sitting.enrollmentId);
  const opening = launches.find((launch) => launch.isNewAttempt && launch.attempt === sitting.attempt);
  const entry = opening && (await entryOf(db, opening.enrollmentId, opening.id));
  if (entry?.state === 'refused') return 'refused';
  if (entry?.state === 'moved') return 'moved';
  return entry?.state === 'unsure' && !didCountALaunch(entry) ? 'unsure' : 'open';
}

async function entryOf(db: IDBPDatabase<LearnerDb>, enrollmentId: string, launchId: string): Promise<OutboxEntry | undefined> {
  const entries = await db.getAllFromIndex('outbox', 'by-enrollment', enrollmentId);
  return entries.find(({ about }) => about.kind === 'launch' && about.launchId === launchId);
}

function didCountALaunch(entry: OutboxEntry): boolean {
  const note = entry.steps.findLast((step) => step.name === 'look-after' && step.state === 'done')?.note;
  const [before, after] = [note?.['attemptCountBefore'], note?.['attemptCount']];
  return typeof before === 'number' && typeof after === 'number' && after > before;
}
