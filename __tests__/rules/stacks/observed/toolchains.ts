import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { madeOnce } from '../../../support/django-venv.ts';
import { root } from '../../../support/repository.ts';
import type { Toolchain } from './observation.ts';

export type Found = Toolchain | { unavailable: string };

const FIXTURES = join(root, '__tests__/fixtures/stacks');
const LARAVEL = '/usr/share/php/Illuminate/autoload.php';

/** Express and Vite, in a folder that is kept until the versions change. */
export function nodePackages(): Found {
  const manifest = readFileSync(join(FIXTURES, 'package.json'));
  const key = createHash('sha256').update(manifest).update(process.version).digest('hex');
  const parent = join(tmpdir(), `sevalla-actions-${userInfo().username}`);
  const folder = join(parent, `node-${key.slice(0, 12)}`);
  if (!existsSync(folder)) {
    const own = `${folder}.${process.pid}`;
    mkdirSync(own, { recursive: true, mode: 0o700 });
    writeFileSync(join(own, 'package.json'), manifest);
    const { status, stderr } = spawnSync(
      'npm',
      ['install', '--no-audit', '--no-fund', '--no-package-lock'],
      { cwd: own, encoding: 'utf8' },
    );
    if (status !== 0) {
      rmSync(own, { recursive: true, force: true });
      return { unavailable: `npm install failed: ${(stderr ?? '').trim().split('\n').at(-1)}` };
    }
    renameSync(own, folder);
  }
  return { packages: join(folder, 'node_modules') };
}

export async function pythonPackages(): Promise<Found> {
  return madeOnce('python', join(FIXTURES, 'requirements.txt'));
}

/** Rails of Debian, which .ci/tools installs. */
export function rails(): Found {
  const { status } = spawnSync('ruby', ['-e', 'require "rails"; require "active_storage"']);
  return status === 0 ? {} : { unavailable: 'ruby has no rails (Debian: ruby-activestorage)' };
}

/** Laravel of Debian, which .ci/tools installs. */
export function laravel(): Found {
  const { status } = spawnSync('php', ['-r', `require '${LARAVEL}';new PDO('sqlite::memory:');`]);
  return status === 0 ? {} : { unavailable: 'php has no Laravel (Debian: php-laravel-framework)' };
}
