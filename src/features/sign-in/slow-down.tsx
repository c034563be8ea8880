import { Hourglass } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Notice } from '#ui/notice.tsx';

interface SlowDownProps {
  /** By `performance.now()`: a clock that is set back makes nobody wait longer. */
  readonly until: number;
  readonly onOver: () => void;
}

/** After too many wrong passwords: how long until the next try counts, in seconds that go by. Said once to screen readers, and again when it is over. */
export function SlowDown({ until, onOver }: SlowDownProps) {
  const { t, formats } = useWords();
  const [now, setNow] = useState(() => performance.now());
  const [first] = useState(() => until - now);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(performance.now());
      if (performance.now() >= until) onOver();
    }, 250);
    return () => clearInterval(timer);
  }, [until, onOver]);
  const said = (ms: number): string => t('signIn.slower', { wait: formats.inSeconds(Math.max(1, ms / 1000)) });
  return (
    <Notice tone="bad" icon={<Hourglass aria-hidden="true" />}>
      <span className="visually-hidden" role="alert">
        {said(first)}
      </span>
      <span aria-hidden="true">{said(until - now)}</span>
    </Notice>
  );
}
