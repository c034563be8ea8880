// @ts-nocheck -- runs in the course's frame: the server's TypeScript project has no DOM.
// One run of an AICC assignable unit over HACP. `courseRun` has the same face as in run-12.js, so that pages and quiz do not know the standard.
(() => {
  const address = new Map([...new URLSearchParams(window.location.search)].map(([name, value]) => [name.toLowerCase(), value]));
  const url = address.get('aicc_url') || '';
  const startedAt = performance.now();
  let isOpen = false;
  let isTaken = true;
  let isGoing = false;
  window.addEventListener('pagehide', () => (isGoing = true));

  const form = (command, data) => new URLSearchParams({ command, version: '4.0', session_id: address.get('aicc_sid') || '', aicc_data: data });
  const isGood = (answer) => /^\s*error\s*=\s*0\s*$/im.test(answer);
  const oneLine = (text) => String(text).replaceAll(/[\r\n]+/g, ' ');

  /** The first words must be there before the pages are: the one synchronous request. */
  function ask() {
    if (url === '') return '';
    try {
      const request = new XMLHttpRequest();
      request.open('POST', url, false);
      request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
      request.send(form('GetParam', '').toString());
      return request.status === 200 ? request.responseText : '';
    } catch {
      return '';
    }
  }

  const post = (body) => fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body, keepalive: true });
  let last = Promise.resolve();
  /** One after the other, in the order in which they happened. */
  function tell(command, data) {
    const body = form(command, data).toString();
    last = last
      .then(() => post(body))
      .then((answer) => answer.text())
      .then(
        (text) => (isTaken = isGood(text)),
        () => (isTaken = false),
      );
  }

  /** The text under `[name]`, up to the next of the groups that an LMS sends. */
  function group(data, name) {
    const found = new RegExp(`^\\[${name}\\][^\\S\\r\\n]*\\r?\\n?([\\s\\S]*?)(?=^\\[(?:core|core_lesson|core_vendor|student_data|student_preferences|objectives_status|evaluation|comments)\\]|$(?![\\s\\S]))`, 'im').exec(data);
    return found ? found[1].replace(/\r?\n$/, '') : '';
  }
  function keyword(text, name) {
    const found = new RegExp(`^[^\\S\\r\\n]*${name}[^\\S\\r\\n]*=[^\\S\\r\\n]*(.*)$`, 'im').exec(text);
    return found ? found[1].trim() : '';
  }
  const number = (text) => (text === '' || Number.isNaN(Number(text)) ? null : Number(text));
  function time(seconds) {
    const two = (value) => String(value).padStart(2, '0');
    const whole = Math.round(seconds);
    return `${String(Math.floor(whole / 3600)).padStart(4, '0')}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  }

  const answer = ask();
  isOpen = isGood(answer);
  const data = answer.replace(/^[\s\S]*?aicc_data\s*=\s*/i, '');
  const core = group(data, 'core');
  const statuses = { p: 'passed', c: 'completed', f: 'failed', i: 'incomplete', b: 'browsed', n: 'not attempted' };
  const known = statuses[keyword(core, 'lesson_status').charAt(0).toLowerCase()] || 'not attempted';
  const isRecording = isOpen && !/^[br]/i.test(keyword(core, 'lesson_mode'));
  const state = {
    place: keyword(core, 'lesson_location'),
    notes: group(data, 'core_lesson').trim(),
    status: known === 'not attempted' ? 'incomplete' : known,
    score: keyword(core, 'score').split(',')[0].trim(),
  };
  let objectives = [];
  const answers = [];

  function putParam() {
    const lines = [
      '[Core]',
      `Lesson_Location=${oneLine(state.place)}`,
      `Lesson_Status=${state.status}`,
      `Score=${state.score === '' ? '' : `${state.score},100,0`}`,
      `Time=${time((performance.now() - startedAt) / 1000)}`,
      '[Core_Lesson]',
      oneLine(state.notes),
    ];
    if (objectives.length > 0) {
      lines.push('[Objectives_Status]');
      for (const [index, { id, percent, isPassed }] of objectives.entries()) {
        lines.push(`J_ID.${index + 1}=${id}`, `J_Score.${index + 1}=${percent}`, `J_Status.${index + 1}=${isPassed ? 'passed' : 'failed'}`);
      }
    }
    tell('PutParam', `${lines.join('\r\n')}\r\n`);
  }

  function putInteractions() {
    if (answers.length === 0) return;
    const columns = ['course_id', 'student_id', 'lesson_id', 'date', 'time', 'interaction_id', 'objective_id', 'type_interaction', 'correct_response', 'student_response', 'result', 'weighting', 'latency'];
    const quoted = (fields) => fields.map((field) => `"${oneLine(field).replaceAll('"', '""')}"`).join(',');
    tell('PutInteractions', `${[columns, ...answers.splice(0)].map(quoted).join('\r\n')}\r\n`);
  }

  window.courseRun = {
    isConnected: isOpen,
    isRecording,
    status: known,
    place: state.place,
    notes: state.notes,
    score: number(state.score),
    masteryScore: number(keyword(group(data, 'student_data'), 'mastery_score')),

    savePlace(place, notes) {
      state.place = place;
      state.notes = notes;
    },
    saveScore(percent) {
      state.score = String(percent);
    },
    /** `completed`, `passed` or `failed`. */
    saveStatus(value) {
      state.status = value;
    },
    /** As in run-12.js. */
    addAnswer(given) {
      const now = new Date();
      const two = (value) => String(value).padStart(2, '0');
      const pattern = (values) => (given.type === 'true-false' ? values.map((value) => value[0]) : values).join(',');
      answers.push([
        '', keyword(core, 'student_id'), '', `${now.getFullYear()}/${two(now.getMonth() + 1)}/${two(now.getDate())}`, now.toTimeString().slice(0, 8),
        given.id, given.objective || '', given.type, pattern(given.right), pattern(given.given), given.isRight ? 'correct' : 'wrong', '1', time(given.seconds),
      ]);
    },
    saveObjective(objective) {
      objectives = [...objectives.filter(({ id }) => id !== objective.id), objective];
    },
    /** Answers true when the LMS has taken what was sent before: HACP has no synchronous word for this one. */
    commit() {
      if (!isRecording) return isOpen;
      putParam();
      putInteractions();
      return isTaken;
    },
    /** Ends the run; a second call does nothing. A page that goes cannot wait for its turn: all but the last seconds was put before. */
    leave() {
      if (!isOpen) return;
      isOpen = false;
      if (isGoing) {
        post(form('ExitAU', '').toString()).catch(() => undefined);
        return;
      }
      if (isRecording) putParam();
      tell('ExitAU', '');
    },
  };
})();
