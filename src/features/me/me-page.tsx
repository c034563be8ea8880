import type { ReactNode } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Page } from '#ui/page.tsx';
import { AppearanceCard } from './appearance-card.tsx';
import { InstallCard } from './install-card.tsx';
import type { MeDeps } from './me-deps.ts';
import styles from './me-page.module.css';
import { SignOut } from './sign-out.tsx';
import { StorageCard } from './storage-card.tsx';

interface MePageProps {
  readonly deps: MeDeps;
  /** How many results wait: signing out says what becomes of them. */
  readonly waitingCount: number;
  /** What stands below the name, such as the card of what waits. */
  readonly above?: ReactNode;
}

/** The learner, how the app looks, what this device keeps, and the way out. */
export function MePage({ deps, waitingCount, above }: MePageProps) {
  const { t } = useWords();
  const { learner, about } = deps;
  return (
    <Page title={t('me.title')}>
      <div className={styles.stack}>
        <div className={styles.person}>
          <Avatar name={learner.name} id={learner.userId} size={64} />
          <div>
            <p className={styles.name}>
              <bdi>{learner.name}</bdi>
            </p>
            <p className={styles.meta}>
              <bdi>{learner.job ?? learner.userId}</bdi>
            </p>
          </div>
        </div>
        {above}
        <AppearanceCard deps={deps} />
        <StorageCard deps={deps} />
        <InstallCard deps={deps} />
        <SignOut deps={deps} waitingCount={waitingCount} />
        <p className={styles.about}>{t('me.about', { version: about.version, organisation: about.organisation })}</p>
      </div>
    </Page>
  );
}
