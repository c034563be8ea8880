import type { Decision, OutboxEntry, StepName, TellStep } from '#offline/learner-schema.ts';

/** A field by the vendor's or the standards' name, and what stood in it. */
export type Field = readonly [name: string, value: string];

/** One request of an entry's telling, or a person's decision between two: everything that support asks about, and nothing that opens a conversation with the LMS. */
export interface ToldRequest {
  readonly name: StepName;
  readonly state: TellStep['state'];
  /** When it was said or asked; of an entry of an older version, when it was answered. */
  readonly at: number;
  /** How long the answer took; undefined where none came, or where nobody knows. */
  readonly tookMs: number | undefined;
  readonly said: readonly Field[];
  readonly answer: readonly Field[];
  readonly decision: Decision | undefined;
}

/** The whole story of an entry, in order. */
export const toldRequests = ({ steps }: Pick<OutboxEntry, 'steps'>): readonly ToldRequest[] => steps.map(requestOf);

function requestOf({ name, state, at, note = {}, asked, decision }: TellStep): ToldRequest {
  const said = state === 'intent' ? note : (asked?.note ?? {});
  const answer = state === 'intent' ? {} : Object.fromEntries(Object.entries(note).filter(([field, value]) => said[field] !== value));
  const hasAnswer = state === 'done' || state === 'refused';
  return { name, state, at: asked?.at ?? at, tookMs: asked && hasAnswer ? Math.max(0, at - asked.at) : undefined, said: fieldsOf(said), answer: fieldsOf(answer), decision };
}

/** Whoever holds these can write results in the learner's name (HACP knows no other proof); `didHappen`, `asksItems` and `launchesElsewhere` are notes of the telling to itself, no answers of the LMS, and by the number our server is asked what the LMS answered. */
const isHidden = (name: string): boolean => /^(?:sessionId|didHappen|asksItems|launchesElsewhere|requestNumber|siteMark)$|password|token|cookie/iu.test(name);

/** The fields of a note or of a call's parameters, without what is nobody's business. */
export function fieldsOf(note: Readonly<Record<string, string | number | boolean | null | undefined>>): readonly Field[] {
  return Object.entries(note).flatMap(([name, value]) => (value === undefined || isHidden(name) ? [] : [[name, withoutKeys(String(value ?? '–'))] as const]));
}

/** An LMS may write the session into its address too. */
const withoutKeys = (value: string): string => (/^(?:https?:)?\/\//iu.test(value) ? value.replace(/[?#].*$/su, '') : value);
