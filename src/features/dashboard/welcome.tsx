import type { FoundModule } from '#api/contract/module-list.ts';
import { useWords } from '#i18n/use-words.ts';
import { ModuleRow } from '#parts/module-row.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { List, ListItem } from '#ui/list.tsx';
import { PlaceDrawing } from '#ui/place-drawing.tsx';
import { Section } from '#ui/section.tsx';
import type { DashboardHrefs } from './dashboard-deps.ts';
import styles from './welcome.module.css';

interface WelcomeProps {
  /** What came into the catalog last. */
  readonly newest: readonly FoundModule[];
  readonly hrefs: DashboardHrefs;
}

/** For somebody who was never given anything to learn: what this is for, and where to begin by oneself. */
export function Welcome({ newest, hrefs }: WelcomeProps) {
  const { t } = useWords();
  return (
    <>
      <Card labelledBy="welcome">
        <div className={styles.card}>
          <PlaceDrawing name="open-bag" className={styles.drawing ?? ''} />
          <div className={styles.words}>
            <h2 id="welcome" className={styles.title}>
              {t('dashboard.newTitle')}
            </h2>
            <p className={styles.sentence}>{t('dashboard.newSentence')}</p>
            <div className={styles.act}>
              <ButtonLink to={hrefs.catalog}>{t('dashboard.toCatalog')}</ButtonLink>
            </div>
          </div>
        </div>
      </Card>
      {newest.length > 0 && (
        <Section title={t('dashboard.newest')} more={{ to: hrefs.catalog, label: t('dashboard.showAll') }}>
          <List label={t('dashboard.newest')}>
            {newest.map(({ id, title, type, typeLabel }) => (
              <ListItem key={id}>
                <ModuleRow module={{ id, title, kind: type?.code, kindLabel: typeLabel }} to={hrefs.module(id)} />
              </ListItem>
            ))}
          </List>
        </Section>
      )}
    </>
  );
}
