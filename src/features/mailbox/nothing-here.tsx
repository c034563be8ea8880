import { useWords } from '#i18n/use-words.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';

export function NoMessages() {
  const { t } = useWords();
  return <EmptyPlace drawing="blank-tag" title={t('mailbox.nothingTitle')} sentence={t('mailbox.nothingSentence')} />;
}

export function AllRead() {
  const { t } = useWords();
  return <EmptyPlace drawing="all-sent" title={t('mailbox.allReadTitle')} sentence={t('mailbox.allReadSentence')} action={<ShowAll />} />;
}

export function NotFound() {
  const { t } = useWords();
  return <EmptyPlace drawing="loose-strap" title={t('mailbox.notFoundTitle')} sentence={t('mailbox.notFoundSentence')} action={<ShowAll />} />;
}

/** Beside the list, before a message is chosen. */
export function NoMessageChosen() {
  const { t } = useWords();
  return <EmptyPlace drawing="blank-tag" title={t('mailbox.chooseTitle')} sentence={t('mailbox.chooseSentence')} />;
}

function ShowAll() {
  const { t } = useWords();
  return (
    <ButtonLink kind="quiet" size="small" to="?">
      {t('mailbox.showAll')}
    </ButtonLink>
  );
}
