import { apiTester } from './drivers/api-tester.ts';
import { changeModule } from './drivers/changement.ts';
import { within, type Driver } from './drivers/driver.ts';
import { exeTest } from './drivers/exe-test.ts';
import { golfPages, golfPagesWithoutJquery } from './drivers/golf.ts';
import { gradedLesson } from './drivers/graded-lesson.ts';
import { ispringSlides } from './drivers/ispring.ts';
import { lmsInfo } from './drivers/lms-info.ts';
import { photoshopItem } from './drivers/photoshop.ts';
import { scormDebugger } from './drivers/scorm-debugger.ts';

/** A page in the frames of the SCORM Driver, with a button that sets everything. */
const sendData: Driver = async (course) => {
  await course.frameLocator('frame[name="scormdriver_content"]').getByRole('button', { name: 'Send Data' }).click(within);
};

/** By file name. Packages that complete by being opened need none. */
export const drivers: Readonly<Record<string, Driver>> = {
  'adl-Photoshop_Linear_2004.zip': photoshopItem,
  'aicc-ispring-template.zip': ispringSlides,
  'apitester_2004-2nd.zip': apiTester,
  'driver-nikitaa_12.zip': sendData,
  'exe-reinos_2004-3rd.zip': exeTest,
  'golf-RuntimeBasicCalls_SCORM12.zip': golfPages,
  'golf-RuntimeBasicCalls_SCORM20043rdEdition.zip': golfPages,
  'golf-SequencingForcedSequential_SCORM20043rdEdition.zip': golfPages,
  'golf-SequencingPostTestRollup4thEd_SCORM20044thEdition.zip': golfPagesWithoutJquery,
  'golf-SequencingRandomTest_SCORM20043rdEdition.zip': golfPages,
  'golf-SequencingSimpleRemediation_SCORM20043rdEdition.zip': golfPages,
  'moodle-complexscorm.zip': scormDebugger,
  'naomie-changement_12.zip': changeModule,
  'suica-lms-info_12.zip': lmsInfo,
  'vantage-graded-retry_scorm.zip': gradedLesson,
};
