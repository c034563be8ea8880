import { useMemo } from 'react';
import { RequestsPage } from '#features/my-requests/requests-page.tsx';
import { useWords } from '#i18n/use-words.ts';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { InboxTabs } from '../inbox-tabs.tsx';
import { usePageTitle } from '../page-title.ts';
import { ask, type Asks } from '../place.ts';
import { allWithdrawalRequestsQuery } from '../queries/all-withdrawal-requests.ts';
import { enrollmentRequestsQuery } from '../queries/enrollment-requests.ts';
import { enrollmentsQuery } from '../queries/enrollments.ts';
import { externalTrainingRecordsQuery } from '../queries/external-training-records.ts';
import { requestsDeps } from '../requests-deps.ts';

export const asks: Asks = (space) => [ask(enrollmentRequestsQuery(space)), ask(allWithdrawalRequestsQuery(space)), ask(externalTrainingRecordsQuery(space)), ask(enrollmentsQuery(space))];

/** *My requests*: a side of the inbox. */
export function Component() {
  const { t } = useWords();
  const space = useLearnerSpace();
  const { connectivity } = useAppEnv();
  const deps = useMemo(() => requestsDeps(space, connectivity), [space, connectivity]);
  usePageTitle(t('approvals.mine'));
  return <RequestsPage deps={deps} tabs={<InboxTabs current="requests" />} />;
}
