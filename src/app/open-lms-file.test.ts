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
  await openLmsFile({ address: (href) => href, file: () => answer(disposition) })({ href: '/ekp/api/resource?url=x', name });
  expect(names).toHaveBeenCalledExactlyOnceWith(expected);
});

test('a file from elsewhere is never fetched with the session: its address opens', async () => {
  const open = vi.spyOn(window, 'open').mockReturnValue(null);
  const file = vi.fn(() => answer());
  await openLmsFile({ address: () => undefined, file })({ href: 'https://elsewhere.example/a.pdf', name: 'a.pdf' });
  expect(open).toHaveBeenCalledExactlyOnceWith('https://elsewhere.example/a.pdf', '_blank', 'noreferrer');
  expect(file).not.toHaveBeenCalled();
});
