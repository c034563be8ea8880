import { toResponseDateTime } from '#api/contract/dates.ts';
import type { PathCompetency, PathItem, PathJobProfile, PathModule, PathSequence, TrainingPlanItem } from '#api/contract/learning-path-shapes.ts';
import type { CompetencyAwardRow, CompetencyLevelRow } from '../../store/competencies.ts';
import { standingOf } from '../../store/competency-standing.ts';
import type { JobProfileRow, Requirement } from '../../store/job-profiles.ts';
import type { PathModuleRow, ProgramPart } from '../../store/learning-records.ts';
import type { TrainingPlanRow } from '../../store/training-plan.ts';
import type { LearningStep } from '../../store/values.ts';
import { recordType } from '../vocabulary.ts';
import type { PathRecords, PathState } from './path-state.ts';
import { competencyStatus, pathStatus, priority } from './path-words.ts';

/** Everything that a learning path is made of. */
export interface PathParts {
  readonly now: Date;
  readonly records: PathRecords;
  readonly modules: ReadonlyMap<string, PathModuleRow>;
  /** Modules that something needs first, by ID. */
  readonly titles: ReadonlyMap<string, Pick<PathModuleRow, 'title'>>;
  /** By the program's session. */
  readonly programParts: ReadonlyMap<string, readonly ProgramPart[]>;
  readonly awards: ReadonlyMap<string, CompetencyAwardRow>;
  readonly levels: ReadonlyMap<string, readonly CompetencyLevelRow[]>;
}

/** Programs in programs; a program that is a part of itself must not go on for ever. */
const deepest = 6;

export function planItemTree({ modules, records }: PathParts, item: TrainingPlanRow): TrainingPlanItem | undefined {
  const module = modules.get(item.moduleId);
  if (!module) return undefined;
  const { status, url } = records.stateOf(item.moduleId, item.isOptional);
  return {
    status: pathStatus(status),
    module: moduleTree(module),
    url,
    optional: item.isOptional,
    priority: priority(item.priority),
    ...(item.dueAt && { due: toResponseDateTime(item.dueAt) }),
  };
}

export function profileTree(parts: PathParts, { name, code, description }: JobProfileRow, requirements: readonly Requirement[]): PathJobProfile {
  return { name, code, description, competencies: requirements.map((requirement) => competencyTree(parts, requirement)) };
}

function competencyTree(parts: PathParts, { competency, levelCode, isOptional }: Requirement): PathCompetency {
  const { id, code, name, description, steps } = competency;
  return {
    status: competencyStatus(standingOf(parts.awards.get(id), parts.levels.get(id) ?? [], levelCode, parts.now)),
    name,
    optional: isOptional,
    id,
    code,
    description,
    sequences: steps.map((step) => stepTree(parts, step)),
  };
}

const stepTree = (parts: PathParts, { items }: LearningStep): PathSequence => ({
  items: items.flatMap(({ moduleId, isOptional = false }) => {
    const item = itemTree(parts, moduleId, isOptional, parts.records.stateOf(moduleId, isOptional), 0);
    return item ? [item] : [];
  }),
});

function itemTree(parts: PathParts, moduleId: string, isOptional: boolean, state: PathState, depth: number): PathItem | undefined {
  const module = parts.modules.get(moduleId);
  if (!module) return undefined;
  return {
    status: pathStatus(state.status),
    module: moduleTree(module),
    url: state.url,
    ...(state.status !== 'completed' && { optional: isOptional }),
    ...(state.completedAt && { completed: toResponseDateTime(state.completedAt) }),
    prerequisites: (module.prerequisites?.moduleIds ?? []).map((id) => ({ title: parts.titles.get(id)?.title ?? id })),
    ...(state.expiresAt && { expires: toResponseDateTime(state.expiresAt) }),
    sequences: module.type === 'learningProgram' && state.record && depth < deepest ? programTree(parts, state.record.id, state.record.sessionId, depth) : [],
  };
}

/** The modules of a program, those with one place in the order side by side. */
function programTree(parts: PathParts, enrollmentId: string, sessionId: string | null, depth: number): readonly PathSequence[] {
  const inOrder = Map.groupBy(sessionId === null ? [] : (parts.programParts.get(sessionId) ?? []), (part) => part.position);
  return [...inOrder.values()].map((sideBySide) => ({
    items: sideBySide.flatMap(({ moduleId, isElective }) => {
      const item = itemTree(parts, moduleId, isElective, parts.records.stateOf(moduleId, isElective, enrollmentId), depth + 1);
      return item ? [item] : [];
    }),
  }));
}

const moduleTree = ({ id, title, type, description }: PathModuleRow): PathModule => ({ id, title, type: recordType(type), description });
