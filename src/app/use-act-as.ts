import { useNavigate } from 'react-router';
import { useMessages } from '#ui/messages.tsx';
import { useWords } from '#i18n/use-words.ts';
import type { ActingAs } from './acting-as.ts';
import { hrefOfDashboard } from './addresses.ts';
import { useAppEnv, useLearnerSpace } from './app-env.ts';
import { loadCode } from './load-code.ts';

/** Changes who the learner is here. From and to another person it leads Home: what stands in the address is not the other's. */
export function useActAs(): (as: ActingAs) => Promise<void> {
  const { session, connectivity } = useAppEnv();
  const { as: before } = useLearnerSpace();
  const navigate = useNavigate();
  const { show } = useMessages();
  const { t } = useWords();
  return async (as) => {
    try {
      // First the page, then whose it is: a page of one is never asked for as the other.
      if (as.other?.userId !== before.other?.userId) await navigate(hrefOfDashboard);
      await (await loadCode(() => import('./act-as.ts'))).actAs({ phase: session.phase, isOnline: connectivity.isOnline }, as);
      // Everything was drawn anew, and the focus went with what had it.
      setTimeout(() => {
        if (document.activeElement === document.body) document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true });
      });
    } catch {
      show(t('errors.offline'));
    }
  };
}
