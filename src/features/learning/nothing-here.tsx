import { useWords } from '#i18n/use-words.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';

/** No enrollment: a good day, and one step. */
export function NothingToDo({ isLooking, onLook }: { readonly isLooking: boolean; readonly onLook: () => void }) {
  const { t } = useWords();
  return (
    <EmptyPlace
      drawing="blank-tag"
      title={t('learning.nothingTitle')}
      sentence={t('learning.nothingSentence')}
      action={
        <Button kind="quiet" isBusy={isLooking} onClick={onLook}>
          {t('learning.look')}
        </Button>
      }
    />
  );
}

/** Nothing on this device, and how to change it. */
export function NothingPacked() {
  const { t } = useWords();
  return (
    <EmptyPlace
      drawing="open-bag"
      title={t('learning.nothingPackedTitle')}
      sentence={t('learning.nothingPackedSentence')}
      action={<ButtonLink to="?">{t('learning.toCourses')}</ButtonLink>}
    />
  );
}

/** Nothing completed yet, and what will stand here. */
export function NothingDone() {
  const { t } = useWords();
  return <EmptyPlace drawing="blank-tag" title={t('learning.nothingDoneTitle')} sentence={t('learning.nothingDoneSentence')} action={<ButtonLink to="?">{t('learning.toCourses')}</ButtonLink>} />;
}

/** Beside the list, before a course is chosen. */
export function NoCourseChosen() {
  const { t } = useWords();
  return <EmptyPlace drawing="blank-tag" title={t('learning.chooseTitle')} sentence={t('learning.chooseSentence')} />;
}
