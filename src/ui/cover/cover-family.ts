import type { CoverFamily } from './draw-cover.ts';

/** The family of covers for a learning type code (reference/lms-api-facts.md D.1); a code nobody knows is drawn like an online course. */
export function coverFamilyOf(kind: string): CoverFamily {
  switch (kind) {
    case 'learningProgram':
      return 'weave';
    case 'classroom':
    case 'virtualClassroom':
    case 'archivedVirtualClassroom':
    case 'workshopSeminar':
    case 'specialInterestGroup':
      return 'rows';
    case 'exam':
      return 'dial';
    case 'task':
    case 'onTheJobTraining':
    case 'coaching':
    case 'internship':
      return 'hatch';
    case 'video':
    case 'selfTrainingVideo':
    case 'audioCassette':
    case 'cd':
    case 'book':
    case 'selfTrainingPaper':
    case 'externalCourse':
    case 'externalCertification':
      return 'pulse';
    default:
      return 'contours';
  }
}
