import { useQuery } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { Message } from '#api/contract/messages.ts';
import { useWords } from '#i18n/use-words.ts';
import { Answer } from '#parts/answer.tsx';
import { BackLink } from '#parts/back-link.tsx';
import { LmsHtml } from '#parts/lms-html.tsx';
import { Byline } from '#ui/byline.tsx';
import { ButtonOut } from '#ui/button.tsx';
import { BoneBox, BoneLine } from '#ui/skeleton.tsx';
import { useStore } from '#ui/store.ts';
import { htmlOf, isUnread, nameOf } from './mail.ts';
import type { MailboxDeps } from './mailbox-deps.ts';
import styles from './message-page.module.css';
import { Sender } from './sender.tsx';

interface MessagePageProps {
  readonly deps: MailboxDeps;
  readonly messageId: string;
}

/** One message. Opening it marks it as read. */
export function MessagePage({ deps, messageId }: MessagePageProps) {
  const { t } = useWords();
  const { search } = useLocation();
  const isOnline = useStore(deps.isOnline);
  const query = useQuery(deps.message(messageId));
  useMarkedAsRead(deps, messageId, query.data?.value);
  return (
    <article className={styles.page}>
      <BackLink to={{ pathname: deps.hrefOfMailbox, search }} label={t('mailbox.back')} besideFrom={768} />
      <Answer query={query} isOnline={isOnline} failedTitle={t('mailbox.messageFailedTitle')} skeleton={<MessageSkeleton />}>
        {(message) => <Letter deps={deps} message={message} isOnline={isOnline} />}
      </Answer>
    </article>
  );
}

function Letter({ deps, message, isOnline }: { readonly deps: MailboxDeps; readonly message: Message; readonly isOnline: boolean }) {
  const { t, formats } = useWords();
  const { subject, from, to, sent } = message;
  const at = Date.parse(sent ?? '');
  const others = to.filter(({ id }) => id !== deps.userId).map((person) => nameOf(person) ?? person.id);
  const html = htmlOf(message);
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.title} tabIndex={-1} dir="auto">
          {subject || t('mailbox.noSubject')}
        </h1>
        <Byline leading={<Sender deps={deps} from={from} size={48} />} name={nameOf(from) ?? t('mailbox.fromLms')}>
          <span>{others.length === 0 ? t('mailbox.toYou') : t('mailbox.to', { names: formats.names(others) })}</span>
          {!Number.isNaN(at) && <time dateTime={new Date(at).toISOString()}>{formats.moment(at)}</time>}
        </Byline>
      </header>
      {html === '' ? <p className={styles.empty}>{t('mailbox.empty')}</p> : <LmsHtml className={styles.text} html={html} pictureAddress={deps.pictureAddress} />}
      {from && deps.lmsPage !== undefined && (
        <footer className={styles.reply}>
          {isOnline && (
            <ButtonOut kind="quiet" size="small" href={deps.lmsPage} icon={<ExternalLink className="mirrors" aria-hidden="true" />}>
              {t('mailbox.reply')}
            </ButtonOut>
          )}
          <p>{isOnline ? t('course.opensThere') : t('mailbox.replyOffline')}</p>
        </footer>
      )}
    </>
  );
}

/** Whoever sees the text has read it. What could not be told to the LMS is told at the next opening: saying it again changes nothing. */
function useMarkedAsRead({ mailbox, markRead }: MailboxDeps, messageId: string, message: Message | undefined): void {
  const list = useQuery({ ...mailbox, enabled: false });
  const told = list.data?.value.messages.find(({ id }) => id === messageId) ?? message;
  const isToTell = message !== undefined && told !== undefined && isUnread(told, nobody);
  // Once an opening: an LMS that goes on saying "unread" is not told again and again.
  const lastTold = useRef<string>(undefined);
  useEffect(() => {
    if (!isToTell || lastTold.current === messageId) return;
    lastTold.current = messageId;
    void markRead([messageId]);
  }, [isToTell, markRead, messageId]);
}

const nobody: ReadonlySet<string> = new Set();

function MessageSkeleton() {
  return (
    <div className={styles.skeleton}>
      <BoneLine width={72} />
      <BoneBox inlineSize="12rem" blockSize="3rem" radius="14px" />
      {[96, 88, 94, 60].map((width) => (
        <BoneLine key={width} width={width} />
      ))}
    </div>
  );
}
