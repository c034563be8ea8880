import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useLocation } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { BackLink } from '#parts/back-link.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { useMessages } from '#ui/messages.tsx';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { sentenceOf } from './said.tsx';
import { sayingsOfSlip } from './sayings.ts';
import { SlipStory } from './slip-story.tsx';
import { slipsOf, type Slip } from './slips.ts';
import { StoryBones } from './story-bones.tsx';
import styles from './story-page.module.css';
import { SupportStory } from './support-story.tsx';
import type { SyncDeps } from './sync-deps.ts';

interface StoryPageProps {
  readonly deps: SyncDeps;
  readonly id: string;
}

/** One slip whole: what became of each of its parts, what can be done about it, and every request for support. */
export function StoryPage({ deps, id }: StoryPageProps) {
  const { t } = useWords();
  const { search } = useLocation();
  const history = useQuery(deps.history);
  const slip = useMemo(() => slipsOf(history.data ?? []).find((one) => one.id === id), [history.data, id]);
  useChangeAnnounced(slip, deps.learner.name);
  // What can be done goes, all of it, once it is done.
  const focus = useKeptFocus<HTMLElement>('h1');
  const toList = { pathname: deps.hrefOfWaiting, search };
  return (
    <article {...focus} className={styles.page}>
      <BackLink to={toList} label={t('slip.back')} besideFrom={768} />
      {slip && <SlipStory slip={slip} deps={deps} />}
      {slip && <SupportStory slip={slip} userId={deps.learner.userId} />}
      {history.isPending && <StoryBones />}
      {!slip && !history.isPending && <EmptyPlace drawing="loose-strap" title={t('slip.gone')} action={<ButtonLink kind="quiet" size="small" to={toList}>{t('slip.back')}</ButtonLink>} />}
    </article>
  );
}

/** Says once what has become of the slip while it is looked at. */
function useChangeAnnounced(slip: Slip | undefined, name: string): void {
  const words = useWords();
  const { announce } = useMessages();
  const last = useRef<Slip>(undefined);
  useEffect(() => {
    if (!slip) return;
    const before = last.current;
    last.current = slip;
    const [saying] = sayingsOfSlip(slip);
    if (before?.id === slip.id && before.state !== slip.state && saying) announce(sentenceOf(saying, words, name));
  }, [slip, words, announce, name]);
}
