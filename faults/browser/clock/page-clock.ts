/** Where a page asks what time it is, before anything of its own runs: the proxy answers (`fault-proxy.ts`). */
export const clockPath = '/__clock';

/** What a page's clocks are told, in milliseconds. */
export interface PageTime {
  /** Added to every clock of the page: time that passes without anybody waiting for it. */
  readonly offset: number;
  /** Added to the clock that a person sets, and to no other. */
  readonly jump: number;
}

/** Runs in a page before its own scripts, and so has nothing but what is in it. Clocks and long timers follow `offset`; `Date` jumps by itself. */
export function installPageClock(path: string): void {
  /** Shorter ones are turns of the page's own, not waits. */
  const shortestWaitMs = 200;
  let time = { offset: 0, jump: 0 };
  try {
    const asked = new XMLHttpRequest();
    asked.open('GET', path, false); // no service worker is in its way, and nothing runs before it
    asked.send();
    time = JSON.parse(asked.responseText) as typeof time;
  } catch {
    return; // an empty page, which has no use for a clock
  }
  const begun = time.offset;
  const [now, elapsed, start, stop] = [Date.now.bind(Date), performance.now.bind(performance), setTimeout.bind(window), clearTimeout.bind(window)];
  const virtual = (): number => elapsed() + time.offset - begun;

  const RealDate = Date;
  const shifted = new Proxy(RealDate, {
    construct: (target, given: unknown[], newTarget) => Reflect.construct(target, given.length === 0 ? [now() + time.offset + time.jump] : given, newTarget) as object,
    apply: () => new RealDate(now() + time.offset + time.jump).toString(),
    get: (target, name) => (name === 'now' ? () => now() + time.offset + time.jump : Reflect.get(target, name)),
  });
  const timers = new Map<number, { readonly due: number; readonly run: () => void; readonly real: number }>();
  let last = 1_000_000_000;
  const fire = (id: number): void => {
    const timer = timers.get(id);
    if (!timer) return;
    timers.delete(id);
    stop(timer.real);
    timer.run();
  };
  Object.assign(window, {
    Date: shifted,
    setTimeout: (run: unknown, ms = 0, ...given: unknown[]) => {
      if (ms < shortestWaitMs || typeof run !== 'function') return start(run as TimerHandler, ms, ...given);
      last += 1;
      const id = last;
      timers.set(id, { due: virtual() + ms, run: () => Reflect.apply(run, window, given) as void, real: Number(start(() => fire(id), ms)) });
      return id;
    },
    clearTimeout: (id: number) => {
      const timer = timers.get(id);
      timers.delete(id);
      stop(timer?.real ?? id);
    },
    haversackClock: (next: typeof time) => {
      time = next;
      const due = [...timers].filter(([, timer]) => timer.due <= virtual()).toSorted(([, one], [, other]) => one.due - other.due);
      for (const [id] of due) fire(id);
    },
  });
  performance.now = virtual;
}
