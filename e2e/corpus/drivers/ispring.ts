import { within, type Driver } from './driver.ts';

/** Slides of iSpring with its universal player: forward to the last, which completes them. */
export const ispringSlides: Driver = async (course, page) => {
  // The large and the small face of the player.
  const next = course.locator('button[aria-label="next slide"], button.component_base.next').filter({ visible: true }).first();
  await next.waitFor(within);
  for (let slide = 1; slide < 12 && (await next.isEnabled()); slide += 1) {
    await next.click(within);
    // It counts a slide as seen when its first picture is there.
    await page.waitForTimeout(600);
  }
};
