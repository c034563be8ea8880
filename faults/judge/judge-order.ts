import { finding, type Finding } from './finding.ts';
import type { Outcome } from './outcome.ts';

/** S2, S12: entries of one enrollment are begun in the order of their sequence numbers. */
export function judgeOrder({ outboxes, devices }: Outcome): readonly Finding[] {
  return outboxes.flatMap(({ device, entries }) => {
    // Steps carry the device's own clock: after a jump they say nothing about order.
    if ((devices.find(({ name }) => name === device)?.jumps.length ?? 0) > 0) return [];
    return [...Map.groupBy(entries, ({ enrollmentId }) => enrollmentId).values()].flatMap((queue) => {
      const begun = queue.toSorted((one, other) => one.seq - other.seq).flatMap(({ seq, steps }) => (steps[0] ? [{ seq, at: steps[0].at }] : []));
      return begun.flatMap(({ seq, at }, index) => {
        const earlier = begun[index - 1];
        return earlier && earlier.at > at ? [finding('out of order', `${device}: #${seq} was begun before #${earlier.seq}`)] : [];
      });
    });
  });
}
