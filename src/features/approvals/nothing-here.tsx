import { useWords } from '#i18n/use-words.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';

/** Also for whoever never decides anything: what would stand here. */
export function NothingWaits() {
  const { t } = useWords();
  return <EmptyPlace drawing="all-sent" title={t('approvals.nothingTitle')} sentence={t('approvals.nothingSentence')} />;
}

export function NoneOfKind() {
  const { t } = useWords();
  return (
    <EmptyPlace
      drawing="blank-tag"
      title={t('approvals.noneOfKindTitle')}
      sentence={t('approvals.noneOfKindSentence')}
      action={
        <ButtonLink kind="quiet" size="small" to="?">
          {t('approvals.showAll')}
        </ButtonLink>
      }
    />
  );
}

/** Beside the list, before a request is chosen. */
export function NoRequestChosen() {
  const { t } = useWords();
  return <EmptyPlace drawing="blank-tag" title={t('approvals.chooseTitle')} sentence={t('approvals.chooseSentence')} />;
}

/** An address that leads to what was decided meanwhile. */
export function NoLongerWaits({ to }: { readonly to: string }) {
  const { t } = useWords();
  return <EmptyPlace drawing="all-sent" title={t('approvals.goneTitle')} sentence={t('approvals.goneSentence')} action={<ButtonLink kind="quiet" to={to}>{t('approvals.showAll')}</ButtonLink>} />;
}
