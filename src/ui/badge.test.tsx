import { expect, test } from 'vitest';
import { renderPage } from '../test/screens/render-page.tsx';
import { Badge } from './badge.tsx';

test('a number of several figures stands on one line, however little room its place gives', async () => {
  const screen = await renderPage(
    <div style={{ position: 'relative', inlineSize: 56, blockSize: 40, overflowWrap: 'anywhere' }}>
      <span style={{ position: 'absolute', insetInlineStart: 40 }}>
        <Badge count="128" label="128 entries to look at" tone="waiting" />
      </span>
    </div>,
  );
  const badge = screen.getByText('128 entries to look at').element().parentElement;
  expect(badge?.getBoundingClientRect().height).toBeLessThan(24);
  // Two lines of figures would be higher than it is.
  expect(badge?.scrollHeight).toBeLessThanOrEqual(20);
  expect(badge?.getBoundingClientRect().width).toBeGreaterThan(24);
});
