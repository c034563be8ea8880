import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../../test/formats/hand-made-zip.ts';
import { launchableItems, type Course } from '../../course.ts';
import { sourceOfBytes } from '../../zip/byte-source.ts';
import { readCoursePackage } from '../read-course-package.ts';

const title = (text: string): string => `<identification><title>${text}</title></identification>`;
const sco = (id: string, inside = ''): string => `<sco id="${id}">${title(`SCO ${id}`)}<launch><location><![CDATA[${id}.html]]></location></launch>${inside}</sco>`;
const structure = (inside: string): string => `<?xml version="1.0"?><content><block id="B1">${title('Golf')}${inside}</block></content>`;

const read = async (text: string, { name = 'CSF.xml', files = ['S1.html', 'S2.html'] } = {}): Promise<Course> => {
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const entries = [[name, bytesOf(text)] as const, ...files.map((file) => [folder + file, bytesOf('')] as const)];
  return (await readCoursePackage(sourceOfBytes(zipSync(Object.fromEntries(entries))))).course;
};

describe('a course of SCORM 1.1', () => {
  test('is one that speaks the API of SCORM 1.2', async () => {
    expect(await read(structure(sco('S1')))).toEqual({
      standard: 'scorm-1.2',
      identifier: 'B1',
      title: 'Golf',
      root: '',
      items: [{ id: 'S1', title: 'SCO S1', isVisible: true, launch: { path: 'S1.html', query: '', fragment: '' }, resourceKind: 'sco', children: [] }],
      warnings: [],
    });
  });

  test('has blocks in blocks, and what each SCO says', async () => {
    const course = await read(
      structure(`<block id="B2">${title('Basics')}<prerequisites type="aicc_script">S2</prerequisites><sco id="S1">${title('One')}<prerequisites> B2 &amp; S2 </prerequisites>
        <timeLimit><maxTimeAllowed>00:30:00</maxTimeAllowed><timeLimitAction>exit,message</timeLimitAction></timeLimit>
        <launch><location>S1.html</location><parameterString>a=1</parameterString><dataFromLMS>x</dataFromLMS></launch><masteryScore>80</masteryScore></sco></block>${sco('S2')}`),
    );
    expect(course.items).toMatchObject([
      {
        id: 'B2',
        title: 'Basics',
        prerequisites: 'S2',
        children: [
          {
            launch: { path: 'S1.html', query: '?a=1' },
            prerequisites: 'B2 & S2',
            maxTimeAllowed: '00:30:00',
            timeLimitAction: 'exit,message',
            launchData: 'x',
            masteryScore: 80,
          },
        ],
      },
      { id: 'S2' },
    ]);
  });

  test('may have the same SCO or block in it twice, by an alias, but no block in itself', async () => {
    const course = await read(structure(`${sco('S1')}<sco id="S3"><scoAlias targetID="S1"/></sco><block id="B2">${title('Two')}${sco('S2')}<block id="B3"><blockAlias targetID="B2"/></block></block>`));
    expect(launchableItems(course).map(({ id, launch }) => [id, launch?.path])).toEqual([
      ['S1', 'S1.html'],
      ['S3', 'S1.html'],
      ['S2', 'S2.html'],
    ]);
  });

  test.each(['course/CSF.xml', 'golf.csf', 'deep/down/golf.CSF'])('is found as %s', async (name) => {
    const course = await read(structure(sco('S1')), { name });
    expect(course.root + 'S1.html').toBe(launchableItems(course)[0]?.launch?.path);
  });

  test('leaves out what it cannot open, and says so', async () => {
    const course = await read(structure(`${sco('S1')}${sco('S9')}<sco id="S8">${title('Elsewhere')}<launch><location>http://example.org/</location></launch></sco><sco id="S7"/>`));
    expect(launchableItems(course)).toHaveLength(1);
    expect(course.warnings).toEqual([
      'The file of "SCO S9" (S9.html) is not in the package; it is left out.',
      '"Elsewhere" is not in the package but on the network (http://example.org/); it is left out.',
      '"S7" opens nothing; it is left out.',
    ]);
  });

  test.each([
    ['no XML', 'nothing', 'manifest-not-xml', 'The manifest CSF.xml is not well-formed'],
    ['another XML', '<a/>', 'no-organization', 'it holds <a>'],
    ['no block', '<content/>', 'no-organization', 'holds no block'],
    ['nothing that opens', structure(sco('S9')), 'launch-file-missing', 'S9.html'],
  ])('says why it cannot be used: %s', async (_name, text, reason, words) => {
    await expect(read(text)).rejects.toMatchObject({ reason, message: expect.stringContaining(words) as unknown });
  });
});
