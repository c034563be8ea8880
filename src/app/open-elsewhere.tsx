import { createRoot } from 'react-dom/client';
import { startSpeaking } from '#i18n/speak.ts';
import { SpeechContext, useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { readPreferences } from './preferences.ts';

/** Says over the whole page that the app waits for a course which an older tab has open, until `opening` has ended: the app goes on by itself then. */
export async function sayUntil(opening: Promise<unknown>): Promise<void> {
  let isOver = false;
  const ended = opening.then(() => undefined, () => undefined).then(() => void (isOver = true));
  const speech = await startSpeaking(readPreferences().language);
  await speech.speakOfPlaces();
  if (isOver) return;
  const app = document.querySelector<HTMLElement>('#app');
  const box = document.createElement('div');
  document.body.append(box);
  const root = createRoot(box);
  if (app) app.inert = true;
  root.render(
    <SpeechContext value={speech}>
      <OpenElsewhere />
    </SpeechContext>,
  );
  await ended;
  root.unmount();
  box.remove();
  if (app) app.inert = false;
}

function OpenElsewhere() {
  const { t } = useWords();
  return (
    <main style={{ position: 'fixed', inset: 0, overflow: 'auto', display: 'grid', alignContent: 'center', padding: 'var(--space-24) var(--gutter)', background: 'var(--ground)' }}>
      <EmptyPlace says="status" drawing="loose-strap" title={t('player.slow')} sentence={t('playerFailure.open-elsewhere')} action={<Button onClick={() => location.reload()}>{t('common.retry')}</Button>} />
    </main>
  );
}
