import { areEqual } from './are-equal.ts';
import type { Answer, Step } from './call.ts';

/** What is wrong with an answer, or undefined: by the rules of the suite's own TestCaseEvaluator. */
export function faultOf(step: Step, answer: Answer): string | undefined {
  const [element = ''] = step.call.arguments;
  if (answer.index === -1) return `there is no ${element.split('&')[1] ?? ''}`;
  if (step.call.name === 'compareObjIds') return faultOfIds(step.value.split(','), answer.ids ?? []);
  const wrongCode = answer.errorCode === step.errorCode ? undefined : `error ${step.errorCode} expected, ${answer.errorCode} seen`;
  const wrongValue = `${JSON.stringify(short(step.value))} expected, ${JSON.stringify(short(answer.value))} seen`;
  if (step.call.name === 'doGetValue') {
    if (element.includes('learner_name')) return wrongCode;
    const isEqual = areEqual(element, step.type, step.value, answer.value);
    if (/request_valid\.(?:choice|jump)/.test(element)) return isEqual ? undefined : wrongValue;
    if (element.includes('comments_from_lms') && !element.includes('_children')) {
      return ['0', '301', '122'].includes(answer.errorCode) || element === 'cmi.comments_from_lms' ? undefined : `error ${answer.errorCode} seen`;
    }
    const named = /&(.*)&\.id$/.exec(element)?.[1];
    const isAsExpected = named === undefined ? isEqual : step.value === '' ? answer.value === named : isEqual;
    return isAsExpected ? wrongCode : wrongValue;
  }
  if (step.call.name === 'doGetErrorString' || step.call.name === 'doGetDiagnostic') {
    const isAnyDiagnostic = step.call.name === 'doGetDiagnostic' || step.value === 'less255';
    if (answer.value.length >= 255) return 'longer than 255 characters';
    return isAnyDiagnostic || answer.value === (step.value === 'emptyCS' ? '' : step.value) ? wrongCode : wrongValue;
  }
  return answer.value === step.value ? wrongCode : wrongValue;
}

function faultOfIds(expected: readonly string[], seen: readonly string[]): string | undefined {
  return expected.length === seen.length && seen.every((id) => expected.includes(id)) ? undefined : `objectives ${expected.join(', ')} expected, ${seen.join(', ')} seen`;
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}… (${text.length})` : text);
