import type { SentenceKey } from '../sentences.ts';

/** The words of the screen that mean one thing each, and sentences that must say them with the word of the glossary: what a person learned in one place holds in the next. */
export const termUses = {
  course: ['module.title', 'slip.course', 'search.group-courses', 'course.failedTitle', 'certificates.findCourse', 'catalog.all'],
  programme: ['kind.learningProgram', 'course.members'],
  date: ['module.dates', 'module.myDate', 'enrol.chooseDate', 'enrol.which', 'approvals.date'],
  part: ['course.parts', 'player.partOf', 'player.nextPart', 'player.previousPart'],
  enrol: ['enrol.enrol', 'enrol.ask', 'slipKind.enrol', 'approvalKind.enrollment', 'slipKind.approveEnrolment'],
  withdraw: ['slipKind.withdraw', 'approvalKind.withdrawal', 'slipKind.approveWithdrawal'],
  approve: ['slipKind.approveTask', 'slipKind.approveEnrolment', 'status.pendingApproval', 'externalStatus.pendingApproval', 'course.waitApproval'],
  deny: ['slipKind.denyEnrolment', 'slipKind.denyWithdrawal'],
  waitingList: ['enrol.waitlist', 'status.waitlisted'],
  download: ['pack.heading', 'downloads.title', 'me.downloads'],
  pack: ['downloads.packTitle', 'downloads.pack'],
  packed: ['learning.packed', 'downloads.here'],
  onThisDevice: ['pack.here', 'dashboard.packed', 'download.ready'],
  offline: ['common.offline', 'common.offlineSince', 'course.downloadOffline', 'waitingSays.offline'],
  waiting: ['places.waiting', 'slipState.waiting', 'waiting.title'],
  sent: ['slipState.sent', 'slipSays.sent', 'waiting.allSent'],
  slip: ['slip.list', 'waiting.look', 'slip.choose'],
  toDo: ['dashboard.toDo', 'learning.toDo'],
  passed: ['lesson.passed'],
  failed: ['lesson.failed'],
  completed: ['lesson.completed', 'status.completed', 'externalStatus.completed'],
  certificate: ['certificates.title', 'search.group-certificates', 'me.certificates', 'dashboard.certificate', 'record.allCertificates'],
  record: ['record.title', 'search.group-record', 'me.record', 'externalTraining.toRecord'],
  path: ['path.title', 'dashboard.toPath', 'learning.path'],
  competency: ['career.view-competencies', 'career.find'],
  jobProfile: ['me.careerMeta', 'career.lookAround'],
  lms: ['course.openInLms', 'search.group-more', 'mailbox.fromLms', 'errors.unreachable'],
  details: ['failed.details', 'slip.details', 'me.support'],
} as const satisfies Readonly<Record<string, readonly SentenceKey[]>>;

/**
 * A language's word for each term. Where the word is bent, or is part of others, the second is what all its uses have in common: *Anmelden*, *angemeldet*.
 */
export type Glossary = Readonly<Record<keyof typeof termUses, string | readonly [word: string, common: string]>>;
