import { useQuery } from '@tanstack/react-query';
import { useWords } from '#i18n/use-words.ts';
import { LinkRow, List, ListItem } from '#ui/list.tsx';
import { SlipIcon } from '#ui/own-icons.tsx';
import { Section } from '#ui/section.tsx';
import { useStore } from '#ui/store.ts';
import { SupportDetails } from '#ui/support-details.tsx';
import { useNow } from '#ui/use-now.ts';
import type { MeDeps, SendingHere } from './me-deps.ts';
import styles from './me-page.module.css';
import { supportFacts } from './support-facts.ts';

/** What was sent, and what support asks for. */
export function HelpSection({ deps, sending }: { readonly deps: MeDeps; readonly sending: SendingHere }) {
  const { t, formats } = useWords();
  const isOnline = useStore(deps.isOnline);
  const install = useStore(deps.install);
  const settings = useStore(deps.appearance);
  const storage = useQuery(deps.storage).data;
  const now = useNow();
  const { lastSentAt, waiting } = sending;
  const sent = lastSentAt === undefined ? t('me.sentMeta') : t('waiting.lastSent', { at: formats.moment(lastSentAt) });
  return (
    <Section title={t('me.help')}>
      <List label={t('me.help')}>
        <ListItem>
          <LinkRow to={deps.hrefOfWaiting} leading={<SlipIcon />} title={t('me.sent')} meta={waiting > 0 ? t('places.waits', { count: waiting }) : sent} />
        </ListItem>
        <ListItem>
          <div className={styles.support}>
            <SupportDetails
              label={t('me.support')}
              copyLabel={t('common.copy')}
              copiedLabel={t('common.copied')}
              text={supportFacts({
                version: deps.about.version,
                site: deps.about.site,
                userId: deps.learner.userId,
                browser: navigator.userAgent,
                settings: { language: deps.language, textSize: settings.textSize, theme: settings.theme },
                screen: { width: innerWidth, height: innerHeight, scale: devicePixelRatio },
                install,
                isOnline,
                storage,
                sending,
                now,
              })}
            />
          </div>
        </ListItem>
      </List>
    </Section>
  );
}
