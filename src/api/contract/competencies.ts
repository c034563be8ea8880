import { link, person, type Link, type Person } from './common.ts';
import { boolean, coded, dateTime, decimal, expected, identifier, list, object, optional, text, type Coded, type FieldsOf, type Shape } from './shape.ts';
import { moduleSummary, type ModuleSummary } from './import-receipt.ts';

/** A competency as lists show it (ours: facts C.7). */
export interface CompetencySummary {
  readonly id: string;
  readonly code?: string;
  readonly name: string;
  /** May hold HTML. */
  readonly description?: string;
  readonly links: readonly Link[];
}
const summaryFields: FieldsOf<CompetencySummary> = { id: identifier, code: expected(text), name: text, description: expected(text), links: list('link', link) };

/** What `competencies` answers. */
export interface CompetencyList {
  readonly competencies: readonly CompetencySummary[];
}
export const competencyList: Shape<CompetencyList> = object<CompetencyList>({ competencies: list('competency', object<CompetencySummary>(summaryFields)) });

/** A step of the scale that a competency is measured with. */
export interface CompetencyLevel {
  readonly code: string;
  readonly label?: string;
  readonly measure?: number;
}

/** What `competency` answers. */
export interface Competency extends CompetencySummary {
  /** From low to high. */
  readonly levels: readonly CompetencyLevel[];
  /** What leads to it. */
  readonly modules: readonly ModuleSummary[];
}
export const competency: Shape<Competency> = object<Competency>({
  ...summaryFields,
  levels: list('level', object<CompetencyLevel>({ code: text, label: expected(text), measure: expected(decimal) })),
  modules: list('module', moduleSummary),
});

/** A level by itself, as `competenciesAwarded` has it. */
export interface MeasuredLevel {
  /** Empty where there is none. */
  readonly code: string;
  readonly measure?: number;
}
const measuredLevel: Shape<MeasuredLevel> = object<MeasuredLevel>({ code: text, measure: expected(decimal) });

/** A competency that somebody was found to have (facts C.1-X5, competenciesAwarded.xsd). */
export interface AwardedCompetency {
  readonly id: string;
  readonly name: string;
  /** May hold HTML. */
  readonly description: string;
  readonly assigned?: string;
  readonly level?: MeasuredLevel;
  /** What the user's job profiles ask for. */
  readonly requiredLevel?: MeasuredLevel;
  readonly maxLevel?: MeasuredLevel;
  readonly competent?: boolean;
  /** Absent where the LMS itself has awarded it. */
  readonly assigner?: Person;
}
/** What `competenciesAwarded` answers. */
export interface AwardedCompetencies {
  readonly competencies: readonly AwardedCompetency[];
}
export const awardedCompetencies: Shape<AwardedCompetencies> = object<AwardedCompetencies>({
  competencies: list(
    'competency',
    object<AwardedCompetency>({
      id: identifier,
      name: text,
      description: text,
      assigned: expected(dateTime),
      level: expected(measuredLevel),
      requiredLevel: expected(measuredLevel),
      maxLevel: expected(measuredLevel),
      competent: expected(boolean),
      assigner: optional(person),
    }),
  ),
});

/** How far a user is with one competency (ours: facts C.7). */
export interface CompetencyStatus {
  readonly id: string;
  readonly code?: string;
  readonly name: string;
  /** Facts D.5. */
  readonly status?: Coded;
}
/** What `competencyCompletionStatus` answers. */
export interface CompetencyStatuses {
  readonly competencies: readonly CompetencyStatus[];
}
export const competencyStatuses: Shape<CompetencyStatuses> = object<CompetencyStatuses>({
  competencies: list('competency', object<CompetencyStatus>({ id: identifier, code: expected(text), name: text, status: expected(coded) })),
});
