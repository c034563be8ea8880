/**
 * A learner's database as version 2 of it was shipped, a row of every kind that it wrote: a course of which one part was told, the second was passed without
 * a network, and the third is open. It is data and not typed by today's schema, which may go on without it.
 */
export const ofVersion2 = {
  answers: [{ key: 'query:["me"]', value: { state: { data: { value: { id: 'mia', firstName: 'Mia' }, asOf: 1_767_600_000_000 } } }, at: 1_767_600_000_100 }],
  courses: [
    {
      enrollmentId: 'E1', moduleId: 'HARBOUR-1', title: 'First days in the harbour', revision: 3, packageKey: 'p1', keptAt: 1_767_600_001_000,
      course: {
        standard: 'scorm-1.2', identifier: 'harbour', title: 'First days in the harbour', root: '', warnings: [],
        items: ['quay', 'crane', 'tide'].map((id) => ({ id, title: id, isVisible: true, launch: { path: `${id}.html`, query: '', fragment: '' }, children: [] })),
      },
    },
  ],
  items: [{ enrollmentId: 'E1', itemId: 'quay', attempt: 1, status: 'passed', scoreRaw: 80, data: { 'cmi.core.lesson_status': 'passed', 'cmi.suspend_data': '["ä"]' }, totalSeconds: 90.25, changedAt: 1_767_600_200_000 }],
  sequences: [{ enrollmentId: 'E9', attempt: 1, state: '{"at":"2"}', changedAt: 1_767_600_200_000 }],
  launches: [{ id: 'l1', seq: 1, enrollmentId: 'E1', moduleTitle: 'First days in the harbour', attempt: 1, isNewAttempt: false, startedAt: 1_767_600_100_000 }],
  sittings: [
    {
      id: 's1', seq: 2, launchId: 'l1', enrollmentId: 'E1', itemId: 'quay', itemTitle: 'The quay', standard: 'scorm-1.2', attempt: 1, startedAt: 1_767_600_110_000,
      before: {}, data: { 'cmi.core.lesson_status': 'passed', 'cmi.core.session_time': '0000:01:30.25' }, recordedAt: 1_767_600_200_000, ownSeconds: 91, state: 'ended',
      didContentFinish: true, apiCalls: 12, apiErrors: 0, didStart: true,
    },
    {
      id: 's2', seq: 3, launchId: 'l1', enrollmentId: 'E1', itemId: 'crane', itemTitle: 'The crane', standard: 'scorm-1.2', attempt: 1, startedAt: 1_767_600_210_000,
      before: {}, data: {}, recordedAt: 1_767_600_220_000, ownSeconds: 10, state: 'open', didContentFinish: false, apiCalls: 1, apiErrors: 0, didStart: true,
    },
  ],
  outbox: [
    {
      seq: 1, enrollmentId: 'E1', about: { kind: 'launch', launchId: 'l1' }, state: 'told', settledAt: 1_767_600_101_000,
      steps: [
        { name: 'look-before', state: 'done', at: 1_767_600_100_500, note: { attemptCount: 0, overallStatus: 'enrolled' } },
        { name: 'launchTracker', state: 'done', at: 1_767_600_100_900, note: { datetime: '2026-01-05T08:01:40.000Z', allowNewAttempt: false, attemptCount: 1 } },
      ],
    },
    {
      seq: 2, enrollmentId: 'E1', about: { kind: 'sitting', sittingId: 's1', launchId: 'l1' }, state: 'waiting',
      steps: [{ name: 'hacpInfo', state: 'intent', at: 1_767_600_201_000 }],
    },
    { seq: 3, enrollmentId: 'E1', about: { kind: 'sitting', sittingId: 's2', launchId: 'l1' }, state: 'open', steps: [] },
  ],
  counters: [{ key: 'seq', value: 3 }],
} as const;
