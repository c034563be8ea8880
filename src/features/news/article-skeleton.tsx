import { useWords } from '#i18n/use-words.ts';
import { BoneBox, BoneLine } from '#ui/skeleton.tsx';

/** An article in the shape of what comes. */
export function ArticleSkeleton() {
  const { t } = useWords();
  return (
    <div aria-busy="true">
      <span className="visually-hidden">{t('common.loading')}</span>
      <BoneBox inlineSize="100%" blockSize="12rem" radius="14px" />
      {[70, 30, 96, 92, 88, 40].map((width) => (
        <BoneLine key={width} width={width} />
      ))}
    </div>
  );
}
