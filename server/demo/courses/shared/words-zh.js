// @ts-nocheck -- runs in the course's frame: the server's TypeScript project has no DOM.
// What pages.js and quiz.js say in a Chinese course.
window.courseWords = {
  place: (page, all) => `第 ${page} 页，共 ${all} 页`,
  lookingAround: '您只是在浏览，不会记录任何内容。',
  notTaken: '学习系统没有接收上一步，将随下一步再次发送。',
  notRecorded: '没有找到学习系统，因此没有记录。',
  noSystem: '没有找到学习系统。您可以阅读全部内容，但不会被记录。',
  right: '正确。',
  wrong: '还不对。',
  passed: '通过',
  failed: '尚未通过',
  percent: (value) => `${value}%`,
  passedWords: '很好。请阅读每道题下面的说明，然后选择“完成”。',
  failedWords: (needed) => `需要达到 ${needed}%。请阅读每道题下面的说明，也可以返回前面的页面，然后再试一次。`,
  openQuestions: (count) => `还有 ${count} 道题没有回答。`,
};
