// @ts-nocheck -- runs in the course's frame: the server's TypeScript project has no DOM.
// One run of a SCORM 2004 SCO. `courseRun` has the same face as in run-12.js, so that pages and quiz do not know the standard.
(() => {
  const api = window.findScormApi('API_1484_11');
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
  const get = (element) => (isOpen ? call('GetValue', element) : '');
  const set = (element, value) => isOpen && call('SetValue', element, String(value)) === 'true';
  const number = (text) => (text === '' || Number.isNaN(Number(text)) ? null : Number(text));
  /** timeinterval(second,10,2) (SCORM 2004 RTE 4.1.1.7). */
  const duration = (seconds) => `PT${Math.round(seconds * 100) / 100}S`;
  /** real(10,7) between 0 and 1. */
  const share = (percent) => String(Math.round(percent * 100) / 10_000);
  const now = () => new Date().toISOString().replace(/\.(\d\d)\dZ$/u, '.$1Z');

  isOpen = api !== null && call('Initialize', '') === 'true';
  const success = get('cmi.success_status');
  const completion = get('cmi.completion_status');
  let status = ['incomplete', 'completed'].includes(completion) ? completion : 'not attempted';
  if (success === 'passed' || success === 'failed') status = success;
  const isRecording = isOpen && !['browse', 'review'].includes(get('cmi.mode'));
  const record = (element, value) => isRecording && set(element, value);
  if (status === 'not attempted') record('cmi.completion_status', 'incomplete');
  const scaledPassing = number(get('cmi.scaled_passing_score'));

  window.courseRun = {
    isConnected: isOpen,
    isRecording,
    status,
    place: get('cmi.location'),
    notes: get('cmi.suspend_data'),
    score: number(get('cmi.score.raw')),
    masteryScore: scaledPassing === null ? null : Math.round(scaledPassing * 100),

    savePlace(place, notes, progress) {
      record('cmi.location', place);
      record('cmi.suspend_data', notes);
      record('cmi.progress_measure', share(progress * 100));
    },
    saveScore(percent) {
      record('cmi.score.min', 0);
      record('cmi.score.max', 100);
      record('cmi.score.raw', percent);
      record('cmi.score.scaled', share(percent));
    },
    /** `completed`, `passed` or `failed`: who failed has still come to the end. */
    saveStatus(value) {
      record('cmi.completion_status', 'completed');
      if (value !== 'completed') record('cmi.success_status', value);
    },
    /** { id, objective, type: 'choice' | 'true-false', question, given, right, isRight, seconds } with lists of choice letters or 'true'/'false'. */
    addAnswer(answer) {
      const at = `cmi.interactions.${get('cmi.interactions._count') || '0'}`;
      record(`${at}.id`, answer.id);
      record(`${at}.type`, answer.type);
      if (answer.objective) record(`${at}.objectives.0.id`, answer.objective);
      record(`${at}.timestamp`, now());
      record(`${at}.correct_responses.0.pattern`, answer.right.join('[,]'));
      record(`${at}.weighting`, 1);
      record(`${at}.learner_response`, answer.given.join('[,]'));
      record(`${at}.result`, answer.isRight ? 'correct' : 'incorrect');
      record(`${at}.latency`, duration(answer.seconds));
      record(`${at}.description`, answer.question.slice(0, 250));
    },
    /** { id, percent, isPassed } */
    saveObjective(objective) {
      const count = Number(get('cmi.objectives._count') || '0');
      let index = 0;
      while (index < count && get(`cmi.objectives.${index}.id`) !== objective.id) index += 1;
      const at = `cmi.objectives.${index}`;
      if (index === count) record(`${at}.id`, objective.id);
      record(`${at}.score.scaled`, share(objective.percent));
      record(`${at}.success_status`, objective.isPassed ? 'passed' : 'failed');
      record(`${at}.completion_status`, 'completed');
    },
    /** Answers true when the LMS has taken it. */
    commit() {
      record('cmi.session_time', duration((performance.now() - startedAt) / 1000));
      return isOpen && call('Commit', '') === 'true';
    },
    /**
     * Ends the run; a second call does nothing. Always suspended, never closed: a normal exit would start the next run from nothing (RTE 4.2.8).
     * `next`: a navigation request of the standard, or nothing.
     */
    leave(next) {
      if (!isOpen) return;
      record('cmi.session_time', duration((performance.now() - startedAt) / 1000));
      record('cmi.exit', 'suspend');
      if (next) set('adl.nav.request', next);
      call('Terminate', '');
      isOpen = false;
    },
  };
})();
