import { encodeHacpAnswer } from '#formats/hacp/hacp-answer.ts';
import { ourHacpVersion, parseHacpRequest, type ArrivedHacpRequest, type HacpCommand } from '#formats/hacp/hacp-request.ts';
import type { LmsParts } from '../lms-parts.ts';
import { findHacpSession } from '../store/hacp-sessions.ts';
import type { ReportedKind } from '../store/values.ts';
import type { Temperament } from '../temperament.ts';
import { answerGetParam } from './answer-get-param.ts';
import { exitAu } from './exit-au.ts';
import { outOfOrder } from './out-of-order.ts';
import { invalidCommand, invalidSession, type HacpOutcome } from './outcome.ts';
import { putParam } from './put-param.ts';
import { reportRows } from './report-rows.ts';

/**
 * HACP (facts E.2–E.5, E.8): one command a request, answered with HTTP 200 and `error=` in the text, whatever happens. Nobody signs in here: the session ID is
 * the credential. The caller bounds the body; a megabyte is needed, since 64,000 characters of suspend data are 576,000 bytes once they are percent-encoded.
 */
export const hacpEndpoint = async (lms: LmsParts, request: Request): Promise<Response> => {
  // PostgreSQL cannot hold U+0000 in texts, and no content means it.
  const asked = parseHacpRequest((await request.text()).replaceAll(/%00|\0/g, ''));
  const version = versionFor(lms.temperament, asked.version);
  const outcome = await carryOut(lms, asked, version);
  const body = encodeHacpAnswer({ error: outcome.error, errorText: outcome.text, version, data: outcome.data ?? '' });
  return new Response(body, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};

async function carryOut(lms: LmsParts, asked: ArrivedHacpRequest, version: string): Promise<HacpOutcome> {
  if (!asked.command) return invalidCommand('Invalid Command');
  const open = asked.sessionId === '' ? undefined : await findHacpSession(lms.store.db, asked.sessionId);
  if (!open) return invalidSession;
  if (asked.command === 'GetParam') return answerGetParam(lms, open, version);
  const refusal = outOfOrder(open.session, lms.temperament);
  if (refusal) return refusal;
  if (asked.command === 'PutParam') return putParam(lms, open, asked.data);
  if (asked.command === 'ExitAU') return exitAu(lms, open);
  return reportRows(lms, open, reported[asked.command], asked.data);
}

const reported = {
  PutInteractions: 'interaction',
  PutObjectives: 'objective',
  PutComments: 'comment',
  PutPath: 'path',
  PutPerformance: 'performance',
} as const satisfies Partial<Record<HacpCommand, ReportedKind>>;

function versionFor({ hacpVersion }: Temperament, asked: string | undefined): string {
  if (hacpVersion === '2.2') return hacpVersion;
  return asked !== undefined && /^\d{1,2}(?:\.\d{1,2})?$/.test(asked) ? asked : ourHacpVersion;
}
