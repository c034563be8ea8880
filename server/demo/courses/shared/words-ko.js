// @ts-nocheck -- runs in the course's frame: the server's TypeScript project has no DOM.
// What pages.js and quiz.js say in a Korean course.
window.courseWords = {
  place: (page, all) => `${page} / ${all}쪽`,
  lookingAround: '둘러보는 중입니다. 아무것도 기록되지 않습니다.',
  notTaken: '학습 시스템이 마지막 단계를 받지 못했습니다. 다음 단계와 함께 다시 보냅니다.',
  notRecorded: '학습 시스템을 찾지 못해 기록되지 않았습니다.',
  noSystem: '학습 시스템을 찾지 못했습니다. 모두 읽을 수 있지만 기록되지 않습니다.',
  right: '맞습니다. ',
  wrong: '아직 아닙니다. ',
  passed: '합격',
  failed: '아직 합격이 아닙니다',
  percent: (value) => `${value}%`,
  passedWords: '잘하셨습니다. 문제마다 아래의 설명을 읽고 ‘마침’을 누르세요.',
  failedWords: (needed) => `${needed}%가 필요합니다. 문제 아래의 설명을 읽고, 원하면 앞 쪽으로 돌아갔다가 다시 풀어 보세요.`,
  openQuestions: (count) => `아직 답하지 않은 문제가 ${count}개 있습니다.`,
};
