import { describe, expect, test } from 'vitest';
import { launchableItems, type Course, type CourseItem } from '../course.ts';
import { PackageError } from '../package-error.ts';
import { readAiccCourse, type AiccTexts } from './read-aicc-course.ts';

const filesOf = (names?: readonly string[]) => ({ find: (path: string) => (names === undefined || names.includes(path) ? { path } : undefined) });

const texts: AiccTexts = {
  crs: '[Course]\r\nCourse_ID=LASH-1\r\nCourse_Title=Lashing\r\nTotal_AUs=2\r\n[Course_Behavior]\r\nMax_Normal=1\r\n[Course_Description]\r\n',
  au: '"System_ID","Type","Command_Line","File_Name","Max_Score","Mastery_Score","Max_Time_Allowed","Time_Limit_Action","System_Vendor","Core_Vendor","Web_Launch","AU_Password"\r\n"A1","lesson","","rods.html","","","","","","","",""\r\n"A2","test","","check.html","100","80","00:20:00","C,N","","mode=calm","set=b&side=port",""\r\n',
  des: '"System_ID","Developer_ID","Title","Description"\r\n"A1","d1","Rods and turnbuckles",""\r\n"A2","d2","Check",""\r\n"B1","d3","On deck",""\r\n',
  cst: '"Block","Member"\r\n"ROOT","A1"\r\n"ROOT","A2"\r\n',
  pre: '',
};
const read = (more: Partial<AiccTexts> = {}, names?: readonly string[], root = ''): Course => readAiccCourse({ ...texts, ...more }, filesOf(names), root);
const tree = (items: readonly CourseItem[]): unknown[] => items.map(({ id, children }) => (children.length === 0 ? id : [id, ...tree(children)]));

describe('an AICC course', () => {
  test('is what its files say', () => {
    expect(read()).toEqual({
      standard: 'aicc',
      identifier: 'LASH-1',
      title: 'Lashing',
      root: '',
      items: [
        { id: 'A1', title: 'Rods and turnbuckles', isVisible: true, launch: { path: 'rods.html', query: '', fragment: '' }, children: [] },
        {
          id: 'A2',
          title: 'Check',
          isVisible: true,
          launch: { path: 'check.html', query: '?set=b&side=port', fragment: '' },
          masteryScore: 80,
          maxScore: 100,
          maxTimeAllowed: '00:20:00',
          timeLimitAction: 'C,N',
          launchData: 'mode=calm',
          children: [],
        },
      ],
      warnings: [],
    });
  });

  test('is read whatever the order, case and quoting of its columns, the line ends, and the comments', () => {
    const course = read({
      crs: '; made by hand\n\n[COURSE]\ncourse_title = Lashing \n course_id = LASH-1',
      au: 'file_name,MASTERY_SCORE,SYSTEM_ID\ncheck.html,80,a2\n"rods.html",,"A1"',
      des: 'title,system_id\n"Rods, and ""turnbuckles""",a1\n\n\nCheck,A2\n',
      cst: 'block , member\nRoot,A1\nroot,A2',
    });
    expect(course).toMatchObject({ title: 'Lashing', identifier: 'LASH-1', warnings: [] });
    expect(course.items.map(({ id, title, masteryScore }) => [id, title, masteryScore])).toEqual([
      ['A1', 'Rods, and "turnbuckles"', undefined],
      ['a2', 'Check', 80],
    ]);
  });

  test('keeps blocks, members on one line or several, and columns that some tools add', () => {
    expect(tree(read({ cst: '"block","member","member"\n"ROOT","B1","A2"\n"B1","A1"\n' }).items)).toEqual([['B1', 'A1'], 'A2']);
    expect(tree(read({ cst: '"block","member"\n"ROOT","A2","A1"\n' }).items)).toEqual(['A2', 'A1']);
    expect(tree(read({ cst: '"block","member","prerequisites"\n"ROOT","A1","A2"\n"A1","A2",""\n' }).items)).toEqual([['A1', 'A2']]);
    expect(read({ cst: '"block","member"\n"ROOT","B1"\n"B1","A1"\n"B1","A2"' }).items).toMatchObject([{ id: 'B1', title: 'On deck' }]);
  });

  test('keeps what must come before a part', () => {
    const { items } = read({ pre: '"structure_element","prerequisite"\r\n"A2","A1"\r\n"a2","B1|J1"\r\n', cst: '"block","member"\n"ROOT","A1"\n"ROOT","A2"' });
    expect(items.map(({ prerequisites }) => prerequisites)).toEqual([undefined, 'A1&B1|J1']);
  });

  test('opens files beside its own, or at the top, in any folder of the archive', () => {
    expect(launchableItems(read({}, ['aicc/rods.html', 'check.html'], 'aicc/')).map(({ launch }) => launch?.path)).toEqual(['aicc/rods.html', 'check.html']);
  });

  test('takes no time at all for no limit', () => {
    expect(read({ au: '"system_id","file_name","max_time_allowed"\n"A1","a.html","00:00:00"\n"A2","b.html","9999:59:59"' }).items.map((item) => item.maxTimeAllowed)).toEqual([undefined, '9999:59:59']);
  });

  test('is called as its first part when it has no title', () => {
    expect(read({ crs: '' })).toMatchObject({ title: 'Rods and turnbuckles', identifier: '' });
  });
});

