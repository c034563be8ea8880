import type { Page } from '@playwright/test';
import { countingCourse } from '../fixtures/counting-course.ts';
import { download, openCoursePage, signIn } from './app-pages.ts';
import type { LearnersBrowser } from './learners-browser.ts';
import { administrator } from './the-lms.ts';

/** Gives Mia the counting course and brings it to her device; she stands at its page then. */
export async function packCountingCourse(url: string, browser: LearnersBrowser): Promise<{ readonly page: Page; readonly moduleId: string }> {
  const admin = administrator(url);
  const receipt = await admin.importPackage(new Blob([countingCourse()]), 'counting.zip', 'none');
  const moduleId = receipt.modules?.[0]?.id ?? '';
  await admin.enroll('mia', moduleId);
  const page = await browser.open();
  await signIn(page, url, 'mia', 'harbour');
  await openCoursePage(page, 'Counting course');
  await download(page);
  return { page, moduleId };
}
