import type { UserRow } from '../store/users.ts';
import type { Permission } from '../store/values.ts';

/** Who calls, once it is proved. */
export interface Caller {
  readonly user: UserRow;
  /** `basic`: a program that sends user ID and password each time. `session`: a browser with both halves of its session. */
  readonly via: 'basic' | 'session';
}

/** Whether the caller's own account has the permission; `onBehalfOf` lends none. */
export const isAllowed = (caller: Caller, permission: Permission): boolean => caller.user.permissions.includes(permission);
