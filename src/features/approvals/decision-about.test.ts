import { expect, test } from 'vitest';
import type { Approval } from '#courses/approvals/approval.ts';
import { decisionAbout } from './decision-about.ts';

const subjectOf = (given: string, family: string, title: string): string | undefined => {
  const approval: Approval = { kind: 'withdrawal', id: 'W1', title, person: { id: 'p', given, family } };
  return decisionAbout(approval, 'approve')?.subject;
};

test('a name that is written from the right does not turn round the title after it; where both are written alike, nothing is added', () => {
  expect(subjectOf('عمر', 'حداد', 'English evening course, B1')).toBe('\u200Eعمر حداد – English evening course, B1');
  expect(subjectOf('عمر', 'حداد', 'دورة سلامة الغذاء')).toBe('عمر حداد – دورة سلامة الغذاء');
  expect(subjectOf('Tomasz', 'Wójcik', 'Leading a shift')).toBe('Tomasz Wójcik – Leading a shift');
});
