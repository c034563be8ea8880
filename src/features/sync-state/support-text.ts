import { isCallLine, type CallLine, type HistoryLine, type RunLine } from '#offline/outbox.ts';
import type { Slip } from './slips.ts';
import { fieldsOf, toldRequests, type Field, type ToldRequest } from './told-requests.ts';

/** The whole slip for support: one fact a line, in the vendor's and the standards' words, dates in UTC. It is copied into mails and chats. */
export function supportText({ id, what, enrollmentId, lines }: Slip, userId: string): string {
  const head = [`user ${userId}`, ...(enrollmentId === undefined ? [] : [`enrollment ${enrollmentId}`]), `${what === 'course' ? 'launch' : 'call'} ${id}`];
  return [...head, ...lines.flatMap((line) => ['', ...headOf(line), ...toldRequests(line.entry).map((request) => `  ${textOf(request)}`)])].join('\n');
}

/** What an entry is about, and how it stands. */
export function headOf(line: HistoryLine): readonly string[] {
  const { entry } = line;
  const ended = [entry.reason && ` (${entry.reason})`, entry.settledAt !== undefined && ` ${iso(entry.settledAt)}`, entry.seenAt !== undefined && ` seen ${iso(entry.seenAt)}`].filter(Boolean);
  return [`#${entry.seq} ${entry.about.kind} ${entry.state}${ended.join('')}`, ...(isCallLine(line) ? headOfCall(line) : headOfRun(line)).map((text) => `  ${text}`)];
}

const headOfRun = ({ entry, launch, sitting }: RunLine): readonly string[] => [
  ...(entry.about.kind === 'launch' && launch ? [`started ${iso(launch.startedAt)} attempt ${launch.attempt}${launch.isNewAttempt ? ' (new)' : ''}`] : []),
  ...(sitting
    ? [
        `sitting ${sitting.id} item ${sitting.itemId} ${sitting.standard} attempt ${sitting.attempt} ${sitting.state}`,
        `started ${iso(sitting.startedAt)} recorded ${iso(sitting.recordedAt)} own ${sitting.ownSeconds} s, API calls ${sitting.apiCalls}, errors ${sitting.apiErrors}`,
      ]
    : []),
];

const headOfCall = ({ call }: CallLine): readonly string[] => (call ? [`${call.kind} made ${iso(call.madeAt)}`, `{${fields(fieldsOf({ ...call.context, ...call.parameters }))}}`] : []);

function textOf({ name, state, at, tookMs, said, answer, decision }: ToldRequest): string {
  const facts = [iso(at), name, decision ?? state, tookMs !== undefined && `${tookMs} ms`, said.length > 0 && `said {${fields(said)}}`, answer.length > 0 && `answer {${fields(answer)}}`];
  return facts.filter(Boolean).join(' ');
}

const fields = (all: readonly Field[]): string => all.map(([name, value]) => `${name}: ${value}`).join(', ');

const iso = (at: number): string => new Date(at).toISOString();
