import type { TellStep } from '#offline/learner-schema.ts';
import type { Slip } from './slips.ts';

/**
 * The whole slip for support: one fact a line, in the vendor's and the standards' words, dates in UTC. It is copied into mails and chats, so what opens a conversation with
 * the LMS is left out of it.
 */
export function supportText({ launchId, enrollmentId, lines }: Slip, userId: string): string {
  const head = [`user ${userId}`, `enrollment ${enrollmentId}`, `launch ${launchId}`];
  const entries = lines.flatMap(({ entry, launch, sitting }) => [
    '',
    `#${entry.seq} ${entry.about.kind} ${entry.state}${entry.reason ? ` (${entry.reason})` : ''}${entry.seenAt === undefined ? '' : ` seen ${iso(entry.seenAt)}`}`,
    ...(entry.about.kind === 'launch' && launch ? [`  started ${iso(launch.startedAt)} attempt ${launch.attempt}${launch.isNewAttempt ? ' (new)' : ''}`] : []),
    ...(sitting
      ? [
          `  sitting ${sitting.id} item ${sitting.itemId} ${sitting.standard} attempt ${sitting.attempt} ${sitting.state}`,
          `  started ${iso(sitting.startedAt)} recorded ${iso(sitting.recordedAt)} own ${sitting.ownSeconds} s, API calls ${sitting.apiCalls}, errors ${sitting.apiErrors}`,
        ]
      : []),
    ...entry.steps.map((step) => `  ${iso(step.at)} ${step.name} ${step.state}${noteOf(step)}`),
  ]);
  return [...head, ...entries].join('\n');
}

/** Whoever holds these can write results in the learner's name (HACP knows no other proof). */
const keys: readonly string[] = ['sessionId', 'auPassword'];

function noteOf({ note }: TellStep): string {
  if (!note) return '';
  // An LMS may write the session into its address too.
  const shown = Object.entries(note).flatMap(([name, value]) => (keys.includes(name) ? [] : [[name, name === 'url' ? String(value).replace(/[?#].*$/su, '') : value] as const]));
  return shown.length > 0 ? ` ${JSON.stringify(Object.fromEntries(shown))}` : '';
}

const iso = (at: number): string => new Date(at).toISOString();
