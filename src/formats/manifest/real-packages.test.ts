import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { launchableItems, type CourseItem } from '../course.ts';
import { PackageError } from '../package-error.ts';
import type { ActivityFacts } from '../sequencing.ts';
import { sourceOfBytes } from '../zip/byte-source.ts';
import { readCoursePackage } from './read-course-package.ts';

const folder = fileURLToPath(new URL('../../../../shared/packages/', import.meta.url));
const cts = `${folder}adl-cts/`;

/** Standard (with edition) and number of items that can be opened, or the reason and what it is about. */
const expected = new Map([
  ['adapt-perehdytyskurssi_12.zip', 'scorm-1.2: 1'],
  ['adapt-sqlservertips_2004-3rd.zip', 'scorm-2004 3rd: 1'],
  ['adl-Photoshop_Linear_2004.zip', 'scorm-2004 2nd: 23'],
  ['ai-agent-hermes_12.zip', 'scorm-1.2: 2'],
  ['aicc-assessment.zip', 'aicc: 1'],
  ['aicc-captivate-cyp.zip', 'aicc: 1'],
  ['aicc-complex-multi-au.zip', 'aicc: 3'],
  ['aicc-ispring-template.zip', 'aicc: 1'],
  ['aicc-storyline2-ppt.zip', 'aicc: 1'],
  ['apitester_2004-2nd.zip', 'scorm-2004 2nd: 1'],
  ['captivate-index_12.zip', 'scorm-1.2: 1'],
  ['cmi5-catapult-pre_post_test_nomedia.zip', 'unsupported-kind cmi5'],
  ['cmi5-catapult-stripped.zip', 'unsupported-kind cmi5'],
  ['cmi5-lts-001-essentials.zip', 'unsupported-kind cmi5'],
  ['cmi5-vantage-graded-retry.zip', 'unsupported-kind cmi5'],
  ['driver-nikitaa_12.zip', 'scorm-1.2: 1'],
  ['driver-shell_2004-3rd.zip', 'scorm-2004 3rd: 1'],
  ['er-rel-trainer_12-noscormtype.zip', 'scorm-1.2: 1'],
  ['exe-hojas-de-calculo_12.zip', 'scorm-1.2: 3'],
  ['exe-informatica_imscp.zip', 'scorm-1.2: 14'],
  ['exe-reinos_2004-3rd.zip', 'scorm-2004 3rd: 12'],
  ['fixture-ContentPackagingNoSchemaVersion_SCORM20042ndEdition.zip', 'launch-file-missing index.html'],
  ['fixture-LaunchUrlFromNestedItem_SCORM12.zip', 'scorm-1.2: 2'],
  ['fixture-MinimalValid_SCORM20043rdEdition.zip', 'launch-file-missing index.html'],
  ['fixture-PrerequisitesTest_SCORM12.zip', 'scorm-1.2: 4'],
  ['golf-ContentPackagingMetadata_SCORM20043rdEdition.zip', 'scorm-2004 3rd: 1'],
  ['golf-ContentPackagingOneFilePerSCO_SCORM12.zip', 'scorm-1.2: 18'],
  ['golf-ContentPackagingSingleSCO_SCORM11.zip', 'scorm-1.2: 1'],
  ['golf-ContentPackagingSingleSCO_SCORM20042ndEdition.zip', 'scorm-2004 2nd: 1'],
  ['golf-RuntimeBasicCalls_SCORM12.zip', 'scorm-1.2: 1'],
  ['golf-RuntimeBasicCalls_SCORM20043rdEdition.zip', 'scorm-2004 3rd: 1'],
  ['golf-RuntimeMinimumCalls_SCORM20043rdEdition.zip', 'scorm-2004 3rd: 18'],
  ['golf-SequencingForcedSequential_SCORM20043rdEdition.zip', 'scorm-2004 3rd: 5'],
  ['golf-SequencingPostTestRollup4thEd_SCORM20044thEdition.zip', 'scorm-2004 4th: 5'],
  ['golf-SequencingRandomTest_SCORM20043rdEdition.zip', 'scorm-2004 3rd: 8'],
  ['golf-SequencingSimpleRemediation_SCORM20043rdEdition.zip', 'scorm-2004 3rd: 8'],
  ['h5p-greeting-card.h5p', 'unsupported-kind H5P'],
  ['hostile-not-a-zip.zip', 'not-a-zip'],
  ['hostile-parent_dom_violation_4thEd.zip', 'scorm-2004 4th: 1'],
  ['hostile-yauzl-absolute-path.zip', 'unsafe-name /atxt'],
  ['hostile-yauzl-encrypted.zip', 'encrypted a.txt'],
  ['hostile-yauzl-relative-path.zip', 'unsafe-name ../xt'],
  ['hostile-yauzl-size-mismatch.zip', 'directory-lies a.txt'],
  ['hostile-yauzl-truncated.zip', 'directory-lies zeros.bin'],
  ['hostile-yauzl-zip64.zip', 'no-manifest'],
  ['hostile-zip-slip.zip', `unsafe-name ${'../'.repeat(40)}tmp/evil.txt`],
  ['imsld-esr-test-3.zip', 'unsupported-kind IMS Learning Design'],
  ['invalid-InvalidFileReferences_SCORM12.zip', 'launch-file-missing content/nonexistent.html'],
  ['invalid-ItemWithNonExistentResourceId_SCORM12.zip', 'scorm-1.2: 1'],
  ['invalid-MalformedXml_SCORM12.zip', 'manifest-not-xml imsmanifest.xml'],
  ['invalid-MissingLaunchUrl_SCORM12.zip', 'nothing-to-launch resource_1'],
  ['ispring-scorm-and-lms_2004-4th.zip', 'scorm-2004 4th: 1'],
  ['lectora-tincan.zip', 'unsupported-kind xAPI'],
  ['ml-eric-quiz_12.zip', 'scorm-1.2: 34'],
  ['moodle-RuntimeMinimumCalls_SCORM12-mini.zip', 'scorm-1.2: 9'],
  ['moodle-badscorm.zip', 'manifest-not-xml imsmanifest.xml'],
  ['moodle-complexscorm.zip', 'scorm-1.2: 8'],
  ['moodle-invalid.zip', 'no-manifest'],
  ['moodle-singlescobasic_missingorg.zip', 'no-organization imsmanifest.xml'],
  ['moodle-validaicc.zip', 'no-manifest'],
  ['moodle-validscorm.zip', 'manifest-not-xml imsmanifest.xml'],
  ['mrvish-generated-value_12.zip', 'scorm-1.2: 1'],
  ['naomie-changement_12.zip', 'scorm-1.2: 1'],
  ['pdf-single_12.zip', 'scorm-1.2: 1'],
  ['reload-hse_2004-3rd.zip', 'scorm-2004 3rd: 1'],
  ['rise-english-course_12.zip', 'scorm-1.2: 1'],
  ['rise-test_2004-2nd.zip', 'scorm-2004 2nd: 1'],
  ['scorm-starter-template_4thEd.zip', 'scorm-2004 4th: 3'],
  ['storyline-crossword_12.zip', 'scorm-1.2: 1'],
  ['storyline-send-to-url_12.zip', 'scorm-1.2: 1'],
  ['storyline360-SL360_2004-2nd.zip', 'scorm-2004 2nd: 1'],
  ['suica-color-hues_12.zip', 'scorm-1.2: 1'],
  ['suica-lms-info_12.zip', 'scorm-1.2: 1'],
  ['vantage-graded-retry_scorm.zip', 'scorm-1.2: 10'],
  ['xapi-golf.zip', 'unsupported-kind xAPI'],
]);

