import { useWords } from '#i18n/use-words.ts';
import { EmptyPlace } from '#ui/empty-place.tsx';

/** Beside the list on a wide screen, before a course was chosen. */
export function NothingChosen() {
  const { t } = useWords();
  return <EmptyPlace drawing="loose-strap" title={t('learning.chooseTitle')} sentence={t('learning.chooseSentence')} />;
}
