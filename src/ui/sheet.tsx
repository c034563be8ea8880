import { X } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { IconButton } from './button.tsx';
import { classes } from './classes.ts';
import styles from './sheet.module.css';

interface SheetProps {
  readonly isOpen: boolean;
  /** Asked by Escape, by a tap beside it, by its close button. */
  readonly onClose: () => void;
  readonly title: string;
  readonly closeLabel: string;
  /** Its content reaches the edges, as lists do. */
  readonly isFlush?: boolean;
  readonly children: ReactNode;
}

/** A sheet from below on phones, a dialog in the middle elsewhere: the browser's own, which keeps and returns the focus. */
export function Sheet({ isOpen, onClose, title, closeLabel, isFlush = false, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    if (isOpen && !element.open) element.showModal();
    if (!isOpen && element.open) element.close();
    // A tap beside it closes it; the keyboard has Escape. Not a handler of React's: `closedby` is not in every browser yet.
    const tap = (event: MouseEvent): void => {
      if (event.target === element && isBeside(element, event)) onClose();
    };
    element.addEventListener('click', tap);
    return () => element.removeEventListener('click', tap);
  }, [isOpen, onClose]);
  // Taken out while it is open it would give the focus back to nobody.
  useLayoutEffect(() => {
    const element = dialog.current;
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes(styles.sheet, isFlush && styles.isFlush)}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={() => isOpen && onClose()}
    >
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <IconButton label={closeLabel} icon={<X aria-hidden="true" />} onClick={onClose} />
      </div>
      <div className={styles.body}>{isOpen && children}</div>
    </dialog>
  );
}

/** The backdrop belongs to the dialog, so only the place of the tap tells them apart. */
function isBeside(dialog: HTMLElement, tap: { clientX: number; clientY: number }): boolean {
  const box = dialog.getBoundingClientRect();
  return tap.clientX < box.left || tap.clientX > box.right || tap.clientY < box.top || tap.clientY > box.bottom;
}
