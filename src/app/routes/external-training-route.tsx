import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { ExternalList } from '#features/external-training/external-list.tsx';
import { ExternalPage } from '#features/external-training/external-page.tsx';
import { NoTrainingChosen } from '#features/external-training/none-chosen.tsx';
import { useWords } from '#i18n/use-words.ts';
import { givenBy } from '#parts/not-given.ts';
import { Beside } from '#ui/beside.tsx';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { externalTrainingDeps } from '../external-training-deps.ts';
import { usePageTitle } from '../page-title.ts';
import { ask, type Asks } from '../place.ts';
import { externalTrainingRecordQuery } from '../queries/external-training-record.ts';
import { externalTrainingRecordsQuery } from '../queries/external-training-records.ts';

export const asks: Asks = (space, { id }) => [ask(externalTrainingRecordsQuery(space)), ...(id === undefined ? [] : [ask(externalTrainingRecordQuery(space, id))])];

/** Training done elsewhere, and the one that is open. */
export function Component() {
  const { t } = useWords();
  const { id } = useParams();
  const space = useLearnerSpace();
  const { connectivity } = useAppEnv();
  const deps = useMemo(() => externalTrainingDeps(space, connectivity), [space, connectivity]);
  usePageTitle(t('externalTraining.title'));
  const known = givenBy(useQuery({ ...deps.records, enabled: false }), { records: [] });
  return (
    <Beside
      title={t('externalTraining.title')}
      list={<ExternalList deps={deps} openId={id} />}
      detail={id ? <ExternalPage key={id} deps={deps} id={id} /> : <NoTrainingChosen />}
      shows={id ? 'detail' : 'list'}
      isAlone={!id && known?.records.length === 0}
    />
  );
}
