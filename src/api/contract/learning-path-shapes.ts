import { boolean, coded, dateTime, expected, identifier, lazy, list, object, optional, text, type Coded, type FieldsOf, type Shape } from './shape.ts';

/** A module as the learning path shows it. Exams have the type `onlineModule` with the label *Exam* (facts C.1-X2). */
export interface PathModule {
  readonly id: string;
  readonly title: string;
  /** Facts D.1. */
  readonly type?: Coded;
  /** May hold HTML: sanitise before showing. */
  readonly description: string;
}
const pathModule: Shape<PathModule> = object<PathModule>({ id: identifier, title: text, type: expected(coded), description: text });

/** Training that somebody was given to do. */
export interface TrainingPlanItem {
  /** Facts D.3. */
  readonly status?: Coded;
  readonly module: PathModule;
  /** A page of the site, from its root on: the catalog page, the learning space (`TRNID`) or the transcript (`RID`), as the state is. */
  readonly url?: string;
  readonly optional?: boolean;
  /** Facts D.4. */
  readonly priority?: Coded;
  readonly due?: string;
}
const trainingPlanItem: Shape<TrainingPlanItem> = object<TrainingPlanItem>({
  status: expected(coded),
  module: pathModule,
  url: expected(text),
  optional: expected(boolean),
  priority: expected(coded),
  due: optional(dateTime),
});

/** One module on the way to a competency. */
export interface PathItem {
  /** Facts D.3. */
  readonly status?: Coded;
  readonly module: PathModule;
  /** As in `TrainingPlanItem`. */
  readonly url?: string;
  /** The vendor leaves it out of what is completed. */
  readonly optional?: boolean;
  readonly completed?: string;
  /** What comes first, by title: no ID is given. */
  readonly prerequisites: readonly { readonly title: string }[];
  readonly expires?: string;
  /** The modules of a program in which the user is enrolled; of any other program nothing is told. */
  readonly sequences: readonly PathSequence[];
}

/** A step; what is in it goes side by side. */
export interface PathSequence {
  readonly items: readonly PathItem[];
}

const pathItem: Shape<PathItem> = object<PathItem>({
  status: expected(coded),
  module: pathModule,
  url: expected(text),
  optional: optional(boolean),
  completed: optional(dateTime),
  prerequisites: list('prerequisite', object<{ readonly title: string }>({ title: text })),
  expires: optional(dateTime),
  sequences: list('sequence', lazy(() => pathSequence)),
});
const pathSequence: Shape<PathSequence> = object<PathSequence>({ items: list('item', pathItem) });

export interface PathCompetency {
  /** Facts D.5. */
  readonly status?: Coded;
  readonly name: string;
  readonly optional?: boolean;
  readonly id: string;
  readonly code: string;
  /** May hold HTML. */
  readonly description: string;
  /** What leads to it, in order. */
  readonly sequences: readonly PathSequence[];
}

/** A job profile that the user is on the way to. It has no ID here, only a code. */
export interface PathJobProfile {
  readonly name: string;
  readonly code: string;
  readonly description: string;
  readonly competencies: readonly PathCompetency[];
}
const pathJobProfile: Shape<PathJobProfile> = object<PathJobProfile>({
  name: text,
  code: text,
  description: text,
  competencies: list(
    'competency',
    object<PathCompetency>({
      status: expected(coded),
      name: text,
      optional: expected(boolean),
      id: identifier,
      code: text,
      description: text,
      sequences: list('sequence', pathSequence),
    }),
  ),
});

/** What `trainingPlan` answers. */
export interface TrainingPlan {
  readonly trainingPlanItems: readonly TrainingPlanItem[];
}
/** What `userJobProfilePath` answers. */
export interface JobProfilePath {
  readonly jobProfiles: readonly PathJobProfile[];
}
/** What `learningPath` answers (facts C.1-X2, learningPath.xsd): both. */
export interface LearningPath extends TrainingPlan, JobProfilePath {}

const planFields: FieldsOf<TrainingPlan> = { trainingPlanItems: list('trainingPlanItem', trainingPlanItem) };
const profileFields: FieldsOf<JobProfilePath> = { jobProfiles: list('jobProfile', pathJobProfile) };

export const trainingPlan: Shape<TrainingPlan> = object<TrainingPlan>(planFields);
export const jobProfilePath: Shape<JobProfilePath> = object<JobProfilePath>(profileFields);
export const learningPath: Shape<LearningPath> = object<LearningPath>({ ...planFields, ...profileFields });
