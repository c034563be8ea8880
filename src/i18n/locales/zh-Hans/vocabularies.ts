import type { Locale } from '../../locale.ts';

export const kind: Locale['kind'] = {
  onlineModule: '在线',
  classroom: '面授',
  virtualClassroom: '虚拟课堂',
  archivedVirtualClassroom: '录像',
  exam: '考试',
  task: '任务',
  selfTrainingPaper: '资料',
  specialInterestGroup: '小组',
  externalCourse: '外部课程',
  externalCertification: '外部证书',
  justInTimeLearning: '快速帮助',
  learningProgram: '项目',
  workshopSeminar: '研讨会',
  onTheJobTraining: '在岗培训',
  coaching: '辅导',
  selfTrainingVideo: '视频',
  internship: '实习',
  book: '图书',
  cd: '光盘',
  video: '视频',
  audioCassette: '音频',
};

export const status: Locale['status'] = {
  enrolled: '未开始',
  incomplete: '进行中',
  completed: '已完成',
  cancelled: '已取消',
  finishedUsing: '已结束',
  pendingApproval: '等待批准',
  resource: '资源',
  shared: '已共享',
  unknown: '未知',
  waitlisted: '候补中',
  withdrawn: '已退课',
  administrativeEntry: '由管理员录入',
};

export const lesson: Locale['lesson'] = {
  'passed': '已通过',
  'completed': '已完成',
  'failed': '未通过',
  'incomplete': '进行中',
  'browsed': '已浏览',
  'not attempted': '未开始',
};
