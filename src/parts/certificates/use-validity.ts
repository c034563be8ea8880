import type { Certificate } from '#courses/certificates.ts';
import { useWords } from '#i18n/use-words.ts';

/** Until when a certificate holds, or held, in words: nothing where the LMS gave no date at all. */
export function useValidity(): (certificate: Certificate) => string {
  const { t, formats } = useWords();
  return ({ standing, expiresAt }) => {
    if (expiresAt === undefined) return t('certificates.forever');
    // A year alone on the second line of a pass belongs to nothing.
    const date = formats.dateShort(expiresAt).replaceAll(' ', '\u00a0');
    return standing === 'ran-out' ? t('certificates.ranOutOn', { date }) : t('certificates.until', { date });
  };
}
