/** A request as the LMS answers it to any program that asks. */
export interface Asked {
  readonly id: string;
  readonly from: { readonly id: string };
  readonly session: { readonly module: { readonly id: string } };
  readonly step?: { readonly id: string; readonly approver?: { readonly id: string } };
  readonly status: { readonly code: string };
}

/** `approved`, `denied`, or `pending at` whom: how the requests of one person for one module stand. */
export const standingOf = (requests: readonly Asked[], from: string, moduleId: string): readonly string[] =>
  askedBy(requests, from, moduleId).map(({ status, step }) => (status.code === 'pending' ? `pending at ${step?.approver?.id ?? 'somebody'}` : status.code));

export const askedBy = (requests: readonly Asked[], from: string, moduleId: string): readonly Asked[] => requests.filter((one) => one.from.id === from && one.session.module.id === moduleId);
