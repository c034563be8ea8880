import { useEffect, useState } from 'react';

const minuteMs = 60_000;

/** The time, told anew each minute: "due today" must not outlive the day on a page that stays open. A time that is given stands still. */
export function useNow(given?: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (given !== undefined) return undefined;
    const timer = setInterval(() => setNow(Date.now()), minuteMs);
    return () => clearInterval(timer);
  }, [given]);
  return given ?? now;
}
