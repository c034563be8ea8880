import { describe, expect, test } from 'vitest';
import { readItemResult } from '#formats/cmi/read-item-result.ts';
import type { CmiData } from '#formats/cmi.ts';
import { readGetParam } from '#formats/hacp/get-param.ts';
import { parseHacpAnswer, type HacpAnswer } from '#formats/hacp/hacp-answer.ts';
import { writeInteractions } from '#formats/hacp/put-rows.ts';
import { parsePlayerMessage, playerBounds } from '#player/parse-player-message.ts';
import { createAiccRuntime } from './create-aicc-runtime.ts';

const fields = (command: string, data = '', version = '4.0'): Readonly<Record<string, string>> => ({ command, version, session_id: 's-1', aicc_data: data });

function begin(cmi: CmiData = {}) {
  const changes: Record<string, string> = {};
  const commits: { readonly data: CmiData; readonly isFinal: boolean }[] = [];
  const said: string[] = [];
  const clock = { ms: 0 };
  const runtime = createAiccRuntime({
    cmi,
    sessionId: 's-1',
    onSet: (element, value) => (changes[element] = value),
    onCommit: (data, isFinal) => commits.push({ data, isFinal }),
    onBegin: () => said.push('begun'),
    onFinish: () => said.push('finished'),
    now: () => clock.ms,
  });
  const posted = (body: string): HacpAnswer => {
    const answer = parseHacpAnswer(runtime.hacp?.(body) ?? '');
    if (answer === 'not-hacp') throw new Error('not HACP');
    return answer;
  };
  const say = (command: string, data = ''): HacpAnswer => posted(new URLSearchParams(fields(command, data)).toString());
  const result = () => readItemResult({ standard: 'aicc', data: runtime.data() });
  return { runtime, changes, commits, said, clock, posted, say, result };
}

const lines = (...all: string[]): string => all.join('\r\n');

const atStart: CmiData = {
  'cmi.core.student_id': 'mia',
  'cmi.core.student_name': 'Lind, Mia',
  'cmi.core.lesson_location': 'page-7',
  'cmi.core.lesson_status': 'incomplete',
  'cmi.core.entry': 'resume',
  'cmi.core.score.raw': '40',
  'cmi.core.total_time': '0000:10:00',
  'cmi.core.session_time': '00:10:00',
  'cmi.core.exit': 'suspend',
  'cmi.suspend_data': '{"a":\r\n[1]}',
  'cmi.launch_data': 'questions=4',
  'cmi.student_data.mastery_score': '75',
  'cmi.student_data.max_time_allowed': '00:30:00',
  'cmi.student_data.time_limit_action': 'C,N',
  'cmi.objectives.0.id': 'J1',
  'cmi.objectives.0.status': 'failed',
  'cmi.objectives.0.score.raw': '20',
  'cmi.student_preference.audio': '50',
  'cmi.student_preference.text_color': 'red',
};

describe('GetParam', () => {
  test('tells content who learns, where they stopped, and on what terms, as an LMS does', () => {
    const { say, runtime } = begin(atStart);
    const answer = say('GetParam');
    expect(answer).toMatchObject({ error: 0, errorText: 'Successful', version: '4.0' });
    expect(answer.data.startsWith('[Core]\r\n')).toBe(true);
    expect(readGetParam(answer.data)).toMatchObject({
      studentId: 'mia', studentName: 'Lind, Mia', status: 'incomplete', flag: 'resume', score: { raw: 40 }, location: 'page-7', totalSeconds: 600, credit: 'credit', mode: 'normal',
      suspendData: '{"a":\r\n[1]}', launchData: 'questions=4', masteryScore: 75, maxTimeAllowed: '00:30:00', timeLimitAction: 'C,N', objectives: [{ id: 'J1', score: { raw: 20 }, status: 'failed' }],
    });
    expect(answer.data).toContain('[Student_Preferences]\r\nAudio=50\r\nText_Color=red\r\n');
    expect(runtime.counts()).toEqual({ calls: 1, errors: 0 });
  });

  test('tells a first visit from a later one, and answers in the version that content speaks', () => {
    const { posted } = begin();
    for (const version of ['2.0', '2.2', '3.5', '4', '4.0']) {
      const answer = posted(new URLSearchParams(fields('GETPARAM', '', version)).toString());
      expect([answer.version, readGetParam(answer.data).flag]).toEqual([version, 'ab-initio']);
    }
    expect(posted('session_id=s-1&command=getparam').version).toBe('4.0');
  });

  test('asked again, tells what was put since', () => {
    const { say } = begin();
    say('GetParam');
    say('PutParam', lines('[Core]', 'Lesson_Status=i', 'Lesson_Location=p3', 'Score=12.5,100,0', 'Time=00:01:00', '[Core_Lesson]', 'a=1'));
    expect(readGetParam(say('GetParam').data)).toMatchObject({ status: 'incomplete', location: 'p3', score: { raw: 12.5, max: 100, min: 0 }, suspendData: 'a=1', totalSeconds: 0 });
  });
});

