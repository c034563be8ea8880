// @ts-nocheck -- runs in the course's frame: the server's TypeScript project has no DOM.
// Turns the pages of a lesson and remembers the place. Markup: <section data-page="name"> in reading order, [data-back], [data-next], [data-finish],
// [data-place], [data-strap], [data-note]; <body data-completes="end"> completes on Finish, "quiz" leaves the status to quiz.js.
(() => {
  const run = window.courseRun;
  // Of a course in another language, from its words file.
  const words = window.courseWords || {
    place: (page, all) => `${page} of ${all}`,
    lookingAround: 'You are looking around: nothing is recorded.',
    notTaken: 'The learning system did not take the last step. It is sent again with the next one.',
    notRecorded: 'Nothing was recorded, because no learning system was found.',
    noSystem: 'No learning system was found. You can read everything here, but nothing will be recorded.',
  };
  const pages = [...document.querySelectorAll('[data-page]')];
  const one = (selector) => document.querySelector(selector);
  const completesAtEnd = document.body.dataset.completes === 'end';
  const notes = new URLSearchParams(run.notes);
  const seen = new Set((notes.get('pages') || '').split('.').filter((name) => pages.some((page) => page.dataset.page === name)));
  let isDone = ['completed', 'passed'].includes(run.status);
  let current = Math.max(0, pages.findIndex((page) => page.dataset.page === run.place));

  function say(text) {
    one('[data-note]').textContent = text;
    one('[data-note]').hidden = text === '';
  }

  function save() {
    notes.set('pages', [...seen].join('.'));
    const share = course.progress ? course.progress() : seen.size / (pages.length + 1); // the last step is Finish
    run.savePlace(pages[current].dataset.page, notes.toString(), isDone ? 1 : share);
    if (!run.isConnected) return;
    if (run.commit()) say(run.isRecording ? '' : words.lookingAround);
    else say(words.notTaken);
  }

  function show(index, shouldFocus) {
    current = index;
    const isLast = index === pages.length - 1;
    for (const [at, page] of pages.entries()) page.hidden = at !== index;
    seen.add(pages[index].dataset.page);
    one('[data-place]').textContent = words.place(index + 1, pages.length);
    const percent = Math.round(((index + 1) / pages.length) * 100);
    one('[data-strap]').setAttribute('aria-valuenow', String(percent));
    one('[data-strap] > span').style.inlineSize = `${percent}%`;
    one('[data-back]').hidden = index === 0;
    one('[data-next]').hidden = isLast;
    one('[data-finish]').hidden = !isLast || !(completesAtEnd || isDone);
    save();
    if (!shouldFocus) return;
    window.scrollTo(0, 0);
    pages[index].querySelector('h1').focus();
  }

  function finish() {
    if (completesAtEnd) {
      isDone = true;
      if (run.status !== 'completed' && run.status !== 'passed') run.saveStatus('completed');
    }
    save();
    run.leave(document.body.dataset.after);
    for (const part of [one('main'), one('.turn')]) part.hidden = true;
    const end = one('[data-end]');
    end.hidden = false;
    end.querySelector('h1').focus();
    if (!run.isConnected) end.querySelector('[data-end-text]').textContent = words.notRecorded;
  }

  const course = {
    notes,
    save,
    /** For quiz.js: a measure of its own, 0 to 1. */
    progress: null,
    done() {
      isDone = true;
      one('[data-finish]').hidden = current !== pages.length - 1;
    },
  };
  window.course = course;

  one('[data-next]').addEventListener('click', () => show(Math.min(current + 1, pages.length - 1), true));
  one('[data-back]').addEventListener('click', () => show(Math.max(current - 1, 0), true));
  one('[data-finish]').addEventListener('click', finish);
  window.addEventListener('pagehide', () => run.leave());
  // Back from the browser's memory of pages: the run has ended, so a new one begins.
  window.addEventListener('pageshow', (event) => event.persisted && window.location.reload());

  if (!run.isConnected) say(words.noSystem);
  document.addEventListener('DOMContentLoaded', () => {
    show(current, false);
    document.documentElement.dataset.ready = 'true';
  });
})();
