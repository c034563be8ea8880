import { Check, Clock, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PathStop } from '#courses/learners-path.ts';
import { useWords } from '#i18n/use-words.ts';
import { ModuleRow } from '#parts/module-row.tsx';
import { Chip } from '#ui/chip.tsx';
import { LinkRow } from '#ui/list.tsx';
import styles from './path.module.css';
import { usePathWords } from './use-path-words.ts';

/** A stop of the path as a row: what is done is small, all else has its cover. */
export function PathStopRow({ stop, to }: { readonly stop: PathStop; readonly to: string }) {
  const words = usePathWords();
  if (stop.state === 'done') {
    const validity = words.validityOf(stop);
    return (
      <LinkRow
        to={to}
        viewTransition
        title={stop.title}
        meta={
          <>
            <span className={styles.done}>{words.stateOf(stop).words}</span>
            {validity && (validity.tone === 'plain' ? <span>{validity.words}</span> : <Chip isSmall tone={validity.tone}>{validity.words}</Chip>)}
          </>
        }
        trailing={null}
      />
    );
  }
  const { moduleId: id, title, kind, kindLabel } = stop;
  return <ModuleRow module={{ id, title, kind, kindLabel }} to={to} facts={<StopFacts stop={stop} />} below={<StopWait stop={stop} />} />;
}

/** State, due date, priority: what is known of it, in words. */
export function StopFacts({ stop }: { readonly stop: PathStop }) {
  const words = usePathWords();
  const due = words.dueOf(stop);
  const validity = words.validityOf(stop);
  const priority = words.priorityOf(stop);
  return (
    <>
      <StopState stop={stop} />
      {due && (
        <Chip isSmall tone={due.tone} icon={<Clock aria-hidden="true" />}>
          {due.words}
        </Chip>
      )}
      {validity && <Chip isSmall tone={validity.tone}>{validity.words}</Chip>}
      {stop.isOptional && stop.state !== 'optional' && <OptionalWord />}
      {priority && <span>{priority}</span>}
    </>
  );
}

function StopState({ stop }: { readonly stop: PathStop }): ReactNode {
  const { t } = useWords();
  const { stateOf } = usePathWords();
  const { words, tone } = stateOf(stop);
  if (stop.ahead) {
    const status = t(`lesson.${stop.ahead.status}`);
    return (
      <Chip isStitched isSmall tone="good" icon={<Check aria-hidden="true" />}>
        {t(stop.ahead.isWaiting ? 'learning.aheadWaiting' : 'learning.aheadHere', { status })}
      </Chip>
    );
  }
  // What it waits for has a line of its own; that it lies ahead is drawn, and said to whoever does not see it.
  if (stop.state === 'locked') return null;
  if (stop.state === 'ahead') return <span className="visually-hidden">{words}</span>;
  return <span className={styles.state} data-tone={tone}>{words}</span>;
}

function OptionalWord() {
  const { t } = useWords();
  return <span>{t('path.optional')}</span>;
}

/** What comes first. */
export function StopWait({ stop }: { readonly stop: PathStop }) {
  const { t, formats } = useWords();
  if (stop.after.length === 0) return null;
  return (
    <span className={styles.wait}>
      <Lock aria-hidden="true" />
      <bdi>{t('path.after', { titles: formats.names(stop.after) })}</bdi>
    </span>
  );
}
