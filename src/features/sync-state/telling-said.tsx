import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { useMessages } from '#ui/messages.tsx';
import { useStore } from '#ui/store.ts';
import { slipsOf, tallyOf, type Tally } from './slips.ts';
import type { SyncDeps } from './sync-deps.ts';
import { faceOf, titleOf } from './waiting-face.ts';

/**
 * Says what becomes of what waits to whoever cannot see it, on every page: once that it is being sent, once what came of it. A try that changed nothing is not told of, and the next one not
 * either. That everything is sent is not said where something was taken back instead: who did that is told so. What the LMS refused, or nobody knows, is said when it comes to be so, and not again
 * when what waited besides is sent or taken back.
 */
export function TellingSaid({ deps }: { readonly deps: Pick<SyncDeps, 'state' | 'history' | 'isOnline'> }) {
  const words = useWords();
  const { t, formats } = words;
  const { announce } = useMessages();
  const isTelling = useStore(deps.state).phase === 'telling';
  const isOnline = useStore(deps.isOnline);
  const { data } = useQuery(deps.history);
  const tally = useMemo(() => data && tallyOf(slipsOf(data)), [data]);
  const face = tally && faceOf(tally);
  const title = tally && face && titleOf(face, tally, words);
  const sentCount = data?.filter(({ entry }) => entry.state === 'told').length ?? 0;
  const told = useRef<string>(undefined);
  const heard = useRef<Tally>(undefined);
  const toldCount = useRef(0);
  const hasSaidSending = useRef(false);
  useEffect(() => {
    if (title === undefined || face === undefined || tally === undefined || isTelling) return;
    const last = told.current;
    const before = heard.current ?? tally;
    const isNews = face === 'sent' || face === 'waiting' || tally[face] > before[face];
    // Of what stands behind something else nobody has heard yet; what has come right may go wrong anew.
    heard.current = { ...tally, ...least(before, tally), ...(face !== 'sent' && { [face]: tally[face] }) };
    const isMoreSent = sentCount > toldCount.current;
    told.current = title;
    toldCount.current = sentCount;
    if (last === undefined || last === title) return;
    hasSaidSending.current = false;
    if (isNews ? face !== 'sent' || isMoreSent : isMoreSent) announce(isNews ? title : t('waiting.lastSent', { at: formats.moment(Date.now()) }));
  }, [title, face, tally, sentCount, isTelling, announce, t, formats]);
  useEffect(() => {
    // A try without a network ends before anything is sent.
    if (!isTelling || !isOnline || hasSaidSending.current) return;
    hasSaidSending.current = true;
    announce(t('waiting.telling'));
  }, [isTelling, isOnline, announce, t]);
  return null;
}

const least = (one: Tally, other: Tally): Pick<Tally, 'unsure' | 'refused' | 'moved'> => ({
  unsure: Math.min(one.unsure, other.unsure),
  refused: Math.min(one.refused, other.refused),
  moved: Math.min(one.moved, other.moved),
});
