import { Check, CircleHelp, CircleX, FileDown, RotateCw, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Chip, type Tone } from '#ui/chip.tsx';
import { StitchIcon } from '#ui/own-icons.tsx';
import type { SlipState } from './slips.ts';

const tones: Readonly<Record<SlipState, Tone>> = { open: 'accent', waiting: 'plain', sent: 'good', unsure: 'due', refused: 'bad', undone: 'plain', moved: 'due' };
const signs: Readonly<Record<SlipState, ReactNode>> = {
  open: <RotateCw aria-hidden="true" />,
  waiting: <StitchIcon />,
  sent: <Check aria-hidden="true" />,
  unsure: <CircleHelp aria-hidden="true" />,
  refused: <CircleX aria-hidden="true" />,
  undone: <Undo2 className="mirrors" aria-hidden="true" />,
  moved: <FileDown aria-hidden="true" />,
};

/** How a slip or an entry stands, in a word. */
export function StateChip({ state, isTelling }: { readonly state: SlipState; readonly isTelling: boolean }) {
  const { t } = useWords();
  return (
    <Chip tone={tones[state]} icon={signs[state]}>
      {state === 'waiting' && isTelling ? t('waiting.telling') : t(`slipState.${state}`)}
    </Chip>
  );
}
