import { Check, Clock, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '#i18n/use-words.ts';
import type { Standing } from './standing.ts';
import styles from './career.module.css';

const signs: Readonly<Record<Standing['kind'], ReactNode>> = {
  'met': <Check aria-hidden="true" />,
  'above': <Check aria-hidden="true" />,
  'held': <Check aria-hidden="true" />,
  'at-risk': <Clock aria-hidden="true" />,
  'lapsed': <RotateCcw className="mirrors" aria-hidden="true" />,
  'to-go': null,
  'unknown': null,
};

/** Where one stands with a competency, in a word or two. */
export function StandingWord({ standing }: { readonly standing: Standing }) {
  const { t } = useWords();
  const { kind, count } = standing;
  if (kind === 'unknown') return null;
  return (
    <span className={styles.standing} data-standing={kind}>
      {signs[kind]}
      {kind === 'to-go' && count !== undefined ? t('levelStanding.levelsToGo', { count }) : t(`levelStanding.${kind}`)}
    </span>
  );
}
