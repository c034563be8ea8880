import type { Temper } from './unkind-lms.ts';

/** Numbers that are the same for a seed on every machine: 0 … `below` - 1. */
export function numbersOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 16) % below;
  };
}

/** Some temper that an LMS can have. */
export function anyTemper(next: (below: number) => number): Partial<Temper> {
  const hasOneSession = next(4) === 0;
  return {
    hasOneSession,
    timeCounts: next(2) === 0 ? 'on-exit' : 'on-each-put',
    // One session for ever cannot end.
    afterExit: hasOneSession ? 'goes-on' : (['goes-on', 'terminated', 'unknown'] as const)[next(3)]!,
    showsPut: next(2) === 0,
    dropsOld: !hasOneSession && next(2) === 0,
    version: next(3) === 0 ? '2.2' : '4.0',
    trimsLines: next(2) === 0,
    hasMinuteDates: next(2) === 0,
    suspendDataLimit: next(3) === 0 ? 300 : 4096,
  };
}
