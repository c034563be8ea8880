// @ts-nocheck -- runs in the course's frame: the server's TypeScript project has no DOM.
// A quiz: <form data-quiz> with <fieldset data-question="id" data-answer="b" | "a c" data-objective="id">, inputs with one-letter values (or true/false),
// a <template data-why> in each fieldset, and [data-result] with [data-figure], [data-words] and [data-again]. Answers stay in the notes until they are sent.
// <form data-failed="…"> is answered once: who fails reads that, and may finish as well.
(() => {
  const run = window.courseRun;
  const { course } = window;
  const words = window.courseWords || {
    right: 'Right. ',
    wrong: 'Not yet. ',
    passed: 'Passed',
    failed: 'Not passed yet',
    percent: (value) => `${value} %`,
    passedWords: 'Well done. Read the notes under each question, then choose Finish.',
    failedWords: (needed) => `You need ${needed} %. Read the notes under each question, go back to the pages if you like, and try again.`,
    openQuestions: (count) => (count === 1 ? 'One question is still open.' : `${count} questions are still open.`),
  };
  const form = document.querySelector('[data-quiz]');
  const result = document.querySelector('[data-result]');
  const isOnce = form.dataset.failed !== undefined;
  const needed = run.masteryScore === null ? Number(form.dataset.mastery) : run.masteryScore;
  const questions = [...form.querySelectorAll('[data-question]')].map((box) => ({
    box,
    id: box.dataset.question,
    objective: box.dataset.objective,
    right: box.dataset.answer.split(' '),
    inputs: [...box.querySelectorAll('input')],
    seconds: 0,
  }));
  let lastChangeAt = performance.now();

  const given = (question) => question.inputs.filter((input) => input.checked).map((input) => input.value);
  const isRight = (question) => given(question).join(' ') === question.right.join(' ');
  const percentOf = (list) => Math.round((list.filter(isRight).length / list.length) * 100);

  function remember() {
    for (const question of questions) {
      const answer = given(question).join('.');
      if (answer) course.notes.set(question.id, answer);
      else course.notes.delete(question.id);
    }
    course.save();
  }

  function verdict(question) {
    const line = document.createElement('p');
    const word = document.createElement('b');
    const why = question.box.querySelector('template').content.textContent.trim();
    line.className = isRight(question) ? 'verdict is-right' : 'verdict';
    line.dataset.verdict = isRight(question) ? 'right' : 'wrong';
    word.textContent = isRight(question) ? words.right : words.wrong;
    line.append(word, why);
    question.box.append(line);
  }

  function show(percent, isPassed) {
    for (const question of questions) {
      if (given(question).length > 0) verdict(question);
      for (const input of question.inputs) input.disabled = true;
    }
    result.hidden = false;
    result.classList.toggle('is-passed', isPassed);
    result.dataset.result = isPassed ? 'passed' : 'failed';
    result.querySelector('h2').textContent = isPassed ? words.passed : words.failed;
    result.querySelector('[data-figure]').textContent = words.percent(percent);
    result.querySelector('[data-words]').textContent = isPassed ? words.passedWords : form.dataset.failed || words.failedWords(needed);
    result.querySelector('[data-again]').hidden = isPassed || isOnce;
    form.querySelector('[data-send]').hidden = true;
    if (isPassed || isOnce) course.done();
  }

  function clearVerdicts() {
    for (const line of form.querySelectorAll('[data-verdict]')) line.remove();
    for (const { inputs } of questions) for (const input of inputs) input.disabled = false;
    result.hidden = true;
    form.querySelector('[data-send]').hidden = false;
  }

  form.addEventListener('change', (event) => {
    const question = questions.find(({ box }) => box.contains(event.target));
    const now = performance.now();
    question.seconds += (now - lastChangeAt) / 1000;
    lastChangeAt = now;
    document.querySelector('[data-open-questions]').hidden = true;
    remember();
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const open = questions.filter((question) => given(question).length === 0);
    if (open.length > 0) {
      const line = document.querySelector('[data-open-questions]');
      line.hidden = false;
      line.textContent = words.openQuestions(open.length);
      open[0].inputs[0].focus();
      return;
    }
    const percent = percentOf(questions);
    const isPassed = percent >= needed;
    for (const question of questions) {
      run.addAnswer({
        id: question.id,
        objective: question.objective,
        type: question.inputs[0].value === 'true' ? 'true-false' : 'choice',
        question: question.box.querySelector('legend').textContent.trim(),
        given: given(question),
        right: question.right,
        isRight: isRight(question),
        seconds: question.seconds,
      });
    }
    for (const id of new Set(questions.map(({ objective }) => objective).filter(Boolean))) {
      const own = percentOf(questions.filter(({ objective }) => objective === id));
      run.saveObjective({ id, percent: own, isPassed: own >= needed });
    }
    run.saveScore(percent);
    run.saveStatus(isPassed ? 'passed' : 'failed');
    course.notes.set('result', String(percent));
    show(percent, isPassed);
    remember();
    result.querySelector('h2').focus();
  });

  result.querySelector('[data-again]').addEventListener('click', () => {
    clearVerdicts();
    form.reset();
    for (const question of questions) question.seconds = 0;
    lastChangeAt = performance.now();
    course.notes.delete('result');
    remember();
    questions[0].inputs[0].focus();
  });

  // What was chosen or sent in an earlier run.
  for (const question of questions) {
    const earlier = (course.notes.get(question.id) || '').split('.');
    for (const input of question.inputs) input.checked = earlier.includes(input.value);
  }
  course.progress = () => questions.filter((question) => given(question).length > 0).length / questions.length;
  const earlierResult = course.notes.get('result');
  if (earlierResult !== null) show(Number(earlierResult), Number(earlierResult) >= needed);
  else if (run.status === 'passed') show(run.score === null ? needed : run.score, true); // the answers are gone, the result is not
})();
