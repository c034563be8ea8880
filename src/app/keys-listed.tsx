import { useState } from 'react';
import { KeysList } from '#parts/keys/keys-list.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';
import { useStore } from '#ui/store.ts';
import { hrefOfApprovals, hrefOfCatalog, hrefOfDashboard, hrefOfLearning, hrefOfMe } from './addresses.ts';
import { useAppEnv } from './app-env.ts';
import { useSingleKeys } from './use-single-keys.ts';
import { useWordsOfPlaces } from './use-words-of-places.ts';

/** As the bar has them. */
const places = [hrefOfDashboard, hrefOfCatalog, hrefOfLearning, hrefOfApprovals, hrefOfMe];

/** The keys that are pressed alone, and the list of all. */
export function KeysListed() {
  const { t } = useWords();
  const { appearance } = useAppEnv();
  const { singleKeys } = useStore(appearance);
  const [isAsked, setIsAsked] = useState(false);
  const hasWords = useWordsOfPlaces(isAsked);
  useSingleKeys({ areOn: singleKeys, places, listKeys: () => setIsAsked(true) });
  if (!hasWords) return null;
  return (
    <Sheet isOpen={isAsked} onClose={() => setIsAsked(false)} title={t('keys.title')} closeLabel={t('common.close')} isFlush>
      <KeysList areSingleOn={singleKeys} setSingle={(areOn) => appearance.change({ singleKeys: areOn })} />
    </Sheet>
  );
}
