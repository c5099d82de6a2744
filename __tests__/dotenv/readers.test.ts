import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readDotenv } from '../../src/dotenv/dotenv.ts';
import { pythonPackages } from '../rules/stacks/observed/toolchains.ts';
import { NOTHING, READERS, READINGS } from './readers.ts';

// Whether readers of dotenv files differ where the rules say that they do.

const RULES: Readonly<Record<string, string>> = { unclosed: 'syntax' };

test.each(Object.entries(READINGS))('%s is told of its file', (id, { text }) => {
  const told = readDotenv(text).problems.map(({ kind }) => `dotenv.${RULES[kind] ?? kind}`);
  expect(told).toEqual([id]);
});

const tools = await pythonPackages();
if ('unavailable' in tools) {
  if (process.env['REQUIRE_STACKS'] === '1') {
    throw new Error(`REQUIRE_STACKS is set, but ${tools.unavailable}`);
  }
  test.skip(`other readers are not asked: ${tools.unavailable}`, () => {});
} else {
  const python = join(tools.bin ?? '', 'python');
  const tell = `import os,sys;sys.stdout.write(str(os.environ.get("A")))`;
  const programs: Record<(typeof READERS)[number], readonly [string, ...string[]]> = {
    node: [
      process.execPath,
      '--env-file=.env',
      '-e',
      'process.stdout.write(String(process.env.A ?? "None"))',
    ],
    'python-dotenv': [python, '-c', `import dotenv;dotenv.load_dotenv(".env");${tell}`],
    'django-environ': [python, '-c', `import environ;environ.Env.read_env(".env");${tell}`],
    sh: ['sh', '-c', 'set -a; . ./.env; printf %s "${A-None}"'],
  };

  test.each(Object.entries(READINGS))('%s, by four readers', (_, reading) => {
    const folder = mkdtempSync(join(tmpdir(), 'sevalla-dotenv-'));
    try {
      writeFileSync(join(folder, '.env'), reading.text);
      const met = READERS.map((reader) => {
        const [program, ...args] = programs[reader];
        const options = {
          cwd: folder,
          encoding: 'utf8',
          env: { PATH: process.env['PATH'] },
        } as const;
        const { stdout } = spawnSync(program, args, options);
        return [reader, stdout === 'None' || stdout === '' ? NOTHING : stdout];
      });
      expect(Object.fromEntries(met)).toEqual(
        Object.fromEntries(READERS.map((reader) => [reader, reading[reader]])),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
