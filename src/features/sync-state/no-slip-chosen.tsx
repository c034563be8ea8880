import { useWords } from '#i18n/use-words.ts';
import { EmptyPlace } from '#ui/empty-place.tsx';

/** Beside the list, before one is chosen. */
export function NoSlipChosen() {
  const { t } = useWords();
  return <EmptyPlace drawing="blank-tag" title={t('slip.choose')} />;
}
