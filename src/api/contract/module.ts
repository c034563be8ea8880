import { customAttribute, link, money, person, type CustomAttribute, type Link, type Money, type Person } from './common.ts';
import {
  boolean, dateTime, decimal, expected, identifier, integer, lazy, list, object, optional, plainCode, presence, text,
  type Coded, type FieldsOf, type Shape,
} from './shape.ts';

export interface Facility {
  readonly trainingCenter?: { readonly name: string };
}

/** One meeting of a session. */
export interface SessionClass {
  readonly start?: string;
  readonly end?: string;
}

/** What a scheduled session and a program's module have in common (module.xsd, `session` and `sessionModule`). */
interface Scheduled {
  /** `<moduleId>/<sessionId>` (facts A.6). */
  readonly itemId?: string;
  readonly start?: string;
  readonly end?: string;
  readonly region?: string;
  readonly instructors: readonly Person[];
  readonly institute?: string;
  readonly location?: string;
  readonly facility?: Facility;
  /** Enrollment is possible from here … */
  readonly open?: string;
  /** … until here. */
  readonly deadline?: string;
  /** The vendor's schema does not say whether of all or of those left. Ours tells the session's size. */
  readonly seats?: number;
  readonly price?: Money;
  /** Facts D.8. */
  readonly status?: Coded;
  readonly modules: readonly SessionModule[];
  /** With `enroll`, the site's own page for it. */
  readonly links: readonly Link[];
  readonly code: string;
  readonly classes: readonly SessionClass[];
  readonly attributes: readonly CustomAttribute[];
}

/** A scheduled session of a module; a program's has its modules below it. */
export interface ModuleSession extends Scheduled {
  readonly id: string;
  readonly requiredElectiveCredits?: number;
}

/** A module of a program's session. */
export interface SessionModule extends Scheduled {
  /** The module's ID. */
  readonly id: string;
  readonly title: string;
  /** Facts D.1. */
  readonly type?: Coded;
  readonly typeLabel?: string;
  readonly sessionId: string;
}

export interface Prerequisites {
  /** all, any */
  readonly operator?: Coded;
  /** enrolled, completed, cmiCompleted */
  readonly condition?: Coded;
  readonly modules: readonly { readonly id: string; readonly title: string }[];
}

/** A module or program of the catalog (facts C.1-X3, module.xsd and samples). */
export interface Module {
  readonly id: string;
  readonly title: string;
  readonly links: readonly Link[];
  readonly image?: string;
  readonly effectiveRevision?: number;
  /** Facts D.1. */
  readonly type?: Coded;
  readonly typeLabel?: string;
  readonly subject?: string;
  readonly language?: string;
  /** May hold HTML: sanitise before showing. */
  readonly description?: string;
  readonly objectives: readonly string[];
  readonly info?: string;
  readonly duration?: string;
  readonly defaultSessionPrice?: Money;
  readonly price?: Money;
  readonly archived?: boolean;
  readonly attributes: readonly CustomAttribute[];
  readonly sessions: readonly ModuleSession[];
  readonly certification?: { readonly exam?: true };
  readonly audiences: readonly string[];
  readonly prerequisites?: Prerequisites;
}

const trainingCenter = object<{ readonly name: string }>({ name: text });

const fromStartToModules: FieldsOf<Omit<Scheduled, 'itemId' | 'links' | 'code' | 'classes' | 'attributes'>> = {
  start: optional(dateTime),
  end: optional(dateTime),
  region: optional(text),
  instructors: list('instructor', person),
  institute: optional(text),
  location: optional(text),
  facility: optional(object<Facility>({ trainingCenter: optional(trainingCenter) })),
  open: optional(dateTime),
  deadline: optional(dateTime),
  seats: optional(integer),
  price: optional(money),
  status: optional(plainCode),
  modules: list('module', lazy(() => sessionModule)),
};

const classes = list('class', object<SessionClass>({ start: optional(dateTime), end: optional(dateTime) }));
const attributes = list('attribute', customAttribute);

const sessionModule: Shape<SessionModule> = object<SessionModule>(
  {
    id: identifier,
    title: text,
    links: list('link', link),
    type: expected(plainCode),
    typeLabel: expected(text),
    sessionId: text,
    itemId: optional(text),
    ...fromStartToModules,
    code: text,
    classes,
    attributes,
  },
  { lateLinks: { rel: 'enroll', before: 'code' } },
);

const session: Shape<ModuleSession> = object<ModuleSession>({
  id: identifier,
  itemId: optional(text),
  ...fromStartToModules,
  links: list('link', link),
  code: text,
  requiredElectiveCredits: optional(decimal),
  classes,
  attributes,
});

export const module: Shape<Module> = object<Module>({
  id: identifier,
  title: text,
  links: list('link', link),
  image: optional(text),
  effectiveRevision: expected(integer),
  type: expected(plainCode),
  typeLabel: expected(text),
  subject: expected(text),
  language: expected(text),
  description: expected(text),
  objectives: list('objective', text),
  info: expected(text),
  duration: expected(text),
  defaultSessionPrice: optional(money),
  price: optional(money),
  archived: optional(boolean),
  attributes,
  sessions: list('session', session),
  certification: optional(object<{ readonly exam?: true }>({ exam: optional(presence) })),
  audiences: list('audience', text),
  // The schema wants it always, the real sample has none.
  prerequisites: optional(
    object<Prerequisites>({
      operator: expected(plainCode),
      condition: expected(plainCode),
      modules: list('module', object<{ readonly id: string; readonly title: string }>({ id: identifier, title: text })),
    }),
  ),
});
