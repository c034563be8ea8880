import { launchableItems } from '#formats/course.ts';
import { ourHacpVersion } from '#formats/hacp/hacp-request.ts';
import type { hacpInfo as contractHacpInfo } from '#api/contract/records.ts';
import { LmsError } from '../../errors.ts';
import { digest } from '../../auth/digest.ts';
import { findAssessment } from '../../store/assessments.ts';
import { holdEnrollment } from '../../store/enrollments.ts';
import { addHacpSession, dropUnexitedSessions, reopenHacpSession } from '../../store/hacp-sessions.ts';
import type { DocumentHandler } from '../handler.ts';
import { hacpAddress } from '../lms-links.ts';
import { downloadableEnrollment } from './own-enrollment.ts';

/** Opens a new HACP session for an item in the enrollment's current attempt. Each call opens one. */
export const hacpInfo: DocumentHandler<typeof contractHacpInfo> = async (call) => {
  const { lms, parameters } = call;
  const { itemId } = parameters;
  const { view, content } = await downloadableEnrollment(call, parameters.enrollmentId);
  if (!launchableItems(content.course).some((item) => item.id === itemId)) {
    throw new LmsError('not-found', `Revision ${content.revision} of ${content.moduleId} has no item ${itemId}.`);
  }
  // Or a course could say by itself that its exam is passed.
  if (await findAssessment(lms.store.db, content.moduleId, content.revision, itemId)) {
    throw new LmsError('forbidden', `${itemId} is an assessment: hand it in with assessmentAttemptHandler.`);
  }
  const item = { enrollmentId: view.enrollment.id, attempt: view.enrollment.currentAttempt, itemId };
  const isOneForEver = lms.temperament.sessionIds === 'same-for-ever';
  const sessionId = isOneForEver ? await digest(`${item.enrollmentId}/${String(item.attempt)}/${itemId}`) : lms.randomId();
  await lms.store.db.transaction(async (tx) => {
    await holdEnrollment(tx, item.enrollmentId);
    if (isOneForEver && (await reopenHacpSession(tx, sessionId, lms.clock.now()))) return;
    if (lms.temperament.newSession === 'drops-the-old') await dropUnexitedSessions(tx, item);
    await addHacpSession(tx, item, sessionId, lms.clock.now());
  });
  return { url: hacpAddress(lms.baseUrl), sessionId, version: lms.temperament.hacpVersion === '2.2' ? '2.2' : ourHacpVersion, itemId };
};
