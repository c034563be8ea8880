import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { searchedWords } from '#courses/words/split-words.ts';
import { useStore } from '#ui/store.ts';
import { foundHere, withAnswers, type Found } from './found.ts';
import type { SearchDeps } from './search-deps.ts';
import { useDebounced } from './use-debounced.ts';

const keyPauseMs = 250;

export interface Search {
  /** The text that `found` is for: it may be a key behind. */
  readonly text: string;
  readonly found: Found;
  /** The LMS has not answered yet. */
  readonly isAsking: boolean;
}

/** What is found for a text: by this device at once, by the LMS when the typing pauses. The next key ends what is being asked. */
export function useSearch(deps: SearchDeps, typed: string): Search {
  // The first key too: the field is never a key behind.
  const text = useDeferredValue(typed, '');
  const hasWords = searchedWords(text).length > 0;
  const isOnline = useStore(deps.isOnline);
  const indexed = useStore(deps.indexed);
  const known = useStore(deps.known);
  const enrollments = useQuery(deps.enrollments).data;
  const records = useQuery(deps.records).data;
  const certificates = useQuery(deps.certificates).data?.value;
  const mailbox = useQuery(deps.mailbox).data?.value;
  const articles = useQuery(deps.articles).data?.value;
  const resources = useQuery(deps.resources).data?.value;
  const { index, places } = deps;
  const here = useMemo(
    () => foundHere(text, { index, modules: known.modules, lists: [enrollments, records], certificates, mailbox, articles, resources, places }),
    // oxlint-disable-next-line react/exhaustive-deps -- `indexed` says when the index finds other things
    [text, index, indexed, known.modules, enrollments, records, certificates, mailbox, articles, resources, places],
  );
  const settled = useDebounced(text.trim(), keyPauseMs);
  const isAsked = isOnline && hasWords && settled === text.trim();
  const modules = useQuery({ ...deps.modulesFound(settled), enabled: isAsked });
  const people = useQuery({ ...deps.peopleFound(settled), enabled: isAsked });
  const found = useMemo(() => (isAsked ? withAnswers(here, modules.data ?? [], people.data ?? []) : here), [here, isAsked, modules.data, people.data]);
  return { text, found, isAsking: isOnline && hasWords && (!isAsked || modules.isFetching || people.isFetching) };
}
