// The LMS's tables (PostgreSQL). The database itself is made by migrations/; schema.test.ts holds both to the same columns.
// These are the tables of people, modules and records; tables/ has those of the other places.
import { bigint, bigserial, boolean, doublePrecision, index, integer, jsonb, numeric, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import type { CmiObjective, LessonStatus } from '#formats/cmi.ts';
import type { Course, CourseStandard } from '#formats/course.ts';
import { bytes, moment } from './tables/columns.ts';
import type {
  ApprovalStep,
  AttributeValue,
  ClassTime,
  CodedValue,
  HacpState,
  HacpValues,
  ModuleSessionStatus,
  ModuleType,
  OverallStatus,
  Permission,
  Prerequisites,
  ReportedKind,
  StatusDetail,
  UserStatus,
} from './values.ts';

export const organizations = pgTable(
  'organizations',
  {
    id: text('id').primaryKey(),
    code: text('code').notNull(),
    description: text('description').notNull(),
    /** Null only for the root, `*ROOT*`. */
    parentId: text('parent_id'),
    attributes: jsonb('attributes').$type<readonly AttributeValue[]>().notNull().default([]),
  },
  (table) => [index('organizations_parent').on(table.parentId)],
);

export const users = pgTable('users', {
  /** The user ID that a person signs in with. */
  id: text('id').primaryKey(),
  given: text('given').notNull(),
  middle: text('middle').notNull().default(''),
  family: text('family').notNull(),
  email: text('email').notNull().default(''),
  status: text('status').$type<UserStatus>().notNull().default('active'),
  employeeNumber: text('employee_number').notNull().default(''),
  jobTitle: text('job_title').notNull().default(''),
  phone: text('phone').notNull().default(''),
  organizationId: text('organization_id').notNull(),
  directAppraiserId: text('direct_appraiser_id'),
  primaryRoleId: text('primary_role_id').notNull().default('learner'),
  /** Everybody in this organization and below it is visible to the user; null: only the user and those who report to the user. */
  seesOrganizationId: text('sees_organization_id'),
  permissions: jsonb('permissions').$type<readonly Permission[]>().notNull().default([]),
  /** Made by `Passwords.hash`; null: this user cannot sign in with a password. */
  passwordHash: text('password_hash'),
  other: text('other').notNull().default(''),
  prefix: text('prefix').notNull().default(''),
  address1: text('address1').notNull().default(''),
  address2: text('address2').notNull().default(''),
  city: text('city').notNull().default(''),
  provinceState: text('province_state').notNull().default(''),
  postalCodeZip: text('postal_code_zip').notNull().default(''),
  countryCode: text('country_code').notNull().default(''),
  countryName: text('country_name').notNull().default(''),
  departmentId: text('department_id').notNull().default(''),
  departmentName: text('department_name').notNull().default(''),
  costCenter: text('cost_center').notNull().default(''),
  attributes: jsonb('attributes').$type<readonly AttributeValue[]>().notNull().default([]),
  /** An address, absolute or from the server's root. */
  photo: text('photo'),
  language: text('language').notNull().default('en'),
  /** IANA name. */
  timeZone: text('time_zone').notNull().default('UTC'),
  changedAt: moment('changed_at').notNull().defaultNow(),
});

export const modules = pgTable(
  'modules',
  {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  type: text('type').$type<ModuleType>().notNull(),
  effectiveRevision: integer('effective_revision').notNull().default(0),
  subject: text('subject').notNull().default(''),
  language: text('language').notNull().default(''),
  description: text('description').notNull().default(''),
  objectives: jsonb('objectives').$type<readonly string[]>().notNull().default([]),
  info: text('info').notNull().default(''),
  duration: text('duration').notNull().default(''),
  /** An address, absolute or from the server's root. */
  image: text('image'),
  priceCurrency: text('price_currency'),
  priceAmount: numeric('price_amount', { precision: 12, scale: 2 }),
  archived: boolean('archived').notNull().default(false),
  /** False: closed for enrollment. */
  isOpen: boolean('is_open').notNull().default(true),
  attributes: jsonb('attributes').$type<readonly CodedValue[]>().notNull().default([]),
  audience: jsonb('audience').$type<readonly string[]>().notNull().default([]),
  prerequisites: jsonb('prerequisites').$type<Prerequisites>(),
  createdAt: moment('created_at').notNull(),
  /** Whether anonymous callers see it. */
  isPublic: boolean('is_public').notNull().default(false),
  /** Who must agree to an enrollment, in this order; empty: nobody. */
  approvalSteps: jsonb('approval_steps').$type<readonly ApprovalStep[]>().notNull().default([]),
  hasWaitlist: boolean('has_waitlist').notNull().default(false),
  defaultSessionPriceCurrency: text('default_session_price_currency'),
  defaultSessionPriceAmount: numeric('default_session_price_amount', { precision: 12, scale: 2 }),
  /** The certification's award is decided by an exam (module.xsd, `certification/exam`). */
  hasCertificationExam: boolean('has_certification_exam').notNull().default(false),
  /** Who signs off a task, and who may change its participants. */
  ownerId: text('owner_id'),
},
  (table) => [index('modules_created').on(table.createdAt)],
);

/** Scheduled sessions of a module. */
export const moduleSessions = pgTable(
  'module_sessions',
  {
    id: text('id').primaryKey(),
    moduleId: text('module_id').notNull(),
    code: text('code').notNull(),
    startAt: moment('start_at'),
    endAt: moment('end_at'),
    region: text('region').notNull().default(''),
    institute: text('institute').notNull().default(''),
    location: text('location').notNull().default(''),
    trainingCenter: text('training_center'),
    opensAt: moment('opens_at'),
    deadlineAt: moment('deadline_at'),
    seats: integer('seats'),
    status: text('status').$type<ModuleSessionStatus>().notNull().default('active'),
    instructorIds: jsonb('instructor_ids').$type<readonly string[]>().notNull().default([]),
    classes: jsonb('classes').$type<readonly ClassTime[]>().notNull().default([]),
    attributes: jsonb('attributes').$type<readonly CodedValue[]>().notNull().default([]),
    title: text('title').notNull().default(''),
    facilityId: text('facility_id'),
    /** IANA name: the zone that the session's hours are told in. */
    timeZone: text('time_zone').notNull().default('UTC'),
    priceCurrency: text('price_currency'),
    priceAmount: numeric('price_amount', { precision: 12, scale: 2 }),
    requiredElectiveCredits: doublePrecision('required_elective_credits'),
  },
  (table) => [index('module_sessions_module').on(table.moduleId), index('module_sessions_start').on(table.startAt)],
);

/** One revision of a module's content. The bytes are in `package_chunks`, so that several server instances share them. */
export const contentPackages = pgTable(
  'content_packages',
  {
    id: text('id').primaryKey(),
    moduleId: text('module_id').notNull(),
    revision: integer('revision').notNull(),
    /** The manifest's identifier: what `versioning` compares. */
    identifier: text('identifier').notNull(),
    title: text('title').notNull(),
    standard: text('standard').$type<CourseStandard>().notNull(),
    course: jsonb('course').$type<Course>().notNull(),
    fileName: text('file_name').notNull(),
    sizeBytes: bigint('size_bytes', { mode: 'number' }).notNull(),
    chunkBytes: integer('chunk_bytes').notNull(),
    /** Hex. Also the `ETag`, so overwriting a revision changes it. */
    sha256: text('sha256').notNull(),
    downloadable: boolean('downloadable').notNull().default(true),
    importedAt: moment('imported_at').notNull(),
    importedBy: text('imported_by'),
  },
  (table) => [unique('content_packages_revision').on(table.moduleId, table.revision), index('content_packages_identifier').on(table.identifier)],
);

export const packageChunks = pgTable(
  'package_chunks',
  {
    packageId: text('package_id').notNull(),
    /** From 0; every chunk but the last has `content_packages.chunk_bytes` bytes. */
    index: integer('index').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.packageId, table.index] })],
);

