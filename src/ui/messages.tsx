import { X } from 'lucide-react';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { IconButton } from './button.tsx';
import styles from './messages.module.css';

/** How long a toast stays; it waits while it is pointed at or holds the focus. */
const toastMs = 6_000;
const holdMs = 3_000;

interface Messages {
  /** Said once to screen readers, shown nowhere, and gone after six seconds. */
  readonly announce: (sentence: string) => void;
  /** Shown for six seconds above the page, and said once. One at a time: a newer one takes its place. */
  readonly show: (sentence: string, act?: MessageAct) => void;
}

/** What can be done about it while it is shown. */
export interface MessageAct {
  readonly label: string;
  readonly act: () => void;
  /** Somebody takes their time: called again and again while it is pointed at or holds the focus. */
  readonly onHeld?: () => void;
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
  const [isHeld, setIsHeld] = useState(false);
  const messages = useMemo<Messages>(
    () => ({
      announce: (sentence) => setQuiet((last) => ({ sentence, number: last.number + 1 })),
      show: (sentence, act) => setToast((last) => ({ sentence, number: (last?.number ?? 0) + 1, act })),
    }),
    [],
  );
  useEffect(() => {
    if (quiet.sentence === '') return undefined;
    // Whoever reads through the page later should not find what was true a while ago.
    const timer = setTimeout(() => setQuiet((last) => ({ ...last, sentence: '' })), toastMs);
    return () => clearTimeout(timer);
  }, [quiet]);
  useEffect(() => {
    if (!toast || isHeld) return undefined;
    const timer = setTimeout(() => setToast(undefined), toastMs);
    return () => clearTimeout(timer);
  }, [toast, isHeld]);
  const onHeld = toast?.act?.onHeld;
  useEffect(() => {
    if (!onHeld || !isHeld) return undefined;
    onHeld();
    const timer = setInterval(onHeld, holdMs);
    return () => {
      clearInterval(timer);
      onHeld(); // the six seconds begin again
    };
  }, [onHeld, isHeld]);
  const act = (): void => {
    setToast(undefined);
    setIsHeld(false);
    toast?.act?.act();
  };
  return (
    <MessagesContext value={messages}>
      {children}
      <output className="visually-hidden">
        <span key={quiet.number}>{quiet.sentence}</span>
      </output>
      <output className={styles.region}>
        {toast && (
          <div
            key={toast.number}
            className={styles.toast}
            onPointerEnter={() => setIsHeld(true)}
            onPointerLeave={() => setIsHeld(false)}
            onFocus={() => setIsHeld(true)}
            onBlur={() => setIsHeld(false)}
          >
            <span className={styles.sentence}>{toast.sentence}</span>
            {toast.act && (
              <button type="button" className={styles.act} onClick={act}>
                {toast.act.label}
              </button>
            )}
            <IconButton label={closeLabel} icon={<X aria-hidden="true" />} onClick={() => setToast(undefined)} />
          </div>
        )}
      </output>
    </MessagesContext>
  );
}
