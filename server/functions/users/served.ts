import * as group from '#api/contract/users.ts';
import { answers, type ServedFunction } from '../handler.ts';
import { me } from './me.ts';

export const servedUsers: Readonly<Record<keyof typeof group, ServedFunction>> = {
  me: answers(group.me, me),
};
