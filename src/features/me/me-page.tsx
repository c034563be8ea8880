import type { ReactNode } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { classes } from '#ui/classes.ts';
import { Page } from '#ui/page.tsx';
import { ActFor } from './act-for.tsx';
import { HelpSection } from './help-section.tsx';
import type { MeDeps, SendingHere } from './me-deps.ts';
import styles from './me-page.module.css';
import { MeTiles } from './me-tiles.tsx';
import { Passes } from './passes.tsx';
import { PersonHead } from './person-head.tsx';
import { SettingsList } from './settings-list.tsx';
import { SignOut } from './sign-out.tsx';

interface MePageProps {
  readonly deps: MeDeps;
  readonly sending: SendingHere;
  /** What stands below the tiles, such as the card of what waits. */
  readonly waitingCard?: ReactNode;
}

/** The learner, what they have, how the app is set on this device, help, and the way out. */
export function MePage({ deps, sending, waitingCard }: MePageProps) {
  const { t } = useWords();
  const { about } = deps;
  return (
    <Page title={t('me.title')} isWide>
      <div className={styles.page}>
        <div className={classes(styles.part, styles.own)}>
          <PersonHead deps={deps} />
          <MeTiles deps={deps} />
          {waitingCard}
          <Passes deps={deps} />
          {deps.acting && <ActFor deps={deps.acting} />}
        </div>
        <div className={classes(styles.part, styles.settings)}>
          <SettingsList deps={deps} />
        </div>
        <div className={classes(styles.part, styles.end)}>
          <HelpSection deps={deps} sending={sending} />
          {!deps.isOthers && <SignOut deps={deps} waitingCount={sending.waiting} />}
          <p className={styles.about}>{t('me.about', { version: about.version, organisation: about.organisation })}</p>
        </div>
      </div>
    </Page>
  );
}
