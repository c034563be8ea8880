import type { ComponentProps } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';
import { ContentsList } from './contents-list.tsx';
import { PartWays } from './part-ways.tsx';
import type { PartWay } from './player-state.ts';

interface ContentsSheetProps extends ComponentProps<typeof ContentsList> {
  readonly isOpen: boolean;
  readonly ways: PartWay;
  readonly onGo: (way: keyof PartWay) => void;
  readonly onClose: () => void;
}

/** The contents where there is no room for a column: a sheet, with the ways on and back above the list. */
export function ContentsSheet({ isOpen, ways, onGo, onClose, ...list }: ContentsSheetProps) {
  const { t } = useWords();
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={t('player.contents')} closeLabel={t('common.close')} isFlush>
      <PartWays ways={ways} isWide onGo={onGo} />
      <ContentsList {...list} />
    </Sheet>
  );
}