describe('what is wrong in an AICC course is lived with where it can be', () => {
  test.each([
    ['a structure that runs in circles', { cst: '"block","member"\n"ROOT","B1"\n"B1","A1"\n"A1","B1"\n"B1","A2"' }, [['B1', 'A1', 'A2']], []],
    ['a unit that the structure does not name', { cst: '"block","member"\n"ROOT","A2"' }, ['A2', 'A1'], ['does not name the unit "Rods and turnbuckles"']],
    ['no structure at all', { cst: '' }, ['A1', 'A2'], ['does not name 2 units']],
    ['a member that is nowhere, and an objective', { cst: '"block","member"\n"ROOT","A1"\n"ROOT","A7"\n"ROOT","J1"\n"ROOT","A2"' }, ['A1', 'A2'], []],
    ['two units of one ID', { au: '"system_id","file_name"\n"A1","a.html"\n"a1","b.html"\n"A2","c.html"' }, ['A1', 'A2'], ['Two units are called a1']],
    ['a unit without an ID', { au: '"system_id","file_name"\n"A1","a.html"\n"","b.html"' }, ['A1'], ['no system ID']],
    ['a unit without a file', { au: '"system_id","file_name"\n"A1","a.html"\n"A2",""' }, ['A1'], ['"Check" has no file to open']],
    ['a unit on the network', { au: '"system_id","file_name"\n"A1","a.html"\n"A2","https://far.example/x"' }, ['A1'], ['not in the package but on the network']],
    ['a mastery score in words', { au: '"system_id","file_name","mastery_score"\n"A1","a.html","most"\n"A2","b.html",""' }, ['A1', 'A2'], ['"most" is not a number']],
  ])('%s', (_, more, items, warnings) => {
    const course = read(more);
    expect(tree(course.items)).toEqual(items);
    expect(course.warnings).toEqual(warnings.map((words) => expect.stringContaining(words) as unknown));
  });

  test('blocks within blocks beyond any use', () => {
    const deep = Array.from({ length: 20_000 }, (_, index) => `"B${index}","B${index + 1}"`).join('\n');
    expect(tree(read({ cst: `"block","member"\n"ROOT","B0"\n${deep}\n"B20000","A1"` }).items)).toEqual(['A1', 'A2']);
  });
});

describe('an AICC course that cannot be opened says why', () => {
  const errorOf = (more: Partial<AiccTexts>, names?: readonly string[]): PackageError => {
    try {
      read(more, names);
    } catch (error) {
      if (error instanceof PackageError) return error;
      throw error;
    }
    throw new Error('it was read');
  };

  test.each([
    ['its files are missing', {}, [], 'launch-file-missing', 'rods.html'],
    ['it lies on the network', { au: '"system_id","file_name"\n"A1","https://far.example/x"' }, undefined, 'nothing-to-launch', 'https://far.example/x'],
    ['it lists no units', { au: '"system_id","file_name"\n' }, undefined, 'nothing-to-launch', undefined],
    ['it lists more units than a course can have', { au: `"system_id","file_name"\n${'"A1","a.html"\n'.repeat(20_001)}` }, undefined, 'too-large', '.au'],
    ['its header is wider than any', { des: `"system_id"${',"x"'.repeat(300)}\n` }, undefined, 'too-large', '.des'],
  ])('%s', (_, more, names, reason, subject) => {
    expect(errorOf(more, names)).toMatchObject({ reason, subject });
  });
});
