import type { Approval } from '#courses/approvals/approval.ts';
import { nameOf } from './use-fact-words.ts';

/** Who asks, and for what. Each has a direction of its own: a name in Arabic does not turn an English title round. */
export function Whose({ approval: { person, title } }: { readonly approval: Approval }) {
  return (
    <>
      {person && (
        <>
          <bdi>{nameOf(person)}</bdi>
          {' – '}
        </>
      )}
      <bdi>{title}</bdi>
    </>
  );
}
