import { describe, expect, test } from 'vitest';
import { launchableItems, type Course } from '../course.ts';
import { PackageError } from '../package-error.ts';
import { readManifest } from './read-manifest.ts';

/** An archive that has every file, or only these. */
const filesOf = (names?: readonly string[]) => ({
  find: (path: string) => (names === undefined || names.includes(path) ? { path } : undefined),
});

const scorm12 = 'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"';
const scorm2004 =
  'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss" xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"';

interface Parts {
  readonly namespaces?: string;
  readonly version?: string;
  readonly items?: string;
  readonly resources?: string;
  readonly more?: string;
}

const oneResource = '<resource identifier="r1" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>';
const manifestOf = ({ namespaces = scorm12, version = '1.2', items = '<item identifier="i1" identifierref="r1"><title>One</title></item>', resources = oneResource, more = '' }: Parts): string =>
  `<?xml version="1.0"?><manifest identifier="m1" ${namespaces}><metadata><schema>ADL SCORM</schema>${version && `<schemaversion>${version}</schemaversion>`}</metadata>
  <organizations default="o1"><organization identifier="o1"><title>A course</title>${items}</organization></organizations><resources>${resources}</resources>${more}</manifest>`;

const read = (parts: Parts, names?: readonly string[]): Course => readManifest(manifestOf(parts), filesOf(names), '');

const errorFor = (text: string, names?: readonly string[]): PackageError => {
  try {
    readManifest(text, filesOf(names), '');
  } catch (error) {
    if (error instanceof PackageError) return error;
    throw error;
  }
  throw new Error('it was read');
};

describe('a course', () => {
  test('is what its manifest says', () => {
    expect(read({})).toEqual({
      standard: 'scorm-1.2',
      identifier: 'm1',
      title: 'A course',
      root: '',
      items: [
        { id: 'i1', title: 'One', isVisible: true, launch: { path: 'index.html', query: '', fragment: '' }, resourceKind: 'sco', children: [] },
      ],
      warnings: [],
    });
  });

  test('keeps clusters, items that open and contain, and order', () => {
    const items = `<item identifier="c"><title>Cluster</title><item identifier="a" identifierref="r1" isvisible="false"><title> A
      item </title></item></item><item identifier="b" identifierref="r1"><title>B</title><item identifier="b1" identifierref="r1"><title>B1</title></item></item>`;
    const course = read({ items });
    expect(course.items.map(({ id, launch }) => [id, launch !== undefined])).toEqual([
      ['c', false],
      ['b', true],
    ]);
    expect(launchableItems(course).map(({ id, title, isVisible }) => [id, title, isVisible])).toEqual([
      ['a', 'A item', false],
      ['b', 'B', true],
      ['b1', 'B1', true],
    ]);
  });

  test('in a folder of the archive has its paths in that folder', () => {
    const course = readManifest(manifestOf({}), filesOf(['course/index.html']), 'course/');
    expect(course.root).toBe('course/');
    expect(course.items[0]?.launch?.path).toBe('course/index.html');
  });

  test('is its default organization, or the first that has items', () => {
    const withOrganizations = (start: string): string =>
      manifestOf({}).replace(
        /<organizations[\s\S]*<\/organizations>/,
        `<organizations ${start}><organization identifier="empty"/><organization identifier="o1"><title>First</title><item identifier="i" identifierref="r1"/></organization>
        <organization identifier="o2"><title>Second</title><item identifier="i" identifierref="r1"/></organization></organizations>`,
      );
    const titleOf = (start: string): string => readManifest(withOrganizations(start), filesOf(), '').title;
    expect(titleOf('default=" o2 "')).toBe('Second');
    expect(titleOf('default="none"')).toBe('First');
    expect(titleOf('default="empty"')).toBe('First');
    expect(titleOf('')).toBe('First');
  });

  test('without a title has the one of its metadata, else that of its first item', () => {
    const untitled = manifestOf({}).replace('<title>A course</title>', '<title> </title>');
    expect(readManifest(untitled, filesOf(), '').title).toBe('One');
    const described = untitled.replace('</metadata>', '<lom><general><title><langstring>From the metadata</langstring></title></general></lom></metadata>');
    expect(readManifest(described, filesOf(), '').title).toBe('From the metadata');
  });

  test('has identifiers without blanks, each only once', () => {
    const items = ' <item identifier=" i1 " identifierref=" r1 "/><item identifier="i1" identifierref="r1"/><item identifierref="r1"/>';
    const course = read({ items, resources: oneResource.replace('"r1"', '" r1"') });
    expect(course.items.map(({ id, title }) => [id, title])).toEqual([
      ['i1', 'A course'],
      ['i1-2', 'A course'],
      ['item', 'A course'],
    ]);
    expect(course.warnings).toEqual(['Two items are called i1; the later one is called i1-2.', 'An item has no identifier; it is called item.']);
  });

  test('finds what its bases and parameters say', () => {
    const text = manifestOf({
      items: '<item identifier="i1" identifierref="r1" parameters="?tc=1&amp;act=2"/>',
      resources: '<resource identifier="r1" xml:base="sco1/" href="launch.html?x=1"/>',
    })
      .replace('<manifest ', '<manifest xml:base="./" ')
      .replace('<resources>', '<resources xml:base="content/">');
    const course = readManifest(text, filesOf(['./content/sco1/launch.html']), '');
    expect(course.items[0]).toMatchObject({ launch: { path: './content/sco1/launch.html', query: '?x=1&tc=1&act=2' }, resourceKind: 'unsaid' });
  });

  test('takes the items of a manifest inside it, once', () => {
    const inner = `<manifest identifier="sub" xml:base="sub/"><organizations><organization identifier="so"><item identifier="s1" identifierref="sr"/>
      <item identifier="s2" identifierref="sub"/></organization></organizations><resources><resource identifier="sr" href="s.html"/></resources></manifest>`;
    const course = read({ items: '<item identifier="i1" identifierref="sub"><title>Inner</title></item>', more: inner }, ['sub/s.html']);
    expect(launchableItems(course).map(({ id, launch }) => [id, launch?.path])).toEqual([['s1', 'sub/s.html']]);
  });

  test('never trips over names that JavaScript uses itself', () => {
    const items = '<item identifier="__proto__" identifierref="constructor" __proto__="x"><title>P</title></item>';
    const course = read({ items, resources: '<resource identifier="constructor" href="toString"/><resource identifier="__proto__" href="x"/>' });
    expect(course.items[0]).toMatchObject({ id: '__proto__', launch: { path: 'toString' } });
  });
});

