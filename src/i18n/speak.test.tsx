import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { startSpeaking } from './speak.ts';
import { SpeechContext, useWords } from './use-words.ts';

function Sentences({ count }: { readonly count: number }) {
  const { t, wordOf } = useWords();
  return (
    <p>
      {t('places.waits', { count })} | {wordOf('status', 'completed')} | {wordOf('status', 'excused', 'Excused by the site')} | {wordOf('kind', 'x-brand-new')}
    </p>
  );
}

test('the language changes for everything that is shown, with its direction, plurals and figures', async () => {
  const root = document.createElement('div');
  const speech = await startSpeaking('en', root);
  const screen = await render(<Sentences count={3} />, { wrapper: ({ children }) => <SpeechContext value={speech}>{children}</SpeechContext> });
  await expect.element(screen.getByText(/^3 entries wait to be sent/)).toBeVisible();
  expect([root.lang, root.dir]).toEqual(['en', 'ltr']);
  await speech.speak('ar');
  await expect.element(screen.getByText(/عناصر بانتظار الإرسال/)).toBeVisible();
  expect([root.lang, root.dir]).toEqual(['ar', 'rtl']);
});

test('one is one: the plural forms are those of the language', async () => {
  const speech = await startSpeaking('ar', document.createElement('div'));
  expect([0, 1, 2, 3, 11].map((count) => speech.words().t('places.waits', { count }).replaceAll(/\d+/g, '#'))).toEqual([
    'لا توجد عناصر بانتظار الإرسال',
    'عنصر واحد بانتظار الإرسال',
    'عنصران بانتظار الإرسال',
    '# عناصر بانتظار الإرسال',
    '# عنصرًا بانتظار الإرسال',
  ]);
});

test('a status that only the site knows is shown in the words of the site, never as a blank', async () => {
  const speech = await startSpeaking('en', document.createElement('div'));
  const screen = await render(<Sentences count={1} />, { wrapper: ({ children }) => <SpeechContext value={speech}>{children}</SpeechContext> });
  await expect.element(screen.getByText('1 entry waits to be sent | Completed | Excused by the site | x-brand-new')).toBeVisible();
});
