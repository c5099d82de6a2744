import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../support/repository.ts';
import { GOOD_SETTINGS, HEALTH, URLS } from './project.ts';

/**
 * Runs a script of this folder on projects that differ from a good one.
 * @returns One answer for each case.
 * @throws Error with what the script printed, where it ended badly.
 */
export function askDjango<T>(python: string, script: string, cases: readonly object[]): T[] {
  const { stdout, stderr, status } = spawnSync(python, [join(root, '__tests__/django', script)], {
    input: JSON.stringify({
      files: { health: HEALTH, urls: URLS },
      good: GOOD_SETTINGS,
      cases,
    }),
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], PYTHONDONTWRITEBYTECODE: '1' },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
