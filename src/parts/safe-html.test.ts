import { expect, test } from 'vitest';
import { safeHtml } from './safe-html.ts';

test('nothing that runs comes through', () => {
  const html = safeHtml('<p onclick="x()">A<script>x()</script><img src=x onerror=x()><iframe src="//x"></iframe><svg onload=x()></svg><style>p{}</style></p>');
  expect(html).toBe('<p>A</p>');
});

test('no text can leave its place or take our looks', () => {
  expect(safeHtml('<p style="position:fixed" class="page" id="main">A</p>')).toBe('<p>A</p>');
});

test('links leave the app, in a new tab; what is no web address is plain text', () => {
  expect(safeHtml('<a href="https://example.org/a">A</a>')).toBe('<a href="https://example.org/a" target="_blank" rel="noreferrer">A</a>');
  expect(safeHtml('<a href="javascript:x()">A</a> <a href="/ekp/logout">B</a>')).toBe('A B');
});

test('plain text keeps its lines and its signs', () => {
  expect(safeHtml(' Fire & smoke\n1 < 2 \n')).toBe('Fire &amp; smoke<br>1 &lt; 2');
  expect(safeHtml('')).toBe('');
});
