import { CircleAlert } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import styles from './error-summary.module.css';

/** What is wrong in one field: the `id` that the field was given, and its own sentence. */
export interface FieldError {
  readonly fieldId: string;
  readonly sentence: string;
}

interface ErrorSummaryProps {
  readonly title: string;
  /** In the order of the form. None: nothing is shown. */
  readonly errors: readonly FieldError[];
  /** Counts the tries to send: with each of them the focus goes to the summary, and not while the learner corrects. */
  readonly tries: number;
}

/**
 * What has to be put right in a form before it is sent, above its first field. It takes the focus, so that it is read out and the keyboard goes on from there; each line leads to its
 * field. For two errors or more: where there is one, `focusField` puts the learner there at once.
 */
export function ErrorSummary({ title, errors, tries }: ErrorSummaryProps) {
  const id = useId();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (tries > 0) place.current?.focus();
  }, [tries]);
  if (errors.length === 0) return null;
  return (
    <section ref={place} className={styles.summary} aria-labelledby={id} tabIndex={-1}>
      <h2 id={id} className={styles.title}>
        <CircleAlert aria-hidden="true" />
        {title}
      </h2>
      <ul>
        {errors.map(({ fieldId, sentence }) => (
          <li key={fieldId}>
            <a
              className={styles.line}
              href={`#${fieldId}`}
              onClick={(event) => {
                event.preventDefault(); // the address is the state of the page, and a field is none
                focusField(fieldId);
              }}
            >
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Puts the learner into a field, its label in sight too. */
export function focusField(fieldId: string): void {
  const field = document.getElementById(fieldId);
  field?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'center' });
}
