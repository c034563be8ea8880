import { describe, expect, test } from 'vitest';
import type { ApprovalRequest, RequestedModule } from '#api/contract/approval-answers.ts';
import { waitingApprovals, type Approval } from './approval.ts';
import { countKinds, orderApprovals } from './order-approvals.ts';

const ana = { id: 'ana', family: 'Sousa', given: 'Ana' };
const lena = { id: 'lena', family: 'Морозова', given: 'Лена' };
const module: RequestedModule = { id: 'M1', title: 'Leading a shift', links: [] };
const request = (more: Partial<ApprovalRequest> = {}): ApprovalRequest => ({ id: 'R1', from: lena, session: { id: 'S1', module }, ...more });
const idsOf = (requests: readonly ApprovalRequest[]): readonly string[] => waitingApprovals({ enrollments: { requests } }, 'ana').map(({ id }) => id);

describe('what waits for a manager', () => {
  test.each([
    ['a request that waits for her step', { step: { id: 'T', approver: ana }, status: { code: 'pending' } }, true],
    ['a request of which the LMS tells neither state nor approver', {}, true],
    ['one that waits for somebody else by now', { step: { id: 'T', approver: lena }, status: { code: 'pending' } }, false],
    ['one that she has approved', { status: { code: 'approved' } }, false],
    ['one that was denied', { status: { code: 'denied' } }, false],
    ['one that was taken back', { status: { code: 'withdrawn' } }, false],
    ['her own', { from: ana, status: { code: 'pending' } }, false],
  ] as const)('%s: %o → %s', (_what, more, waits) => {
    expect(idsOf([request(more)])).toEqual(waits ? ['R1'] : []);
  });

  test('of tasks those that nobody signed off, of assessments those that are not filled in, of training elsewhere what was handed in', () => {
    const waiting = waitingApprovals(
      {
        tasks: { tasks: [{ id: 'T1', learner: lena, module, status: 'pending' }, { id: 'T2', status: 'approved' }] },
        assessments: { assessments: [{ id: 'A1', learner: lena, module, status: { code: 'pending' }, due: '2026-11-25T08:00:00Z' }, { id: 'A2', status: { code: 'completed' } }] },
        external: { requests: [{ id: 'X1', title: 'Diving', user: lena, status: { code: 'pendingApproval' }, comments: 'Bill is attached.' }, { id: 'X2', title: 'Old', status: { code: 'completed' } }] },
      },
      'ana',
    );
    expect(waiting).toMatchObject([
      { kind: 'task', id: 'T1', person: lena, title: 'Leading a shift' },
      { kind: 'external', id: 'X1', person: lena, title: 'Diving', reason: 'Bill is attached.' },
      { kind: 'assessment', id: 'A1', due: Date.parse('2026-11-25T08:00:00Z') },
    ]);
    expect(waiting).toHaveLength(3);
  });

  test('a fact that was not told is not there: no reason, no session, no time', () => {
    const [approval] = waitingApprovals({ enrollments: { requests: [{ id: 'R1', reason: '  ', submitted: 'last week', session: { module } }] } }, 'ana');
    expect(approval).toEqual({ kind: 'enrollment', id: 'R1', title: 'Leading a shift', module });
  });

  test('nothing that came is nothing that waits', () => {
    expect(waitingApprovals({}, 'ana')).toEqual([]);
  });
});

describe('their order', () => {
  const now = 1_000;
  const approval = (id: string, more: Partial<Approval>): Approval => ({ kind: 'task', id, title: id, ...more });
  const some = [approval('undated', {}), approval('young', { since: 900 }), approval('later', { due: 2_000 }), approval('old', { since: 100 }), approval('overdue', { due: 500 })];

  test('overdue first, then the longest waiting, then what is due, then what has no date', () => {
    expect(orderApprovals(some, 'oldest', now).map(({ id }) => id)).toEqual(['overdue', 'old', 'young', 'later', 'undated']);
  });

  test('the newest first, where that is asked for; what is overdue stays on top', () => {
    expect(orderApprovals(some, 'newest', now).map(({ id }) => id)).toEqual(['overdue', 'young', 'old', 'later', 'undated']);
  });

  test('kinds are counted in one order, and those that there are not are left out', () => {
    expect(countKinds([approval('a', {}), approval('b', { kind: 'enrollment' }), approval('c', {})])).toEqual([{ kind: 'enrollment', count: 1 }, { kind: 'task', count: 2 }]);
  });
});
