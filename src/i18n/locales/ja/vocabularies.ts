import type { Locale } from '../../locale.ts';

export const kind: Locale['kind'] = {
  onlineModule: 'オンライン',
  classroom: '集合研修',
  virtualClassroom: 'バーチャルクラス',
  archivedVirtualClassroom: '録画',
  exam: '試験',
  task: 'タスク',
  selfTrainingPaper: '資料',
  specialInterestGroup: 'グループ',
  externalCourse: '社外コース',
  externalCertification: '社外修了証',
  justInTimeLearning: 'クイックヘルプ',
  learningProgram: 'プログラム',
  workshopSeminar: 'ワークショップ',
  onTheJobTraining: '職場研修',
  coaching: 'コーチング',
  selfTrainingVideo: 'ビデオ',
  internship: 'インターンシップ',
  book: '書籍',
  cd: 'CD',
  video: 'ビデオ',
  audioCassette: '音声',
};

export const status: Locale['status'] = {
  enrolled: '未開始',
  incomplete: '受講中',
  completed: '修了',
  cancelled: '取り消し',
  finishedUsing: '終了',
  pendingApproval: '承認待ち',
  resource: '教材',
  shared: '共有',
  unknown: '不明',
  waitlisted: 'キャンセル待ち',
  withdrawn: '受講取り消し',
  administrativeEntry: '管理者が登録',
};

export const lesson: Locale['lesson'] = {
  'passed': '合格',
  'completed': '修了',
  'failed': '不合格',
  'incomplete': '受講中',
  'browsed': '閲覧',
  'not attempted': '未開始',
};
