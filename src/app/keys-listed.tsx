import { useState } from 'react';
import { KeysList } from '#parts/keys/keys-list.tsx';
import { useWords } from '#i18n/use-words.ts';
import { useMessages } from '#ui/messages.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useStore } from '#ui/store.ts';
import { hrefOfApprovals, hrefOfCatalog, hrefOfDashboard, hrefOfLearning, hrefOfMe } from './addresses.ts';
import { useAppEnv } from './app-env.ts';
import { useSearchKeys } from './use-search-keys.ts';
import { useSingleKeys } from './use-single-keys.ts';

/** As the bar has them. */
const places = [hrefOfDashboard, hrefOfCatalog, hrefOfLearning, hrefOfApprovals, hrefOfMe];

/** The keys of the frame, and the list of all. Nobody presses one before the first picture: their code comes behind it. */
export function KeysListed() {
  useSearchKeys();
  const { t } = useWords();
  const { appearance, speech } = useAppEnv();
  const { show } = useMessages();
  const { singleKeys } = useStore(appearance);
  const [isOpen, setIsOpen] = useState(false);
  const listKeys = async (): Promise<void> => {
    const { activeElement } = document;
    try {
      // The first screen has only its own.
      await speech.speakOfPlaces();
    } catch {
      return show(t('errors.offline'));
    }
    // They may have gone on meanwhile: nothing opens under somebody's hands.
    if (document.activeElement === activeElement && !document.querySelector('dialog[open]')) setIsOpen(true);
  };
  useSingleKeys({ areOn: singleKeys, places, listKeys: () => void listKeys() });
  return (
    isOpen && (
      <Sheet isOpen onClose={() => setIsOpen(false)} title={t('keys.title')} closeLabel={t('common.close')} isFlush>
        <KeysList areSingleOn={singleKeys} setSingle={(areOn) => appearance.change({ singleKeys: areOn })} />
      </Sheet>
    )
  );
}
