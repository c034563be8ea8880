import { useWords } from '#i18n/use-words.ts';
import { BackLink } from './back-link.tsx';

/** The way back from a page that one comes to from *Me*. On a desktop the places stand at the side and are the way: there is none. */
export function BackToMe() {
  const { t } = useWords();
  return <BackLink to="/me" label={t('places.me')} besideFrom={1024} />;
}
