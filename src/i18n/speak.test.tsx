import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { speak, startSpeaking } from './speak.ts';
import { useWords } from './use-words.ts';

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
  const i18n = await startSpeaking('en', root);
  const screen = await render(<Sentences count={3} />, { wrapper: ({ children }) => <I18nextProvider i18n={i18n}>{children}</I18nextProvider> });
  await expect.element(screen.getByText(/^3 results wait to be sent/)).toBeVisible();
  expect([root.lang, root.dir]).toEqual(['en', 'ltr']);
  await speak(i18n, 'ar', root);
  await expect.element(screen.getByText(/نتائج بانتظار الإرسال/)).toBeVisible();
  expect([root.lang, root.dir]).toEqual(['ar', 'rtl']);
});

test('one is one: the plural forms are those of the language', async () => {
  const i18n = await startSpeaking('ar', document.createElement('div'));
  expect([0, 1, 2, 3, 11].map((count) => i18n.t('places.waits', { count }).replaceAll(/\d+/g, '#'))).toEqual([
    'لا توجد نتائج بانتظار الإرسال',
    'نتيجة واحدة بانتظار الإرسال',
    'نتيجتان بانتظار الإرسال',
    '# نتائج بانتظار الإرسال',
    '# نتيجة بانتظار الإرسال',
  ]);
});

test('a status that only the site knows is shown in the words of the site, never as a blank', async () => {
  const i18n = await startSpeaking('en', document.createElement('div'));
  const screen = await render(<Sentences count={1} />, { wrapper: ({ children }) => <I18nextProvider i18n={i18n}>{children}</I18nextProvider> });
  await expect.element(screen.getByText('1 result waits to be sent | Completed | Excused by the site | x-brand-new')).toBeVisible();
});
