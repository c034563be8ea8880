import { useWords } from '#i18n/use-words.ts';
import { EmptyPlace } from '#ui/empty-place.tsx';

/** Beside the list, before one is chosen. */
export function NoCertificateChosen() {
  const { t } = useWords();
  return <EmptyPlace drawing="blank-tag" title={t('certificates.chooseTitle')} sentence={t('certificates.chooseSentence')} />;
}
