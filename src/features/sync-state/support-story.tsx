import { Copy } from 'lucide-react';
import { useId, useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import type { HistoryLine } from '#offline/outbox.ts';
import { Button } from '#ui/button.tsx';
import { useMessages } from '#ui/messages.tsx';
import { RequestLine } from './request-line.tsx';
import type { Slip } from './slips.ts';
import styles from './support-story.module.css';
import { headOf, supportText } from './support-text.ts';
import { toldRequests } from './told-requests.ts';

/** Each request of a slip with what was said, what was answered, when and how long it took, in the words of the standards; to be copied whole. */
export function SupportStory({ slip, userId }: { readonly slip: Slip; readonly userId: string }) {
  const { t } = useWords();
  const { show } = useMessages();
  const id = useId();
  // Where the browser does not let it be copied, it can be marked by hand.
  const [isByHand, setIsByHand] = useState(false);
  const text = supportText(slip, userId);
  const copy = (): void => void navigator.clipboard.writeText(text).then(() => show(t('common.copied')), () => setIsByHand(true));
  return (
    <section aria-labelledby={id} className={styles.story}>
      <div className={styles.head}>
        <h2 id={id}>{t('slip.details')}</h2>
        <Button kind="quiet" size="small" icon={<Copy aria-hidden="true" />} onClick={copy}>
          {t('common.copy')}
        </Button>
      </div>
      {isByHand && (
        <pre className={styles.text} dir="ltr">
          {text}
        </pre>
      )}
      {slip.lines.map((line) => (
        <EntryStory key={line.entry.seq} line={line} />
      ))}
    </section>
  );
}

function EntryStory({ line }: { readonly line: HistoryLine }) {
  const [name, ...facts] = headOf(line);
  const requests = toldRequests(line.entry);
  return (
    <div className={styles.entry}>
      <h3 className={styles.name} dir="ltr">
        {name}
      </h3>
      <p className={styles.facts} dir="ltr">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {requests.length > 0 && (
        <ol className={styles.requests}>
          {requests.map((request, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- steps are only ever added
            <RequestLine key={index} request={request} />
          ))}
        </ol>
      )}
    </div>
  );
}
