import { useEffect, useRef } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { useMessages } from '#ui/messages.tsx';
import { useStore } from '#ui/store.ts';
import { tallyOf, type Slip } from './slips.ts';
import type { SyncDeps } from './sync-deps.ts';
import { faceOf, titleOf } from './waiting-face.ts';

/** Says once when something begins to be sent, and once what came of it, to whoever cannot see it. Tries that change nothing are not told of. */
export function useTellingAnnounced({ state }: Pick<SyncDeps, 'state'>, slips: readonly Slip[] | undefined): void {
  const words = useWords();
  const { announce } = useMessages();
  const isTelling = useStore(state).phase === 'telling';
  const tally = slips && tallyOf(slips);
  const title = tally && titleOf(faceOf(tally), tally, words);
  const told = useRef<string>(undefined);
  useEffect(() => {
    if (title === undefined || isTelling) return;
    if (told.current !== undefined && told.current !== title) announce(title);
    told.current = title;
  }, [title, isTelling, announce]);
  const { t } = words;
  const wasTelling = useRef(isTelling);
  useEffect(() => {
    if (isTelling && !wasTelling.current) announce(t('waiting.telling'));
    wasTelling.current = isTelling;
  }, [isTelling, announce, t]);
}
