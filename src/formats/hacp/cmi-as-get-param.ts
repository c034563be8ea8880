import type { CmiData, CmiObjective } from '#formats/cmi.ts';
import { indexedElements } from '#formats/cmi/indexed-elements.ts';
import { readStatus } from '#formats/cmi/merge-status.ts';
import { readNumber, readScore } from '#formats/cmi/read-score.ts';
import { readTimespan } from '#formats/durations.ts';
import { writeGetParam } from './get-param.ts';
import { writeGroups, writeKeywords } from './groups.ts';

const preference = 'cmi.student_preference.';

/** The data of an answer to GetParam, out of run-time data in SCORM 1.2's element names (facts E.6). `version` is the one that the answer says. */
export function cmiAsGetParam(data: CmiData, version: string): string {
  const preferences = Object.keys(data).filter((element) => element.startsWith(preference)).map((element) => [keywordOf(element), data[element] ?? ''] as const);
  const core = writeGetParam(
    {
      studentId: data['cmi.core.student_id'],
      studentName: data['cmi.core.student_name'],
      courseId: data['aicc.course_id'],
      status: readStatus(data['cmi.core.lesson_status']),
      flag: entryOf(data['cmi.core.entry']),
      score: readScore((name) => data[`cmi.core.score.${name}`]),
      location: data['cmi.core.lesson_location'],
      totalSeconds: readTimespan(data['cmi.core.total_time'] ?? ''),
      credit: data['cmi.core.credit'],
      mode: data['cmi.core.lesson_mode'],
      suspendData: data['cmi.suspend_data'],
      launchData: data['cmi.launch_data'],
      comments: data['cmi.comments_from_lms'],
      masteryScore: readNumber(data['cmi.student_data.mastery_score']),
      maxTimeAllowed: data['cmi.student_data.max_time_allowed'],
      timeLimitAction: data['cmi.student_data.time_limit_action'],
      objectives: indexedElements(data, 'cmi.objectives').map(readObjective),
    },
    version,
  );
  return preferences.length === 0 ? core : core + writeGroups([['Student_Preferences', writeKeywords(preferences)]]);
}

const entryOf = (entry: string | undefined): 'ab-initio' | 'resume' | '' => (entry === 'ab-initio' || entry === 'resume' ? entry : '');

/** `text_color` as the standard spells it: Text_Color. Content is known to compare letter by letter. */
const keywordOf = (element: string): string => element.slice(preference.length).replaceAll(/(?:^|_)[a-z]/g, (start) => start.toUpperCase());

function readObjective(entry: ReadonlyMap<string, string>): CmiObjective {
  const score = readScore((name) => entry.get(`score.${name}`));
  const status = readStatus(entry.get('status'));
  return { id: entry.get('id') ?? '', ...(score ? { score } : {}), ...(status ? { status } : {}) };
}
