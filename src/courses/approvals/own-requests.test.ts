import { expect, test } from 'vitest';
import type { ApprovalRequest } from '#api/contract/approval-answers.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { ownRequests } from './own-requests.ts';

const mia = { id: 'mia', given: 'Mia', family: 'Lindqvist' };
const ana = { id: 'ana', given: 'Ana', family: 'Sousa' };
const about = (id: string) => ({ module: { id, title: `Course ${id}`, links: [] } });
const request = (id: string, more: Partial<ApprovalRequest> = {}): ApprovalRequest => ({ id, from: mia, session: about(id), status: { code: 'pending' }, ...more });
const enrollment = (id: string, moduleId: string, code: string): TrainingRecord => ({ id, learningModule: { id: moduleId, title: moduleId, links: [] }, overallStatus: { code }, links: [], trainingRecords: [] });

test('my requests are those that I made, with the step and the person they wait for', () => {
  const step = { id: 'S', name: 'Training office', approver: ana };
  const own = ownRequests({ enrollments: { requests: [request('a', { step, reason: ' To learn it. ', submitted: '2026-11-01T08:00:00Z' }), request('b', { from: ana })] } }, 'mia');
  expect(own).toMatchObject([{ id: 'a', title: 'Course a', stepName: 'Training office', approver: ana, reason: 'To learn it.', state: 'pending', since: Date.UTC(2026, 10, 1, 8) }]);
});

test('what is not told is not guessed: no step, no approver, no date', () => {
  const [own] = ownRequests({ enrollments: { requests: [request('a')] } }, 'mia');
  expect([own?.stepName, own?.approver, own?.since, own?.enrollmentId]).toEqual([undefined, undefined, undefined, undefined]);
});

test('what waits stands first, and what was decided after it, without a step', () => {
  const step = { id: 'S', name: 'Training office', approver: ana };
  const enrollments = { requests: [request('old', { status: { code: 'denied' }, step, submitted: '2026-11-09T08:00:00Z' }), request('a', { submitted: '2026-11-01T08:00:00Z' }), request('b', { submitted: '2026-11-02T08:00:00Z' })] };
  const own = ownRequests({ enrollments, withdrawals: { requests: [request('w', { submitted: '2026-11-03T08:00:00Z' })] } }, 'mia');
  expect(own.map(({ kind, id, state, stepName }) => [kind, id, state, stepName])).toEqual([
    ['withdrawal', 'w', 'pending', undefined], ['enrollment', 'b', 'pending', undefined], ['enrollment', 'a', 'pending', undefined], ['enrollment', 'old', 'denied', undefined],
  ]);
});

test('a request to enrol can be taken back where the enrollment that waits is known; one that was decided, or to be let go, cannot', () => {
  const records = [enrollment('E1', 'a', 'pendingApproval'), enrollment('E2', 'b', 'enrolled')];
  const own = ownRequests({ enrollments: { requests: [request('a'), request('b'), request('c', { status: { code: 'denied' } })] }, withdrawals: { requests: [request('a')] }, records }, 'mia');
  expect(own.map(({ kind, id, enrollmentId }) => [kind, id, enrollmentId])).toEqual([['enrollment', 'a', 'E1'], ['enrollment', 'b', undefined], ['withdrawal', 'a', undefined], ['enrollment', 'c', undefined]]);
});

test('training elsewhere is a request while it waits for approval', () => {
  const records = [{ id: 'x', title: 'Radio', status: { code: 'pendingApproval' } }, { id: 'y', title: 'Diving', status: { code: 'completed' } }];
  expect(ownRequests({ external: { records } }, 'mia').map(({ kind, id }) => [kind, id])).toEqual([['external', 'x']]);
});
