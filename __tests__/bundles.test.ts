import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { nodeVersions } from './support/node-versions.ts';
import { actionNames, filesBelow, readMetadata, root } from './support/repository.ts';

// The committed bundles, as their users get them: a bare process, no node_modules, no sources.
const PROGRAMS = ['emulator', 'rehearse'];

function run(executable: string, name: string, args: string[], env: Record<string, string> = {}) {
  return spawnSync(executable, [join(root, 'dist', name, 'index.js'), ...args], {
    encoding: 'utf8',
    env,
    cwd: '/',
  });
}

test('dist holds the bundles of the actions and programs, and nothing else', () => {
  expect(readdirSync(join(root, 'dist')).sort()).toEqual([...actionNames, ...PROGRAMS].sort());
});

describe.each(nodeVersions())('on Node $major', ({ executable }) => {
  test.each(actionNames)('%s names every input that is missing', (name) => {
    const required = Object.entries(readMetadata(name).inputs ?? {})
      .filter(([, { required }]) => required)
      .map(([input]) => input);
    const { status, stdout, stderr } = run(executable, name, [], { 'INPUT_API-URL': 'not a URL' });
    expect(stderr).toBe('');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error::(One input is|\d+ inputs are) wrong:/);
    for (const input of required) expect(stdout).toContain(`- ${input}: required, but not given`);
    expect(stdout).not.toMatch(/\n\s+at /);
  });

  test.each(actionNames)('%s loads nothing more to name what is wrong', (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'entry-'));
    for (const file of ['index.js', 'package.json']) {
      copyFileSync(join(root, 'dist', name, file), join(folder, file));
    }
    const state = join(folder, 'state');
    writeFileSync(state, '');
    const alone = spawnSync(executable, [join(folder, 'index.js')], {
      encoding: 'utf8',
      env: { GITHUB_STATE: state },
    });
    rmSync(folder, { recursive: true });
    expect(alone).toMatchObject({ status: 1, stderr: '' });
    expect(alone.stdout).toBe(run(executable, name, []).stdout);
  });

  test.each(PROGRAMS)('%s explains itself', (name) => {
    const { status, stdout, stderr } = run(executable, name, ['--help']);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Usage: /m);
  });
});

test.each(filesBelow('dist', '.js'))('%s carries no path of the machine that built it', (file) => {
  expect(readFileSync(join(root, file), 'utf8')).not.toContain(`${root}/`);
});

test.each([...actionNames, ...PROGRAMS])('%s carries the licences of what it bundles', (name) => {
  expect(existsSync(join(root, 'dist', name, 'licenses.txt'))).toBe(true);
});
