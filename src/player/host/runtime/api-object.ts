import type { ScormStandard } from '#formats/course.ts';

/** What content calls, under neutral names. */
export interface ApiCalls {
  readonly initialize: (parameter: string) => string;
  readonly terminate: (parameter: string) => string;
  readonly get: (element: string) => string;
  readonly set: (element: string, value: string) => string;
  readonly commit: (parameter: string) => string;
  readonly lastError: () => string;
  readonly errorString: (code: string) => string;
  readonly diagnostic: (code: string) => string;
}

/** The name under which content looks for the API on the windows above it (1.2 RTE 3.3.6, 2004 RTE 3.3.1). */
export const apiNames = { 'scorm-1.2': 'API', 'scorm-2004': 'API_1484_11' } as const satisfies Record<ScormStandard, string>;

/** The object that content finds, with the standard's own names. Content passes numbers, `null` and nothing at all where the standards want strings. */
export function apiObject(standard: ScormStandard, calls: ApiCalls): Readonly<Record<string, unknown>> {
  const one = (call: (text: string) => string) => (value?: unknown) => call(textOf(value));
  const functions = {
    Initialize: one(calls.initialize),
    [standard === 'scorm-1.2' ? 'Finish' : 'Terminate']: one(calls.terminate),
    GetValue: one(calls.get),
    SetValue: (element?: unknown, value?: unknown) => calls.set(textOf(element), textOf(value)),
    Commit: one(calls.commit),
    GetLastError: () => calls.lastError(),
    GetErrorString: one(calls.errorString),
    GetDiagnostic: one(calls.diagnostic),
  };
  if (standard === 'scorm-2004') return { ...functions, version: '1.0' };
  return Object.fromEntries(Object.entries(functions).map(([name, call]) => [`LMS${name}`, call]));
}

function textOf(value: unknown): string {
  // As every LMS in a browser does: an object becomes what its toString says.
  // oxlint-disable-next-line typescript/no-base-to-string
  return value === undefined || value === null ? '' : String(value);
}
