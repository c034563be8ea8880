import { useMemo, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { SignInPage } from '#features/sign-in/sign-in-page.tsx';
import { useWords } from '#i18n/use-words.ts';
import { useStore } from '#ui/store.ts';
import { useAppEnv } from '../app-env.ts';
import { hrefOfDashboard } from '../addresses.ts';
import { arrived } from '../arrival.ts';
import { usePageTitle } from '../page-title.ts';
import { publicNewsDeps } from '../public-news-deps.ts';

/** A page of this app; anything else leads Home. */
const placeIn = (address: string): string => (/^\/(?![/\\]|sign-in)/u.test(address) ? address : hrefOfDashboard);

/** Signing in, and signing in again (`?again`) when the session has ended while the learner is still here. */
export function Component() {
  const { session, config, connectivity } = useAppEnv();
  const { t } = useWords();
  const phase = useStore(session.phase);
  const [search, setSearch] = useSearchParams();
  usePageTitle(t('signIn.title'));
  const publicNews = useMemo(() => publicNewsDeps(), []);
  const isAgain = search.has('again');
  // Whoever signs in as somebody else is not led to the page of the one before.
  const here = phase.kind === 'learner' ? phase.space.own.learner.userId : undefined;
  const [before] = useState({ userId: here, place: placeIn(search.get('again') ?? '') });
  if (phase.kind === 'learner' && !isAgain) return <Navigate to={here === before.userId ? before.place : hrefOfDashboard} replace state={arrived} />;
  const known = phase.kind === 'learner' ? phase.space.own.learner : phase.knownLearner;
  return (
    <SignInPage
      deps={{
        organisation: config.organisation,
        signIn: async (...given) => {
          await session.signIn(...given);
          if (isAgain) setSearch({}, { replace: true });
        },
        isOnline: connectivity.isOnline,
        demoPeople: config.demoPeople ?? [],
        ...(phase.kind === 'sign-in' && { publicNews, isGone: phase.isGone, isNotWiped: phase.isNotWiped }),
        ...(known && { knownLearner: { userId: known.userId, name: known.name }, isHere: async () => (await import('../is-anything-here.ts')).isAnythingHere(known) }),
      }}
    />
  );
}
