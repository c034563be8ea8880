import { boolean, expected, identifier, object, text, type Shape } from './shape.ts';

/** A group of users that somebody made. */
export interface UserGroup {
  readonly id: string;
  readonly name: string;
  readonly shared?: boolean;
}

/** What `userGroupCreator` answers (ours: facts C.8). */
export interface GroupReceipt {
  /** `ok` */
  readonly status?: string;
  readonly group?: UserGroup;
}
export const groupReceipt: Shape<GroupReceipt> = object<GroupReceipt>({
  status: expected(text),
  group: expected(object<UserGroup>({ id: identifier, name: text, shared: expected(boolean) })),
});

/** What the other functions of groups answer (ours: facts C.8); clients look at the HTTP status. */
export interface StatusReceipt {
  /** `ok` */
  readonly status?: string;
}
export const statusReceipt: Shape<StatusReceipt> = object<StatusReceipt>({ status: expected(text) });
