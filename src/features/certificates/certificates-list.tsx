import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AwardedCertifications } from '#api/contract/certifications.ts';
import { certificatesOf, runningOut } from '#courses/certificates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Answer } from '#parts/answer.tsx';
import { CertificatePasses } from '#parts/certificates/certificate-passes.tsx';
import { RunsOut } from '#parts/certificates/runs-out.tsx';
import { orNothing } from '#parts/not-given.ts';
import { BackToMe } from '#parts/back-to-me.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { Page } from '#ui/page.tsx';
import { BoneBox } from '#ui/skeleton.tsx';
import { useStore } from '#ui/store.ts';
import type { CertificatesDeps } from './certificates-deps.ts';
import styles from './certificates-list.module.css';

const nothing: AwardedCertifications = { certifications: [] };

/** All certificates as passes: what holds, what has run out, and what was awarded again since. */
export function CertificatesList({ deps, openAwardId }: { readonly deps: CertificatesDeps; readonly openAwardId?: string | undefined }) {
  const { t } = useWords();
  const awards = orNothing(useQuery(deps.awards), nothing);
  const isOnline = useStore(deps.isOnline);
  return (
    <Page title={t('certificates.title')} above={<BackToMe />}>
      <Answer query={awards} isOnline={isOnline} failedTitle={t('certificates.failedTitle')} skeleton={<PassesSkeleton />}>
        {(value) => <Passes value={value} deps={deps} openAwardId={openAwardId} />}
      </Answer>
    </Page>
  );
}

function Passes({ value, deps, openAwardId }: { readonly value: AwardedCertifications; readonly deps: CertificatesDeps; readonly openAwardId: string | undefined }) {
  const { t } = useWords();
  const path = useQuery(deps.path);
  const all = useMemo(() => certificatesOf(value.certifications, deps.now()), [value, deps]);
  const ending = runningOut(all);
  const groups = [
    { title: t('certificates.holding'), certificates: all.filter(({ standing, isReplaced }) => !isReplaced && standing !== 'ran-out') },
    { title: t('certificates.ended'), certificates: all.filter(({ standing, isReplaced }) => !isReplaced && standing === 'ran-out') },
    { title: t('certificates.earlier'), certificates: all.filter(({ isReplaced }) => isReplaced) },
  ].filter(({ certificates }) => certificates.length > 0);
  if (all.length === 0) {
    return <EmptyPlace drawing="blank-tag" title={t('certificates.emptyTitle')} sentence={t('certificates.emptySentence')} action={<ButtonLink kind="quiet" to={deps.hrefOfCatalog}>{t('certificates.toCatalog')}</ButtonLink>} />;
  }
  return (
    <div className={styles.groups}>
      {groups.map(({ title, certificates }) => (
        <section key={title} className={styles.group}>
          <h2>{title}</h2>
          <CertificatePasses certificates={certificates} label={title} shape="grid" openAwardId={openAwardId} hrefOfCertificate={deps.hrefOfCertificate} />
        </section>
      ))}
      {ending.length > 0 && (
        <section className={styles.group}>
          <h2>{t('certificates.runsOutTitle')}</h2>
          <RunsOut certificates={ending} path={path.data?.value} label={t('certificates.runsOutTitle')} hrefOfCertificate={deps.hrefOfCertificate} hrefOfModule={deps.hrefOfModule} hrefOfSearch={deps.hrefOfSearch} />
        </section>
      )}
    </div>
  );
}

function PassesSkeleton() {
  return (
    <div className={styles.bones}>
      {[1, 2, 3, 4].map((bone) => (
        <BoneBox key={bone} inlineSize="100%" blockSize="9.5rem" radius="14px" />
      ))}
    </div>
  );
}
