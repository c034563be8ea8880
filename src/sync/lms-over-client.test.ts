import { expect, test } from 'vitest';
import { createLmsClient } from '#api/client.ts';
import { hacpCommands } from '#formats/hacp/hacp-request.ts';
import { lmsOverClient } from './lms-over-client.ts';
import { quarantineMs } from './waits.ts';

test('[S4] the answer to what cannot be asked about afterwards is waited for as long as a request may take; to anything else not so long', async () => {
  const waited = new Map<string, number | undefined>();
  const client = createLmsClient({ baseUrl: 'https://lms.example.org/ekp/', fetch: () => Promise.reject(new Error('nobody asks')), token: () => Promise.resolve(undefined) });
  const lms = lmsOverClient({
    ...client,
    hacp: (_url, body, { timeoutMs } = {}) => {
      waited.set(new URLSearchParams(body).get('command') ?? '', timeoutMs);
      return Promise.resolve('error=0\r\nerror_text=Successful\r\n');
    },
  });
  for (const command of hacpCommands) await lms.hacp({ url: 'https://lms.example.org/ekp/hacp', sessionId: 'H' }, { command });
  expect([...waited].flatMap(([command, ms]) => (ms === quarantineMs ? [command] : [])).toSorted()).toEqual(['PutComments', 'PutInteractions', 'PutObjectives', 'PutPath', 'PutPerformance']);
  expect(waited.get('PutParam')).toBeUndefined();
  expect(waited.size).toBe(8);
});
