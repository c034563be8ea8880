import { Suspense, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { lazyPart } from '#ui/lazy-part.ts';
import { SearchField } from '#ui/search-field.tsx';
import { useTextInAddress } from '#ui/use-text-in-address.ts';
import { linksIn } from './move-among.ts';
import type { SearchDeps } from './search-deps.ts';

/** It comes with the first letter. */
const SearchResults = lazyPart(async () => (await import('./search-results.tsx')).SearchResults);

interface SearchBox {
  readonly field: ReactNode;
  /** Undefined while nothing is typed. */
  readonly results: ReactNode | undefined;
}

interface SearchBoxOptions {
  readonly deps: SearchDeps;
  readonly hasFocus: boolean;
  /** What Escape does: where the search is the page, it leaves it; where it lies over another, it is emptied. */
  readonly onLeave: (clear: () => void) => void;
}

/** A field and what it finds, for a page to put in their places. */
export function useSearchBox({ deps, hasFocus, onLeave }: SearchBoxOptions): SearchBox {
  const { t } = useWords();
  const [text, setText] = useTextInAddress();
  const input = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const leave = (): void => onLeave(() => setText(''));
  return {
    field: (
      <SearchField
        ref={input}
        label={t('search.label')}
        clearLabel={t('search.clear')}
        value={text}
        onChange={setText}
        hasFocus={hasFocus}
        onKeyDown={(event) => {
          if (event.key === 'Escape') leave();
          else intoResults(event, results);
          if (event.key === 'Enter' && text.trim() !== '') deps.recent.remember(text);
        }}
      />
    ),
    results:
      text.trim() === '' ? undefined : (
        <div ref={results}>
          <Suspense fallback={null}>
            <SearchResults deps={deps} typed={text} onUp={() => input.current?.focus()} onLeave={leave} />
          </Suspense>
        </div>
      ),
  };
}

/** The arrow down goes to the first result, Enter opens it. */
function intoResults(event: KeyboardEvent, results: RefObject<Element | null>): void {
  if (event.nativeEvent.isComposing || !results.current) return;
  const [first] = linksIn(results.current).filter((link) => link.closest('li, [role="listitem"]'));
  if (!first || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
  event.preventDefault();
  if (event.key === 'Enter') first.click();
  else first.focus();
}
