// @ts-nocheck -- runs in the course's frame: the server's TypeScript project has no DOM.
// What pages.js and quiz.js say in a Russian course.
window.courseWords = {
  place: (page, all) => `${page} из ${all}`,
  lookingAround: 'Вы просто смотрите курс: ничего не записывается.',
  notTaken: 'Система обучения не приняла последний шаг. Он будет отправлен снова вместе со следующим.',
  notRecorded: 'Ничего не записано: система обучения не найдена.',
  noSystem: 'Система обучения не найдена. Прочитать можно всё, но ничего не будет записано.',
  right: 'Верно. ',
  wrong: 'Пока нет. ',
  passed: 'Сдано',
  failed: 'Пока не сдано',
  percent: (value) => `${value} %`,
  passedWords: 'Хорошо. Прочтите пояснение под каждым вопросом и выберите «Завершить».',
  failedWords: (needed) => `Нужно ${needed} %. Прочтите пояснение под каждым вопросом, при желании вернитесь к страницам и попробуйте ещё раз.`,
  openQuestions: (count) => `Вопросов без ответа: ${count}.`,
};