/** Enrollments, which are the training records too: one ID for both (facts C.1, X1). */
export const enrollments = pgTable(
  'enrollments',
  {
    id: text('id').primaryKey(),
    userId: text('user_id').notNull(),
    moduleId: text('module_id').notNull(),
    sessionId: text('session_id'),
    /** Pinned at enrollment. */
    revision: integer('revision').notNull(),
    enrolledAt: moment('enrolled_at').notNull(),
    startedAt: moment('started_at'),
    endedAt: moment('ended_at'),
    overallStatus: text('overall_status').$type<OverallStatus>().notNull(),
    score: doublePrecision('score'),
    /** X1 `attemptCount`: every launch that was told, for better or worse. */
    attemptCount: integer('attempt_count').notNull().default(0),
    /** The number of the attempt that HACP sessions write to (row of `attempts`). */
    currentAttempt: integer('current_attempt').notNull().default(1),
    lastAttemptAt: moment('last_attempt_at'),
    isSelfEnrolled: boolean('is_self_enrolled').notNull(),
    reason: text('reason').notNull().default(''),
    preferredLocation: text('preferred_location').notNull().default(''),
    /** The position in which the user is enrolled; null: the first. */
    assignmentId: text('assignment_id'),
    /** The enrollment in a program that this one is a part of. */
    programEnrollmentId: text('program_enrollment_id'),
    /** The status of today's UI where the overall status has no code of its own for it (facts D.2, second table). */
    detail: text('detail').$type<StatusDetail>(),
    preScore: doublePrecision('pre_score'),
    postScore: doublePrecision('post_score'),
    /** 1 Excellent … 5 Poor. */
    performanceGrade: integer('performance_grade'),
    language: text('language').notNull().default(''),
    deadlineAt: moment('deadline_at'),
    requiredElectiveCredits: doublePrecision('required_elective_credits'),
    /** The last change of anything in it: what `lastUpdatedStart` and `lastUpdatedEnd` ask for. */
    changedAt: moment('changed_at').notNull().defaultNow(),
  },
  (table) => [
    index('enrollments_user').on(table.userId),
    index('enrollments_module').on(table.moduleId),
    index('enrollments_session').on(table.sessionId),
    index('enrollments_program').on(table.programEnrollmentId),
    index('enrollments_changed').on(table.changedAt),
  ],
);

