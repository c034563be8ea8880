import { ChevronRight, Copy } from 'lucide-react';
import { Button } from './button.tsx';
import { useMessages } from './messages.tsx';
import styles from './support-details.module.css';

interface SupportDetailsProps {
  readonly label: string;
  readonly copyLabel: string;
  readonly copiedLabel: string;
  /** The facts as they are, with the vendor's and the standards' words, one a line. */
  readonly text: string;
}

/** Details for support: folded, never in the way, to be copied whole. */
export function SupportDetails({ label, copyLabel, copiedLabel, text }: SupportDetailsProps) {
  const { show } = useMessages();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    show(copiedLabel);
  };
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>
        <ChevronRight className="mirrors" aria-hidden="true" />
        {label}
      </summary>
      <div className={styles.box}>
        <pre className={styles.text} dir="ltr">
          {text}
        </pre>
        <div className={styles.actions}>
          <Button kind="quiet" size="small" icon={<Copy aria-hidden="true" />} onClick={() => void copy()}>
            {copyLabel}
          </Button>
        </div>
      </div>
    </details>
  );
}
