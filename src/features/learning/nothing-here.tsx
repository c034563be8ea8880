import { useWords } from '#i18n/use-words.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';

/** No enrollment: a good day, and one step. */
export function NothingToDo({ isLooking, onLook, catalog }: { readonly isLooking: boolean; readonly onLook: () => void; readonly catalog: string }) {
  const { t } = useWords();
  return (
    <EmptyPlace
      drawing="blank-tag"
      title={t('learning.nothingTitle')}
      sentence={t('learning.nothingSentence')}
      action={
        <>
          <ButtonLink to={catalog}>{t('path.toCatalog')}</ButtonLink>
          <Button kind="plain" isBusy={isLooking} onClick={onLook}>
            {t('learning.look')}
          </Button>
        </>
      }
    />
  );
}

/** Nothing on this device, and how to change it. */
export function NothingPacked({ toDo, pack }: { readonly toDo: string; readonly pack: string }) {
  const { t } = useWords();
  return (
    <EmptyPlace
      drawing="open-bag"
      title={t('learning.nothingPackedTitle')}
      sentence={t('learning.nothingPackedSentence')}
      action={
        <>
          <ButtonLink to={pack}>{t('downloads.forTime')}</ButtonLink>
          <ButtonLink to={toDo} kind="plain">
            {t('learning.toCourses')}
          </ButtonLink>
        </>
      }
    />
  );
}

/** Nothing completed yet, and what will stand here. */
export function NothingDone({ toDo }: { readonly toDo: string }) {
  const { t } = useWords();
  return <EmptyPlace drawing="blank-tag" title={t('learning.nothingDoneTitle')} sentence={t('learning.nothingDoneSentence')} action={<ButtonLink to={toDo}>{t('learning.toCourses')}</ButtonLink>} />;
}

/** Beside the list, before a course is chosen. `pack`: beside what is packed, with the way to pack more. */
export function NoCourseChosen({ pack }: { readonly pack?: string }) {
  const { t } = useWords();
  if (pack !== undefined) return <EmptyPlace drawing="open-bag" title={t('downloads.chooseTitle')} sentence={t('downloads.chooseSentence')} action={<ButtonLink to={pack}>{t('downloads.pack')}</ButtonLink>} />;
  return <EmptyPlace drawing="blank-tag" title={t('learning.chooseTitle')} sentence={t('learning.chooseSentence')} />;
}
