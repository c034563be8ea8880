import { useWords } from '#i18n/use-words.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';

/** Somebody pressed *Sign in* with both fields empty. `fields`: the IDs of the two. */
export function NothingTyped({ tries, fields }: { readonly tries: number; readonly fields: { readonly userId: string; readonly password: string } }) {
  const { t } = useWords();
  return (
    <ErrorSummary
      title={t('common.toCorrect')}
      tries={tries}
      errors={[
        { fieldId: fields.userId, sentence: t('signIn.needUserId') },
        { fieldId: fields.password, sentence: t('signIn.needPassword') },
      ]}
    />
  );
}
