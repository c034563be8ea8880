import { useQueries, useQuery } from '@tanstack/react-query';
import { isUnread } from '#features/mailbox/mail.ts';
import { withoutDecided } from '#courses/calls/decided-approvals.ts';
import { waitingApprovals } from '#courses/approvals/approval.ts';
import { useWords } from '#i18n/use-words.ts';
import { Segments } from '#ui/segments.tsx';
import { useStore } from '#ui/store.ts';
import { hrefOfApprovals, hrefOfForum, hrefOfMailbox, hrefOfNews } from './addresses.ts';
import { useLearnerSpace } from './app-env.ts';
import { approvalQueries } from './approvals-deps.ts';
import { callsOf } from './calls.ts';
import { articlesQuery } from './queries/articles.ts';
import { latestForumPostsQuery } from './queries/latest-forum-posts.ts';
import { mailboxQuery } from './queries/mailbox.ts';
import { readMessagesOf } from './read-messages.ts';
import { seenNewsOf } from './seen-news.ts';

/** Beside another view a count may be as old as this. */
const minutesMs = 5 * 60_000;

/** The views of the inbox, with what waits in each. The forum is one where the LMS has posts. */
export function InboxTabs({ current }: { readonly current: 'approvals' | 'requests' | 'mailbox' | 'news' | 'forum' }) {
  const { t, formats } = useWords();
  const approvals = useApprovalCount();
  const unread = useUnreadCount();
  const news = useNewsCount();
  const hasForum = useHasForum() || current === 'forum';
  const count = (number: number | undefined): string | undefined => (number === undefined || number === 0 ? undefined : formats.number(number));
  return (
    <Segments
      label={t('approvals.tabs')}
      segments={[
        { to: hrefOfApprovals, label: t('approvals.title'), count: count(approvals), isCurrent: current === 'approvals' },
        { to: hrefOfMailbox, label: t('mailbox.title'), count: count(unread), isCurrent: current === 'mailbox' },
        { to: hrefOfNews, label: t('news.title'), count: count(news), isCurrent: current === 'news' },
        ...(hasForum ? [{ to: hrefOfForum, label: t('forum.title'), isCurrent: current === 'forum' }] : []),
      ]}
    />
  );
}

function useApprovalCount(): number | undefined {
  const space = useLearnerSpace();
  const live = useStore(callsOf(space).live);
  const { enrollments, withdrawals, tasks, external, assessments } = approvalQueries(space);
  const fresh = { staleTime: minutesMs };
  const answers = useQueries({
    queries: [{ ...enrollments, ...fresh }, { ...withdrawals, ...fresh }, { ...tasks, ...fresh }, { ...external, ...fresh }, { ...assessments, ...fresh }],
  });
  if (answers.every(({ data }) => data === undefined)) return undefined;
  const [first, second, third, fourth, fifth] = answers;
  const waiting = waitingApprovals(
    { enrollments: first.data?.value, withdrawals: second.data?.value, tasks: third.data?.value, external: fourth.data?.value, assessments: fifth.data?.value },
    space.learner.userId,
  );
  return withoutDecided(waiting, live, { enrollment: first.data?.asOf, withdrawal: second.data?.asOf, task: third.data?.asOf, external: fourth.data?.asOf }).length;
}

function useUnreadCount(): number | undefined {
  const space = useLearnerSpace();
  const opened = useStore(readMessagesOf(space).opened);
  const { data } = useQuery({ ...mailboxQuery(space), staleTime: minutesMs });
  return data?.value.messages.filter((message) => isUnread(message, opened)).length;
}

/** How many articles are newer than what stood in the list on this device. */
function useNewsCount(): number | undefined {
  const space = useLearnerSpace();
  const seen = useStore(seenNewsOf(space.db).upTo);
  const { data } = useQuery({ ...articlesQuery(space), staleTime: minutesMs });
  return seen === undefined ? undefined : data?.value.articles.filter(({ published }) => Date.parse(published ?? '') > seen).length;
}

function useHasForum(): boolean {
  const { data } = useQuery({ ...latestForumPostsQuery(useLearnerSpace()), staleTime: 12 * minutesMs });
  return (data?.value.items.length ?? 0) > 0;
}
