import type { CallEntry, OutboxEntry } from '#offline/learner-schema.ts';
import { finding, type Finding } from './finding.ts';
import type { Outcome } from './outcome.ts';

/** S2, S12: entries of one enrollment, or of another queue, are begun in the order of their sequence numbers. */
export function judgeOrder({ outboxes, devices }: Outcome): readonly Finding[] {
  return outboxes.flatMap(({ device, entries }) => {
    // Steps carry the device's own clock: after a jump they say nothing about order.
    if ((devices.find(({ name }) => name === device)?.jumps.length ?? 0) > 0) return [];
    return [...new Set(entries.flatMap(queuesOf))].flatMap((name) => {
      const queue = entries.filter((entry) => queuesOf(entry).includes(name));
      const begun = queue.toSorted((one, other) => one.seq - other.seq).flatMap(({ seq, steps }) => (steps[0] ? [{ seq, at: steps[0].at }] : []));
      return begun.flatMap(({ seq, at }, index) => {
        const earlier = begun[index - 1];
        return earlier && earlier.at > at ? [finding('out of order', `${device}: #${seq} was begun before #${earlier.seq}`)] : [];
      });
    });
  });
}

const queuesOf = (entry: OutboxEntry): readonly string[] => (entry.about.kind === 'call' ? (entry as CallEntry).queues : [entry.enrollmentId ?? '']);
