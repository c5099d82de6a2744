import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { locate } from '../../../src/actions/deploy-sevalla/place.ts';

const workspace = mkdtempSync(join(tmpdir(), 'sevalla-actions-checkout-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));
for (const folder of ['config', 'site/config']) {
  mkdirSync(join(workspace, folder), { recursive: true });
  writeFileSync(join(workspace, folder, 'settings.py'), `import os\n\nWHERE = "${folder}"\n`);
}
writeFileSync(join(workspace, 'site/urls.py'), 'urlpatterns = []\n');

const frame = (path: string, line: number, code?: string) => ({ path, line, code });

test('the file of an instance is found in the checkout by the end of its path', async () => {
  const frames = [frame('/app/config/settings.py', 3, 'WHERE = "config"')];
  expect(await locate(frames, workspace)).toEqual({ file: 'config/settings.py', line: 3 });
});

test('the directory that is built comes before the root', async () => {
  const frames = [frame('/app/config/settings.py', 3)];
  const place = { file: 'site/config/settings.py', line: 3 };
  expect(await locate(frames, workspace, 'site')).toEqual(place);
  expect(await locate(frames, workspace, '/site')).toEqual(place);
  expect(await locate([frame('/app/urls.py', 1)], workspace, 'site')).toEqual({
    file: 'site/urls.py',
    line: 1,
  });
});

test('a line that is another one in the checkout is no place', async () => {
  const other = frame('/app/config/settings.py', 3, 'WHERE = os.environ["WHERE"]');
  expect(await locate([other], workspace)).toBeUndefined();
  expect(await locate([frame('/app/config/settings.py', 99)], workspace)).toBeUndefined();
  expect(await locate([frame('/app/gone.py', 1)], workspace)).toBeUndefined();
  const next = frame('/app/config/settings.py', 1, 'import os');
  expect(await locate([other, next], workspace)).toMatchObject({ line: 1 });
});

test('nothing outside of the checkout is looked at', async () => {
  const frames = [frame('../site/urls.py', 1), frame('/../../site/urls.py', 1)];
  expect(await locate(frames, join(workspace, 'config'), '../site')).toBeUndefined();
});
