import type { LiveCall } from '#offline/calls/live-call.ts';
import type { Decision } from '#offline/calls/make-call.ts';
import type { CallKind, StoredCall } from '#offline/calls/stored-call.ts';
import type { CallsDeps } from '#parts/calls/calls-deps.ts';
import { changeable } from './render-page.tsx';

/** Decisions as the device keeps them, without the device: made, taken back, and settled as the test says. */
export interface TestCalls extends CallsDeps {
  readonly decided: Decision<CallKind>[];
  readonly hasEnded: ReturnType<typeof changeable<boolean>>;
  /** How the last one of that kind ends. */
  readonly settle: (kind: CallKind, state: Exclude<LiveCall['state'], 'waiting'>, reason?: string) => void;
}

export function testCalls(): TestCalls {
  const live = changeable<readonly LiveCall[]>([]);
  const decided: Decision<CallKind>[] = [];
  const make = (decision: Decision<CallKind>): StoredCall => {
    decided.push(decision);
    const seq = decided.length;
    const call = { id: `C${seq}`, seq, context: {}, madeAt: Date.now(), ...decision, ...('file' in decision && decision.file && { attachmentId: `F${seq}` }) } as unknown as StoredCall;
    live.set([...live.get(), { call, state: 'waiting', reason: undefined, canUndo: true, dueAt: Date.now() + 6_000, settledAt: undefined }]);
    return call;
  };
  const without = (id: string): void => live.set(live.get().filter(({ call }) => call.id !== id));
  return {
    live,
    decided,
    hasEnded: changeable(false),
    make: (decision) => Promise.resolve(make(decision as Decision<CallKind>) as never),
    makeAll: (decisions) => Promise.resolve(decisions.map(make)),
    undo: (id) => {
      without(id);
      return Promise.resolve(true);
    },
    hold: () => Promise.resolve(),
    markSeen: (id) => {
      without(id);
      return Promise.resolve();
    },
    settle: (kind, state, reason) => live.set(live.get().map((one) => (one.call.kind === kind ? { ...one, state, reason, canUndo: false, settledAt: Date.now() } : one))),
  };
}