describe('the standard is known', () => {
  const withoutVersion = (namespaces: string, resources = oneResource): Course => read({ namespaces, version: '', resources });

  test.each([
    ['1.2', 'scorm-1.2', undefined],
    [' 1.2 ', 'scorm-1.2', undefined],
    ['CAM 1.3', 'scorm-2004', '2nd'],
    ['1.3', 'scorm-2004', '2nd'],
    ['2004 3rd Edition', 'scorm-2004', '3rd'],
    ['2004 4th Edition', 'scorm-2004', '4th'],
  ])('by the version %j, whatever the namespaces are', (version, standard, edition) => {
    for (const namespaces of [scorm12, scorm2004, '']) {
      expect(read({ version, namespaces, resources: oneResource.replace('adlcp:', '') })).toMatchObject({ standard, ...(edition && { edition }) });
    }
  });

  test('by the namespaces where no version is given', () => {
    expect(withoutVersion(scorm12).standard).toBe('scorm-1.2');
    expect(withoutVersion(scorm2004)).toMatchObject({ standard: 'scorm-2004' });
    expect(withoutVersion(scorm2004).edition).toBeUndefined();
    expect(read({ namespaces: scorm2004, version: '', more: '<x><adlseq:objectives/></x>' }).edition).toBe('4th');
  });

  test('by the spelling where there are no namespaces either', () => {
    const bare = (attribute: string): string => manifestOf({ namespaces: '', version: '', resources: `<resource identifier="r1" ${attribute}="sco" href="a.html"/>` }).replace('ADL SCORM', '');
    expect(readManifest(bare('scormtype'), filesOf(), '').standard).toBe('scorm-1.2');
    expect(readManifest(bare('scormType'), filesOf(), '').standard).toBe('scorm-2004');
  });

  test('a manifest that says nothing at all is played as SCORM 1.2, with a warning', () => {
    const bare = '<manifest><organizations><organization><item identifierref="r"/></organization></organizations><resources><resource identifier="r" href="a.html"/></resources></manifest>';
    const course = readManifest(bare, filesOf(), '');
    expect(course).toMatchObject({ standard: 'scorm-1.2', title: 'item', items: [{ resourceKind: 'unsaid' }] });
    expect(course.warnings[0]).toBe('The manifest does not say which standard it follows; it is played as SCORM 1.2.');
  });

  const imsManifest = (schema: string, version: string, namespace: string): string =>
    `<manifest identifier="m" xmlns="${namespace}"><metadata><schema>${schema}</schema><schemaversion>${version}</schemaversion></metadata><organizations><organization identifier="o"><item identifier="i" identifierref="r"/></organization></organizations><resources><resource identifier="r" type="webcontent" href="a.html"/></resources></manifest>`;

  test.each([
    imsManifest('IMS Content', '1.1.3', 'http://www.imsglobal.org/xsd/imscp_v1p1'),
    imsManifest('IMS Content', '1.2', 'x'),
    imsManifest('', '', 'http://www.imsglobal.org/xsd/imscp_v1p1'),
  ])('plain content of IMS is a course of pages that speak no API', (text) => {
    expect(readManifest(text, filesOf(), '')).toMatchObject({ standard: 'scorm-1.2', items: [{ id: 'i', launch: { path: 'a.html' }, resourceKind: 'asset' }], warnings: [] });
  });

  test.each([
    ['IMS Common Cartridge', imsManifest('IMS Common Cartridge', '1.2', 'http://www.imsglobal.org/xsd/imsccv1p2/imscp_v1p1')],
    ['IMS QTI', imsManifest('IMS QTI', '2.1', 'x')],
    ['IMS Learning Design', '<manifest xmlns:imsld="http://www.imsglobal.org/xsd/imsld_v1p0"><organizations><imsld:learning-design/></organizations></manifest>'],
  ])('%s is named and refused', (kind, text) => {
    expect(errorFor(text)).toMatchObject({ reason: 'unsupported-kind', subject: kind });
    expect(errorFor(text).message).toContain(`This is an ${kind} package`);
  });
});