describe('PutParam is recorded, whatever tool wrote it', () => {
  test.each<[string, string, Partial<ReturnType<typeof readItemResult>>]>([
    ['iSpring', lines('[core]', 'Lesson_Location=', 'Lesson_Status=I', 'Score=', 'Time=0000:00:12', '[core_lesson]', '{"v":[\r\n[1,2]\r\n]}'), { status: 'incomplete', reportedSeconds: 12, suspendData: '{"v":[\r\n[1,2]\r\n]}' }],
    ['Storyline', lines('[Core]', 'lesson_location=1Y2', 'lesson_status=incomplete', 'score=90,100,0', 'time=00:01:05.25', '[CORE_LESSON]', '2q3w'), { status: 'incomplete', location: '1Y2', score: { raw: 90, max: 100, min: 0 }, reportedSeconds: 65.25, suspendData: '2q3w' }],
    ['LF alone, blanks around equals signs, a comment line', '\n[Core]\n;mine\n Lesson_Status = P , L \nScore = 80\nLesson_Location = a=b\n', { status: 'passed', exit: 'logout', score: { raw: 80 }, location: 'a=b' }],
    ['the score alone', lines('[Core]', 'Score=-3'), { status: 'incomplete', score: { raw: -3 } }],
    ['a status of no vocabulary, with the rest kept', lines('[Core]', 'Lesson_Status=x', 'Lesson_Location=p1'), { status: 'incomplete', location: 'p1' }],
    ['a place longer than 255 characters', lines('[Core]', `Lesson_Location=${'x'.repeat(900)}`), { location: 'x'.repeat(900) }],
    ['completed, then failed in two', lines('[Core]', 'Lesson_Status=C', '[Core]', 'Lesson_Status=F'), { status: 'completed' }],
  ])('%s', (_, data, expected) => {
    const { say, result, commits, runtime } = begin();
    say('GetParam');
    expect(say('PutParam', data)).toMatchObject({ error: 0, errorText: 'Successful', data: '' });
    expect(result()).toMatchObject(expected);
    expect(commits.at(-1)).toMatchObject({ isFinal: false, data: runtime.data() });
  });

  test('field names in any case and order, aicc_data in any encoding', () => {
    const { posted, result } = begin();
    posted('AICC_Data=&SESSION_ID=s-1&VERSION=3.5&COMMAND=GetParam');
    expect(posted('aicc_data=%5BCore%5D%0D%0ALesson_Status%3DC%0D%0ALesson_Location%3Dcaf%C3%A9+1%0D%0A&version=4&session_id=s-1&command=PUTPARAM').error).toBe(0);
    expect(result()).toMatchObject({ status: 'completed', location: 'café 1' });
  });

  test('a later one replaces what it says, and leaves what it does not say', () => {
    const { say, result } = begin();
    say('GetParam');
    say('PutParam', lines('[Core]', 'Lesson_Status=I,s', 'Lesson_Location=p1', 'Score=10,20', 'Time=00:01:00', '[Core_Lesson]', 'one', '[Comments]', 'good'));
    say('PutParam', lines('[Core]', 'Lesson_Status=C', 'Score=30', 'Time=00:02:00', '[Core_Lesson]', '[Comments]', 'very good'));
    expect(result()).toMatchObject({ status: 'completed', exit: '', score: { raw: 30 }, location: 'p1', reportedSeconds: 120, suspendData: '', comments: 'very good' });
    expect(result().score).toEqual({ raw: 30 });
  });

  test('objectives are known by their IDs, preferences by their names', () => {
    const { say, result, changes } = begin(atStart);
    say('GetParam');
    say('PutParam', lines('[Core]', 'Lesson_Status=I', '[Objectives_Status]', 'J_ID.1=J2', 'J_Status.1=p', 'J_ID.2=J1', 'J_Score.2=90;20', 'J_Status.2=passed', '[Student_Preferences]', 'Audio=-1', 'Window.1=10'));
    expect(result().objectives).toEqual([{ id: 'J1', score: { raw: 90 }, status: 'passed' }, { id: 'J2', status: 'passed' }]);
    expect(changes).toMatchObject({ 'cmi.student_preference.audio': '-1', 'cmi.student_preference.window.1': '10' });
  });
});

