import { clearable, isNone, type Cells, type Column } from '../cells.ts';
import { bulkActions, type BulkAction } from '../external/external-row.ts';
import type { Asked } from '../load-rows.ts';
import { RowError } from '../row-error.ts';
import { isTimeZone } from '../time-zone.ts';
import { languageCode, oneOf } from '../values.ts';
import type { UserStatus } from '../../store/values.ts';
import { countryOf, type Country } from './countries.ts';

/** Levels of the organization below the root that a row can name. */
const levels = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const attributeNumbers = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** What clients of the vendor send and this LMS has no place for. */
const notKept = [
  'Gender', 'BirthDate', 'ExternalAuthentication', 'ExpirationDate', 'JoinDate', 'HR Mgr', 'HR Mgr Email', 'ManagerName', 'ManagerEmail', 'Skin', 'CompanyName', 'EmploymentCountryCode',
  'Cost Center Name', 'Extra JobTitle',
] as const;

/** Columns that are a text of the user and nothing else: the column, and where it is kept. */
const plain = {
  MiddleName: 'middle', OtherName: 'other', Prefix: 'prefix', Email: 'email', 'Employee Num': 'employeeNumber', 'Job Title': 'jobTitle', Phone: 'phone', 'Company Address 1': 'address1',
  'Company Address 2': 'address2', City: 'city', 'Province State': 'provinceState', PostalCode: 'postalCodeZip', DeptId: 'departmentId', Department: 'departmentName', 'Cost Center': 'costCenter',
} as const;
type PlainField = (typeof plain)[keyof typeof plain];

const aliases: Readonly<Record<string, readonly string[]>> = { MiddleName: ['Middle'], 'Employee Num': ['EmployeeNumber'], 'Cost Center': ['Cost Center Code'], 'Company Address 1': ['Address1'], 'Company Address 2': ['Address2'], PostalCode: ['PostalCodeZip'] };

/** The columns of `contentHandler/usersCsv`, with the names that clients of the vendor send; Organization, TimeZone and Photo are ours. */
export const userColumns: readonly Column[] = [
  { name: 'Action', aliases: ['Actions'], isRequired: true },
  { name: 'UserID', isRequired: true, mostCharacters: 85 },
  { name: 'GivenName', aliases: ['FirstName'], mostCharacters: 255 },
  { name: 'FamilyName', aliases: ['LastName'], mostCharacters: 255 },
  { name: 'Password', mostCharacters: 255 },
  { name: 'Status' },
  { name: 'UserRole' },
  { name: 'Direct Appraiser', mostCharacters: 85 },
  { name: 'LanguagePref', aliases: ['Language'], mostCharacters: 50 },
  { name: 'TimeZone' },
  { name: 'Country' },
  { name: 'Organization' },
  ...Object.keys(plain).map((name) => ({ name, aliases: aliases[name] ?? [], mostCharacters: 255 })),
  ...levels.flatMap((level) => [{ name: `Level${level}Code`, mostCharacters: 85 }, { name: `Level${level}Desc`, mostCharacters: 255 }]),
  ...attributeNumbers.map((number) => ({ name: `UserAttr${number}` })),
  ...notKept.map((name) => ({ name })),
];

/** One step down the organization: the code, which is unique among siblings, and the name where it was given. */
export interface OrganizationStep {
  readonly code: string;
  readonly description: string | undefined;
}

export interface UserRow extends Asked {
  readonly action: BulkAction;
  readonly id: string;
  readonly given: string | undefined;
  readonly family: string | undefined;
  /** Null: may not sign in with a password. */
  readonly password: string | null | undefined;
  readonly status: UserStatus | undefined;
  readonly role: string | undefined;
  readonly appraiserId: string | null | undefined;
  readonly language: string | undefined;
  readonly timeZone: string | undefined;
  readonly country: Country | null | undefined;
  /** From below the root; empty: unchanged. */
  readonly path: readonly OrganizationStep[];
  readonly texts: Partial<Record<PlainField, string>>;
  /** By number. */
  readonly attributes: ReadonlyMap<number, string>;
  /** Made before the transaction. */
  passwordHash?: string | null;
}

const statuses: Readonly<Record<UserStatus, UserStatus>> = { active: 'active', suspend: 'suspend', close: 'close' };
/** S standard, M manager, as clients send it; rights come with neither. */
const roles = { S: 'learner', M: 'manager' } as const;

/** Reads a row. Throws RowError for the first thing in it that cannot be meant. */
export function readUserRow({ text, code }: Cells, { randomPassword }: { readonly randomPassword: () => string }): UserRow {
  const warnings: string[] = [];
  const action = oneOf('Action', code('Action'), bulkActions);
  if (action === undefined) throw new RowError('Action is blank and must be A, U, AU or D.');
  const id = code('UserID');
  if (id === undefined) throw new RowError('UserID is blank.');
  const ignored = notKept.filter((name) => text(name) !== undefined && !isNone(text(name)));
  if (ignored.length > 0) warnings.push(`This LMS does not keep ${ignored.join(', ')}.`);

  const needed = (name: string): string | undefined => {
    if (isNone(text(name))) throw new RowError(`${name} cannot be cleared.`);
    return text(name);
  };
  const timeZone = needed('TimeZone')?.trim();
  if (timeZone !== undefined && !isTimeZone(timeZone)) throw new RowError(`TimeZone is “${timeZone}” and must be a time zone ID such as Europe/Berlin.`);
  const language = needed('LanguagePref');
  const country = clearable(code('Country'));
  const password = clearable(text('Password'));
  const appraiserId = clearable(code('Direct Appraiser'));
  if (appraiserId === id) throw new RowError('Direct Appraiser: nobody appraises themselves.');
  const texts = Object.entries(plain).flatMap(([column, field]) => {
    const value = text(column);
    return value === undefined ? [] : [[field, isNone(value) ? '' : value] as const];
  });
  return {
    warnings,
    action,
    id,
    given: needed('GivenName'),
    family: needed('FamilyName'),
    password: password?.toLowerCase() === '*generate*' ? randomPassword() : password,
    status: oneOf('Status', needed('Status'), statuses),
    role: oneOf('UserRole', needed('UserRole'), roles),
    appraiserId,
    language: language === undefined ? undefined : languageCode('LanguagePref', language),
    timeZone,
    country: typeof country === 'string' ? countryOf(country) : country,
    path: organizationPath({ text, code }),
    texts: Object.fromEntries(texts),
    attributes: new Map(attributeNumbers.flatMap((number) => {
      const value = text(`UserAttr${number}`);
      return value === undefined ? [] : [[number, isNone(value) ? '' : value] as const];
    })),
  };
}

/** `Level1Code` … with their names, or all codes in one column, separated by commas and without the root. */
function organizationPath({ text, code }: Pick<Cells, 'text' | 'code'>): readonly OrganizationStep[] {
  const byLevel = levels.map((level) => ({ code: code(`Level${level}Code`), description: text(`Level${level}Desc`)?.trim() }));
  const last = byLevel.findLastIndex(({ code }) => code !== undefined);
  const inOne = code('Organization');
  if (inOne !== undefined && last >= 0) throw new RowError('Organization and Level1Code name an organization both; leave one blank.');
  if (inOne !== undefined) return inOne.split(',').map((each) => ({ code: each.trim(), description: undefined })).filter((step) => step.code !== '');
  return byLevel.slice(0, last + 1).map(({ code, description }, index) => {
    if (code === undefined) throw new RowError(`Level${index + 1}Code is blank, and Level${last + 1}Code is not.`);
    return { code, description };
  });
}
