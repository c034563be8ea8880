import { expect, test } from 'vitest';
import type { CmiData } from '#formats/cmi.ts';
import type { ScormStandard } from '#formats/course.ts';
import { apiNames } from '../runtime/api-object.ts';
import { createRuntime, type Runtime } from '../runtime/create-runtime.ts';
import { beginToSpeak } from './item-voice.ts';

const places = { 'scorm-1.2': 'cmi.core.lesson_location', 'scorm-2004': 'cmi.location' } as const;
const statuses = { 'scorm-1.2': 'cmi.core.lesson_status', 'scorm-2004': 'cmi.completion_status' } as const;
const standards = Object.keys(places) as ScormStandard[];

/** A run-time on a window that stands for the player's. */
async function aRun(standard: ScormStandard, cmi: CmiData = {}): Promise<{ readonly runtime: Runtime; readonly above: Window; readonly commits: boolean[] }> {
  const commits: boolean[] = [];
  const runtime = await createRuntime({ standard, cmi, onCommit: (_, isFinal) => commits.push(isFinal) });
  const above = { [apiNames[standard]]: runtime.api } as unknown as Window;
  return { runtime, above, commits };
}

test.each(standards)('a page of ours leaves place, notes and status as any %s content does', async (standard) => {
  const { runtime, above, commits } = await aRun(standard);
  const voice = beginToSpeak(above);
  expect([voice?.place, voice?.notes]).toEqual(['', '']);
  expect(runtime.data()).toMatchObject({ [statuses[standard]]: 'incomplete' });
  voice?.keep('3.25', '0-12.5');
  voice?.keep('4');
  voice?.complete();
  voice?.complete();
  voice?.finish();
  voice?.finish();
  expect(runtime.data()).toMatchObject({ [statuses[standard]]: 'completed', [places[standard]]: '4', 'cmi.suspend_data': '0-12.5' });
  expect([runtime.didContentFinish(), runtime.counts().errors <= 2, commits]).toEqual([true, true, [false, true]]);
});

test.each(standards)('and finds them again; what was completed stays so (%s)', async (standard) => {
  const { runtime, above } = await aRun(standard, { [places[standard]]: '12.5', 'cmi.suspend_data': '0-12.5', [statuses[standard]]: 'completed' });
  const voice = beginToSpeak(above);
  expect([voice?.place, voice?.notes]).toEqual(['12.5', '0-12.5']);
  voice?.keep('13', '0-13');
  expect(runtime.data()).toMatchObject({ [statuses[standard]]: 'completed', [places[standard]]: '13' });
});

test('where there is no API, or it does not begin, nobody is spoken for', () => {
  expect(beginToSpeak({} as Window)).toBeUndefined();
  expect(beginToSpeak({ API: { LMSInitialize: () => 'false' } } as unknown as Window)).toBeUndefined();
});
