import { afterEach, expect, test, vi } from 'vitest';
import { openLmsFile } from './open-lms-file.ts';

afterEach(() => vi.restoreAllMocks());

const answer = (disposition = '') => Promise.resolve(new Response('a', { headers: { 'Content-Type': 'application/zip', ...(disposition && { 'Content-Disposition': disposition }) } }));
const saved = (): ReturnType<typeof vi.fn> => {
  const names = vi.fn<(name: string) => void>();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    names(this.download);
  });
  return names;
};

test.each([
  ['bill.zip', '', 'bill.zip'],
  ['The bill', 'attachment; filename="bill.zip"', 'bill.zip'],
  ['The bill', '', 'The bill'],
])('a file called "%s" (%s) is saved as %s', async (name, disposition, expected) => {
  const names = saved();
  await openLmsFile({ address: (href) => new URL(href, location.href).href, file: () => answer(disposition) })({ href: '/ekp/api/resource?url=x', name });
  expect(names).toHaveBeenCalledExactlyOnceWith(expected);
});

test('what an article calls a file and is a function of the LMS is never asked with the session’s token', async () => {
  const open = vi.spyOn(window, 'open').mockReturnValue(null);
  const file = vi.fn(() => answer());
  const address = (href: string): string => new URL(href, location.href).href;
  await openLmsFile({ address, file })({ href: '/ekp/servlet/ekp?TX=LOGOFF', name: 'a.pdf' });
  expect(open).toHaveBeenCalledOnce();
  expect(file).not.toHaveBeenCalled();
});

test('a file from elsewhere is never fetched with the session: its address opens', async () => {
  const open = vi.spyOn(window, 'open').mockReturnValue(null);
  const file = vi.fn(() => answer());
  await openLmsFile({ address: () => undefined, file })({ href: 'https://elsewhere.example/a.pdf', name: 'a.pdf' });
  expect(open).toHaveBeenCalledExactlyOnceWith('https://elsewhere.example/a.pdf', '_blank', 'noreferrer');
  expect(file).not.toHaveBeenCalled();
});
