import { UserRoundCog } from 'lucide-react';
import { Link } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { Dotted } from '#ui/dotted.tsx';
import { hrefOfMe } from './addresses.ts';
import { useLearnerSpace } from './app-env.ts';
import styles from './acting-bar.module.css';
import { useActAs } from './use-act-as.ts';

/** Who the learner is here, on every page: in whose place they act, or in which of several positions they are. */
export function ActingBar() {
  const { t } = useWords();
  const { as } = useLearnerSpace();
  const actAs = useActAs();
  const { position, other } = as;
  if (other) {
    const sentence = t('acting.for', { name: other.name });
    return (
      <Banner
        says={sentence}
        icon={<UserRoundCog aria-hidden="true" />}
        tone="acting"
        action={
          <Button kind="quiet" size="small" onClick={() => void actAs(position ? { position } : {})}>
            {t('acting.stop')}
          </Button>
        }
      >
        {sentence}
      </Banner>
    );
  }
  if (!position) return null;
  return (
    <p className={styles.position}>
      <Link to={hrefOfMe} className={styles.link}>
        <Dotted as="span">
          <bdi>{t('places.me')}</bdi>
          <bdi>{position.name}</bdi>
        </Dotted>
      </Link>
    </p>
  );
}
