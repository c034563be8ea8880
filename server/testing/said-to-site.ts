import { createAnswerOnce, type OnceOptions } from '#server/web/answer-once.ts';

export interface Said {
  readonly token?: string;
  readonly body?: string;
  readonly number?: string;
  readonly path?: string;
  readonly method?: string;
  readonly status?: number;
  readonly headers?: Record<string, string>;
}

/** What `now` of those below tells; `once` sets it back. */
export const now = { ms: 0 };

/** What stands before an LMS that answers with how often it was asked. */
export function once(options: OnceOptions = {}) {
  now.ms = 0;
  const heard: string[] = [];
  const answerOnce = createAnswerOnce({ now: () => now.ms, ...options });
  const say = ({ token = 'ada', body = 'a', number = 'n', path = '/ekp/hacp', method = 'POST', status = 200, headers = {} }: Said = {}): Promise<Response> =>
    answerOnce.pass(
      new Request(`http://localhost${path}`, { method, headers: { ...(token !== '' && { 'X-Haversack-Token': token }), ...(number !== '' && { 'X-Haversack-Request': number }), 'Content-Length': String(body.length), ...headers }, ...(method === 'POST' && { body }) }),
      async (request) => {
        heard.push(await request.text());
        return new Response(`${heard.length}`, { status, headers: { Date: 'then' } });
      },
    );
  const recall = ({ token = 'ada', number = 'n', since = '' }: { readonly token?: string; readonly number?: string; readonly since?: string }): Promise<Response> =>
    answerOnce.recall(new Request('http://localhost/recall', { method: 'POST', headers: { ...(token !== '' && { 'X-Haversack-Token': token }), 'X-Haversack-Request': number, 'X-Haversack-Since': since } }));
  return { say, heard, recall, answerOnce };
}

export const markOf = (response: Response): string => response.headers.get('X-Haversack-Mark') ?? '';
export const saidOf = (response: Response): string | null => response.headers.get('X-Haversack-Recall');
export const texts = (answers: readonly Promise<Response>[]): Promise<string[]> => Promise.all(answers.map(async (answer) => (await answer).text()));

/** A request by which Ada's app says something to a course's session. */
export const requestOf = (number: string): Request => new Request('http://localhost/ekp/hacp', { method: 'POST', body: 'a', headers: { 'X-Haversack-Token': 'ada', 'X-Haversack-Request': number, 'Content-Length': '1' } });
