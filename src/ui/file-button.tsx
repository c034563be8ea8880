import type { ReactNode } from 'react';
import button from './button.module.css';
import { classes } from './classes.ts';
import styles from './file-button.module.css';

interface FileButtonProps {
  readonly icon: ReactNode;
  /** Types, as `<input accept>` has them. */
  readonly accept: string;
  /** A phone opens its camera at once. */
  readonly isCamera?: boolean;
  readonly describedBy?: string;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

/** Looks like a button and asks for a file: the browser's own field lies over it, so keyboard and screen readers meet that. */
export function FileButton({ icon, accept, isCamera = false, describedBy, onFile, children }: FileButtonProps) {
  return (
    <label className={classes(button.button, button.quiet, styles.box)}>
      {icon}
      {children}
      <input
        className={styles.input}
        type="file"
        accept={accept}
        capture={isCamera ? 'environment' : undefined}
        aria-describedby={describedBy}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // The same file again is a choice too.
          event.target.value = '';
        }}
      />
    </label>
  );
}
