import { Link, useLocation } from 'react-router';
import type { LearnersPath, PathSection } from '#courses/learners-path.ts';
import { useWords } from '#i18n/use-words.ts';
import { Card } from '#ui/card.tsx';
import { Ring } from '#ui/ring.tsx';
import { Strap } from '#ui/strap.tsx';
import { anchorOf, nowAnchor } from './path-anchor.ts';
import styles from './path-overview.module.css';

/** How far on the whole path, in one line, and the way to where the learner is: for a phone. */
export function PathProgress({ path, isFar }: { readonly path: LearnersPath; readonly isFar: boolean }) {
  const { t, formats } = useWords();
  const { search } = useLocation();
  if (path.total === 0) return null;
  const words = t('path.progress', { done: formats.number(path.done), total: formats.number(path.total) });
  return (
    <div className={styles.line}>
      <Strap value={path.done / path.total} label={t('path.yours')} valueText={words} />
      <p className={styles.row}>
        {words}
        {/* Where the learner is lies below what is on the screen. */}
        {isFar && (
          <Link to={{ search, hash: nowAnchor }} replace className={styles.jump}>
            {t('path.jump')}
          </Link>
        )}
      </p>
    </div>
  );
}

/** How far on the whole path, and its parts to go to: beside it, where there is room. */
export function PathOverview({ path, sections }: { readonly path: LearnersPath; readonly sections: readonly PathSection[] }) {
  const { t, formats } = useWords();
  return (
    <Card labelledBy="path-overview" className={styles.card}>
      <div className={styles.head}>
        {path.total > 0 && (
          <Ring value={path.done / path.total} size={64} tone={path.done === path.total ? 'good' : 'accent'}>
            <span className={styles.percent}>{formats.percent(path.done / path.total)}</span>
          </Ring>
        )}
        <div>
          <h2 id="path-overview">{t('path.yours')}</h2>
          {path.total > 0 && <p className={styles.sum}>{t('path.progress', { done: formats.number(path.done), total: formats.number(path.total) })}</p>}
        </div>
      </div>
      {sections.length > 1 && (
        <ul className={styles.parts}>
          {sections.map((section) => (
            <li key={section.key}>
              <PartLink section={section} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function PartLink({ section }: { readonly section: PathSection }) {
  const { t, formats } = useWords();
  const { search } = useLocation();
  const share = section.total === 0 ? 1 : section.done / section.total;
  return (
    <Link to={{ search, hash: anchorOf(section) }} replace className={styles.part}>
      <Ring value={share} size={20} tone={share === 1 ? 'good' : 'accent'} />
      <bdi className={styles.name}>{section.of.kind === 'plan' ? t('path.plan') : section.of.name}</bdi>
      {section.total > 0 && <span className={styles.count}>{t('path.progress', { done: formats.number(section.done), total: formats.number(section.total) })}</span>}
    </Link>
  );
}
