import { Check } from 'lucide-react';
import type { ModuleStanding } from '#courses/module-standing.ts';
import { useWords } from '#i18n/use-words.ts';
import { Chip } from '#ui/chip.tsx';

const tones = { enrolled: 'accent', waiting: 'plain', done: 'good' } as const;

/** How a module of the catalog stands with me: enrolled, waiting for somebody (on stitches), done. */
export function StandingChip({ state }: Pick<ModuleStanding, 'state'>) {
  const { t } = useWords();
  return (
    <Chip isSmall isStitched={state === 'waiting'} tone={tones[state]} icon={state === 'done' && <Check aria-hidden="true" />}>
      {t(`catalog.${state}`)}
    </Chip>
  );
}
