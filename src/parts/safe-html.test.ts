import { expect, test, vi } from 'vitest';
import { safeHtml, type PictureAddress } from './safe-html.ts';

/** As the app does it: of the LMS's addresses those below `/ekp/pictures/`. */
const ofTheLms: PictureAddress = (src) => /^https:\/\/lms\.example\/ekp(\/pictures\/[^?]+)$/u.exec(src)?.[1];

test('nothing that runs comes through', () => {
  const html = safeHtml('<p onclick="x()">A<script>x()</script><img src=x onerror=x()><iframe src="//x"></iframe><svg onload=x()></svg><style>p{}</style></p>');
  expect(html).toBe('<p>A</p>');
});

test.each([
  ['a script', '<script>x()</script>A', 'A'],
  ['a script of somebody else', '<script src="https://elsewhere.example/x.js"></script>A', 'A'],
  ['a handler of a picture', '<img src="https://lms.example/ekp/pictures/a.png" alt="A" onerror="x()" onload="x()">', '<img src="/pictures/a.png" alt="A" loading="lazy" decoding="async">'],
  ['a handler of a link', '<a href="https://a.example/" onmouseover="x()">A</a>', '<a href="https://a.example/" target="_blank" rel="noreferrer">A</a>'],
  ['an address that runs', '<a href="javascript:x()">A</a>', 'A'],
  ['one that hides it', '<a href="&#106;avascript:x()">A</a><a href=" java\tscript:x()">B</a>', 'AB'],
  ['a page in an address', '<a href="data:text/html,<script>x()</script>">A</a>', 'A'],
  ['a drawing with a script', '<svg><script>x()</script><a xlink:href="javascript:x()"><text>A</text></a></svg>B', 'B'],
  ['a formula that ends early', '<math><mtext><table><mglyph><style><img src=x onerror=x()></style></mglyph></table></mtext></math>B', 'B'],
  ['a style', '<style>*{display:none}</style><p style="background:url(https://elsewhere.example/t.gif)">A</p>', '<p>A</p>'],
  ['a style sheet', '<link rel="stylesheet" href="https://elsewhere.example/x.css">A', 'A'],
  ['a picture from elsewhere without words', 'A<img src="https://elsewhere.example/pixel.gif">', 'A'],
  ['a picture from elsewhere with words', '<img src="https://elsewhere.example/map.png" alt="The map">', '<a href="https://elsewhere.example/map.png" target="_blank" rel="noreferrer">The map</a>'],
  ['a picture in a picture set', '<picture><source srcset="https://elsewhere.example/a.webp"><img src="https://lms.example/ekp/pictures/a.png" srcset="https://elsewhere.example/b.png 2x" sizes="9px" alt=""></picture>', '<img src="/pictures/a.png" alt="" loading="lazy" decoding="async">'],
  ['a picture of bytes', '<img src="data:image/svg+xml,<svg onload=x()>" alt="A">', 'A'],
  ['a page of the LMS as a picture', '<img src="https://lms.example/ekp/servlet/ekp?TX=LOGOFF" alt="A">', '<a href="https://lms.example/ekp/servlet/ekp?TX=LOGOFF" target="_blank" rel="noreferrer">A</a>'],
  ['a film', '<video src="https://elsewhere.example/a.mp4" poster="https://elsewhere.example/a.png" autoplay></video>A', 'A'],
  ['a form', '<form action="https://elsewhere.example/"><input name="password"><button>Sign in</button></form>', 'Sign in'],
  ['a frame', '<iframe src="https://elsewhere.example/" srcdoc="<script>x()</script>"></iframe><object data="x"></object><embed src="x">A', 'A'],
  ['another base', '<base href="https://elsewhere.example/"><meta http-equiv="refresh" content="0;url=https://elsewhere.example/">A', 'A'],
  ['a name that is ours', '<p id="main" name="app" class="page" data-takes-the-bottom data-scrolls tabindex="1" role="alert" aria-label="B">A</p>', '<p>A</p>'],
  ['an element nobody knows', '<x-frame onconnected="x()">A</x-frame>', 'A'],
  ['a background of a table', '<table background="https://elsewhere.example/t.gif" bgcolor="red"><tr><td background="https://elsewhere.example/t.gif">A</td></tr></table>', '<div data-scrolls="" tabindex="0"><table><tbody><tr><td>A</td></tr></tbody></table></div>'],
])('the wall holds against %s', (_what, html, expected) => {
  expect(safeHtml(html, ofTheLms)).toBe(expected);
});

test('reading a text asks nobody else for anything', async () => {
  const asked: string[] = [];
  const observer = new PerformanceObserver((list) => asked.push(...list.getEntries().map(({ name }) => name).filter((name) => name.includes('elsewhere.invalid'))));
  observer.observe({ type: 'resource' });
  safeHtml('<img src="https://elsewhere.invalid/a.gif" alt="A"><img src="https://elsewhere.invalid/b.gif"><video poster="https://elsewhere.invalid/c.gif"></video>', ofTheLms);
  await new Promise((resolve) => setTimeout(resolve, 100));
  observer.disconnect();
  expect(asked).toEqual([]);
});

test('pictures of the LMS come from the app’s own origin when they are scrolled to, and keep their words and measures', () => {
  const ask = vi.fn(ofTheLms);
  expect(safeHtml('<img src="https://lms.example/ekp/pictures/crane.png" alt=" Crane 7 " width="640" height="360">', ask)).toBe('<img src="/pictures/crane.png" alt="Crane 7" width="640" height="360" loading="lazy" decoding="async">');
  expect(ask).toHaveBeenCalledExactlyOnceWith('https://lms.example/ekp/pictures/crane.png');
});

test('a wide table scrolls by itself, by the keyboard too', () => {
  expect(safeHtml('<table><caption>Wind</caption><thead><tr><th scope="col">m/s</th></tr></thead><tbody><tr><td colspan="2">12</td></tr></tbody></table>')).toBe(
    '<div data-scrolls="" tabindex="0"><table><caption>Wind</caption><thead><tr><th scope="col">m/s</th></tr></thead><tbody><tr><td colspan="2">12</td></tr></tbody></table></div>',
  );
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
