import { useState } from 'react';
import { expect, test } from 'vitest';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import { CoverHuesProvider, useCoverHue, type CoverHues } from './cover-hues.tsx';

function Hue({ id }: { readonly id: string }) {
  return <p>{`${id}: ${useCoverHue(id)}`}</p>;
}

function Covers() {
  const [hasMore, setHasMore] = useState(false);
  return (
    <>
      <Hue id="first-aid" />
      {hasMore && <Hue id="fire" />}
      <button type="button" onClick={() => setHasMore(true)}>{'More'}</button>
    </>
  );
}

test('a cover that is looked at keeps its colour when the catalog becomes known; one that comes later has that of its branch', async () => {
  const hues = changeable<CoverHues>(() => undefined);
  const screen = await renderPage(<CoverHuesProvider hues={hues}><Covers /></CoverHuesProvider>);
  const first = screen.getByText(/^first-aid/);
  const before = first.element().textContent;
  hues.set(() => 7);
  await screen.getByRole('button', { name: 'More' }).click();
  await expect.element(screen.getByText('fire: 7')).toBeVisible();
  expect(first.element().textContent).toBe(before);
});
