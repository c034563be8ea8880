import '#ui/styles.css';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { startSpeaking } from '#i18n/speak.ts';
import { SpeechContext } from '#i18n/use-words.ts';
import { MessagesProvider } from '#ui/messages.tsx';
import { changeable } from '../test/screens/render-page.tsx';
import { hrefOfApprovals, hrefOfCatalog, hrefOfDashboard, hrefOfLearning, hrefOfMe } from './addresses.ts';
import { AppEnvContext, type AppEnv } from './app-env.ts';
import { KeysListed } from './keys-listed.tsx';

/** A page with a field, a box and a dialog, for somebody whose single keys are on. `words`: how the words of the further places come. */
async function aPage(words = (bring: () => Promise<void>): Promise<void> => bring()) {
  const speech = await startSpeaking('en');
  const speakOfPlaces = (): Promise<void> => words(speech.speakOfPlaces);
  const kept = changeable({ singleKeys: true });
  const appearance = { ...kept, change: (change: { singleKeys?: boolean }) => kept.set({ ...kept.get(), ...change }) };
  const element = (
    <>
      <main id="main">
        <input aria-label="Field" />
        <textarea aria-label="Comment" />
      </main>
      <dialog>
        <button type="button">In it</button>
      </dialog>
      <KeysListed />
    </>
  );
  const router = createMemoryRouter([{ path: '*', element }], { initialEntries: ['/course/E1'] });
  await render(
    <SpeechContext value={speech}>
      <AppEnvContext value={{ speech: { ...speech, speakOfPlaces }, appearance } as unknown as AppEnv}>
        <MessagesProvider closeLabel="Close">
          <RouterProvider router={router} />
        </MessagesProvider>
      </AppEnvContext>
    </SpeechContext>,
  );
  return { at: () => router.state.location.pathname };
}
const press = (key: string, code = '', more: KeyboardEventInit = {}): boolean => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true, ...more }));
const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });

test('a question mark lists the keys, in whichever alphabet it is written, and Escape closes the list', async () => {
  await aPage();
  for (const mark of ['?', '\u061f', '\uff1f']) {
    press(mark);
    await expect.element(list).toBeVisible();
    await expect.element(list.getByText('Ctrl')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(list).not.toBeInTheDocument();
  }
});

test.for([
  ['1', hrefOfDashboard], ['2', hrefOfCatalog], ['3', hrefOfLearning], ['4', hrefOfApprovals], ['5', hrefOfMe],
] as const)('%s leads to its place', async ([figure, href]) => {
  const { at } = await aPage();
  press(figure, `Digit${figure}`);
  await expect.poll(at).toBe(href);
});

test('a figure is found by its place on keyboards that write another sign there, and with Shift where it needs that', async () => {
  const french = await aPage();
  press('"', 'Digit3');
  await expect.poll(french.at).toBe(hrefOfLearning);
  press('2', 'Digit2', { shiftKey: true });
  await expect.poll(french.at).toBe(hrefOfCatalog);
  press('٥', 'Digit5');
  await expect.poll(french.at).toBe(hrefOfMe);
});

test('what is written in a field, held down, pressed with others, or while a dialog is open leads nowhere', async () => {
  const { at } = await aPage();
  await userEvent.type(page.getByLabelText('Field'), '2?');
  await expect.element(page.getByLabelText('Field')).toHaveValue('2?');
  await userEvent.clear(page.getByLabelText('Field'));
  (document.activeElement as HTMLElement).blur();
  for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }, { isComposing: true }]) press('2', 'Digit2', more);
  for (const [sign, code] of [['!', 'Digit1'], ['0', 'Digit0'], ['6', 'Digit6'], ['a', 'KeyA']] as const) press(sign, code, { shiftKey: sign === '!' });
  document.querySelector('dialog')?.showModal();
  press('2', 'Digit2');
  press('?');
  document.querySelector('dialog')?.close();
  expect(at()).toBe('/course/E1');
  await expect.poll(() => document.activeElement).toBe(document.body);
  // All of that is over before this one, which counts.
  press('?');
  await expect.element(list).toBeVisible();
});

test('what stands half written on the page is not left by a key that was brushed', async () => {
  const { at } = await aPage();
  await userEvent.type(page.getByLabelText('Comment'), 'Not before May');
  await userEvent.tab();
  press('1', 'Digit1');
  expect(at()).toBe('/course/E1');
  await userEvent.clear(page.getByLabelText('Comment'));
  (document.activeElement as HTMLElement).blur();
  press('1', 'Digit1');
  await expect.poll(at).toBe(hrefOfDashboard);
});

test('where the words of the list do not come it is said, and the next try counts; where they come late, nothing opens under somebody’s hands', async () => {
  let come = (): Promise<void> => Promise.reject(new Error('no network'));
  await aPage(async (bring) => {
    await come();
    await bring();
  });
  press('?');
  await expect.element(page.getByText(/There is no network just now/)).toBeVisible();
  const late = Promise.withResolvers<void>();
  come = () => late.promise;
  press('?');
  await page.getByLabelText('Field').click();
  late.resolve();
  await new Promise((resolve) => setTimeout(resolve, 100));
  await expect.element(list).not.toBeInTheDocument();
  (document.activeElement as HTMLElement).blur();
  press('?');
  await expect.element(list).toBeVisible();
});

test('[WCAG 2.1.4] single keys are switched off in their own list: then they lead nowhere and are listed no more', async () => {
  const { at } = await aPage();
  press('?');
  await expect.element(list.getByText('Catalog')).toBeVisible();
  await list.getByRole('switch', { name: 'Single keys' }).click();
  await expect.element(list.getByText('Catalog')).not.toBeInTheDocument();
  await expect.element(list.getByText('F6')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  press('2', 'Digit2');
  press('?');
  expect(at()).toBe('/course/E1');
  await expect.element(list).not.toBeInTheDocument();
});
