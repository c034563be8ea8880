import type { Engine } from './engine.ts';

/**
 * What SCORM 1.2 leaves to the LMS at LMSFinish (RTE 3.4.4, cmi.core.lesson_status):
 * - a SCO that never said a status was at least begun: *incomplete* (scorm-again leaves *not attempted*, reference/scorm-facts.md 1.5);
 * - where the manifest has a mastery score and the SCO a raw score, for credit, the score decides between *passed* and *failed*.
 * The second only for a SCO that says it has ended: a learner who pauses in the middle of a quiz has not failed it.
 */
export function settleStatus(engine: Engine): void {
  const data = engine.data();
  if ((data['cmi.core.lesson_mode'] || 'normal') !== 'normal') return;
  const status = data['cmi.core.lesson_status'] ?? '';
  if (status === '' || status === 'not attempted') engine.set('cmi.core.lesson_status', 'incomplete');
  if (!['passed', 'completed', 'failed'].includes(status) || data['cmi.core.credit'] === 'no-credit') return;
  const mastery = numberOf(data['cmi.student_data.mastery_score']);
  const raw = numberOf(data['cmi.core.score.raw']);
  if (mastery === undefined || raw === undefined) return;
  engine.set('cmi.core.lesson_status', raw >= mastery ? 'passed' : 'failed');
}

function numberOf(text: string | undefined): number | undefined {
  const number = Number.parseFloat(text ?? '');
  return Number.isFinite(number) ? number : undefined;
}
