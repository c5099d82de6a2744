import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from '@jest/globals';
import { routes } from '../../src/emulator/api/routes.ts';
import { faultRequest } from '../../src/emulator/control/faults.ts';
import { parseCommandLine } from '../../src/emulator/options.ts';
import { applySeed } from '../../src/emulator/seed.ts';
import { switchChoices } from '../../src/emulator/switches.ts';
import { startLocal, stopAll } from './local-sevalla.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/emulator.md'), 'utf8');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const examples = join(root, 'examples');

const hasCurl = spawnSync('curl', ['--version']).status === 0;
const testWithCurl = hasCurl ? test : test.skip;

afterEach(stopAll);

function block(language: string, beginning: string, text = page): string {
  const blocks = [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)];
  const found = blocks.find(([, name, code]) => name === language && code?.startsWith(beginning));
  if (found?.[2] === undefined) throw new Error(`no ${language} block begins with ${beginning}`);
  return found[2];
}

describe('the README', () => {
  testWithCurl(
    `has a walk that works as it stands${hasCurl ? '' : ' (skipped: no curl)'}`,
    async () => {
      const seed = JSON.parse(readFileSync(join(examples, 'seed.json'), 'utf8'));
      const local = await startLocal(seed, { seedDirectory: examples });
      const walk = block('sh', '# List', readme)
        .replaceAll('127.0.0.1:4010', new URL(local.apiUrl).host)
        .replaceAll(':4443', `:${local.edgeHttpsPort}`)
        .replace('sleep 2', 'sleep 0.1');
      const cwd = mkdtempSync(join(tmpdir(), 'walk-'));
      const { stdout: output } = await promisify(execFile)('sh', ['-euc', walk], { cwd });
      expect(output).toContain('"name":"notices"');
      expect(output).toContain('"key":"APP_VERSION","value":"walk-1"');
      expect(output).toContain('\nsuccess\n');
      expect(output).toMatch(/\{"status":"ok","version":"walk-1".*\}$/);
      expect(existsSync(join(cwd, 'ca.pem'))).toBe(true);
    },
  );
});

describe('docs/emulator.md', () => {
  test('names every switch with its values in their order', () => {
    const rows = [...page.matchAll(/^\| `([a-z-]+)` \| ((?:`[a-z-]+`(?:, )?)+) \|/gm)];
    const documented = rows.map(([, name, values = '']) => [
      name,
      [...values.matchAll(/`([a-z-]+)`/g)].map(([, value]) => value),
    ]);
    expect(Object.fromEntries(documented)).toEqual(switchChoices);
  });

  test('shows a seed and a fault that are taken', async () => {
    const { toDeploy } = await applySeed(JSON.parse(block('json', '{')), '.');
    expect(toDeploy.map(({ name }) => name)).toEqual(['strict']);
    const body = /-d '(\{[\s\S]*\})'/.exec(block('sh', 'curl http'))?.[1] ?? '';
    expect(faultRequest.safeParse(JSON.parse(body)).error).toBeUndefined();
    expect(routes.map(({ path }) => path)).toContain('/applications/{id}/deployments');
  });

  test('gives the options their true defaults', () => {
    const { port, edgeHttpPort, edgeHttpsPort, speed } = parseCommandLine([]);
    expect(page).toContain(`| \`--port PORT\` | port of the API; 0 takes any free one | ${port} |`);
    expect(page).toContain(`| ports of the edge | ${edgeHttpPort}, ${edgeHttpsPort} |`);
    expect(page).toContain(`| divides every delay of the platform | ${speed} |`);
  });
});
