// @ts-nocheck -- runs in the course's frame: the server's TypeScript project has no DOM.
// One run of a SCORM 1.2 SCO. `courseRun` has the same face as in run-2004.js, so that pages and quiz do not know the standard.
(() => {
  const api = window.findScormApi('API');
  const startedAt = performance.now();
  let isOpen = false;

  function call(name, ...args) {
    if (!api) return '';
    try {
      return String(api[name](...args));
    } catch {
      return '';
    }
  }
  const get = (element) => (isOpen ? call('LMSGetValue', element) : '');
  const set = (element, value) => isOpen && call('LMSSetValue', element, String(value)) === 'true';
  const number = (text) => (text === '' || Number.isNaN(Number(text)) ? null : Number(text));

  /** CMITimespan: HHHH:MM:SS.SS (SCORM 1.2 RTE 3.4). */
  function timespan(seconds) {
    const hundredths = Math.round(seconds * 100);
    const two = (value) => String(value).padStart(2, '0');
    const hours = Math.floor(hundredths / 360_000);
    const minutes = Math.floor(hundredths / 6000) % 60;
    return `${String(hours).padStart(4, '0')}:${two(minutes)}:${two(Math.floor(hundredths / 100) % 60)}.${two(hundredths % 100)}`;
  }
  const clock = () => new Date().toTimeString().slice(0, 8);

  isOpen = api !== null && call('LMSInitialize', '') === 'true';
  const status = get('cmi.core.lesson_status') || 'not attempted';
  const isRecording = isOpen && !['browse', 'review'].includes(get('cmi.core.lesson_mode'));
  const record = (element, value) => isRecording && set(element, value);
  if (status === 'not attempted') record('cmi.core.lesson_status', 'incomplete');

  window.courseRun = {
    isConnected: isOpen,
    isRecording,
    status,
    place: get('cmi.core.lesson_location'),
    notes: get('cmi.suspend_data'),
    score: number(get('cmi.core.score.raw')),
    masteryScore: number(get('cmi.student_data.mastery_score')),

    savePlace(place, notes) {
      record('cmi.core.lesson_location', place);
      record('cmi.suspend_data', notes);
    },
    saveScore(percent) {
      record('cmi.core.score.min', 0);
      record('cmi.core.score.max', 100);
      record('cmi.core.score.raw', percent);
    },
    /** `completed`, `passed` or `failed`. */
    saveStatus(value) {
      record('cmi.core.lesson_status', value);
    },
    /** { id, objective, type: 'choice' | 'true-false', given, right, isRight, seconds } with lists of choice letters or 'true'/'false'. */
    addAnswer(answer) {
      const at = `cmi.interactions.${get('cmi.interactions._count') || '0'}`;
      const pattern = (values) => (answer.type === 'true-false' ? values.map((value) => value[0]) : values).join(',');
      record(`${at}.id`, answer.id);
      if (answer.objective) record(`${at}.objectives.0.id`, answer.objective);
      record(`${at}.time`, clock());
      record(`${at}.type`, answer.type);
      record(`${at}.correct_responses.0.pattern`, pattern(answer.right));
      record(`${at}.weighting`, 1);
      record(`${at}.student_response`, pattern(answer.given));
      record(`${at}.result`, answer.isRight ? 'correct' : 'wrong');
      record(`${at}.latency`, timespan(answer.seconds));
    },
    /** { id, percent, isPassed } */
    saveObjective(objective) {
      const count = Number(get('cmi.objectives._count') || '0');
      let index = 0;
      while (index < count && get(`cmi.objectives.${index}.id`) !== objective.id) index += 1;
      const at = `cmi.objectives.${index}`;
      record(`${at}.id`, objective.id);
      record(`${at}.score.min`, 0);
      record(`${at}.score.max`, 100);
      record(`${at}.score.raw`, objective.percent);
      record(`${at}.status`, objective.isPassed ? 'passed' : 'failed');
    },
    /** Answers true when the LMS has taken it. */
    commit() {
      record('cmi.core.session_time', timespan((performance.now() - startedAt) / 1000));
      return isOpen && call('LMSCommit', '') === 'true';
    },
    /** Ends the run; a second call does nothing. Always suspended, never closed: place, answers and result are there at the next look. */
    leave() {
      if (!isOpen) return;
      record('cmi.core.session_time', timespan((performance.now() - startedAt) / 1000));
      record('cmi.core.exit', 'suspend');
      call('LMSFinish', '');
      isOpen = false;
    },
  };
})();