describe('what an item says', () => {
  const itemOf = (inside: string, parts: Parts = {}): unknown => read({ items: `<item identifier="i1" identifierref="r1"><title>One</title>${inside}</item>`, ...parts }).items[0];

  test('in SCORM 1.2', () => {
    expect(
      itemOf(`<adlcp:prerequisites type="aicc_script"> a &amp; b </adlcp:prerequisites><adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed>
      <adlcp:timelimitaction>exit,message</adlcp:timelimitaction><adlcp:datafromlms>x=1</adlcp:datafromlms><adlcp:masteryscore>82.5</adlcp:masteryscore>`),
    ).toMatchObject({ prerequisites: 'a & b', maxTimeAllowed: '00:30:00', timeLimitAction: 'exit,message', launchData: 'x=1', masteryScore: 82.5 });
  });

  test('in SCORM 2004', () => {
    const inside = `<adlcp:dataFromLMS>data</adlcp:dataFromLMS><adlcp:timeLimitAction>continue,no message</adlcp:timeLimitAction>
      <imsss:sequencing><imsss:limitConditions attemptAbsoluteDurationLimit="PT30M"/><imsss:objectives><imsss:primaryObjective objectiveID="p" satisfiedByMeasure="true">
      <imsss:minNormalizedMeasure>0.57</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives></imsss:sequencing>`;
    expect(itemOf(inside, { namespaces: scorm2004, version: '2004 3rd Edition' })).toMatchObject({
      launchData: 'data',
      timeLimitAction: 'continue,no message',
      maxTimeAllowed: 'PT30M',
      masteryScore: 57,
    });
  });

  test.each([
    ['satisfiedByMeasure="true"', '', 100],
    ['satisfiedByMeasure="true"', '<imsss:minNormalizedMeasure>1.0</imsss:minNormalizedMeasure>', 100],
    ['satisfiedByMeasure="true"', '<imsss:minNormalizedMeasure>-0.5</imsss:minNormalizedMeasure>', -50],
    ['satisfiedByMeasure="true"', '<imsss:minNormalizedMeasure>7</imsss:minNormalizedMeasure>', undefined],
    ['satisfiedByMeasure="false"', '<imsss:minNormalizedMeasure>0.5</imsss:minNormalizedMeasure>', undefined],
    ['', '<imsss:minNormalizedMeasure>0.5</imsss:minNormalizedMeasure>', undefined],
  ])('the score that passes counts only with satisfiedByMeasure: %s %s', (attributes, measure, score) => {
    const inside = `<imsss:sequencing><imsss:objectives><imsss:primaryObjective ${attributes}>${measure}</imsss:primaryObjective></imsss:objectives></imsss:sequencing>`;
    expect(itemOf(inside, { namespaces: scorm2004, version: 'CAM 1.3' })).toHaveProperty('id', 'i1');
    expect((itemOf(inside, { namespaces: scorm2004, version: 'CAM 1.3' }) as { masteryScore?: number }).masteryScore).toBe(score);
  });

  test('shared sequencing counts where the item says nothing itself', () => {
    const more = `<imsss:sequencingCollection><imsss:sequencing ID="shared"><imsss:limitConditions attemptAbsoluteDurationLimit="PT1H"/><imsss:objectives>
      <imsss:primaryObjective satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives></imsss:sequencing></imsss:sequencingCollection>`;
    const inside = '<imsss:sequencing IDRef="shared"><imsss:limitConditions attemptAbsoluteDurationLimit="PT5M"/></imsss:sequencing>';
    expect(itemOf(inside, { namespaces: scorm2004, version: '2004 4th Edition', more })).toMatchObject({ masteryScore: 60, maxTimeAllowed: 'PT5M' });
  });

  test.each([
    ['<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.8"/>', 0.8],
    ['<adlcp:completionThreshold completedByMeasure="true"/>', 1],
    ['<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.0"/>', 0],
    ['<adlcp:completionThreshold minProgressMeasure="0.1"/>', undefined],
    ['<adlcp:completionThreshold progressWeight="0.5"/>', undefined],
    ['<adlcp:completionThreshold> 0.75 </adlcp:completionThreshold>', 0.75],
    ['<adlcp:completionThreshold>75</adlcp:completionThreshold>', undefined],
    ['', undefined],
  ])('completion threshold %s is %s', (inside, threshold) => {
    expect((itemOf(inside, { namespaces: scorm2004, version: '2004 4th Edition' }) as { completionThreshold?: number }).completionThreshold).toBe(threshold);
  });

  test('a mastery score that is none is ignored, with a warning', () => {
    const course = read({ items: '<item identifier="i1" identifierref="r1"><adlcp:masteryscore>80%</adlcp:masteryscore></item>' });
    expect(course.items[0]).not.toHaveProperty('masteryScore');
    expect(course.warnings).toEqual(['The mastery score "80%" is not a number from 0 to 100; it is ignored.']);
  });
});

