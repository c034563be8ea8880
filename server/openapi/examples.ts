import recorded from './examples.json' with { type: 'json' };

/** One call that a test has made of the demo organisation, and what came of it. */
export interface FunctionExample {
  /** Who called: a user of the demo organisation, `anybody`, or `another program`. */
  readonly as: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly status: number;
  readonly contentType: string;
  /** Cut where it is long; of what is no text only the size is told. */
  readonly body: string;
}

/** By function. Written by `npm run api-docs`, and run again by examples.test.ts. */
export const functionExamples: Readonly<Record<string, FunctionExample | undefined>> = recorded;
