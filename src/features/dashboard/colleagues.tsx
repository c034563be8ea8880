import { useQuery } from '@tanstack/react-query';
import type { Activity } from '#api/contract/activities.ts';
import { useWords, type Words } from '#i18n/use-words.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Button } from '#ui/button.tsx';
import { List, ListItem, PlainRow } from '#ui/list.tsx';
import { useMessages } from '#ui/messages.tsx';
import { Section } from '#ui/section.tsx';
import type { DashboardDeps } from './dashboard-deps.ts';
import styles from './colleagues.module.css';

const most = 4;

/** What colleagues did lately. It can be switched off here, and on again in Me. */
export function Colleagues({ deps }: { readonly deps: DashboardDeps }) {
  const words = useWords();
  const { t, formats } = words;
  const { show } = useMessages();
  const { data } = useQuery({ ...deps.activity, enabled: deps.showsColleagues });
  if (!deps.showsColleagues) return null;
  const lately = (data?.value.activities ?? []).flatMap((activity) => {
    const sentence = sentenceOf(activity, words);
    return sentence === undefined || !activity.user || activity.user.id === deps.userId ? [] : [{ ...activity, user: activity.user, sentence }];
  });
  if (lately.length === 0) return null;
  return (
    <Section title={t('dashboard.colleagues')}>
      <List>
        {lately.slice(0, most).map(({ id, user, date, sentence }) => (
          <ListItem key={id}>
            <PlainRow
              leading={<Avatar id={user.id} name={`${user.given} ${user.family}`} size={36} />}
              title={<span className={styles.sentence}>{sentence}</span>}
              meta={date !== undefined && formats.day(Date.parse(date))}
            />
          </ListItem>
        ))}
      </List>
      <div>
        <Button
          kind="quiet"
          size="small"
          onClick={() => {
            deps.hideColleagues();
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

/** What somebody did, in a sentence; a kind that nobody knows says nothing. */
function sentenceOf({ type, user, module }: Activity, { t }: Words): string | undefined {
  const key = sentences[type?.code as keyof typeof sentences] as (typeof sentences)[keyof typeof sentences] | undefined;
  if (!key || !user || (!module && key !== 'dashboard.posted')) return undefined;
  return t(key, { name: isolated(`${user.given} ${user.family}`), title: isolated(module?.title ?? '') });
}

/** Names of another direction stay whole inside a sentence (Unicode's isolates, as `bdi` does for elements). */
const isolated = (text: string): string => `\u2068${text}\u2069`;
