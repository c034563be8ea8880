import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { Answer } from '#parts/answer.tsx';
import { RowsSkeleton } from '#parts/rows-skeleton.tsx';
import { FilterChips } from '#ui/filter-chips.tsx';
import { FindField } from '#ui/find-field.tsx';
import { List, ListItem } from '#ui/list.tsx';
import { Page } from '#ui/page.tsx';
import { useStore } from '#ui/store.ts';
import { findMail } from './mail.ts';
import { MailRow } from './mail-row.tsx';
import type { MailboxDeps } from './mailbox-deps.ts';
import styles from './mailbox-page.module.css';
import { MarkAll } from './mark-all.tsx';
import { AllRead, NoMessages, NotFound } from './nothing-here.tsx';
import { useMail } from './use-mail.ts';

interface MailboxPageProps {
  readonly deps: MailboxDeps;
  /** The views of the inbox, above the list. */
  readonly tabs: ReactNode;
  /** The message that stands open beside the list. */
  readonly openMessageId?: string | undefined;
}

/** The messages. Which are shown stands in the address (`?show=unread&q=boots`). */
export function MailboxPage({ deps, tabs, openMessageId }: MailboxPageProps) {
  const { t, formats } = useWords();
  const [search, setSearch] = useSearchParams();
  const isOnline = useStore(deps.isOnline);
  const { query, mail, texts } = useMail(deps);
  const words = search.get('q') ?? '';
  const isUnreadOnly = search.get('show') === 'unread';
  const found = findMail(mail, texts, { words, isUnreadOnly: false });
  const shown = findMail(mail, texts, { words, isUnreadOnly, openId: openMessageId });
  const withWords = (rest: Record<string, string>): string => `?${new URLSearchParams({ ...rest, ...(words && { q: words }) })}`;
  const find = (typed: string): void => {
    const next = new URLSearchParams(search);
    if (typed === '') next.delete('q');
    else next.set('q', typed);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  return (
    <Page title={t('places.inbox')} tools={tabs}>
      <Answer query={query} isOnline={isOnline} failedTitle={t('mailbox.failedTitle')} skeleton={<RowsSkeleton hasCovers={false} />}>
        {() =>
          mail.length === 0 ? (
            <NoMessages />
          ) : (
            <div className={styles.stack}>
              <FindField label={t('mailbox.find')} clearLabel={t('mailbox.clear')} value={words} onChange={find} />
              <div className={styles.tools}>
                <FilterChips
                  label={t('mailbox.show')}
                  chips={[
                    { key: 'all', to: withWords({}), label: t('mailbox.all'), count: formats.number(found.length), isOn: !isUnreadOnly },
                    { key: 'unread', to: withWords({ show: 'unread' }), label: t('mailbox.unread'), count: formats.number(found.filter((row) => row.isUnread).length), isOn: isUnreadOnly },
                  ]}
                />
                <MarkAll deps={deps} unread={shown.filter((row) => row.isUnread)} />
              </div>
              {shown.length === 0 && (words ? <NotFound /> : <AllRead />)}
              {shown.length > 0 && (
                <List label={t('mailbox.listLabel')}>
                  {shown.map((row) => (
                    <ListItem key={row.id}>
                      <MailRow deps={deps} mail={row} to={{ pathname: deps.hrefOfMessage(row.id), search: search.toString() }} isOpen={row.id === openMessageId} />
                    </ListItem>
                  ))}
                </List>
              )}
            </div>
          )
        }
      </Answer>
    </Page>
  );
}
