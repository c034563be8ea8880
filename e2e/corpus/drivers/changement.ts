import type { Locator } from '@playwright/test';
import { within, type Driver } from './driver.ts';

/** A module on change: eight steps, most of which open only after what is to be done in the one before. Everything right, so that its score is whole. */
export const changeModule: Driver = async (course) => {
  await course.locator('#coverStartBtn').click(within);
  await course.locator('#coverPage').waitFor({ ...within, state: 'hidden' });
  const next = course.locator('#nextBtn');
  for (const step of await course.locator('.step-container').all()) {
    await step.waitFor(within);
    for (const act of acts) await act(step);
    await next.click(within);
  }
};

type Act = (step: Locator) => Promise<void>;

const clickAll = (selector: string): Act => async (step) => {
  for (const one of await step.locator(selector).all()) await one.click(within);
};

/** What a step may hold, in any order. */
const acts: readonly Act[] = [
  async (step) => {
    for (const side of ['vrai', 'faux']) await clickAll(`.vf-item[data-correct="${side}"] .vf-btn[data-answer="${side}"]`)(step);
  },
  clickAll('.accordion-header'),
  async (step) => {
    for (const item of await step.locator('.dnd-sources .dnd-item').all()) {
      await item.click(within);
      await step.locator(`.dnd-zone[data-zone="${await item.getAttribute('data-zone')}"] h4`).click(within);
    }
    await clickAll('.dnd-check-btn')(step);
  },
  async (step) => {
    for (const left of await step.locator('.match-left .match-item').all()) {
      await left.click(within);
      await step.locator(`.match-right .match-item[data-match="${await left.getAttribute('data-match')}"]`).click(within);
    }
  },
  clickAll('.scenario-choice[data-points="2"]'),
  async (step) => {
    for (const question of await step.locator('.quiz-question').all()) {
      await question.locator('.quiz-option[data-correct="true"]').click(within);
      await question.locator('.quiz-validate-btn').click(within);
    }
  },
  clickAll('.checklist-item'),
];
