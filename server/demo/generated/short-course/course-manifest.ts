import { masteryPercent } from './check-section.ts';
import { scriptsOf, type ShortCourse } from './course-page.ts';
import { fileOf, type CoursePart } from './course-parts.ts';
import { escaped } from './escaped.ts';

const of12 = {
  namespaces: 'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"',
  version: '1.2',
  type: 'scormtype',
};
const of2004 = {
  namespaces: 'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss"',
  version: '2004 3rd Edition',
  type: 'scormType',
};

/** The manifest: an item for each part, in SCORM 1.2 or SCORM 2004 3rd edition. Only the check has a mark to reach. */
export function courseManifest(course: ShortCourse, parts: readonly CoursePart[]): string {
  const { module, run } = course;
  const is2004 = run === 'run-2004.js';
  const { namespaces, version, type } = is2004 ? of2004 : of12;
  const item = (part: CoursePart): string => `
      <item identifier="${part.id}" identifierref="${part.id}-sco">
        <title>${escaped(part.title)}</title>${is2004 ? sequencingOf(part) : markOf(part)}
      </item>`;
  const resource = (part: CoursePart): string => `
    <resource identifier="${part.id}-sco" type="webcontent" adlcp:${type}="sco" href="${fileOf(part)}">${filesOf(course, part).map((file) => `\n      <file href="${file}"/>`).join('')}
    </resource>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${module.id}" version="1.0" ${namespaces}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${version}</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${escaped(module.title)}</title>${parts.map(item).join('')}${is2004 ? '\n      <imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>' : ''}
    </organization>
  </organizations>
  <resources>${parts.map(resource).join('')}
  </resources>
</manifest>
`;
}

const markOf = ({ hasCheck }: CoursePart): string => (hasCheck ? `\n        <adlcp:masteryscore>${masteryPercent}</adlcp:masteryscore>` : '');

/** The lesson teaches and asks nothing: the check alone decides whether the course is passed. */
const sequencingOf = ({ hasCheck }: CoursePart): string =>
  hasCheck
    ? `
        <imsss:sequencing>
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="known" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>${masteryPercent / 100}</imsss:minNormalizedMeasure></imsss:primaryObjective>
          </imsss:objectives>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>`
    : `
        <imsss:sequencing>
          <imsss:rollupRules rollupObjectiveSatisfied="false" objectiveMeasureWeight="0"/>
          <imsss:deliveryControls completionSetByContent="true"/>
        </imsss:sequencing>`;

/** What the page of a part asks for, and the page itself. */
function filesOf(course: ShortCourse, part: CoursePart): readonly string[] {
  return [
    fileOf(part),
    ...(part.hasCover ? ['pictures/cover.svg'] : []),
    ...part.pages.map(({ number }) => `pictures/route-${number}.svg`),
    ...['look.css', ...scriptsOf(course, part)].map((file) => `shared/${file}`),
  ];
}
