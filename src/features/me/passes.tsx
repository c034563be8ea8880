import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { certificatesOf } from '#courses/certificates.ts';
import { useWords } from '#i18n/use-words.ts';
import { CertificatePasses } from '#parts/certificates/certificate-passes.tsx';
import { Section } from '#ui/section.tsx';
import { BoneBox } from '#ui/skeleton.tsx';
import { useNow } from '#ui/use-now.ts';
import type { FiguresDeps } from './me-deps.ts';
import styles from './passes.module.css';

/** More than anybody carries; all of them stand in their own place. */
const most = 8;

/** The certificates that hold, to be shown at a gate with one tap. Not there where there are none. */
export function Passes({ deps }: { readonly deps: FiguresDeps }) {
  const { t } = useWords();
  const now = useNow();
  const { data, isPending } = useQuery(deps.certificates);
  const valid = useMemo(() => certificatesOf(data?.value.certifications ?? [], now).filter(({ isReplaced, standing }) => !isReplaced && standing !== 'ran-out'), [data, now]);
  if (!isPending && valid.length === 0) return null;
  return (
    <Section className={styles.row} title={t('me.passes')} more={valid.length > most ? { to: deps.hrefs.certificates, label: t('me.all') } : undefined}>
      {isPending ? <BoneBox inlineSize="100%" blockSize="11rem" radius="14px" /> : <CertificatePasses certificates={valid.slice(0, most)} label={t('me.passes')} shape="row" hrefOfCertificate={deps.hrefOfCertificate} />}
    </Section>
  );
}
