import type { CmiData, LessonStatus } from '#formats/cmi.ts';
import type { PlayableStandard } from '#formats/course.ts';
import type { Draw } from '../chance.ts';
import type { DoneRow } from './done.ts';

/** What a run of an item leaves: the data as the recorder keeps them, and what they mean. */
export interface RunData {
  readonly standard: PlayableStandard;
  readonly data: CmiData;
  readonly ownSeconds: number;
  readonly didContentFinish: boolean;
  readonly status: LessonStatus;
  readonly score: number | undefined;
  /** The session time: what the content reported where that is its last word and can be believed, else the device's own clock (S5). */
  readonly seconds: number;
  readonly location: string;
  readonly suspendData: string;
  readonly rows: readonly DoneRow[];
}

export interface RunWish {
  /** A name that no other run has. */
  readonly mark: string;
  /** The LMS speaks HACP 2.2: then everything is an integer, so that nothing is lost by rounding. */
  readonly inIntegers: boolean;
  /** The page was killed in the middle: no last word of the content. */
  readonly isInterrupted: boolean;
}

const nastyTexts: readonly [string, ...string[]] = ['', 'p=3', '[1,2,{"a":"b"}]', '["ä", "例", "🛟"]\n;x=1 & y%20+', 'a\r\nb\n\nc = d\n', '[core]\nLesson_Status=failed', '  blanks  \n  and tabs\t', 'error=1\naicc_data=[Core]', `long:${'0123456789'.repeat(450)}`];

export function drawRun(draw: Draw, { mark, inIntegers, isInterrupted }: RunWish): RunData {
  const standard = draw.pick<PlayableStandard>(['scorm-1.2', 'scorm-1.2', 'scorm-2004', 'aicc']);
  const status = draw.weighted<LessonStatus>({ passed: 30, completed: 20, failed: 10, incomplete: 40, browsed: 0, 'not attempted': 0 });
  const score = draw.is(status === 'incomplete' ? 0.3 : 0.8) ? draw.between(0, 100) + (inIntegers || draw.is(0.7) ? 0 : 0.5) : undefined;
  const location = draw.is(0.05) ? `far ${'x'.repeat(300)}` : draw.pick(['', 'page 2', `p${draw.between(1, 99)}`, 'Übersicht;3']);
  const suspendData = draw.pick(nastyTexts);
  const ownSeconds = draw.between(2000, 200_000) / 100;
  const own = inIntegers ? Math.round(ownSeconds) : ownSeconds;
  const didContentFinish = !isInterrupted && draw.is(0.8);
  const says = draw.weighted({ right: 60, nothing: 20, zero: 8, tooMuch: 12 });
  const reported = { right: own - 7, nothing: undefined, zero: 0, tooMuch: own * 12 }[says];
  const names = standard === 'scorm-2004' ? names2004 : names12;
  const rows = drawRows(draw, standard, mark);
  const data: CmiData = {
    ...names.status(status),
    ...(score === undefined ? {} : { [names.raw]: String(score), [names.max]: '100' }),
    [names.location]: location,
    'cmi.suspend_data': suspendData,
    [names.exit]: draw.pick(['', 'suspend']),
    ...(reported === undefined ? {} : { [names.time]: names.writeTime(reported) }),
    ...rows.data,
  };
  return { standard, data, ownSeconds: own, didContentFinish, status, score, location, suspendData, rows: rows.rows, seconds: didContentFinish && says === 'right' ? own - 7 : own };
}

const names12 = {
  status: (status: LessonStatus): CmiData => ({ 'cmi.core.lesson_status': status }),
  raw: 'cmi.core.score.raw',
  max: 'cmi.core.score.max',
  location: 'cmi.core.lesson_location',
  exit: 'cmi.core.exit',
  time: 'cmi.core.session_time',
  writeTime: (seconds: number): string => {
    const whole = Math.floor(seconds);
    const two = (n: number): string => String(n).padStart(2, '0');
    return `${String(Math.floor(whole / 3600)).padStart(4, '0')}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${two(Math.round((seconds - whole) * 100))}`;
  },
};

const names2004 = {
  status: (status: LessonStatus): CmiData =>
    status === 'passed' || status === 'failed'
      ? { 'cmi.completion_status': 'completed', 'cmi.success_status': status }
      : { 'cmi.completion_status': status, 'cmi.success_status': 'unknown' },
  raw: 'cmi.score.raw',
  max: 'cmi.score.max',
  location: 'cmi.location',
  exit: 'cmi.exit',
  time: 'cmi.session_time',
  writeTime: (seconds: number): string => `PT${seconds.toFixed(2)}S`,
};

function drawRows(draw: Draw, standard: PlayableStandard, mark: string): { readonly data: CmiData; readonly rows: readonly DoneRow[] } {
  const data: Record<string, string> = {};
  const rows: DoneRow[] = [];
  if (draw.is(0.35)) {
    const count = draw.between(1, 3);
    for (let n = 0; n < count; n += 1) {
      const id = `${mark}-q${n}`;
      rows.push({ kind: 'interaction', mark: id });
      data[`cmi.interactions.${n}.id`] = id;
      data[`cmi.interactions.${n}.type`] = 'choice';
      data[`cmi.interactions.${n}.${standard === 'scorm-2004' ? 'learner_response' : 'student_response'}`] = draw.pick(['a', 'b, "c"', 'x\ny']);
      data[`cmi.interactions.${n}.result`] = draw.pick(['correct', 'wrong']);
    }
  }
  if (draw.is(0.15)) {
    const id = `${mark}-o`;
    rows.push({ kind: 'objective', mark: id });
    data['cmi.objectives.0.id'] = id;
    data[standard === 'scorm-2004' ? 'cmi.objectives.0.success_status' : 'cmi.objectives.0.status'] = 'passed';
  }
  if (draw.is(0.1)) {
    rows.push({ kind: 'comment', mark: `${mark}-c` });
    data[standard === 'scorm-2004' ? 'cmi.comments_from_learner.0.comment' : 'cmi.comments'] = `Well "done", ${mark}-c`;
  }
  return { data, rows };
}
