import { Suspense } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Logo } from '#ui/logo.tsx';
import { lazyPart } from '#ui/lazy-part.ts';
import { useStore } from '#ui/store.ts';
import { Contours } from './contours.tsx';
import type { SignInDeps } from './sign-in-deps.ts';
import { SignInForm } from './sign-in-form.tsx';
import styles from './sign-in-page.module.css';
import { useSignIn } from './use-sign-in.ts';

// It shows nothing before it has asked for the news.
const PublicNews = lazyPart(async () => (await import('./public-news.tsx')).PublicNews);
// Only the demo has them.
const DemoPeople = lazyPart(async () => (await import('./demo-people.tsx')).DemoPeople);

/** The first page: the organisation's colour, one form, and in the demo its people. */
export function SignInPage({ deps }: { readonly deps: SignInDeps }) {
  const { t } = useWords();
  const attempt = useSignIn(deps.signIn);
  const isOnline = useStore(deps.isOnline);
  return (
    <div className={styles.page}>
      <header className={styles.field}>
        <Contours className={styles.contours ?? ''} />
        <div className={styles.mark}>
          {deps.organisation.logoUrl ? <img className={styles.picture} src={deps.organisation.logoUrl} alt="" /> : <Logo className={styles.logo ?? ''} tone="mono" />}
          <p className={styles.organisation}>{deps.organisation.name}</p>
          <p className={styles.tagline}>{t('signIn.tagline')}</p>
        </div>
      </header>
      <main className={styles.main}>
        <SignInForm attempt={attempt} isOnline={isOnline} deps={deps} />
        {deps.demoPeople.length > 0 && (
          <Suspense>
            <DemoPeople people={deps.demoPeople} attempt={attempt} />
          </Suspense>
        )}
      </main>
      {deps.publicNews && (
        <Suspense>
          <PublicNews deps={deps.publicNews} isOnline={isOnline} className={styles.news} />
        </Suspense>
      )}
    </div>
  );
}
