import type { Activity } from '#api/contract/activities.ts';
import { useWords } from '#i18n/use-words.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Button } from '#ui/button.tsx';
import { List, ListItem, PlainRow } from '#ui/list.tsx';
import { useMessages } from '#ui/messages.tsx';
import { Section } from '#ui/section.tsx';
import { useNow } from '#ui/use-now.ts';
import styles from './colleagues.module.css';

interface ColleaguesProps {
  /** The newest first. */
  readonly activities: readonly Activity[];
  /** What one did oneself is no news. */
  readonly userId: string;
  readonly onHide: () => void;
}

const most = 4;

/** What colleagues did lately. It can be switched off here, and on again in Me. */
export function Colleagues({ activities, userId, onHide }: ColleaguesProps) {
  const { t, formats } = useWords();
  const { show } = useMessages();
  const now = useNow();
  const lately = activities.flatMap((activity) => {
    const key = keyOf(activity);
    return key === undefined || !activity.user || activity.user.id === userId ? [] : [{ ...activity, user: activity.user, key }];
  });
  if (lately.length === 0) return null;
  return (
    <Section title={t('dashboard.colleagues')}>
      <List>
        {lately.slice(0, most).map(({ id, user, module, date, key }) => {
          const at = Date.parse(date ?? '');
          const name = `${user.given} ${user.family}`;
          return (
            <ListItem key={id}>
              <PlainRow
                leading={<Avatar id={user.id} name={name} size={36} />}
                title={<span className={styles.sentence}>{t(key, { name, title: module?.title ?? '' })}</span>}
                meta={!Number.isNaN(at) && <span className={styles.date}>{formats.fromNow(at, now)}</span>}
              />
            </ListItem>
          );
        })}
      </List>
      <div className={styles.hide}>
        <Button
          kind="plain"
          size="small"
          onClick={() => {
            onHide();
            show(t('dashboard.colleaguesHidden'));
          }}
        >
          {t('dashboard.hideColleagues')}
        </Button>
      </div>
    </Section>
  );
}

const sentences = { enrolled: 'dashboard.enrolled', completed: 'dashboard.completed', certified: 'dashboard.certified', posted: 'dashboard.posted' } as const;
type SentenceOf = (typeof sentences)[keyof typeof sentences];

/** The sentence of what somebody did; a kind that nobody knows says nothing. */
function keyOf({ type, module }: Activity): SentenceOf | undefined {
  const key = sentences[type?.code as keyof typeof sentences] as SentenceOf | undefined;
  return key === undefined || (!module && key !== 'dashboard.posted') ? undefined : key;
}