describe('what can be lived with becomes a warning', () => {
  const four = `<item identifier="i1" identifierref="r1"><title>One</title></item><item identifier="i2" identifierref="gone"><title>Two</title></item>
    <item identifier="i3" identifierref="r3"><title>Three</title></item><item identifier="i4" identifierref="r4"><title>Four</title></item>
    <item identifier="i5" identifierref="r5"><title>Five</title></item><item identifier="i6"><title>Six</title></item>
    <item identifier="i7"><title>Seven</title><item identifier="i8" identifierref="gone"><title>Eight</title></item></item>`;
  const resources = `${oneResource}<resource identifier="r3" href="missing.html"/><resource identifier="r4" href="https://example.org/x"/><resource identifier="r5"/>`;

  test('items that cannot be opened are left out, and said why', () => {
    const course = read({ items: four, resources }, ['index.html']);
    expect(course.items.map(({ id }) => id)).toEqual(['i1']);
    expect(course.warnings).toEqual([
      '"Two" points to a resource that is not there (gone); it is left out.',
      'The file of "Three" (missing.html) is not in the package; it is left out.',
      '"Four" is not in the package but on the network (https://example.org/x); it is left out.',
      '"Five" has no file to open; it is left out.',
      '"Six" opens nothing; it is left out.',
      '"Eight" points to a resource that is not there (gone); it is left out.',
    ]);
  });

  test('files that are listed and not there are counted', () => {
    const listed = oneResource.replace('</resource>', '<file href="a.js"/><file href="b.js"/><file href="a.js"/><file href="https://example.org/c.js"/></resource>');
    expect(read({ resources: listed }, ['index.html']).warnings).toEqual(['2 files that the manifest lists are not in the package, for instance a.js.']);
    expect(read({ resources: listed }, ['index.html', 'a.js']).warnings).toEqual(['A file that the manifest lists is not in the package: b.js.']);
  });

  test('an & that nobody escaped is read as one', () => {
    const course = read({ items: '<item identifier="i1" identifierref="r1" parameters="a=1&b=2"><title>Health & Safety</title></item>' });
    expect(course.items[0]).toMatchObject({ title: 'Health & Safety', launch: { query: '?a=1&b=2' } });
    expect(course.warnings).toEqual(['The manifest has 2 "&" that are not written as "&amp;" (line 2); read as if it were.']);
  });

  test('thousands of warnings are fifty and a number', () => {
    const items = Array.from({ length: 3000 }, (_, number) => `<item identifier="x${number}" identifierref="gone${number}"/>`).join('');
    const { warnings } = read({ items: `<item identifier="i1" identifierref="r1"/>${items}` });
    expect(warnings).toHaveLength(51);
    expect(warnings.at(-1)).toBe('There are 2950 more warnings.');
  });
});

