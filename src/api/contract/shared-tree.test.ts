import { expect, test } from 'vitest';
import { decodeAnswer, encodeAnswer, encodeForSending } from './answers.ts';
import type { FoundModule, ModuleList } from './module-list.ts';
import { modules } from './modules.ts';
import { share } from './shared-tree.ts';

const { response } = modules;
const found = (id: string, title: string): FoundModule => ({
  id,
  title,
  type: { code: 'onlineModule' },
  typeLabel: 'Online',
  description: '<p>Ropes & "rods"\r\n</p>',
  links: [{ rel: 'self', type: 'application/xml', href: `https://lms.example/ekp/api/module?id=${id}&x="1"` }],
});
const list = (...modules: readonly FoundModule[]): ModuleList => ({ links: [{ rel: 'alternate', type: 'text/html', href: 'https://lms.example/' }], modules });
const bytesOf = (tree: ModuleList): Uint8Array => {
  const { body } = encodeForSending(response, tree, 'xml');
  return typeof body === 'string' ? new TextEncoder().encode(body) : body;
};

const plain = [found('1', 'Größe'), found('2', '港湾安全 \u{1F6A2}'), found('3', 'half a pair: \uD83D'), found('4', '')];
const shared = plain.map((tree) => share({ ...tree }));

test('an answer with shared trees is, byte by byte, the one without, the first time and every time, in any order', () => {
  for (const at of [[0, 1, 2, 3], [3, 2, 1, 0], [1], [], [2, 2, 0]]) {
    const expected = encodeAnswer(response, list(...at.flatMap((index) => plain[index] ?? [])), 'xml').body;
    const tree = list(...at.flatMap((index) => shared[index] ?? []));
    expect(bytesOf(tree)).toEqual(new TextEncoder().encode(expected));
    expect(encodeAnswer(response, tree, 'xml').body).toBe(expected);
  }
});

test('shared and other trees stand side by side', () => {
  const [one, two, three] = [shared[0] ?? found('', ''), plain[1] ?? found('', ''), shared[2] ?? found('', '')];
  expect(bytesOf(list(two, one, two, three, two))).toEqual(new TextEncoder().encode(encodeAnswer(response, list(two, { ...one }, two, { ...three }, two), 'xml').body));
});

test('a shared tree that lacks what its shape promises is refused each time', () => {
  const tree = list(share({ ...found('1', 'Ropes'), id: '' }));
  for (let time = 0; time < 2; time++) expect(() => bytesOf(tree)).toThrow('modules.modules[0].id is no identifier');
});

test('what is sent is what a client reads', () => {
  expect(decodeAnswer(response, new TextDecoder().decode(bytesOf(list(...shared.slice(0, 2)))))).toEqual({ kind: 'answer', value: list(...plain.slice(0, 2)), problems: [] });
});
