import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { announcements } from '../test/screens/announcements.ts';
import { renderPage } from '../test/screens/render-page.tsx';
import { Frame } from './frame.tsx';
import { useMessages } from './messages.tsx';
import { toastMs } from './toast-ms.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'], shouldAdvanceTime: true }));
afterEach(() => void vi.useRealTimers());
const passes = async (ms: number): Promise<void> => void (await vi.advanceTimersByTimeAsync(ms));

const undo = { label: 'Undo', act: vi.fn(), onHeld: vi.fn() };

function Page({ isAtBottom = false }) {
  const { show } = useMessages();
  return (
    <>
      <button type="button" {...(isAtBottom && { style: { position: 'fixed', insetInline: 0, insetBlockEnd: 16, blockSize: 48 } })} onClick={() => show('Approved for Mia.', undo)}>{'Approve'}</button>
      <button type="button">{'Beside it'}</button>
    </>
  );
}

async function approved(props = {}) {
  vi.clearAllMocks();
  const screen = await renderPage(<Page {...props} />);
  const said = announcements();
  await screen.getByRole('button', { name: 'Approve' }).click();
  const toast = screen.getByText('Approved for Mia.');
  await expect.element(toast).toBeVisible();
  return { screen, toast, said };
}

test('what was done is said once, with the way to take it back, and is gone after six seconds', async () => {
  const { toast, said } = await approved();
  await passes(toastMs + 100);
  await expect.element(toast).not.toBeInTheDocument();
  expect(said.filter((sentence) => sentence.includes('Approved for Mia.'))).toHaveLength(1);
  expect(undo.act).not.toHaveBeenCalled();
});

test('whoever comes with the keyboard has the time: each Tab begins the six seconds anew, and holds what would be sent', async () => {
  const { toast } = await approved();
  for (let presses = 0; presses < 3; presses += 1) {
    await passes(toastMs - 1_000);
    await userEvent.keyboard('{Tab}');
    await expect.element(toast).toBeVisible();
  }
  expect(undo.onHeld).toHaveBeenCalled();
});

test('F6 leads to it from anywhere; there it waits as long as one likes, and afterwards the focus is where it was', async () => {
  const { screen, toast } = await approved();
  await userEvent.keyboard('{F6}');
  await expect.element(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
  await passes(10 * toastMs);
  await expect.element(toast).toBeVisible();
  expect(undo.onHeld.mock.calls.length).toBeGreaterThan(10);
  await userEvent.keyboard('{Enter}');
  expect(undo.act).toHaveBeenCalledOnce();
  await expect.element(toast).not.toBeInTheDocument();
  await expect.element(screen.getByRole('button', { name: 'Approve' })).toHaveFocus();
});

test('[S16] a pointer that rests where it appears holds nothing back', async () => {
  const { toast } = await approved({ isAtBottom: true });
  await expect.poll(() => document.querySelector('output > div')?.matches(':hover'), { message: 'it lies under the pointer' }).toBe(true);
  await passes(toastMs + 100);
  await expect.element(toast).not.toBeInTheDocument();
  expect(undo.onHeld).not.toHaveBeenCalled();
});

test('a pointer that is led to it holds it, and what would be sent', async () => {
  const { screen, toast } = await approved();
  await userEvent.hover(toast);
  await passes(3 * toastMs);
  await expect.element(toast).toBeVisible();
  expect(undo.onHeld.mock.calls.length).toBeGreaterThan(3);
  await userEvent.hover(screen.getByRole('button', { name: 'Beside it' }));
  await passes(toastMs + 100);
  await expect.element(toast).not.toBeInTheDocument();
});

test('on a phone it stands above the bar of places, which can still be read and tapped', async () => {
  await page.viewport(390, 844);
  const screen = await renderPage(
    <Frame places={[{ to: '/home', label: 'Home', icon: <svg /> }]} placesLabel="Places" organisation="Nordkai Ports" homeHref="/home" skipLabel="Skip" search={{ to: '/search', label: 'Search', icon: <svg /> }}>
      <Page />
    </Frame>,
  );
  await screen.getByRole('button', { name: 'Approve' }).click();
  await expect.element(screen.getByText('Approved for Mia.')).toBeVisible();
  const bottom = document.querySelector('output > div')?.getBoundingClientRect().bottom;
  expect(bottom).toBeLessThan(screen.getByRole('navigation').element().getBoundingClientRect().top);
});

function PageWithBar() {
  const { show } = useMessages();
  const [isSaid, setIsSaid] = useState(false);
  return (
    <div data-takes-the-bottom style={{ position: 'fixed', insetInline: 0, insetBlockEnd: 0 }}>
      {isSaid && <p style={{ blockSize: 240 }}>{'It waits to be sent.'}</p>}
      <button
        type="button"
        onClick={() => {
          show('Approved for Mia.', undo);
          setTimeout(() => setIsSaid(true), 300);
        }}
      >
        {'Approve'}
      </button>
    </div>
  );
}

test('where a page has its own bar at the bottom it stands above that, also when the bar grows', async () => {
  const screen = await renderPage(<PageWithBar />);
  await screen.getByRole('button', { name: 'Approve' }).click();
  const toast = screen.getByText('Approved for Mia.');
  await passes(300);
  await expect.element(screen.getByText('It waits to be sent.')).toBeVisible();
  const topOfBar = (): number => document.querySelector('[data-takes-the-bottom]')?.getBoundingClientRect().top ?? 0;
  await vi.waitFor(() => expect(toast.element().getBoundingClientRect().bottom).toBeLessThan(topOfBar()));
});
