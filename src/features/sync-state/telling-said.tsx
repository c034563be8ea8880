import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { useMessages } from '#ui/messages.tsx';
import { useStore } from '#ui/store.ts';
import { slipsOf, tallyOf } from './slips.ts';
import type { SyncDeps } from './sync-deps.ts';
import { faceOf, titleOf } from './waiting-face.ts';

/**
 * Says what becomes of what waits to whoever cannot see it, on every page: once that it is being sent, once what came of it. A try that changed nothing is not told of, and the next one not
 * either.
 */
export function TellingSaid({ deps }: { readonly deps: Pick<SyncDeps, 'state' | 'history'> }) {
  const words = useWords();
  const { t } = words;
  const { announce } = useMessages();
  const isTelling = useStore(deps.state).phase === 'telling';
  const { data } = useQuery(deps.history);
  const tally = useMemo(() => data && tallyOf(slipsOf(data)), [data]);
  const title = tally && titleOf(faceOf(tally), tally, words);
  const told = useRef<string>(undefined);
  const hasSaidSending = useRef(false);
  useEffect(() => {
    if (title === undefined || isTelling) return;
    const last = told.current;
    told.current = title;
    if (last === undefined || last === title) return;
    hasSaidSending.current = false;
    announce(title);
  }, [title, isTelling, announce]);
  useEffect(() => {
    if (!isTelling || hasSaidSending.current) return;
    hasSaidSending.current = true;
    announce(t('waiting.telling'));
  }, [isTelling, announce, t]);
  return null;
}