export const attempts = pgTable(
  'attempts',
  {
    enrollmentId: text('enrollment_id').notNull(),
    /** From 1. */
    number: integer('number').notNull(),
    openedAt: moment('opened_at').notNull(),
    completedAt: moment('completed_at'),
    score: doublePrecision('score'),
  },
  (table) => [primaryKey({ columns: [table.enrollmentId, table.number] })],
);

/** What the LMS holds for one item in one attempt. */
export const itemStates = pgTable(
  'item_states',
  {
    enrollmentId: text('enrollment_id').notNull(),
    attempt: integer('attempt').notNull(),
    itemId: text('item_id').notNull(),
    status: text('status').$type<LessonStatus>().notNull().default('not attempted'),
    scoreRaw: doublePrecision('score_raw'),
    scoreMax: doublePrecision('score_max'),
    scoreMin: doublePrecision('score_min'),
    location: text('location').notNull().default(''),
    suspendData: text('suspend_data').notNull().default(''),
    /** All sessions that were counted, in seconds. */
    totalSeconds: doublePrecision('total_seconds').notNull().default(0),
    exit: text('exit').$type<'suspend' | 'logout' | 'time-out' | ''>().notNull().default(''),
    objectives: jsonb('objectives').$type<readonly CmiObjective[]>().notNull().default([]),
    preferences: jsonb('preferences').$type<Readonly<Record<string, string>>>().notNull().default({}),
    changedAt: moment('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.enrollmentId, table.attempt, table.itemId] })],
);

/** The session ID is the only credential of HACP (facts E.1): the device has it, the database only its SHA-256. */
export const hacpSessions = pgTable(
  'hacp_sessions',
  {
    idHash: text('id_hash').primaryKey(),
    enrollmentId: text('enrollment_id').notNull(),
    attempt: integer('attempt').notNull(),
    itemId: text('item_id').notNull(),
    state: text('state').$type<HacpState>().notNull().default('new'),
    values: jsonb('values').$type<HacpValues>().notNull().default({}),
    /** How much of this session's time is in the item's total already, in seconds. */
    countedSeconds: doublePrecision('counted_seconds').notNull().default(0),
    openedAt: moment('opened_at').notNull(),
    usedAt: moment('used_at').notNull(),
    exitedAt: moment('exited_at'),
  },
  (table) => [index('hacp_sessions_item').on(table.enrollmentId, table.attempt, table.itemId)],
);

/** Rows of PutInteractions, PutObjectives, PutComments, PutPath and PutPerformance, in the order they came; a repeated row is a second row. */
export const reportedRows = pgTable(
  'reported_rows',
  {
    seq: bigserial('seq', { mode: 'number' }).primaryKey(),
    enrollmentId: text('enrollment_id').notNull(),
    attempt: integer('attempt').notNull(),
    itemId: text('item_id').notNull(),
    sessionHash: text('session_hash').notNull(),
    kind: text('kind').$type<ReportedKind>().notNull(),
    /** Column name, lower case, to value, as sent. */
    fields: jsonb('fields').$type<Readonly<Record<string, string>>>().notNull(),
    receivedAt: moment('received_at').notNull(),
  },
  (table) => [index('reported_rows_item').on(table.enrollmentId, table.attempt, table.itemId)],
);

/** Every launch that `launchTracker` was told. */
export const launches = pgTable(
  'launches',
  {
    seq: bigserial('seq', { mode: 'number' }).primaryKey(),
    enrollmentId: text('enrollment_id').notNull(),
    attempt: integer('attempt').notNull(),
    /** The `datetime` that the caller gave. */
    launchedAt: moment('launched_at').notNull(),
    receivedAt: moment('received_at').notNull(),
    allowedNewAttempt: boolean('allowed_new_attempt').notNull(),
    openedNewAttempt: boolean('opened_new_attempt').notNull(),
  },
  (table) => [index('launches_enrollment').on(table.enrollmentId)],
);

/** Calls that changed something or failed, for support; kept for 30 days. */
export const requestLog = pgTable(
  'request_log',
  {
    seq: bigserial('seq', { mode: 'number' }).primaryKey(),
    at: moment('at').notNull(),
    method: text('method').notNull(),
    path: text('path').notNull(),
    status: integer('status').notNull(),
    userId: text('user_id'),
    /** The raw request where that may be needed (HACP), cut to 8,192 characters. */
    body: text('body'),
    answer: text('answer'),
  },
  (table) => [index('request_log_at').on(table.at)],
);

/** A browser that is signed in. Both halves are kept as SHA-256 only (design/gaps.md, "Staying signed in"). */
export const webSessions = pgTable(
  'web_sessions',
  {
    cookieHash: text('cookie_hash').primaryKey(),
    tokenHash: text('token_hash').notNull(),
    userId: text('user_id').notNull(),
    stay: boolean('stay').notNull(),
    userAgent: text('user_agent').notNull().default(''),
    createdAt: moment('created_at').notNull(),
    usedAt: moment('used_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('web_sessions_user').on(table.userId)],
);

/** Tries to sign in that failed: of one user ID from one address, from one address, and for one user ID. */
export const signInFailures = pgTable('sign_in_failures', {
  /** SHA-256 of what is counted. */
  key: text('key').primaryKey(),
  count: integer('count').notNull(),
  lastAt: moment('last_at').notNull(),
});

/** From where somebody has signed in with the right password, for a month: the bound of an account's failures is not for these. */
export const knownSignIns = pgTable(
  'known_sign_ins',
  {
    /** SHA-256 of user ID and network. */
    key: text('key').primaryKey(),
    lastAt: moment('last_at').notNull(),
  },
  (table) => [index('known_sign_ins_last').on(table.lastAt)],
);
