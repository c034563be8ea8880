import { vi } from 'vitest';
import { ApiError } from '#api/api-error.ts';
import type { RequestedModule, RequestList } from '#api/contract/approval-answers.ts';
import type { Module } from '#api/contract/module.ts';
import type { ApprovalQueries, ApprovalsDeps } from '#features/approvals/approvals-deps.ts';
import { testCalls } from './calls-deps.ts';
import { changeable } from './render-page.tsx';

const day = 86_400_000;
const ago = (days: number): string => new Date(Date.now() - days * day).toISOString();
const ana = { id: 'ana', family: 'Sousa', given: 'Ana' };
const lena = { id: 'lena', family: 'Морозова', given: 'Лена' };
const bilal = { id: 'bilal', family: 'قاسم', given: 'بلال' };
const shift: RequestedModule = { id: 'shift', title: 'Leading a shift', type: { code: 'classroom' }, links: [] };
const task: RequestedModule = { id: 'near-miss', title: 'Report your first near miss', type: { code: 'task' }, links: [] };
const shiftModule: Module = {
  id: 'shift', title: 'Leading a shift', links: [], objectives: [], attributes: [], audiences: [], description: '<p>Handing over.</p>', duration: '2 days',
  sessions: [{
    id: 'LD-1', code: 'LD-1', start: '2026-12-06T07:00:00Z', end: '2026-12-07T15:00:00Z', location: 'Training room 1', seats: 10, price: { currency: 'EUR', amount: 480 },
    instructors: [{ id: 'petra', family: 'Nováková', given: 'Petra' }], modules: [], links: [], classes: [], attributes: [],
  }],
};
export const requests: RequestList = {
  requests: [
    { id: 'R1', from: lena, session: { id: 'LD-1', module: shift }, reason: 'I stand in for Sofia.', step: { id: 'T1', name: 'Shift lead', approver: ana }, submitted: ago(9), status: { code: 'pending' } },
    { id: 'R2', from: bilal, session: { module: shift }, step: { id: 'T2', name: 'Shift lead', approver: ana }, submitted: ago(1), status: { code: 'pending' } },
  ],
};

export const answering = <T,>(name: string, value: T) => ({ queryKey: [name], queryFn: () => Promise.resolve({ value, asOf: Date.now() }) });
export const failing = (name: string, reason: ConstructorParameters<typeof ApiError>[0]) => ({ queryKey: [name], queryFn: () => Promise.reject(new ApiError(reason, { didReachLms: 'yes' })) });
export const some: ApprovalQueries = {
  enrollments: answering('enrollments', requests),
  withdrawals: answering('withdrawals', { requests: [] }),
  tasks: answering('tasks', { tasks: [{ id: 'K1', learner: bilal, module: task, submitted: ago(3), status: 'pending' }] }),
  external: answering('external', {
    requests: [{ id: 'X1', title: 'Radio operator', user: lena, type: { code: 'externalCourse' }, startDate: '2026-11-06', endDate: '2026-11-06', vendor: 'Harbour office', cost: { currency: 'EUR', amount: 60 }, duration: { amount: 6, unit: 'hour' }, comments: 'Bill is attached.', status: { code: 'pendingApproval' }, attachment: { name: 'bill.txt', url: 'https://lms.example/ekp/attachments/X1', size: 102 } }],
  }),
  assessments: answering('assessments', { assessments: [{ id: 'A1', learner: bilal, module: { id: 'drill', title: 'Muster drill', links: [] }, status: { code: 'pending' }, due: ago(1) }] }),
};
export const nothing: ApprovalQueries = {
  enrollments: answering('enrollments', { requests: [] }),
  withdrawals: answering('withdrawals', { requests: [] }),
  tasks: answering('tasks', { tasks: [] }),
  external: answering('external', { requests: [] }),
  assessments: answering('assessments', { assessments: [] }),
};

export const depsWith = (queries: ApprovalQueries, more: Partial<ApprovalsDeps> = {}): ApprovalsDeps => ({
  userId: 'ana',
  queries,
  people: answering('people', { people: [{ id: 'lena', family: 'Морозова', given: 'Лена', jobTitle: 'Lasher', organization: { id: 'O', description: 'Lashing gangs' } }] }),
  module: (id) => ({ queryKey: ['module', id], queryFn: () => (id === 'shift' ? Promise.resolve(shiftModule) : Promise.reject(new ApiError('not-found', { didReachLms: 'yes' }))) }),
  externalRecord: (id) => failing(`record ${id}`, 'not-found'),
  assessmentForm: (id) => answering(`form ${id}`, { id, title: 'Muster drill', sections: [{ title: 'During the drill', questions: [{ id: 'q', text: 'Counts', type: 'scale', choices: [{ id: '1', text: 'Not yet' }, { id: '2', text: 'Alone' }] }] }] }),
  calls: testCalls(),
  kept: changeable({ costCenter: '', reasons: [] }),
  keep: vi.fn(),
  isOnline: changeable(true),
  pictureAddress: () => undefined,
  openFile: vi.fn(() => Promise.resolve()),
  lmsPage: '/ekp/servlet/ekp',
  hrefOfApprovals: '/approvals',
  hrefOfRequests: '/requests',
  hrefOfApproval: (kind, id) => `/approvals/${kind}/${id}`,
  ...more,
});
