import type { Round } from './round.ts';

/** The whole loss that design/offline-content.md allows. */
export const allowedLossMs = 250;
/** A kill is as precise as a signal: from our clock to the last instruction of the last process. */
export const killTakesMs = 50;

/** The kills of one content. */
export interface Row {
  readonly content: string;
  readonly file: string;
  readonly rounds: readonly Round[];
  /** Rounds that came to no end: a page that did not open, a course that did not begin. */
  readonly failed: readonly string[];
  /** What the LMS held otherwise when the network was back. */
  readonly atLms?: string | undefined;
  /** Why it was not driven. */
  readonly skipped?: string;
}

export const isLoss = ({ oldestLossMs, isMixed }: Round): boolean => isMixed || oldestLossMs > allowedLossMs + killTakesMs;

/** A row in which the content changed nothing proves nothing. */
export const isGood = ({ rounds, failed, atLms, skipped }: Row): boolean =>
  (skipped !== undefined || rounds.some(({ made }) => made > 0)) && failed.length === 0 && atLms === undefined && rounds.every((round) => !isLoss(round) && !round.timeIsOff && !round.resumeIsOff);

export const header = `${'content'.padEnd(52)} ${'kills'.padStart(5)} ${'changes'.padStart(7)} ${'lost'.padStart(4)} ${'oldest loss'.padStart(11)} ${'overtaken by'.padStart(12)} ${'times off'.padStart(9)} ${'resumed elsewhere'.padStart(17)} ${'failed'.padStart(6)}  at the LMS`;

/** One line of the table; what is wrong stands below it. */
export function lineOf(row: Row): string {
  const { rounds } = row;
  if (row.skipped) return `${row.content.padEnd(10)} ${row.file.padEnd(41)} ${row.skipped}`;
  const most = (of: (round: Round) => number): number => Math.max(0, ...rounds.map(of));
  const count = (is: (round: Round) => unknown): string => String(rounds.filter(is).length);
  const facts = [
    `${row.content.padEnd(10)} ${row.file}`.padEnd(52),
    String(rounds.length).padStart(5),
    String(rounds.reduce((sum, { made }) => sum + made, 0)).padStart(7),
    count(isLoss).padStart(4),
    `${most(({ oldestLossMs }) => oldestLossMs)} ms`.padStart(11),
    `${most(({ overtakenMs }) => overtakenMs)} ms`.padStart(12),
    count(({ timeIsOff }) => timeIsOff).padStart(9),
    count(({ resumeIsOff }) => resumeIsOff).padStart(17),
    String(row.failed.length).padStart(6),
  ].join(' ');
  const wrong = [
    ...rounds.flatMap((round) => [
      ...(isLoss(round) ? [`${round.victim}: ${round.isMixed ? 'a mixture is on the device' : `${round.oldestLossMs} ms lost`} (${round.kept} of ${round.made} changes kept, the last write began ${round.overtakenMs} ms after)`] : []),
      ...(round.timeIsOff ? [`${round.victim}: ${round.timeIsOff}`] : []),
      ...(round.resumeIsOff ? [`before ${round.victim}: ${round.resumeIsOff}`] : []),
    ]),
    ...row.failed,
  ];
  return [`${facts}  ${row.atLms ?? 'the same'}`, ...wrong.map((one) => `    ${one}`)].join('\n');
}
