import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { makeVenv } from '../../src/rehearse/python.ts';

const REQUIREMENTS = fileURLToPath(
  new URL('../../examples/django/requirements.txt', import.meta.url),
);
const LOCK_POLL_MS = 200;

export interface DjangoVenv {
  python: string;
  /** The directory of `gunicorn` and the other programs. */
  bin: string;
}

let venv: Promise<DjangoVenv | { unavailable: string }> | undefined;

/**
 * A virtual environment with what examples/django requires, made once for all test files and kept
 * in the temporary directory until the requirements change.
 */
export function djangoVenv(): Promise<DjangoVenv | { unavailable: string }> {
  venv ??= madeOnce('django', REQUIREMENTS);
  return venv;
}

/** The same for other requirements, in a folder whose name begins with `name`. */
export async function madeOnce(
  name: string,
  requirements: string,
): Promise<DjangoVenv | { unavailable: string }> {
  const key = createHash('sha256')
    .update(await readFile(requirements))
    .digest('hex');
  const root = join(tmpdir(), `sevalla-actions-${userInfo().username}`);
  const folder = join(root, `${name}-${key.slice(0, 12)}`);

  await mkdir(root, { recursive: true, mode: 0o700 });
  const unlock = await lock(`${folder}.lock`);
  try {
    const made = await makeVenv(requirements, folder, () => {});
    return 'unavailable' in made ? made : { ...made, python: join(made.bin, 'python') };
  } finally {
    await unlock();
  }
}

/** Jest runs test files in several processes: one of them installs, the others wait. */
async function lock(path: string): Promise<() => Promise<void>> {
  for (;;) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (await isAbandoned(path)) await rm(path, { force: true });
      else await sleep(LOCK_POLL_MS);
    }
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  const pid = Number(await readFile(path, 'utf8').catch(() => ''));
  // Empty: its owner is about to write the number.
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
