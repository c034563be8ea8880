import type { Locale } from '../../locale.ts';

export const slip: Locale['slip'] = {
  heading: '已发送的内容',
  waitingHeading: '尚未发送',
  openHeading: '未解决的问题',
  seen: '我已知晓',
  seenAt: '已查看：{{at}}',
  newAttempt: '新一轮学习',
  opened: '已打开',
  stillOpen: '仍处于打开状态。离开时发送。',
  waits: '已保存在此设备上，等待发送。',
  sent: '已发送：{{at}}。',
  answered: '学习平台的回复：{{status}}。',
  answeredScore: '学习平台的回复：{{status}}，{{score}}。',
  before: '之前',
  now: '之后',
  details: '供支持人员查看的详情',
  earlier: '显示更早的',
  noneTitle: '这里还没有内容',
  noneSentence: '每次打开课程，这里都会出现一张回执单：发送了什么、何时发送，以及学习平台的回复。',
};

export const slipState: Locale['slipState'] = {
  open: '打开中',
  waiting: '等待中',
  telling: '正在发送',
  sent: '已发送',
  unsure: '不确定',
  refused: '被拒绝',
};

export const settled: Locale['settled'] = {
  'launch-answer-lost': '告知学习平台您打开了课程时，回复丢失：可能已计入，也可能没有。不会自动重新发送。',
  'result-answer-lost': '发送结果时回复丢失：结果可能已送达，也可能没有。不会自动重新发送。',
  'exit-answer-lost': '结果已送达，但最后的回复丢失：时间可能已计入，也可能没有。不会自动重新发送。',
  'session-lost': '学习平台提前结束了通信：结果已送达，时间可能未计入。',
  'details-answer-lost': '结果已送达。各题的答案是否送达尚不清楚。',
  'details-refused': '结果已送达。学习平台没有接受各题的答案。',
  'attempt-unsure': '它属于可能未能开始的新一轮学习，因此没有发送任何内容。',
  'attempt-refused': '学习平台没有开始它所属的新一轮学习。',
  'lms-holds-worse': '结果已发送并再次发送，但学习平台显示的结果较低。请将此内容出示给培训管理员。',
  'hacp-refused': '学习平台拒绝了结果。具体内容见“供支持人员查看的详情”。',
  'lms-refused': '学习平台理解了请求，但拒绝了。具体内容见“供支持人员查看的详情”。',
  'data-missing': '所做的内容已不在此设备上，因此没有可发送的内容。',
  'forbidden': '您的账号已不能写入此课程。请联系培训管理员；您的结果会保留在这里。',
  'not-found': '学习平台上已找不到此报名。请联系培训管理员；您的结果会保留在这里。',
};
