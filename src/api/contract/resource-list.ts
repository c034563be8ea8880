import { dateTime, expected, identifier, integer, list, object, optional, text, type Shape } from './shape.ts';

/** A file of the resources library. */
export interface ResourceSummary {
  readonly id?: string;
  readonly title: string;
  readonly description?: string;
  /** What `resource` takes, to the letter. It need not be an address. */
  readonly url: string;
  readonly contentType?: string;
  /** In bytes. */
  readonly size?: number;
  readonly updated?: string;
}

/** What `resources` answers (ours: facts C.2). */
export interface ResourceList {
  readonly resources: readonly ResourceSummary[];
}
export const resourceList: Shape<ResourceList> = object<ResourceList>({
  resources: list(
    'resource',
    object<ResourceSummary>({
      id: optional(identifier),
      title: text,
      description: optional(text),
      url: identifier,
      contentType: expected(text),
      size: expected(integer),
      updated: expected(dateTime),
    }),
  ),
});
