import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useParams } from 'react-router';
import { CertificatePage } from '#features/certificates/certificate-page.tsx';
import { CertificatesList } from '#features/certificates/certificates-list.tsx';
import { NoCertificateChosen } from '#features/certificates/none-chosen.tsx';
import { useWords } from '#i18n/use-words.ts';
import { givenBy } from '#parts/not-given.ts';
import { Beside } from '#ui/beside.tsx';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { certificatesDeps } from '../certificates-deps.ts';
import { usePageTitle } from '../page-title.ts';
import { ask, type Asks } from '../place.ts';
import { certificationsAwardedQuery } from '../queries/certifications-awarded.ts';
import { userJobProfilePathQuery } from '../queries/user-job-profile-path.ts';

export const asks: Asks = (space) => [ask(certificationsAwardedQuery(space)), ask(userJobProfilePathQuery(space))];

/** What was awarded, and the one that is shown. */
export function Component() {
  const { t } = useWords();
  const { awardId } = useParams();
  const space = useLearnerSpace();
  const { connectivity, config } = useAppEnv();
  const deps = useMemo(() => certificatesDeps(space, { connectivity, config }), [space, connectivity, config]);
  useEffect(() => space.keepCertificatesNow(), [space]);
  usePageTitle(t('certificates.title'));
  const awards = givenBy(useQuery({ ...deps.awards, enabled: false }), { certifications: [] });
  return (
    <Beside
      title={t('certificates.title')}
      list={<CertificatesList deps={deps} openAwardId={awardId} />}
      detail={awardId ? <CertificatePage key={awardId} deps={deps} awardId={awardId} /> : <NoCertificateChosen />}
      shows={awardId ? 'detail' : 'list'}
      isAlone={!awardId && awards?.certifications.length === 0}
    />
  );
}
