import { useSearchParams, type To } from 'react-router';
import { useWords } from '#i18n/use-words.ts';

/** Back to the list, as it was. */
export function useBackToCareer(to: string): { readonly to: To; readonly label: string } {
  const { t } = useWords();
  const [search] = useSearchParams();
  return { to: search.size > 0 ? `${to}?${search}` : to, label: t('career.title') };
}
