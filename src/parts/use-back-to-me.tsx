import type { ReactNode } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { useMedia } from '#ui/use-media.ts';
import { BackLink } from './back-link.tsx';

/** The way back from a page that one comes to from *Me*. On a desktop the places stand at the side and are the way: there is none. */
export function useBackToMe(): ReactNode {
  const { t } = useWords();
  const isWide = useMedia('(width >= 1024px)');
  return isWide ? undefined : <BackLink to="/me" label={t('places.me')} />;
}
