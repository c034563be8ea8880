import { useEffect, useMemo } from 'react';
import { RecordPage } from '#features/record/record-page.tsx';
import { useWords } from '#i18n/use-words.ts';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { usePageTitle } from '../page-title.ts';
import { ask, type Asks } from '../place.ts';
import { certificationsAwardedQuery } from '../queries/certifications-awarded.ts';
import { externalTrainingRecordsQuery } from '../queries/external-training-records.ts';
import { recordsQuery } from '../queries/records.ts';
import { userJobProfilePathQuery } from '../queries/user-job-profile-path.ts';
import { recordDeps } from '../record-deps.ts';

export const asks: Asks = (space) => [ask(recordsQuery(space)), ask(certificationsAwardedQuery(space)), ask(externalTrainingRecordsQuery(space)), ask(userJobProfilePathQuery(space))];

/** The transcript. */
export function Component() {
  const { t } = useWords();
  const space = useLearnerSpace();
  const { connectivity } = useAppEnv();
  const deps = useMemo(() => recordDeps(space, connectivity), [space, connectivity]);
  useEffect(() => space.keepCertificatesNow(), [space]);
  usePageTitle(t('record.title'));
  return <RecordPage deps={deps} />;
}
