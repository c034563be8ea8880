import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from './open-store.ts';
import { putOrganization } from './organizations.ts';
import { addUser, findUser } from './users.ts';

test('what was written is there after the LMS was stopped and started, and a second LMS is told that the folder is taken', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'haversack-store-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const dataDir = join(parent, 'not', 'there', 'yet');

  const first = await openStore({ dataDir });
  await putOrganization(first.db, { id: '*ROOT*', code: 'ROOT', description: 'Root', parentId: null });
  await addUser(first.db, { id: 'ada', given: 'Ada', family: 'Lovelace', organizationId: '*ROOT*' });
  await expect(openStore({ dataDir })).rejects.toThrow('open in this process already');
  await first.close();
  expect(await readdir(dataDir)).not.toContain('lock');

  const second = await openStore({ dataDir });
  expect(await findUser(second.db, 'ada')).toMatchObject({ given: 'Ada' });
  await second.close();
});
