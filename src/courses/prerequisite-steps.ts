import type { Module } from '#api/contract/module.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { isActive, isDone } from './known-enrollments.ts';

/** A course that must be done before another, and how far I am with it. */
export interface PrerequisiteStep {
  readonly moduleId: string;
  readonly title: string;
  readonly record: TrainingRecord | undefined;
  readonly isMet: boolean;
}

export interface PrerequisiteStrap {
  readonly steps: readonly PrerequisiteStep[];
  /** One of them is enough. */
  readonly isAny: boolean;
  /** To be enrolled is enough. */
  readonly isEnrolling: boolean;
  /** The first that is still to do; undefined when nothing is missing, or when it is not known how far I am. */
  readonly missing: PrerequisiteStep | undefined;
}

/** What a module asks for first, joined with my enrollments; undefined where it asks for nothing. `mine` is undefined while they have not come. */
export function prerequisiteStrap({ prerequisites }: Pick<Module, 'prerequisites'>, mine: ReadonlyMap<string, TrainingRecord> | undefined): PrerequisiteStrap | undefined {
  if (!prerequisites || prerequisites.modules.length === 0) return undefined;
  const isAny = prerequisites.operator?.code === 'any';
  const isEnrolling = prerequisites.condition?.code === 'enrolled';
  const steps = prerequisites.modules.map(({ id, title }) => {
    const record = mine?.get(id);
    return { moduleId: id, title, record, isMet: record !== undefined && (isDone(record) || (isEnrolling && isActive(record) && record.overallStatus?.code !== 'pendingApproval')) };
  });
  const isMet = isAny ? steps.some((step) => step.isMet) : steps.every((step) => step.isMet);
  return { steps, isAny, isEnrolling, missing: mine && !isMet ? steps.find((step) => !step.isMet) : undefined };
}
