import { describe, expect, test } from 'vitest';
import { decodeAnswer } from '#api/contract/answers.ts';
import type { DocumentFunction } from '#api/contract/describe.ts';
import type { TestLms } from './test-lms.ts';

type Parameters = Readonly<Record<string, string | boolean>>;

/** A call that the LMS answers, and what is wrong with others like it. */
export interface CallCase {
  readonly fn: DocumentFunction;
  readonly as: string;
  readonly parameters: Parameters;
  /** Names without which the call is not understood. */
  readonly required: readonly string[];
  /** A value that is not understood, by name. */
  readonly wrong: Readonly<Record<string, string>>;
}

/** What holds for every function that needs a user: who may call, how, with what, and that JSON and XML carry the same facts. `open` makes the same LMS each time. */
export function keepsTheRulesOfCalls(open: () => Promise<TestLms>, cases: readonly CallCase[]): void {
  const inLms = async <T>(act: (lms: TestLms) => Promise<T>): Promise<T> => {
    const lms = await open();
    try {
      return await act(lms);
    } finally {
      await lms.close();
    }
  };

  describe.each(cases.map((each) => [each.fn.name, each] as const))('%s', (_, { fn, as, parameters, required, wrong }) => {
    const send = (lms: TestLms, given: Parameters, who: string | undefined = as) => lms.ask(fn, given, who);
    const refusalOf = async (response: Response) => ({ status: response.status, text: await response.text() });

    test('is answered, and in JSON and XML with the same facts', async () => {
      const formats = 'format' in fn.parameters.entries ? (['json', 'xml'] as const) : [undefined];
      const trees = [];
      for (const format of formats) {
        const { status, type, text } = await inLms(async (lms) => {
          const response = await send(lms, { ...parameters, ...(format && { format }) });
          return { status: response.status, type: response.headers.get('Content-Type'), text: await response.text() };
        });
        expect([status, type]).toEqual([200, (format ?? fn.response.standard) === 'json' ? 'application/json' : 'application/xml; charset=utf-8']);
        const reading = decodeAnswer(fn.response, text);
        expect(reading).toMatchObject({ kind: 'answer', problems: [] });
        trees.push(withoutLabels(reading));
      }
      for (const tree of trees) expect(tree).toEqual(trees[0]);
    });

    test('needs a user, and its own method', async () => {
      await inLms(async (lms) => {
        const query = new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)])).toString();
        const other = fn.method === 'GET' ? { method: 'POST', body: new URLSearchParams(query) } : { method: 'GET' };
        const address = `ekp/${fn.path}`;
        expect((await lms.ask(fn, parameters)).status).toBe(401);
        const response = await lms.request(fn.method === 'GET' ? address : `${address}?${query}`, { as, ...other });
        expect([response.status, response.headers.get('Allow')]).toEqual([405, fn.method === 'GET' ? 'GET, HEAD' : 'POST']);
      });
    });

    test('says which parameter is missing or wrong', async () => {
      await inLms(async (lms) => {
        for (const name of required) {
          const { [name]: _left, ...others } = parameters;
          const { status, text } = await refusalOf(await send(lms, { ...others, [name]: '' }));
          expect([status, text]).toEqual([400, expect.stringContaining(`${name} is missing`)]);
        }
        for (const [name, value] of Object.entries({ ...wrong, ...('format' in fn.parameters.entries && { format: 'yaml' }) })) {
          const { status, text } = await refusalOf(await send(lms, { ...parameters, [name]: value }));
          expect([status, text]).toEqual([400, expect.stringContaining(name)]);
        }
      });
    });

    test('is not called for another user without the right to it, nor in a position that is not one’s own', async () => {
      await inLms(async (lms) => {
        expect((await send(lms, { ...parameters, onBehalfOf: 'root-admin' }, 'plain')).status).toBe(403);
        expect((await send(lms, { ...parameters, onBehalfOf: 'nobody' }, 'root-admin')).status).toBe(404);
        expect((await send(lms, { ...parameters, assignmentId: 'nothing' })).status).toBe(400);
      });
    });
  });
}

/** Known XML shapes carry bare codes; JSON has the label too. */
const withoutLabels = (tree: unknown): unknown => JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'label' ? undefined : value)));
