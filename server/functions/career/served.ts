import * as careerGroup from '#api/contract/career.ts';
import * as pathGroup from '#api/contract/learning-path.ts';
import { answers, answersFile, type ServedFunction } from '../handler.ts';
import { certificate } from './certificate.ts';
import { certificationsAwarded } from './certifications-awarded.ts';
import { competencies, competency } from './competencies.ts';
import { competenciesAwarded, competencyCompletionStatus } from './competency-awards.ts';
import { jobProfileAssigner, jobProfileUnassigner } from './job-profile-assigner.ts';
import { assignedJobProfiles, jobProfiles } from './job-profiles.ts';
import { learningPath, trainingPlan, userJobProfilePath } from './learning-path.ts';

export const servedCareer: Readonly<Record<keyof typeof careerGroup | keyof typeof pathGroup, ServedFunction>> = {
  learningPath: answers(pathGroup.learningPath, learningPath),
  competencies: answers(careerGroup.competencies, competencies),
  competency: answers(careerGroup.competency, competency),
  jobProfiles: answers(careerGroup.jobProfiles, jobProfiles),
  trainingPlan: answers(careerGroup.trainingPlan, trainingPlan),
  assignedJobProfiles: answers(careerGroup.assignedJobProfiles, assignedJobProfiles),
  competencyCompletionStatus: answers(careerGroup.competencyCompletionStatus, competencyCompletionStatus),
  certificationsAwarded: answers(careerGroup.certificationsAwarded, certificationsAwarded),
  certificate: answersFile(careerGroup.certificate, certificate),
  competenciesAwarded: answers(careerGroup.competenciesAwarded, competenciesAwarded),
  jobProfileAssigner: answers(careerGroup.jobProfileAssigner, jobProfileAssigner),
  jobProfileUnassigner: answers(careerGroup.jobProfileUnassigner, jobProfileUnassigner),
  userJobProfilePath: answers(careerGroup.userJobProfilePath, userJobProfilePath),
};
