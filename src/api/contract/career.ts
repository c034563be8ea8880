import * as v from 'valibot';
import { awardedCertifications } from './certifications.ts';
import { awardedCompetencies, competency as competencyShape, competencyList, competencyStatuses } from './competencies.ts';
import { file, jsonOrXmlDocument, known, ours, read, write, xmlDocument } from './describe.ts';
import { assignedJobProfiles as assignedShape, jobProfileReceipt, jobProfiles as profilesShape } from './job-profiles.ts';
import { jobProfilePath, trainingPlan as planShape } from './learning-path-shapes.ts';
import { formatParameter, inContextOf, maxParameter, textParameter } from './parameters.ts';

// The group "Career Development Actions".

/** Competencies that are found by words. The reference says that all come without `max`, and that its default is 25; ours holds to the default. */
export const competencies = read({
  name: 'competencies',
  parameters: v.object({ format: formatParameter, keywords: v.optional(textParameter), max: maxParameter(25), ...inContextOf }),
  response: jsonOrXmlDocument('competencies', competencyList, { json: ours('facts C.7'), xml: ours('facts C.7') }),
});

const { onBehalfOf } = inContextOf;

/** One competency, with its levels and what leads to it. It knows no `assignmentId` (facts D.11). */
export const competency = read({
  name: 'competency',
  parameters: v.object({ id: textParameter, format: formatParameter, onBehalfOf }),
  response: jsonOrXmlDocument('competency', competencyShape, { json: ours('facts C.7'), xml: ours('facts C.7') }),
});

/** Job profiles, by catalog or in one list; with `keywords` the best match first. */
export const jobProfiles = read({
  name: 'jobProfiles',
  parameters: v.object({
    groupBy: v.optional(v.picklist(['catalog', 'none'], 'must be catalog or none'), 'catalog'),
    format: formatParameter,
    keywords: v.optional(textParameter),
    max: maxParameter(25),
    ...inContextOf,
  }),
  response: jsonOrXmlDocument('jobProfiles', profilesShape, { json: ours('facts C.7'), xml: ours('facts C.7') }),
});

/** What the user was given to do, without the job profiles. */
export const trainingPlan = read({
  name: 'trainingPlan',
  parameters: v.object({ ...inContextOf }),
  response: xmlDocument('trainingPlan', planShape, ours('facts C.7, items as in X2')),
});

/** The job profiles that the user was given. */
export const assignedJobProfiles = read({
  name: 'assignedJobProfiles',
  parameters: v.object({ format: formatParameter, ...inContextOf }),
  response: jsonOrXmlDocument('jobProfiles', assignedShape, { json: ours('facts C.7'), xml: ours('facts C.7') }),
});

/** How far the user is with the competencies of the job profiles, and with those that were awarded besides. */
export const competencyCompletionStatus = read({
  name: 'competencyCompletionStatus',
  parameters: v.object({ ...inContextOf }),
  response: xmlDocument('competencies', competencyStatuses, ours('facts C.7')),
});

/** The certifications that the user was awarded. */
export const certificationsAwarded = read({
  name: 'certificationsAwarded',
  parameters: v.object({ ...inContextOf }),
  response: xmlDocument('certifications', awardedCertifications, ours('facts C.7')),
});

/** A certificate as a PDF; `awardId` from `certificationsAwarded`. */
export const certificate = read({
  name: 'certificate',
  parameters: v.object({ awardId: textParameter, ...inContextOf }),
  response: file('application/pdf', known('the reference: a certificate in PDF format')),
});

/** The competencies that the user was awarded. Asked in XML, which is known to the letter. */
export const competenciesAwarded = read({
  name: 'competenciesAwarded',
  parameters: v.object({ format: formatParameter, ...inContextOf }),
  response: jsonOrXmlDocument('competencies', awardedCompetencies, { xml: known('facts C.1-X5, competenciesAwarded.xsd'), json: ours('facts C.7') }, { asked: 'xml' }),
});

const whoseProfile = { profileId: textParameter, userId: v.optional(textParameter), targetAssignmentId: v.optional(textParameter), format: formatParameter, ...inContextOf };

/** Gives a job profile to a user, in one of the user's positions. */
export const jobProfileAssigner = write({
  name: 'jobProfileAssigner',
  parameters: v.object(whoseProfile),
  response: jsonOrXmlDocument('jobProfileAssigner', jobProfileReceipt, { json: ours('facts C.7'), xml: ours('facts C.7') }),
});

/** Takes a job profile from a user's position. */
export const jobProfileUnassigner = write({
  name: 'jobProfileUnassigner',
  parameters: v.object(whoseProfile),
  response: jsonOrXmlDocument('jobProfileUnassigner', jobProfileReceipt, { json: ours('facts C.7'), xml: ours('facts C.7') }),
});

/** The ways to the competencies of the user's job profiles, without the training plan. */
export const userJobProfilePath = read({
  name: 'userJobProfilePath',
  parameters: v.object({ ...inContextOf }),
  response: xmlDocument('userJobProfilePath', jobProfilePath, ours('facts C.7, job profiles as in X2')),
});
