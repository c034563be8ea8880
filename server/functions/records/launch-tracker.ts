import { toResponseDateTime } from '#api/contract/dates.ts';
import type { launchTracker as contractLaunchTracker } from '#api/contract/records.ts';
import { LmsError } from '../../errors.ts';
import { findEnrollment } from '../../store/enrollments.ts';
import { countLaunch } from '../../store/launches.ts';
import type { DocumentHandler } from '../handler.ts';
import { overallStatus } from '../vocabulary.ts';
import { downloadableEnrollment } from './own-enrollment.ts';

/** Counts a launch, each time it is told (facts C.6; design/sync.md: never kinder than a real LMS). */
export const launchTracker: DocumentHandler<typeof contractLaunchTracker> = async (call) => {
  const { lms, parameters } = call;
  const { temperament } = lms;
  const { view } = await downloadableEnrollment(call, parameters.enrollmentId);
  const launchedAt = new Date(parameters.datetime);
  if (launchedAt.getTime() < 0) throw new LmsError('invalid-parameter', 'datetime is before 1970.');
  if (temperament.hasMinuteDates) launchedAt.setUTCSeconds(0, 0);
  await countLaunch(
    lms.store.db,
    { enrollmentId: view.enrollment.id, launchedAt, receivedAt: lms.clock.now(), allowNewAttempt: parameters.allowNewAttempt ?? false },
    temperament,
  );

  const { enrollment } = (await findEnrollment(lms.store.db, view.enrollment.id)) ?? view;
  return {
    status: 'ok',
    enrollment: {
      id: enrollment.id,
      attemptCount: enrollment.attemptCount,
      ...(enrollment.lastAttemptAt && { lastAttemptDate: toResponseDateTime(enrollment.lastAttemptAt) }),
      overallStatus: overallStatus(enrollment.overallStatus),
    },
  };
};
