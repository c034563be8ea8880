import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { MailboxPage } from '#features/mailbox/mailbox-page.tsx';
import { MessagePage } from '#features/mailbox/message-page.tsx';
import { NoMessageChosen } from '#features/mailbox/nothing-here.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Beside } from '#ui/beside.tsx';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { InboxTabs } from '../inbox-tabs.tsx';
import { useKeptMessages } from '../keep-messages.ts';
import { mailboxDeps } from '../mailbox-deps.ts';
import { usePageTitle } from '../page-title.ts';
import { ask, type Asks } from '../place.ts';
import { mailboxQuery } from '../queries/mailbox.ts';
import { messageQuery } from '../queries/message.ts';

export const asks: Asks = (space, { messageId }) => [ask(mailboxQuery(space)), ...(messageId === undefined ? [] : [ask(messageQuery(space, messageId))])];

/** The messages, and the one that is open: beside them where there is room, else instead of them. */
export function Component() {
  const { t } = useWords();
  const { messageId } = useParams();
  const space = useLearnerSpace();
  const { connectivity } = useAppEnv();
  const deps = useMemo(() => mailboxDeps(space, connectivity), [space, connectivity]);
  usePageTitle(t('mailbox.title'));
  useKeptMessages();
  const { data } = useQuery({ ...deps.mailbox, enabled: false });
  return (
    <Beside
      title={t('mailbox.title')}
      from={768}
      isAlone={data?.value.messages.length === 0 && messageId === undefined}
      list={<MailboxPage deps={deps} tabs={<InboxTabs current="mailbox" />} openMessageId={messageId} />}
      detail={messageId === undefined ? <NoMessageChosen /> : <MessagePage key={messageId} deps={deps} messageId={messageId} />}
      shows={messageId === undefined ? 'list' : 'detail'}
    />
  );
}
