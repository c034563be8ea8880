import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AwardedCertification, AwardedCertifications } from '#api/contract/certifications.ts';
import { certificatesOf } from '#courses/certificates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Answer } from '#parts/answer.tsx';
import { RenewLink } from '#parts/certificates/runs-out.tsx';
import { orNothing } from '#parts/not-given.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { BoneBox } from '#ui/skeleton.tsx';
import { useStore } from '#ui/store.ts';
import { CertificateDocument } from './certificate-document.tsx';
import styles from './certificate-page.module.css';
import type { CertificatesDeps } from './certificates-deps.ts';
import { ShownPass } from './shown-pass.tsx';

const nothing: AwardedCertifications = { certifications: [] };

/** *Show*: one certificate, to be held under somebody's eyes. On a phone it takes the whole screen. */
export function CertificatePage({ deps, awardId }: { readonly deps: CertificatesDeps; readonly awardId: string }) {
  const { t } = useWords();
  const awards = orNothing(useQuery(deps.awards), nothing);
  const isOnline = useStore(deps.isOnline);
  return (
    <article className={styles.page} data-takes-the-bottom="">
      <Answer query={awards} isOnline={isOnline} failedTitle={t('certificates.failedTitle')} skeleton={<BoneBox inlineSize="100%" blockSize="28rem" radius="14px" />}>
        {(value) => {
          const award = value.certifications.find((one) => one.awardId === awardId);
          return award ? <Shown award={award} all={value.certifications} deps={deps} /> : <NotThere deps={deps} />;
        }}
      </Answer>
    </article>
  );
}

interface ShownProps {
  readonly award: AwardedCertification;
  readonly all: AwardedCertifications['certifications'];
  readonly deps: CertificatesDeps;
}

function Shown({ award, all, deps }: ShownProps) {
  const path = useQuery(deps.path);
  const certificate = useMemo(() => certificatesOf(all, deps.now()).find(({ awardId }) => awardId === award.awardId), [all, award, deps]);
  if (!certificate) return null;
  const isEnding = certificate.standing !== 'valid' && !certificate.isReplaced;
  return (
    <>
      <ShownPass
        certificate={certificate}
        deps={deps}
        renew={isEnding && <RenewLink certificate={certificate} path={path.data?.value} hrefOfModule={deps.hrefOfModule} hrefOfSearch={deps.hrefOfSearch} />}
      />
      <CertificateDocument award={award} deps={deps} />
    </>
  );
}

function NotThere({ deps }: { readonly deps: CertificatesDeps }) {
  const { t } = useWords();
  return <EmptyPlace drawing="blank-tag" title={t('certificates.goneTitle')} sentence={t('certificates.goneSentence')} action={<ButtonLink kind="quiet" to={deps.hrefOfCertificates}>{t('certificates.toList')}</ButtonLink>} />;
}
