import { Link, type To } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { classes } from '#ui/classes.ts';
import { nameOf, type Mail } from './mail.ts';
import type { MailboxDeps } from './mailbox-deps.ts';
import styles from './mail-row.module.css';
import { Sender } from './sender.tsx';

interface MailRowProps {
  readonly deps: Pick<MailboxDeps, 'listedPerson' | 'pictureAddress'>;
  readonly mail: Mail;
  readonly to: To;
  readonly isOpen: boolean;
}

/** One message: who, when, what about, how it begins. Unread is bold, has a dot, and is said. */
export function MailRow({ deps, mail, to, isOpen }: MailRowProps) {
  const { t, formats } = useWords();
  const { from, subject, sent, isUnread, firstWords } = mail;
  return (
    <Link to={to} className={classes(styles.row, isUnread && styles.isUnread)} aria-current={isOpen ? 'page' : undefined}>
      <Sender deps={deps} from={from} />
      <span className={styles.words}>
        <span className={styles.line}>
          {isUnread && <span className="visually-hidden">{t('mailbox.isUnread')}: </span>}
          <span className={styles.from} dir="auto">
            {nameOf(from) ?? t('mailbox.fromLms')}
          </span>
          {sent !== undefined && (
            <time className={styles.when} dateTime={new Date(sent).toISOString()}>
              {formats.shortWhen(sent)}
            </time>
          )}
        </span>
        <span className={styles.line}>
          <span className={styles.subject} dir="auto">
            {subject || t('mailbox.noSubject')}
          </span>
          {isUnread && <span className={styles.dot} aria-hidden="true" />}
        </span>
        {firstWords && (
          <span className={styles.first} dir="auto">
            {firstWords}
          </span>
        )}
      </span>
    </Link>
  );
}
