import { useId } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { useStore } from '#ui/store.ts';
import { SlipCard } from './slip-card.tsx';
import { isOpenQuestion, type Slip } from './slips.ts';
import type { SyncDeps } from './sync-deps.ts';
import styles from './sync-page.module.css';

interface SlipGroupsProps {
  readonly deps: SyncDeps;
  readonly slips: readonly Slip[];
  /** Where the course of a slip is; without it the slips stand on its own page. */
  readonly hrefOf?: (enrollmentId: string) => string;
}

const groups = [
  { heading: 'waitingHeading', has: ({ state }: Slip) => state === 'open' || state === 'waiting' },
  { heading: 'openHeading', has: ({ state }: Slip) => isOpenQuestion(state) },
  { heading: 'heading', has: ({ state }: Slip) => state === 'sent' },
] as const;

/** What is ahead stands first, then what has an open question, then what was sent: each under a heading that is true of all of it. */
export const inGroups = (slips: readonly Slip[]): readonly Slip[] => groups.flatMap(({ has }) => slips.filter(has));

/** Delivery slips under their headings. */
export function SlipGroups({ deps, slips, hrefOf }: SlipGroupsProps) {
  const { t } = useWords();
  const id = useId();
  const isTelling = useStore(deps.state).phase === 'telling';
  return groups.map(({ heading, has }) => {
    const own = slips.filter(has);
    if (own.length === 0) return null;
    return (
      <section key={heading} className={styles.slips} aria-labelledby={`${id}-${heading}`}>
        <h2 id={`${id}-${heading}`}>{t(`slip.${heading}`)}</h2>
        {own.map((slip) => (
          <SlipCard key={slip.launchId} slip={slip} userId={deps.learner.userId} isTelling={isTelling} onSeen={() => deps.markSeen(slip)} {...(hrefOf && { courseHref: hrefOf(slip.enrollmentId) })} />
        ))}
      </section>
    );
  });
}