describe('what is reported beside it', () => {
  const row = (id: string, more = 'C,"a","b",W,1,00:00:12') => `"c","mia","A1","2026/03/04","09:08:07","${id}","J1",${more}`;
  const header = 'course_id, student_id, lesson_id, date, time, interaction_id, objective_id, type_interaction, correct_response, student_response, result, weighting, latency';

  test('answers are kept, each once more, and go to the LMS as they came', () => {
    const { say, result } = begin();
    say('GetParam');
    expect(say('PutInteractions', lines(header, row('q1'))).error).toBe(0);
    say('PUTINTERACTIONS', lines(row('q2', 'true-false,t,t,correct,0.5,00:01:00'), row('q1', 'F,"x, ""y""","z",7,,')));
    const expected = [
      { id: 'q1', objectiveId: 'J1', type: 'choice', time: '2026-03-04T09:08:07', correctResponse: 'a', response: 'b', result: 'wrong', weighting: '1', latency: '00:00:12' },
      { id: 'q2', objectiveId: 'J1', type: 'true-false', time: '2026-03-04T09:08:07', correctResponse: 't', response: 't', result: 'correct', weighting: '0.5', latency: '00:01:00' },
      { id: 'q1', objectiveId: 'J1', type: 'fill-in', time: '2026-03-04T09:08:07', correctResponse: 'x, "y"', response: 'z', result: '7' },
    ];
    expect(result().interactions).toEqual(expected);
    const told = writeInteractions(result().interactions, { courseId: 'c', studentId: 'mia', lessonId: 'A1', at: new Date(0) });
    expect(told).toContain('"c","mia","A1","2026/03/04","09:08:07","q1","J1","C","a","b","W","1","00:00:12"');
  });

  test('objectives by their own command join those of PutParam', () => {
    const { say, result } = begin(atStart);
    say('GetParam');
    say('PutObjectives', lines('course_id,student_id,lesson_id,date,time,objective_id,score,status,mastery_time', 'c,mia,A1,2026/03/04,09:00:00,J1,"80,100",P,00:10:00', 'c,mia,A1,2026/03/04,09:00:00,J9,,i,'));
    expect(result().objectives).toEqual([{ id: 'J1', score: { raw: 80, max: 100 }, status: 'passed' }, { id: 'J9', status: 'incomplete' }]);
  });

  test('comments of both commands are kept together', () => {
    const { say, result } = begin();
    say('GetParam');
    say('PutComments', lines('"course_id","student_id","lesson_id","date","time","location","comment"', '"c","mia","A1","","","p1","first"'));
    say('PutParam', lines('[Core]', 'Lesson_Status=I', '[Comments]', 'of the end'));
    say('PutComments', lines('location,comment', 'p2,second'));
    expect(result().comments).toBe('of the end\r\nfirst\r\nsecond');
  });

  test('ways and performances are kept as they came', () => {
    const { say, changes } = begin();
    say('GetParam');
    say('PutPath', 'element_location,status\r\np1,C');
    say('PutPath', 'element_location,status\r\np2,I');
    say('PutPerformance', 'free text');
    expect(changes).toMatchObject({ 'aicc.path.0.text': 'element_location,status\r\np1,C', 'aicc.path.1.text': 'element_location,status\r\np2,I', 'aicc.performance.0.text': 'free text' });
  });

  test('a report beyond all measure is left out, and costs the run none of its other words', () => {
    const { say, commits } = begin();
    say('GetParam');
    say('PutPerformance', 'x'.repeat(playerBounds.value + 1));
    say('PutParam', lines('[Core]', 'Lesson_Status=C', 'Lesson_Location=p9'));
    const data = commits.at(-1)?.data ?? {};
    expect(parsePlayerMessage({ type: 'commit', sittingId: 's-1', data, isFinal: false })).toMatchObject({ data: { 'cmi.core.lesson_location': 'p9' } });
  });
});

