import { lessonStatuses, type LessonStatus } from '#formats/cmi.ts';

/** A SCORM 1.2 status as one of the vocabulary, or undefined when content or server wrote something else. */
export function readStatus(text: string | undefined): LessonStatus | undefined {
  const trimmed = text?.trim().toLowerCase();
  return lessonStatuses.find((status) => status === trimmed);
}

/** SCORM 2004's two statuses as one (facts E.6): what is known of success wins, then what is known of completion; undefined when both are unknown. */
export function mergeStatus(completion: string | undefined, success: string | undefined): LessonStatus | undefined {
  const succeeded = readStatus(success);
  if (succeeded === 'passed' || succeeded === 'failed') return succeeded;
  const completed = readStatus(completion);
  return completed === 'completed' || completed === 'incomplete' || completed === 'not attempted' ? completed : undefined;
}
