/** BroadcastChannel for tabs of one process: each message arrives in a turn of its own, and nothing keeps the process alive. */
export function localChannels(): typeof BroadcastChannel {
  const open = new Map<string, Set<EventTarget>>();
  class LocalChannel extends EventTarget {
    readonly name: string;

    constructor(name: string) {
      super();
      this.name = name;
      if (!open.has(name)) open.set(name, new Set());
      open.get(name)?.add(this);
    }

    postMessage(message: unknown): void {
      const data: unknown = structuredClone(message);
      for (const other of open.get(this.name) ?? []) {
        if (other === this) continue;
        setImmediate(() => {
          if (open.get(this.name)?.has(other)) other.dispatchEvent(new MessageEvent('message', { data }));
        });
      }
    }

    close(): void {
      open.get(this.name)?.delete(this);
    }
  }
  return LocalChannel as unknown as typeof BroadcastChannel;
}
