import type { OutboxEntry } from '#offline/learner-schema.ts';

/** The index after the first look at what was told of a run, once its session has ended; steps from there on belong to telling the better again (S6). Undefined: it is not there yet. */
export function endOfTelling({ steps }: Pick<OutboxEntry, 'steps'>): number | undefined {
  const exit = steps.findIndex((step) => step.name === 'ExitAU' && step.state === 'done');
  const look = steps.findIndex((step, index) => step.name === 'look-after' && step.state !== 'intent' && exit >= 0 && index > exit);
  return look < 0 ? undefined : look + 1;
}
