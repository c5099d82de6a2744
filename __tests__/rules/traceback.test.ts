import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { blockAround, framesIn, shortened } from '../../src/rules/traceback.ts';

const folder = mkdtempSync(join(tmpdir(), 'sevalla-actions-traceback-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a program really prints when it ends so. */
function linesOf(command: string, name: string, code: string): string[] {
  writeFileSync(join(folder, name), code);
  const { stderr } = spawnSync(command, [name], { cwd: folder, encoding: 'utf8' });
  return stderr.trimEnd().split('\n');
}

describe('of Node', () => {
  const lines = linesOf(
    process.execPath,
    'server.mjs',
    "const load = () => {\n  throw new TypeError('no licence');\n};\nload();\n",
  );
  const at = lines.findIndex((line) => line.startsWith('TypeError: '));
  const block = blockAround(['starting', ...lines, 'Node.js'], at + 1);

  test('the block begins with the place and ends with the stack', () => {
    expect(block[0]).toBe(`file://${join(folder, 'server.mjs')}:2`);
    expect(block.at(-1)).toMatch(/^ {4}at /);
  });

  test('the frames are those of the application, the throw first', () => {
    const path = join(folder, 'server.mjs');
    expect(framesIn(block).slice(0, 3)).toEqual([
      { path, line: 2, code: "throw new TypeError('no licence');" },
      { path, line: 2, code: undefined },
      { path, line: 4, code: undefined },
    ]);
  });

  test('a file that cannot be read is named with its line', () => {
    const broken = linesOf(process.execPath, 'broken.mjs', 'const a = {\n  b: 1\n  c: 2\n};\n');
    const end = broken.findIndex((line) => line.startsWith('SyntaxError: '));
    expect(framesIn(blockAround(broken, end))[0]).toMatchObject({
      path: join(folder, 'broken.mjs'),
      line: 3,
      code: 'c: 2',
    });
  });
});

describe('of Python', () => {
  const block = [
    'Traceback (most recent call last):',
    '  File "/opt/venv/bin/gunicorn", line 8, in <module>',
    '    sys.exit(run())',
    '             ^^^^^',
    '  File "/opt/venv/lib/python3.13/site-packages/gunicorn/util.py", line 420, in import_app',
    '    mod = importlib.import_module(module)',
    '  File "<frozen importlib._bootstrap>", line 1204, in _gcd_import',
    '  File "/app/config/wsgi.py", line 7, in <module>',
    '    application = get_wsgi_application()',
    '  File "/opt/venv/lib/python3.13/site-packages/django/core/wsgi.py", line 12, in get',
    '    django.setup(set_prefix=False)',
    '  File "/app/config/settings.py", line 7, in <module>',
    '    KEY = os.environ["KEY"]',
    "KeyError: 'KEY'",
  ];

  test('the block is the traceback, and nothing before it', () => {
    expect(blockAround(['[7] [INFO] Starting', ...block], block.length)).toEqual(block);
    expect(blockAround(['    indented', 'GET /health/'], 1)).toEqual(['GET /health/']);
  });

  test('the frames are those of the application, the latest call first', () => {
    expect(framesIn(block)).toEqual([
      { path: '/app/config/settings.py', line: 7, code: 'KEY = os.environ["KEY"]' },
      { path: '/app/config/wsgi.py', line: 7, code: 'application = get_wsgi_application()' },
    ]);
  });

  test('a long one is shown without what packages and the language add', () => {
    expect(shortened(block)).toEqual([block[0], ...block.slice(7, 9), ...block.slice(11)]);
  });
});

test('what BuildKit says of a Dockerfile has its line', () => {
  const lines = [
    '#5 ERROR: failed to calculate checksum',
    'Dockerfile:3',
    '--------------------',
    '   1 |     # An image',
    '   2 |     FROM scratch',
    '   3 | >>> COPY nothing /',
    '--------------------',
    'ERROR: failed to build: failed to solve: "/nothing": not found',
  ];
  const block = blockAround(lines, lines.length - 1);
  expect(block).toEqual(lines.slice(1));
  expect(framesIn(block)).toEqual([{ path: 'Dockerfile', line: 3, code: 'COPY nothing /' }]);
});
