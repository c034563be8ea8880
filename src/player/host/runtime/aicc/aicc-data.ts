import type { CmiData } from '#formats/cmi.ts';
import { readNumber } from '#formats/cmi/read-score.ts';
import { readTimespan, writeTimespan } from '#formats/durations.ts';
import type { HacpCommand } from '#formats/hacp/hacp-request.ts';
import { reportAsCmi } from '#formats/hacp/kept-reports.ts';
import { commentsOfPutParam, longestText, putParamAsCmi } from '#formats/hacp/put-as-cmi.ts';
import { commentsOfRows, interactionsAsCmi, objectivesAsCmi } from '#formats/hacp/rows-as-cmi.ts';

/** The run-time data of one sitting of an assignable unit, in SCORM 1.2's element names, and what commands make of them. */
export interface AiccData {
  data(): CmiData;
  /** The content began: its clock runs. */
  begin(): void;
  /** The content began again after it had ended: it goes on where it was, and its clock may begin anew. */
  beginAgain(): CmiData;
  /** What a command that puts something changes. */
  changesOf(command: HacpCommand, text: string): CmiData;
  /** What the end of the session changes: where there is a mastery score, it decides about what was completed (facts E.5, 6). */
  judged(): CmiData;
  /** Takes changes in, and answers those that are any. */
  take(changes: CmiData): readonly (readonly [element: string, value: string])[];
}

const sessionTime = 'cmi.core.session_time';
/** They belong to the run before: a time would count twice. */
const neverLoaded = /^cmi\.core\.(?:session_time|exit)$|^cmi\.(?:comments|interactions\b)|^aicc\.(?:path|performance)\b/;
const defaults: CmiData = { 'cmi.core.credit': 'credit', 'cmi.core.lesson_mode': 'normal', 'cmi.core.entry': 'ab-initio', 'cmi.core.total_time': '0000:00:00' };

export function createAiccData(cmi: CmiData, nowMs: () => number): AiccData {
  const data = new Map(Object.entries({ ...defaults, ...Object.fromEntries(Object.entries(cmi).filter(([element]) => !neverLoaded.test(element))) }));
  const totalAtStart = readTimespan(data.get('cmi.core.total_time') ?? '') ?? 0;
  let begunAtMs = nowMs();
  let earlierSeconds = 0;
  let commentOfParam = '';
  const commentRows: string[] = [];

  const seconds = (): number => readTimespan(data.get(sessionTime) ?? '') ?? 0;
  const all = (): CmiData => Object.fromEntries(data);
  const comments = (): CmiData => {
    const text = [commentOfParam, ...commentRows].filter((one) => one.trim() !== '').join('\r\n');
    return text === '' || text.length > longestText ? {} : { 'cmi.comments': text };
  };
  /** A time is that of the session so far; of several sessions in one sitting it is theirs together, and never more than really passed. */
  const withEarlierTime = (changes: CmiData): CmiData => {
    const said = readTimespan(changes[sessionTime] ?? '');
    if (said === undefined || earlierSeconds === 0) return changes;
    return { ...changes, [sessionTime]: writeTimespan(Math.min(earlierSeconds + said, (nowMs() - begunAtMs) / 1000)) };
  };

  return {
    data: all,
    begin: () => {
      begunAtMs = nowMs();
    },
    beginAgain: () => {
      earlierSeconds = seconds();
      return { 'cmi.core.entry': 'resume', 'cmi.core.exit': '', 'cmi.core.total_time': writeTimespan(totalAtStart + earlierSeconds) };
    },
    changesOf: (command, text) => {
      if (command === 'PutParam') {
        commentOfParam = commentsOfPutParam(text) ?? commentOfParam;
        return { ...withEarlierTime(putParamAsCmi(text, all())), ...comments() };
      }
      if (command === 'PutComments') {
        commentRows.push(...commentsOfRows(text));
        return comments();
      }
      if (command === 'PutInteractions') return interactionsAsCmi(text, all());
      if (command === 'PutObjectives') return objectivesAsCmi(text, all());
      if (command === 'PutPath') return reportAsCmi('path', text, all());
      if (command === 'PutPerformance') return reportAsCmi('performance', text, all());
      return {};
    },
    judged: (): CmiData => {
      const mastery = readNumber(data.get('cmi.student_data.mastery_score'));
      const raw = readNumber(data.get('cmi.core.score.raw'));
      const isForCredit = data.get('cmi.core.credit') !== 'no-credit' && data.get('cmi.core.lesson_mode') === 'normal';
      if (data.get('cmi.core.lesson_status') !== 'completed' || mastery === undefined || raw === undefined || !isForCredit) return {};
      return { 'cmi.core.lesson_status': raw >= mastery ? 'passed' : 'failed' };
    },
    take: (changes) => {
      const news = Object.entries(changes).filter(([element, value]) => (data.get(element) ?? '') !== value);
      for (const [element, value] of news) data.set(element, value);
      return news;
    },
  };
}
