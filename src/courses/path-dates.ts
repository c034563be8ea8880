import type { LearningPath, PathItem, PathModule } from '#api/contract/learning-path-shapes.ts';
import { kindSaidByLabel } from './kind-said-by-label.ts';
import type { Priority } from './to-do-row.ts';

/** What the learning path says of one module: milliseconds since the epoch. */
export interface PathDates {
  readonly id: string;
  readonly title: string;
  readonly type?: string;
  readonly typeLabel?: string;
  readonly due?: number;
  readonly expires?: number;
  readonly priority?: Priority;
  /** Not done yet. */
  readonly isOpen: boolean;
  readonly isOptional: boolean;
}

/** By module ID. A module may stand there several times: the earliest due date, the earliest expiry and the highest priority count. */
export function datesOfPath(path: LearningPath | undefined): ReadonlyMap<string, PathDates> {
  const found = new Map<string, PathDates>();
  const add = (module: PathModule, { due, expires, priority, isOpen, isOptional }: Pick<PathDates, 'due' | 'expires' | 'priority' | 'isOpen' | 'isOptional'>): void => {
    const before = found.get(module.id);
    const earliest = (one: number | undefined, other: number | undefined): number | undefined => (one === undefined ? other : Math.min(one, other ?? one));
    const dueAt = earliest(before?.due, due);
    const expiresAt = earliest(before?.expires, expires);
    const first = ranks.find((rank) => rank === priority || rank === before?.priority);
    found.set(module.id, {
      id: module.id,
      title: module.title,
      ...(module.type && { type: kindSaidByLabel(module.type), ...(module.type.label && { typeLabel: module.type.label }) }),
      ...(dueAt !== undefined && { due: dueAt }),
      ...(expiresAt !== undefined && { expires: expiresAt }),
      ...(first && { priority: first }),
      isOpen: isOpen || (before?.isOpen ?? false),
      isOptional: isOptional && (before?.isOptional ?? true),
    });
  };
  for (const item of path?.trainingPlanItems ?? []) {
    const isOpen = item.status?.code !== 'completed';
    add(item.module, { ...at('due', isOpen ? item.due : undefined), ...priorityOf(item.priority?.code), isOpen, isOptional: item.optional ?? false });
  }
  for (const item of pathItems(path)) add(item.module, { ...at('expires', item.expires), isOpen: item.status?.code !== 'completed', isOptional: item.optional ?? item.status?.code === 'optional' });
  return found;
}

const ranks: readonly Priority[] = ['high', 'medium', 'low'];
const priorityOf = (code: string | undefined): { readonly priority?: Priority } => {
  const priority = ranks.find((rank) => rank === code);
  return priority ? { priority } : {};
};

function at<Name extends 'due' | 'expires'>(name: Name, text: string | undefined): { readonly [Key in Name]?: number } {
  const time = Date.parse(text ?? '');
  return (Number.isNaN(time) ? {} : { [name]: time }) as { readonly [Key in Name]?: number };
}

function pathItems(path: LearningPath | undefined): readonly PathItem[] {
  const within = (items: readonly PathItem[]): readonly PathItem[] => items.flatMap((item) => [item, ...within(item.sequences.flatMap((sequence) => sequence.items))]);
  return within((path?.jobProfiles ?? []).flatMap(({ competencies }) => competencies.flatMap(({ sequences }) => sequences.flatMap(({ items }) => items))));
}
