import { useRouteError } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';

/** A page that broke: a fault of ours. What the learner did is on the device all the same. */
export function PageFailed() {
  const { t } = useWords();
  const error = useRouteError();
  return (
    <main className="failed-page">
      <h1>{t('failed.title')}</h1>
      <p>{t('failed.sentence')}</p>
      <Button onClick={() => location.assign('/')}>{t('failed.again')}</Button>
      <details>
        <summary>{t('failed.details')}</summary>
        <pre>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</pre>
      </details>
    </main>
  );
}
