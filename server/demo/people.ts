import type { Permission } from '../store/values.ts';

/** Everybody's password in the demo organisation. It is printed at each start and stands in the README: nothing here is worth protecting. */
export const demoPassword = 'harbour';
/** Who may import packages and act for others; the command line signs in as her unless told otherwise. */
export const demoAdministrator = 'petra';
/** The two who are printed at each start. */
export const demoLearners = ['mia', 'omar'] as const;

interface DemoUnit {
  readonly id: string;
  readonly description: string;
}

/** The parts of Nordkai Ports. */
export const demoUnits: readonly DemoUnit[] = [
  { id: 'NORTH-QUAY', description: 'North Quay' },
  { id: 'CARGO-YARD', description: 'Cargo Yard' },
  { id: 'COLD-STORE', description: 'Cold Store' },
  { id: 'OFFICES', description: 'Gate and Offices' },
];

interface DemoPerson {
  readonly id: string;
  readonly given: string;
  readonly middle?: string;
  readonly family: string;
  readonly jobTitle: string;
  readonly unit: string;
  readonly lead?: string;
  readonly employeeNumber: string;
  readonly permissions?: readonly Permission[];
  /** Sees everybody in the organisation. */
  readonly seesAll?: true;
  /** Modules that they are enrolled in at the first start, with the session of a scheduled one. */
  readonly enrolledIn: readonly (readonly [moduleId: string, session?: string])[];
  /** What they finished before: module, how many days ago, score. */
  readonly finished?: readonly (readonly [moduleId: string, daysAgo: number, score?: number])[];
}

export const demoPeople: readonly DemoPerson[] = [
  {
    id: 'petra', given: 'Petra', family: 'Nováková', jobTitle: 'Training Administrator', unit: 'OFFICES', employeeNumber: '1004',
    permissions: ['import-packages', 'switch-user'], seesAll: true,
    enrolledIn: [['data-protection']],
  },
  {
    id: 'ana', given: 'Ana', middle: 'Luísa', family: 'Sousa', jobTitle: 'Shift Lead, North Quay', unit: 'NORTH-QUAY', employeeNumber: '1187', permissions: ['switch-user'],
    enrolledIn: [['first-aid', 'FA-2'], ['forklift-safety']],
    finished: [['fire-warden', 412]],
  },
  {
    id: 'mia', given: 'Mia', family: 'Lindqvist', jobTitle: 'Lasher', unit: 'NORTH-QUAY', lead: 'ana', employeeNumber: '2318',
    enrolledIn: [['harbour-first-days'], ['forklift-safety'], ['cold-chain'], ['first-aid', 'FA-1'], ['customs-portal']],
    finished: [['fire-warden', 96, 88]],
  },
  {
    id: 'omar', given: 'عمر', family: 'حداد', jobTitle: 'Cold Store Operator', unit: 'COLD-STORE', lead: 'ana', employeeNumber: '2340',
    enrolledIn: [['cold-chain'], ['forklift-safety'], ['harbour-first-days'], ['dangerous-goods', 'DG-1']],
    finished: [['data-protection', 31, 100]],
  },
  {
    id: 'jonas', given: 'Jonas', family: 'Brandt', jobTitle: 'Instructor', unit: 'CARGO-YARD', employeeNumber: '1266',
    enrolledIn: [['data-protection']],
    finished: [['forklift-trainer', 730]],
  },
  {
    id: 'yuki', given: 'Yuki', family: 'Tanaka', jobTitle: 'Crane Operator', unit: 'NORTH-QUAY', lead: 'ana', employeeNumber: '2402',
    enrolledIn: [['crane-signals', 'CS-1'], ['harbour-first-days']],
  },
];
