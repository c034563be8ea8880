import * as group from '#api/contract/enrollment.ts';
import { answers, type ServedFunction } from '../handler.ts';
import { overallStatusChanger } from './overall-status-changer.ts';
import { participantSubstituter } from './participant-substituter.ts';
import { participants } from './participants.ts';
import { programModuleEnroller } from './program-module-enroller.ts';

export const servedEnrollment: Readonly<Record<keyof typeof group, ServedFunction>> = {
  programModuleEnroller: answers(group.programModuleEnroller, programModuleEnroller),
  overallStatusChanger: answers(group.overallStatusChanger, overallStatusChanger),
  participants: answers(group.participants, participants),
  participantSubstituter: answers(group.participantSubstituter, participantSubstituter),
};
