import { createContext, Suspense, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import styles from './messages.module.css';
import { lazyPart } from './lazy-part.ts';
import type { MessageAct } from './toast.tsx';
import { toastMs } from './toast-ms.ts';

const loadToast = async () => (await import('./toast.tsx')).Toast;
const Toast = lazyPart(loadToast);

interface Messages {
  /** Said once to screen readers, shown nowhere, and gone after six seconds. */
  readonly announce: (sentence: string) => void;
  /** Shown for six seconds above the page, and said once. One at a time: a newer one takes its place. */
  readonly show: (sentence: string, act?: MessageAct) => void;
}

const MessagesContext = createContext<Messages | undefined>(undefined);

/** The way to say something that has no place of its own on the page. */
export function useMessages(): Messages {
  const messages = useContext(MessagesContext);
  if (!messages) throw new Error('useMessages needs a MessagesProvider above it');
  return messages;
}

interface Said {
  readonly sentence: string;
  readonly number: number;
  readonly act?: MessageAct | undefined;
}

/** Holds the live regions. Rendered once, around everything. */
export function MessagesProvider({ closeLabel, children }: { readonly closeLabel: string; readonly children: ReactNode }) {
  const [quiet, setQuiet] = useState<Said>({ sentence: '', number: 0 });
  const [toast, setToast] = useState<Said>();
  const dismiss = useCallback(() => setToast(undefined), []);
  const shown = useRef(0);
  const messages = useMemo<Messages>(
    () => ({
      announce: (sentence) => setQuiet((last) => ({ sentence, number: last.number + 1 })),
      show: (sentence, act) => setToast({ sentence, number: shown.current++, act }),
    }),
    [],
  );
  // No first picture has one, and it is there before anything can be done.
  useEffect(() => void loadToast().catch(() => undefined), []);
  useEffect(() => {
    if (quiet.sentence === '') return undefined;
    // Whoever reads through the page later should not find what was true a while ago.
    const timer = setTimeout(() => setQuiet((last) => ({ ...last, sentence: '' })), toastMs);
    return () => clearTimeout(timer);
  }, [quiet]);
  return (
    <MessagesContext value={messages}>
      {children}
      <output className="visually-hidden">
        <span key={quiet.number}>{quiet.sentence}</span>
      </output>
      <output className={styles.region}>
        <Suspense>{toast && <Toast key={toast.number} sentence={toast.sentence} act={toast.act} closeLabel={closeLabel} onGone={dismiss} />}</Suspense>
      </output>
    </MessagesContext>
  );
}
