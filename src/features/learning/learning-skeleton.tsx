import { useWords } from '#i18n/use-words.ts';
import { List, ListItem, PlainRow } from '#ui/list.tsx';
import { BoneBox, BoneLine } from '#ui/skeleton.tsx';

const widths = [78, 52, 88, 64, 70] as const;

/** Five rows in the shape of what comes. */
export function LearningSkeleton() {
  const { t } = useWords();
  return (
    <List label={t('common.loading')}>
      {widths.map((width) => (
        <ListItem key={width}>
          <PlainRow isTall leading={<BoneBox inlineSize="72px" blockSize="48px" radius="8px" />} title={<BoneLine width={width} />} below={<BoneLine width={width / 2} />} />
        </ListItem>
      ))}
    </List>
  );
}
