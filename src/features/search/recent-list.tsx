import { History, X } from 'lucide-react';
import { useWords } from '#i18n/use-words.ts';
import { IconButton } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { LinkRow, List, ListItem } from '#ui/list.tsx';
import { Section } from '#ui/section.tsx';
import { useStore } from '#ui/store.ts';
import type { SearchDeps } from './search-deps.ts';
import styles from './search-page.module.css';

/** The last searches on this device, each to be searched again or removed. */
export function RecentList({ deps }: { readonly deps: SearchDeps }) {
  const { t } = useWords();
  const recent = useStore(deps.recent);
  if (recent.length === 0) return <EmptyPlace drawing="blank-tag" title={t('search.startTitle')} sentence={t('search.startSentence')} />;
  return (
    <Section title={t('search.recent')}>
      <List label={t('search.recent')}>
        {recent.map((text) => (
          <ListItem key={text}>
            <div className={styles.recent}>
              <LinkRow to={`?${new URLSearchParams({ q: text })}`} leading={<History className={styles.sign} aria-hidden="true" />} title={text} trailing={null} />
              <IconButton label={t('search.forget', { text })} icon={<X aria-hidden="true" />} onClick={() => deps.recent.forget(text)} />
            </div>
          </ListItem>
        ))}
      </List>
    </Section>
  );
}
