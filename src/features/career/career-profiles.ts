import type { AwardedCompetency } from '#api/contract/competencies.ts';
import type { AssignedJobProfile } from '#api/contract/job-profiles.ts';
import type { JobProfilePath, PathCompetency, PathItem, PathSequence } from '#api/contract/learning-path-shapes.ts';
import { isMet, standingOf, type Standing } from './standing.ts';

/** A competency of a job profile, with where the learner stands. */
export interface CareerCompetency {
  readonly id: string;
  readonly name: string;
  readonly isOptional: boolean;
  readonly standing: Standing;
  /** What leads to it, in order. */
  readonly items: readonly PathItem[];
}

/** A job profile that the learner is on the way to, or has reached. */
export interface CareerProfile {
  /** Missing where it was not told among the assigned ones: the path names it by its code only. */
  readonly id?: string;
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly competencies: readonly CareerCompetency[];
  /** Of those that may not be left out. */
  readonly total: number;
  readonly met: number;
}

interface KnownOfCareer {
  readonly path: JobProfilePath | undefined;
  readonly assigned: readonly AssignedJobProfile[];
  readonly awarded: readonly AwardedCompetency[];
}

/** The learner's job profiles: the one to work on first, those that are reached last. */
export function careerProfiles({ path, assigned, awarded }: KnownOfCareer): readonly CareerProfile[] {
  const found = new Map(awarded.map((award) => [award.id, award]));
  const onPath = (path?.jobProfiles ?? []).map(({ code, name, description, competencies }) => {
    const id = assigned.find((profile) => profile.code === code)?.id;
    return profileOf({ ...(id !== undefined && { id }), code, name, description }, competencies.map((competency) => competencyOf(competency, found)));
  });
  const known = new Set(onPath.map(({ code }) => code));
  const others = assigned.filter(({ code }) => code === undefined || !known.has(code)).map(({ id, code = id, name, description = '' }) => profileOf({ id, code, name, description }, []));
  return [...onPath, ...others].toSorted((one, other) => Number(isReached(one)) - Number(isReached(other)));
}

/** All that it asks for is there. */
export const isReached = ({ total, met }: Pick<CareerProfile, 'total' | 'met'>): boolean => met === total;

/** What is missing, and how much of it may not be left out. */
export const gapsOf = ({ competencies }: CareerProfile): readonly CareerCompetency[] => competencies.filter(({ standing, isOptional }) => !isOptional && !isMet(standing));

const doneStatuses: ReadonlySet<string> = new Set(['completed', 'optional']);

/** The modules that close a gap: those on the way to it that are not done and may not be left out. */
export const closingItems = ({ items }: Pick<CareerCompetency, 'items'>): readonly PathItem[] => items.filter(({ status, optional }) => !doneStatuses.has(status?.code ?? '') && optional !== true);

/** Each module that closes a gap of the profile, once. */
export function closingModules(profile: CareerProfile): readonly string[] {
  return [...new Set(gapsOf(profile).flatMap((competency) => closingItems(competency).map(({ module }) => module.id)))];
}

const profileOf = (facts: Pick<CareerProfile, 'id' | 'code' | 'name' | 'description'>, competencies: readonly CareerCompetency[]): CareerProfile => {
  const asked = competencies.filter(({ isOptional }) => !isOptional);
  const inOrder = competencies.toSorted((one, other) => need(one) - need(other));
  return { ...facts, competencies: inOrder, total: asked.length, met: asked.filter(({ standing }) => isMet(standing)).length };
};

/** What is to be done comes first, each in the order of the LMS. */
const need = ({ standing, isOptional }: CareerCompetency): number => (standing.kind === 'at-risk' ? 1 : isMet(standing) ? 2 : isOptional ? 3 : 0);

const competencyOf = ({ id, name, optional, status, sequences }: PathCompetency, found: ReadonlyMap<string, AwardedCompetency>): CareerCompetency => ({
  id,
  name,
  isOptional: optional === true,
  standing: standingOf(status?.code, found.get(id)),
  items: itemsOf(sequences),
});

const itemsOf = (sequences: readonly PathSequence[]): readonly PathItem[] => sequences.flatMap(({ items }) => items);
