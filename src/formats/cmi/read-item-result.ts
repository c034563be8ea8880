import type { CmiData, CmiInteraction, CmiObjective, CmiOf, ItemResult, LessonStatus } from '#formats/cmi.ts';
import { readIsoDuration, readTimespan } from '#formats/durations.ts';
import { indexedElements, valuesWithin, type IndexedElements } from './indexed-elements.ts';
import { mergeStatus, readStatus } from './merge-status.ts';
import { readNumber, readScore } from './read-score.ts';

/**
 * What an item's run-time data mean, by the mapping table of facts E.6. The data of a run that was begun: a status that the content never set is *incomplete*,
 * not *not attempted* (SCOs that set none end so, reference/scorm-facts.md 1.5). Nothing here throws: what cannot be read is left out.
 */
export function readItemResult(cmi: CmiOf): ItemResult {
  const { data } = cmi;
  return cmi.standard === 'scorm-2004' ? read2004(data) : read12(data);
}

function read12(data: CmiData): ItemResult {
  return {
    status: afterARun(readStatus(data['cmi.core.lesson_status'])),
    ...optional('score', readScore((name) => data[`cmi.core.score.${name}`])),
    location: data['cmi.core.lesson_location'] ?? '',
    suspendData: data['cmi.suspend_data'] ?? '',
    exit: readExit(data['cmi.core.exit']),
    ...optional('reportedSeconds', readTimespan(data['cmi.core.session_time'] ?? '')),
    comments: data['cmi.comments'] ?? '',
    interactions: indexedElements(data, 'cmi.interactions').map((entry) => readInteraction(entry, 'time', 'student_response')),
    objectives: indexedElements(data, 'cmi.objectives').map((entry) => readObjective(entry, readStatus(entry.get('status')))),
  };
}

function read2004(data: CmiData): ItemResult {
  return {
    status: afterARun(mergeStatus(derivedCompletion(data), derivedSuccess(data))),
    ...optional('score', readScore((name) => data[`cmi.score.${name}`])),
    location: data['cmi.location'] ?? '',
    suspendData: data['cmi.suspend_data'] ?? '',
    exit: readExit(data['cmi.exit']),
    ...optional('reportedSeconds', readIsoDuration(data['cmi.session_time'] ?? '')),
    comments: indexedElements(data, 'cmi.comments_from_learner').flatMap((entry) => entry.get('comment') ?? []).join('\r\n'),
    interactions: indexedElements(data, 'cmi.interactions').map((entry) => readInteraction(entry, 'timestamp', 'learner_response')),
    objectives: indexedElements(data, 'cmi.objectives').map((entry) =>
      readObjective(entry, mergeStatus(entry.get('completion_status'), entry.get('success_status'))),
    ),
  };
}

/** Before Terminate the data hold what the SCO set; where passing score and scaled score are both known, the score decides (RTE 4.2.22). */
function derivedSuccess(data: CmiData): string | undefined {
  const needed = readNumber(data['cmi.scaled_passing_score']);
  const scaled = readNumber(data['cmi.score.scaled']);
  if (needed === undefined || scaled === undefined) return data['cmi.success_status'];
  return scaled >= needed ? 'passed' : 'failed';
}

/** As above, for completion threshold and progress measure (RTE 4.2.4). */
function derivedCompletion(data: CmiData): string | undefined {
  const needed = readNumber(data['cmi.completion_threshold']);
  const progress = readNumber(data['cmi.progress_measure']);
  if (needed === undefined || progress === undefined) return data['cmi.completion_status'];
  return progress >= needed ? 'completed' : 'incomplete';
}

function afterARun(status: LessonStatus | undefined): LessonStatus {
  return status === undefined || status === 'not attempted' ? 'incomplete' : status;
}

function readExit(text: string | undefined): ItemResult['exit'] {
  const exits = ['suspend', 'logout', 'time-out'] as const;
  return exits.find((exit) => exit === text?.trim().toLowerCase()) ?? '';
}

function readInteraction(entry: IndexedElements, time: string, response: string): CmiInteraction {
  const correct = valuesWithin(entry, 'correct_responses', 'pattern');
  return {
    id: entry.get('id') ?? '',
    type: entry.get('type') ?? '',
    ...optional('objectiveId', valuesWithin(entry, 'objectives', 'id')[0]),
    ...optional('time', entry.get(time)),
    // Several patterns may be right; a comma is already part of one.
    ...optional('correctResponse', correct.length > 0 ? correct.join(';') : undefined),
    ...optional('response', entry.get(response)),
    ...optional('result', entry.get('result')),
    ...optional('weighting', entry.get('weighting')),
    ...optional('latency', entry.get('latency')),
  };
}

function readObjective(entry: IndexedElements, status: LessonStatus | undefined): CmiObjective {
  return { id: entry.get('id') ?? '', ...optional('score', readScore((name) => entry.get(`score.${name}`))), ...optional('status', status) };
}

/** `{[name]: value}`, or nothing when there is no value: absent members stay absent. */
function optional<Name extends string, Value>(name: Name, value: Value | undefined): { [K in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [K in Name]?: Value });
}