describe('a manifest that is made to cost time', () => {
  const long = 'x'.repeat(2_000_000);

  test.each([
    ['a hundred thousand items of one name', { items: '<item identifier="a" identifierref="r1"/>'.repeat(100_000) }, 100_000],
    [
      'a base and an href of two million characters, opened over and over',
      {
        items: `<item identifier="a" identifierref="r1"/>${'<item identifierref="r2"/>'.repeat(50_000)}`,
        resources: `${oneResource}<resource identifier="r2" xml:base="${long}/" href="${long}"/>`,
      },
      1,
    ],
    ['a title of two million characters', { items: `<item identifier="a" identifierref="r1"><title>${long}</title></item>` }, 1],
  ])('%s', (_, parts, count) => {
    const course = read(parts, ['index.html']);
    expect(launchableItems(course)).toHaveLength(count);
    expect(Math.max(...course.warnings.map(({ length }) => length), 0)).toBeLessThan(500);
    expect(course.items[0]?.title.length).toBeLessThan(600);
  });

  test('items nested into each other a hundred deep', () => {
    const items = `${'<item identifierref="r1">'.repeat(100)}${'</item>'.repeat(100)}`;
    expect(launchableItems(read({ items }))).toHaveLength(100);
  });

  test('more elements than a device should hold', () => {
    expect(errorFor(manifestOf({ more: '<a/>'.repeat(500_000) }))).toMatchObject({ reason: 'too-large' });
  });
});

describe('a manifest that cannot be used says why', () => {
  test.each([
    ['no XML', 'nothing here', 'manifest-not-xml', 'line 1'],
    ['XML that is not well-formed', manifestOf({}).replace('</item>', ''), 'manifest-not-xml', 'line 2'],
    ['XML that is not well-formed even when its & are mended', manifestOf({}).replace('</item>', ' & '), 'manifest-not-xml', 'line 2'],
    ['something else', '<html><body/></html>', 'manifest-not-xml', '<html>'],
    ['no organizations', '<manifest/>', 'no-organization', 'lists no items'],
    ['an organization without items', manifestOf({ items: '' }), 'no-organization', 'lists no items'],
    ['an item without a resource', manifestOf({ resources: '' }), 'nothing-to-launch', 'names no file'],
    ['a resource without a file', manifestOf({ resources: '<resource identifier="r1"/>' }), 'nothing-to-launch', 'names no file'],
    ['everything on the network', manifestOf({ resources: '<resource identifier="r1" href="https://example.org/"/>' }), 'nothing-to-launch', 'https://example.org/'],
    ['a file that is not there', manifestOf({}), 'launch-file-missing', 'index.html'],
  ])('%s', (_, text, reason, words) => {
    const error = errorFor(text, []);
    expect(error.reason).toBe(reason);
    expect(error.message).toContain(words);
    expect(error.message).toMatch(/^[A-Z].*; .*\.$/s);
  });
});
