import { CloudOff, LogIn, RefreshCw } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { useSignInAgain } from '#parts/ask-again.tsx';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { useStore } from '#ui/store.ts';
import { useAppEnv, useLearnerSpace } from './app-env.ts';
import { useShownAsOf } from './shown-as-of.ts';
import { useUpdate } from './use-update.ts';

/** Our own probe file: in its place such a network shows the page where one signs in to it. The app's worker leaves it alone. */
const networkPage = '/probe.txt';

/** The bar above every page. One sentence at a time: what matters most. */
export function TopBanner() {
  const { t, formats } = useWords();
  const { connectivity, isSuperseded } = useAppEnv();
  const { telling, hasEnded: ended } = useLearnerSpace();
  const hasEnded = useStore(ended);
  const signInAgain = useSignInAgain();
  const network = useStore(connectivity.network);
  const sync = useSyncExternalStore(telling.subscribe, telling.getState);
  const isOld = useStore(isSuperseded);
  const update = useUpdate();
  const asOf = useShownAsOf();

  if (isOld) return <Banner says={t('errors.newer-version')} icon={<RefreshCw aria-hidden="true" />}>{t('errors.newer-version')}</Banner>;
  if (network === 'portal') {
    return (
      <Banner says={t('errors.captive-portal')} icon={<CloudOff aria-hidden="true" />} tone="due" action={<a href={networkPage} target="_blank" rel="noreferrer">{t('banner.openNetwork')}</a>}>
        {t('errors.captive-portal')}
      </Banner>
    );
  }
  if (network === 'offline') {
    return <Banner says={t('common.offline')} icon={<CloudOff aria-hidden="true" />}>{asOf ? t('common.offlineSince', { at: formats.moment(asOf) }) : t('common.offline')}</Banner>;
  }
  if (hasEnded || (sync.phase === 'paused' && sync.because === 'signed-out')) {
    return (
      <Banner says={t('banner.signedOut')} icon={<LogIn className="mirrors" aria-hidden="true" />} tone="due" action={<Link to={signInAgain}>{t('signIn.title')}</Link>}>
        {t('banner.signedOut')}
      </Banner>
    );
  }
  if (update.isReady) {
    return (
      <Banner says={t('banner.updated')} icon={<RefreshCw aria-hidden="true" />} action={<Button kind="quiet" onClick={update.takeOver}>{t('banner.reload')}</Button>}>
        {t('banner.updated')}
      </Banner>
    );
  }
  return null;
}