const reading = async (file: string): Promise<string> => {
  try {
    const { course } = await readCoursePackage(sourceOfBytes(readFileSync(file)));
    return `${course.standard}${course.edition ? ` ${course.edition}` : ''}: ${launchableItems(course).length}`;
  } catch (error) {
    if (error instanceof PackageError) return error.reason + (error.subject === undefined ? '' : ` ${error.subject}`);
    throw error;
  }
};

const packagesIn = (path: string): string[] => readdirSync(path).filter((name) => /\.(?:zip|h5p)$/.test(name));

test.skipIf(!existsSync(folder))('every package of the collection is the course, or has the fault, that it is known to have (needs ../shared/packages)', async () => {
  const found = new Map<string, string>();
  for (const name of packagesIn(folder)) found.set(name, await reading(folder + name));
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
});

test.skipIf(!existsSync(cts))('every package of the ADL conformance suite is a course of SCORM 2004 4th edition (needs ../shared/packages)', async () => {
  const others: string[] = [];
  for (const name of packagesIn(cts)) {
    const found = await reading(cts + name);
    if (!/^scorm-2004 4th: [1-9]\d*$/.test(found)) others.push(`${name}: ${found}`);
  }
  expect(others).toEqual([]);
});

/** How much of each thing there is to say about order in the manifests of a folder. */
const orderIn = async (path: string): Promise<Record<string, number>> => {
  const totals: Record<string, number> = {};
  const add = (facts: ActivityFacts): void => {
    const { sequencing } = facts;
    const rules = [...sequencing.preConditionRules, ...sequencing.exitConditionRules, ...sequencing.postConditionRules];
    const counts = {
      activities: 1,
      rules: rules.length,
      conditions: rules.flatMap(({ conditions }) => conditions).length,
      rollupRules: sequencing.rollupRules.length,
      objectives: sequencing.objectives.length,
      maps: sequencing.objectives.flatMap(({ maps }) => maps).length,
      limits: sequencing.attemptLimit === undefined ? 0 : 1,
      hidden: facts.hideLmsUi?.length ?? 0,
      dataMaps: facts.dataMaps?.length ?? 0,
      thresholds: facts.completion ? 1 : 0,
    };
    for (const [name, count] of Object.entries(counts)) totals[name] = (totals[name] ?? 0) + count;
  };
  const addAll = (items: readonly CourseItem[]): void => {
    for (const item of items) {
      if (item.activity) add(item.activity);
      addAll(item.children);
    }
  };
  for (const name of packagesIn(path)) {
    const read = await readCoursePackage(sourceOfBytes(readFileSync(path + name))).catch(() => undefined);
    if (!read?.course.rootActivity) continue;
    add(read.course.rootActivity);
    addAll(read.course.items);
    expect(read.course.warnings.filter((warning) => warning.startsWith('Line '))).toEqual([]);
  }
  return totals;
};

test.skipIf(!existsSync(folder))('what the manifests of real courses say about order is all read, without a complaint (needs ../shared/packages)', async () => {
  expect(await orderIn(folder)).toEqual({
    activities: 129,
    rules: 42,
    conditions: 58,
    rollupRules: 11,
    objectives: 41,
    maps: 35,
    limits: 5,
    hidden: 4,
    dataMaps: 8,
    thresholds: 6,
  });
});

test.skipIf(!existsSync(cts))('what the manifests of the ADL conformance suite say about order is all read, without a complaint (needs ../shared/packages)', async () => {
  expect(await orderIn(cts)).toEqual({
    activities: 922,
    rules: 270,
    conditions: 307,
    rollupRules: 57,
    objectives: 339,
    maps: 246,
    limits: 18,
    hidden: 1531,
    dataMaps: 38,
    thresholds: 32,
  });
});
