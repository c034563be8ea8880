import { toResponseDateTime } from '#api/contract/dates.ts';
import type { batchReport as contractReport, batchReports as contractReports } from '#api/contract/reports.ts';
import { isAllowed, type Caller } from '../../auth/caller.ts';
import { attachment } from '../../content/content-disposition.ts';
import { safeType } from '../../content/safe-headers.ts';
import { LmsError } from '../../errors.ts';
import { findReport, findReports } from '../../store/batch-reports.ts';
import type { UserRow } from '../../store/users.ts';
import type { DocumentHandler, FileHandler } from '../handler.ts';

const mostReports = 1000;

/** The user's own reports, the newest first; with the permission `read-reports` everybody's. */
export const batchReports: DocumentHandler<typeof contractReports> = async ({ lms, caller, subject, parameters }) => {
  const { name, createdOnOrAfter, createdBefore } = parameters;
  const filter = {
    ownerId: onlyOwner(caller, subject),
    name,
    onOrAfter: createdOnOrAfter === undefined ? undefined : new Date(createdOnOrAfter),
    before: createdBefore === undefined ? undefined : new Date(createdBefore),
  };
  const rows = await findReports(lms.store.db, filter, mostReports);
  return { reports: rows.map(({ pathname, name, createdAt, sizeBytes }) => ({ pathname, name, created: toResponseDateTime(createdAt), size: sizeBytes })) };
};

/** The bytes of one report. `pathname` is a name in the database and never leads to a file. */
export const batchReport: FileHandler<typeof contractReport> = async ({ lms, caller, subject, parameters: { pathname } }) => {
  const found = await findReport(lms.store.db, pathname, onlyOwner(caller, subject));
  if (!found) throw new LmsError('not-found', `There is no batch report ${pathname}.`);
  return new Response(found.bytes.slice(), {
    headers: {
      'Content-Type': safeType(found.contentType).contentType,
      'Content-Length': String(found.bytes.length),
      'Content-Disposition': attachment(pathname.split('\\').at(-1) || 'report'),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
    },
  });
};

/** Whose reports alone: undefined for everybody's. The permission is the caller's own: acting for somebody, one reads what that one may. */
const onlyOwner = (caller: Caller, subject: UserRow): string | undefined => (caller.user.id === subject.id && isAllowed(caller, 'read-reports') ? undefined : subject.id);
