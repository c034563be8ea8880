import { expect } from '@playwright/test';
import { scormPackage } from './fixtures/scorm-package.ts';
import { download, leaveCourse, openCoursePage, signIn } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';
import { readLearnerStore } from './harness/learner-db.ts';
import { administrator } from './harness/the-lms.ts';

/** Does what courses do that no specification asks for: reads its texts synchronously, opens and writes windows, begins again after its end, and never finishes. */
const odd = `<!doctype html><title>Odd</title><body>
<p id="text"></p><p id="windows"></p><p id="api"></p>
<button id="open">Glossary</button><button id="write">Print</button><button id="again">Again</button>
<script>
  const say = (id, text) => { document.getElementById(id).textContent = text; };
  const request = new XMLHttpRequest();
  request.open('GET', 'texts/en.txt', false);
  request.send();
  say('text', request.status + ' ' + request.responseText);
  localStorage.setItem('bookmark', String(Number(localStorage.getItem('bookmark') || 0) + 1));
  const api = parent.API;
  api.LMSInitialize('');
  api.LMSSetValue('cmi.core.lesson_location', 'page ' + localStorage.getItem('bookmark'));
  api.LMSFinish('');
  let glossary;
  document.getElementById('open').onclick = () => { glossary = window.open('glossary.html', 'glossary', 'width=300'); };
  window.heard = (words) => { say('windows', words + ' ' + (glossary.opener === window)); setTimeout(() => glossary.close()); setTimeout(() => say('windows', document.getElementById('windows').textContent + ' closed ' + glossary.closed), 1500); };
  document.getElementById('write').onclick = () => { const page = window.open('', 'print'); page.document.write('<title>To print</title><h1>Print me</h1>'); page.document.close(); };
  document.getElementById('again').onclick = () => { say('api', api.LMSInitialize('') + ' ' + api.LMSGetValue('cmi.core.lesson_location')); api.LMSSetValue('cmi.core.lesson_location', 'again'); };
</script>`;
const glossary = '<!doctype html><title>Glossary</title><h1>Quay</h1><script>opener.heard("from " + document.title)</script>';

journey('a course with odd manners plays offline: texts read at once, windows in the player, a second beginning, and no end', async ({ server, learnersBrowser: browser }) => {
  const admin = administrator(server.url);
  const receipt = await admin.importPackage(new Blob([scormPackage('ODD', 'Odd manners', odd, { 'texts/en.txt': 'Mind the gap', 'glossary.html': glossary })]), 'odd.zip', 'none');
  await admin.enroll('mia', receipt.modules?.[0]?.id ?? '');
  const page = await browser.open();
  await signIn(page, server.url, 'mia', 'harbour');
  await openCoursePage(page, 'Odd manners');
  await download(page);
  await browser.setOffline(true);

  await page.getByRole('link', { name: /^(Open|Go on)$/ }).first().click();
  // By its name: the windows that it opens stand beside it.
  const course = page.frameLocator('main iframe').frameLocator('iframe[title="Odd manners"]');
  await expect(course.locator('#text')).toHaveText('200 Mind the gap');
  await course.getByRole('button', { name: 'Glossary' }).click();
  await expect(course.locator('#windows')).toHaveText('from Glossary true closed true');
  await course.getByRole('button', { name: 'Again' }).click();
  await expect(course.locator('#api')).toHaveText('true page 1');

  // The bar comes to whoever presses Escape, also in a page that the course has only just written.
  await course.getByRole('button', { name: 'Print' }).click();
  const written = page.frameLocator('main iframe').frameLocator('.window iframe');
  await written.getByRole('heading', { name: 'Print me' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Leave the course' }).first()).toBeVisible();
  await leaveCourse(page);

  const [sitting] = await readLearnerStore(page, 'sittings');
  expect(sitting).toMatchObject({ state: 'ended', didContentFinish: false, data: { 'cmi.core.lesson_location': 'again', 'cmi.core.exit': 'suspend', 'cmi.core.lesson_status': 'incomplete' } });
});