describe('the session', () => {
  test('ExitAU ends it, and the app knows', () => {
    const { say, commits, said, runtime } = begin();
    say('GetParam');
    say('PutParam', lines('[Core]', 'Lesson_Status=C', 'Time=00:00:30'));
    expect(runtime.didContentFinish()).toBe(false);
    say('ExitAU');
    expect(runtime.didContentFinish()).toBe(true);
    expect(commits.map(({ isFinal }) => isFinal)).toEqual([false, true]);
    expect(said).toEqual(['begun', 'finished']);
    runtime.finishIfRunning();
    expect(runtime.data()).not.toHaveProperty('cmi.core.exit', 'suspend');
  });

  test('a page that goes away says things in the wrong order, and nothing of them is lost', () => {
    const { say, result, runtime, commits } = begin();
    say('PutParam', lines('[Core]', 'Lesson_Status=I', 'Time=00:00:10'));
    say('ExitAU');
    say('PutParam', lines('[Core]', 'Lesson_Status=C', 'Time=00:00:20'));
    expect(result()).toMatchObject({ status: 'completed', reportedSeconds: 20 });
    expect(runtime.didContentFinish()).toBe(true);
    expect(commits.at(-1)?.isFinal).toBe(true);
  });

  test('content that begins again after its end goes on where it was, and its time counts once', () => {
    const { say, clock, result, said, runtime } = begin(atStart);
    say('GetParam');
    clock.ms = 60_000;
    say('PutParam', lines('[Core]', 'Lesson_Status=I', 'Lesson_Location=p9', 'Time=00:01:00'));
    say('ExitAU');
    expect(readGetParam(say('GetParam').data)).toMatchObject({ flag: 'resume', location: 'p9', totalSeconds: 660 });
    expect(runtime.didContentFinish()).toBe(false);
    clock.ms = 90_000;
    say('PutParam', lines('[Core]', 'Lesson_Status=C', 'Time=00:00:30'));
    expect(result().reportedSeconds).toBe(90);
    clock.ms = 100_000;
    say('PutParam', lines('[Core]', 'Lesson_Status=C', 'Time=00:01:40'));
    expect(result().reportedSeconds).toBe(100);
    expect(said).toEqual(['begun', 'finished', 'begun']);
  });

  test('content that never exits is ended on its behalf, with its place kept', () => {
    const { say, runtime, result } = begin();
    say('GetParam');
    say('PutParam', lines('[Core]', 'Lesson_Status=I', 'Lesson_Location=p2'));
    runtime.finishIfRunning();
    expect(result()).toMatchObject({ exit: 'suspend', location: 'p2', status: 'incomplete' });
    expect(runtime.didContentFinish()).toBe(false);
  });

  test('an assignable unit that never calls says so with its end', () => {
    const { runtime } = begin(atStart);
    runtime.finishIfRunning();
    expect(runtime.counts()).toEqual({ calls: 0, errors: 0 });
    expect(runtime.data()).not.toHaveProperty('cmi.core.session_time');
    expect(runtime.data()).not.toHaveProperty('cmi.core.exit');
  });

  test.each([
    ['Score=74', 'C', 'failed'],
    ['Score=75,100,0', 'C', 'passed'],
    ['Score=', 'C', 'completed'],
    ['Score=10', 'P', 'passed'],
    ['Score=10', 'I', 'incomplete'],
  ])('the mastery score decides at the end about what was completed: %s and %s is %s', (score, status, expected) => {
    const { say, result } = begin({ 'cmi.student_data.mastery_score': '75' });
    say('GetParam');
    say('PutParam', lines('[Core]', `Lesson_Status=${status}`, score));
    say('ExitAU');
    expect(result().status).toBe(expected);
  });

  test('what is no command, or of another session, is refused as an LMS refuses it, and changes nothing', () => {
    const { posted, runtime } = begin();
    expect(posted('')).toMatchObject({ error: 1, errorText: 'Invalid Command' });
    expect(posted('command=Dance&session_id=s-1')).toMatchObject({ error: 1 });
    expect(posted('command=PutParam&session_id=s-0&aicc_data=[Core]%0ALesson_Status=P')).toMatchObject({ error: 3, errorText: 'Invalid Session ID' });
    expect(posted('command=GetParam')).toMatchObject({ error: 3 });
    expect(runtime.counts()).toEqual({ calls: 4, errors: 4 });
    expect(runtime.data()).not.toHaveProperty('cmi.core.lesson_status');
  });

  test('an answer is text of lines that end as content expects it', () => {
    const { runtime } = begin();
    const answer = runtime.hacp?.('command=GetParam&version=3.5&session_id=s-1&aicc_data=') ?? '';
    expect(answer.startsWith('error=0\r\nerror_text=Successful\r\nversion=3.5\r\naicc_data=[Core]\r\nStudent_ID=')).toBe(true);
    expect(answer).toContain('\r\nLesson_Status=not attempted,ab-initio\r\n');
  });
});
