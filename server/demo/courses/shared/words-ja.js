// @ts-nocheck -- runs in the course's frame: the server's TypeScript project has no DOM.
// What pages.js and quiz.js say in a Japanese course.
window.courseWords = {
  place: (page, all) => `${page} / ${all} ページ`,
  lookingAround: '閲覧中です。何も記録されません。',
  notTaken: '学習システムが前の操作を受け取りませんでした。次の操作と一緒にもう一度送ります。',
  notRecorded: '学習システムが見つからなかったため、記録されませんでした。',
  noSystem: '学習システムが見つかりません。すべて読むことはできますが、記録はされません。',
  right: '正解です。',
  wrong: 'もう一度考えましょう。',
  passed: '合格',
  failed: 'まだ合格ではありません',
  percent: (value) => `${value}%`,
  passedWords: 'よくできました。各問題の下の説明を読み、「完了」を選んでください。',
  failedWords: (needed) => `合格には ${needed}% が必要です。各問題の下の説明を読み、必要ならページに戻ってから、もう一度答えてください。`,
  openQuestions: (count) => `まだ ${count} 問に答えていません。`,
};
