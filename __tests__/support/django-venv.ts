import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const REQUIREMENTS = fileURLToPath(
  new URL('../../examples/django/requirements.txt', import.meta.url),
);
const WINDOWS = process.platform === 'win32';
const LOCK_POLL_MS = 200;

export interface DjangoVenv {
  python: string;
  /** The directory of `gunicorn` and the other programs. */
  bin: string;
}

let venv: Promise<DjangoVenv | { unavailable: string }> | undefined;

/**
 * A virtual environment with what examples/django requires, made once for each combination of
 * Python and requirements, and kept in the temporary directory for the next run.
 */
export function djangoVenv(): Promise<DjangoVenv | { unavailable: string }> {
  venv ??= findOrCreate().catch((error: unknown) => ({ unavailable: lastLine(error) }));
  return venv;
}

async function findOrCreate(): Promise<DjangoVenv | { unavailable: string }> {
  const base = await findPython();
  if (base === undefined) return { unavailable: 'there is no Python 3.10 or newer on PATH' };

  const requirements = await readFile(REQUIREMENTS, 'utf8');
  const key = createHash('sha256').update(`${base.identity}\0${requirements}`).digest('hex');
  const root = join(tmpdir(), `sevalla-actions-${userInfo().username}`);
  const directory = join(root, `django-${key.slice(0, 12)}`);
  const bin = join(directory, WINDOWS ? 'Scripts' : 'bin');
  const python = join(bin, 'python');
  const complete = join(directory, 'complete');

  await mkdir(root, { recursive: true, mode: 0o700 });
  const unlock = await lock(`${directory}.lock`);
  try {
    if (!(await exists(complete))) {
      // Without the mark it is what an interrupted run left behind.
      await rm(directory, { recursive: true, force: true });
      await run(base.command, ['-m', 'venv', directory]);
      await run(python, [
        ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'],
        ...['--requirement', REQUIREMENTS],
      ]);
      await writeFile(complete, '');
    }
  } finally {
    await unlock();
  }
  return { python, bin };
}

async function findPython(): Promise<{ command: string; identity: string } | undefined> {
  for (const command of ['python3', 'python']) {
    try {
      const { stdout } = await run(command, [
        '-c',
        'import sys; print(sys.executable, sys.version); sys.exit(sys.version_info < (3, 10))',
      ]);
      return { command, identity: stdout };
    } catch {}
  }
  return undefined;
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

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function lastLine(error: unknown): string {
  const { stderr, message } = error as Error & { stderr?: string };
  return (stderr || message).trim().split('\n').at(-1) ?? message;
}
