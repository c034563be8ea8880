import type { Slip } from './slips.ts';

/** The whole slip for support: one fact a line, in the vendor's and the standards' words, dates in UTC. */
export function supportText({ launchId, enrollmentId, lines }: Slip, userId: string): string {
  const head = [`user ${userId}`, `enrollment ${enrollmentId}`, `launch ${launchId}`];
  const entries = lines.flatMap(({ entry, launch, sitting }) => [
    '',
    `#${entry.seq} ${entry.about.kind} ${entry.state}${entry.reason ? ` (${entry.reason})` : ''}`,
    ...(entry.about.kind === 'launch' && launch ? [`  started ${iso(launch.startedAt)} attempt ${launch.attempt}${launch.isNewAttempt ? ' (new)' : ''}`] : []),
    ...(sitting
      ? [
          `  sitting ${sitting.id} item ${sitting.itemId} ${sitting.standard} attempt ${sitting.attempt} ${sitting.state}`,
          `  started ${iso(sitting.startedAt)} recorded ${iso(sitting.recordedAt)} own ${sitting.ownSeconds} s, API calls ${sitting.apiCalls}, errors ${sitting.apiErrors}`,
        ]
      : []),
    ...entry.steps.map((step) => `  ${iso(step.at)} ${step.name} ${step.state}${step.note ? ` ${JSON.stringify(step.note)}` : ''}`),
  ]);
  return [...head, ...entries].join('\n');
}

const iso = (at: number): string => new Date(at).toISOString();
