import type { Outcome } from '../judge/outcome.ts';
import type { Result } from './result.ts';
import { classesOf, figuresOf } from './summary.ts';

export const commandFor = (seed: number): string => `npm run faults -- --only ${seed}`;

export function printSummary(results: readonly Result[], asJson: boolean): void {
  const figures = figuresOf(results);
  if (asJson) {
    for (const figure of figures) console.log(JSON.stringify(figure));
    for (const { kind, oneDevice, several } of classesOf(results)) console.log(JSON.stringify({ name: `unsure: ${kind}`, value: oneDevice + several, unit: '', goal: null, ok: true }));
    return;
  }
  console.log('');
  for (const { name, value, unit, goal, ok } of figures) console.log(`  ${name.padEnd(52)} ${String(value).padStart(9)} ${unit.padEnd(5)}${goal === null ? '' : ` goal ${goal} ${ok ? 'ok' : 'MISSED'}`}`);
  console.log(`\n  unsure, by class ${' '.repeat(55)} one device   several`);
  for (const { kind, oneDevice, several } of classesOf(results)) console.log(`  ${kind.padEnd(72)} ${String(oneDevice).padStart(10)} ${String(several).padStart(9)}`);
}

/** One line for each finding, and for each thing that is unsure without need, and how to see its history again. */
export function printFindings({ seed, findings, doubts, devices }: Result): void {
  const needless = doubts.filter(({ kind }) => kind === 'could be decided');
  for (const { what } of needless) console.log(`unsure, though it could be decided: ${what}`);
  for (const { kind, what } of findings) console.log(`${kind}: ${what}${devices > 1 ? ' (several devices)' : ''}`);
  if (findings.length + needless.length > 0) console.log(`  ${commandFor(seed)}`);
}

/** All of one history: what happened, what went over the wire, and what the device says of it. */
export function printHistory({ words, log, outboxes }: Outcome): void {
  for (const line of words) console.log(line);
  const time = (at: number | undefined): string => (at === undefined ? '–' : new Date(at).toISOString().slice(11, 23));
  console.log('\nsent, worked on, ended, device and life, request, what went wrong, what the app could know');
  for (const one of log) {
    console.log([time(one.sentAt), time(one.landedAt), time(one.endedAt), `${one.device}${one.life}`, one.name, one.enrollmentId ?? '', one.itemId ?? '', one.sessionId?.slice(0, 5) ?? '', one.fault ?? '', one.ending ?? '', one.sentAgain === undefined ? '' : 'sent again', one.status ?? '', one.hacpError ?? ''].join(' '));
  }
  for (const { device, userId, entries } of outboxes) {
    console.log(`\noutbox of ${userId} on ${device}`);
    for (const { seq, enrollmentId, about, state, reason, steps } of entries) console.log(`#${seq} ${about.kind} ${enrollmentId} ${state} ${reason ?? ''}: ${steps.map((step) => `${step.name} ${step.state}`).join(', ')}`);
  }
}
