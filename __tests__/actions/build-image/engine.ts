import { spawn, spawnSync } from 'node:child_process';
import { describe, test } from '@jest/globals';

/** Why nothing can be built here; undefined where an engine and buildx answer. */
export const whyNoEngine = ((): string | undefined => {
  const { error, stdout, stderr, status } = spawnSync('docker', ['buildx', 'inspect', 'default'], {
    encoding: 'utf8',
  });
  if (error) return error.message;
  const fault = /^Error:\s+(.+)$/m.exec(stdout)?.[1];
  return fault ?? (status === 0 ? undefined : stderr.trim().split('\n')[0]);
})();

/**
 * A `describe` of what only a real engine can show. Without one it is skipped with the reason;
 * with REQUIRE_DOCKER=1, as in CI, its absence fails.
 */
export function describeWithEngine(name: string, body: () => void): void {
  if (whyNoEngine === undefined) {
    describe(name, body);
    return;
  }
  if (process.env['REQUIRE_DOCKER'] === '1') {
    test(`${name}: an engine is required`, () => {
      throw new Error(`REQUIRE_DOCKER=1, but: ${whyNoEngine}`);
    });
    return;
  }
  process.stderr.write(`skipped: ${name}: ${whyNoEngine}\n`);
  describe.skip(`${name} (skipped: ${whyNoEngine})`, body);
}

export interface Ran {
  status: number | null;
  /** Both streams, as they came. */
  output: string;
}

export async function run(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output: Buffer.concat(chunks).toString() }));
  });
}

/** Runs docker and gives its output; a failure is an exception that carries the output. */
export async function docker(...args: string[]): Promise<string> {
  const { status, output } = await run('docker', args);
  if (status !== 0) throw new Error(`docker ${args.join(' ')}: ${output}`);
  return output.trim();
}
