import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a virtual environment's programs are, or the sentence that says why there is none. */
export type Venv = { bin: string } | { unavailable: string };

const OLDEST = [3, 10] as const;

/**
 * A virtual environment with the packages of `requirements.txt`, made in `folder` and kept there
 * until the requirements change.
 */
export async function makeVenv(
  requirements: string,
  folder: string,
  onLine: (line: string) => void,
): Promise<Venv> {
  const { stdout, status } = spawnSync('python3', ['--version'], { encoding: 'utf8' });
  const version = /Python (\d+)\.(\d+)/.exec(stdout ?? '');
  if (status !== 0 || version === null) return { unavailable: 'python3 is not installed' };
  const [major, minor] = [Number(version[1]), Number(version[2])];
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    return { unavailable: `Django 5.2 needs Python ${OLDEST.join('.')}, here is ${stdout.trim()}` };
  }

  const wanted = createHash('sha256')
    .update(stdout)
    .update(readFileSync(requirements))
    .digest('hex');
  const mark = join(folder, 'requirements.sha256');
  const bin = join(folder, 'bin');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return { bin };

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  onLine(`Making a virtual environment (${stdout.trim()}) …`);
  const venv = await run('python3', ['-m', 'venv', folder], onLine);
  if (venv !== undefined) return { unavailable: `python3 -m venv failed: ${venv}` };
  onLine('Installing its packages …');
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  const failure = await run(join(bin, 'python'), [...pip, '-r', requirements], onLine);
  if (failure !== undefined) return { unavailable: `pip install failed: ${failure}` };
  writeFileSync(mark, wanted);
  return { bin };
}

/** The last words of a program that failed; nothing when it went well. */
function run(
  command: string,
  args: string[],
  onLine: (line: string) => void,
): Promise<string | undefined> {
  return new Promise((settle) => {
    let last = 'no output';
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const take = (piece: string): void => {
      for (const line of piece.split('\n').filter((line) => line.trim() !== '')) {
        last = line.trim();
        onLine(`  ${last}`);
      }
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', (error) => settle(error.message));
    child.on('close', (code) => settle(code === 0 ? undefined : last));
  });
}
