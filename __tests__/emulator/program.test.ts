import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';
import { parseCommandLine } from '../../src/emulator/options.ts';
import { applySeed } from '../../src/emulator/seed.ts';
import { isAlive, type Json, site, siteSeed, startLocal, stopAll, until } from './local-sevalla.ts';

const main = fileURLToPath(new URL('../../src/emulator/main.ts', import.meta.url));

const children = new Set<ChildProcess>();

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  await stopAll();
});

type Program = {
  child: ChildProcess;
  output(): string;
  ended: Promise<{ code: number | null; signal: string | null }>;
};

function start(args: string[]): Program {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk;
    });
  }
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  return { child, output: () => output, ended };
}

const anyPort = ['--port', '0', '--edge-http', '0', '--edge-https', '0'];

async function apiOf(program: Program): Promise<string> {
  return until(async () => {
    const line = /^Sevalla emulator listening on (http:\/\/127\.0\.0\.1:\d+\/v3)$/m;
    return line.exec(program.output())?.[1] ?? null;
  });
}

async function get(url: string): Promise<Json> {
  const response = await fetch(url, { headers: { authorization: 'Bearer svl_local' } });
  return response.json();
}

function seedFile(seed: Json): string {
  const file = join(mkdtempSync(join(tmpdir(), 'seed-')), 'seed.json');
  writeFileSync(file, JSON.stringify(seed));
  return file;
}

const twoProcesses = {
  applications: [
    siteSeed({
      deploy: true,
      env_vars: { RELEASE: 'kept' },
      processes: [{ type: 'worker', entrypoint: 'echo "worker $$"; sleep 600 & sleep 600' }],
    }),
  ],
};

/** Its worker takes the whole grace period to end. */
const stubborn = {
  applications: [
    siteSeed({
      deploy: true,
      processes: [
        { type: 'worker', entrypoint: 'trap "" TERM; echo "worker $$"; while :; do sleep 1; done' },
      ],
    }),
  ],
};

async function runningPids(api: string): Promise<number[]> {
  const [{ id }] = (await get(`${api}/applications`)).data;
  return until(async () => {
    const { data } = await get(`${api}/applications/${id}/deployments`);
    if (data[0].status !== 'success') return null;
    const logs = await get(`${api}/applications/${id}/runtime-logs`);
    const { applications } = await get(`${api.replace('/v3', '')}/_emulator/state`);
    const worker = logs
      .map(({ message }: Json) => /^worker (\d+)$/.exec(message)?.[1])
      .find(Boolean);
    return applications[0].instances.length === 2 && worker ? [Number(worker)] : null;
  });
}

describe('the program', () => {
  test.each([
    'SIGTERM',
    'SIGINT',
  ] as const)('says where it listens, and leaves no child behind on %s', async (signal) => {
    const program = start([...anyPort, '--speed', '100', '--seed', seedFile(twoProcesses)]);
    const api = await apiOf(program);
    expect(program.output().split('\n')[0]).toBe(`Sevalla emulator listening on ${api}`);
    const pids = await runningPids(api);
    expect(program.output()).toContain('API key svl_local');
    expect(pids.every(isAlive)).toBe(true);
    program.child.kill(signal);
    expect(await program.ended).toEqual({ code: 0, signal: null });
    expect(pids.some(isAlive)).toBe(false);
  });

  test('asked twice to end does not wait for what will not end', async () => {
    const seed = seedFile(stubborn);
    const program = start([...anyPort, '--speed', '100', '--seed', seed]);
    const [pid = 0] = await runningPids(await apiOf(program));
    program.child.kill('SIGINT');
    program.child.kill('SIGTERM');
    await program.ended;
    await until(async () => !isAlive(pid));
  });

  test('keeps its state in a file, and runs again what was live', async () => {
    const state = join(mkdtempSync(join(tmpdir(), 'state-')), 'state.json');
    const args = [...anyPort, '--speed', '100', '--state', state];
    const first = start([...args, '--seed', seedFile(twoProcesses)]);
    const before = await apiOf(first);
    await runningPids(before);
    const { data } = await get(`${before}/applications`);
    await fetch(`${before}/applications/${data[0].id}/env-vars`, {
      method: 'POST',
      headers: { authorization: 'Bearer svl_local' },
      body: JSON.stringify({ key: 'LATER', value: 'too' }),
    });
    first.child.kill('SIGTERM');
    await first.ended;
    expect(statSync(state).mode & 0o777).toBe(0o600);

    const second = start(args);
    const after = await apiOf(second);
    expect((await get(`${after}/applications`)).data).toEqual(data);
    const variables = await get(`${after}/applications/${data[0].id}/env-vars`);
    expect(variables.data.map(({ key }: Json) => key)).toEqual(['RELEASE', 'LATER']);
    expect((await get(`${after}/applications/${data[0].id}/deployments`)).total).toBe(1);
    await until(async () => {
      const dump = await get(`${after.replace('/v3', '')}/_emulator/state`);
      const ready = dump.applications[0].instances.filter((one: Json) => one.is_ready);
      return ready.length === 2;
    });
    second.child.kill('SIGTERM');
    await second.ended;
  });

  test('refuses a file that is no state file and leaves it as it is', async () => {
    const state = join(mkdtempSync(join(tmpdir(), 'state-')), 'notes.txt');
    writeFileSync(state, 'dear diary');
    const program = start([...anyPort, '--state', state]);
    expect((await program.ended).code).toBe(1);
    expect(program.output()).toBe(`${state} is not a state file: it is not JSON\n`);
    expect(readFileSync(state, 'utf8')).toBe('dear diary');
  });

  test('lists everything that is wrong with its flags at once', async () => {
    const program = start(['--port', 'x', '--speed=0', '--sede', '--seed']);
    expect((await program.ended).code).toBe(1);
    expect(program.output()).toBe(
      [
        'The command line is not valid:',
        '- --port: must be a port from 0 to 65535, not "x"',
        '- --speed: must be a number above 0, not "0"',
        '- --sede: unknown option',
        '- --seed: needs a value',
        '',
      ].join('\n'),
    );
  });

  test('says which ports are taken, and with which flags to choose others', async () => {
    const local = await startLocal();
    const port = new URL(local.apiUrl).port;
    const one = start(['--port', port, '--edge-http', '0', '--edge-https', '0']);
    expect((await one.ended).code).toBe(1);
    expect(one.output()).toBe(`Port ${port} is taken on 127.0.0.1: choose another with --port\n`);
    const edge = [local.edgeHttpPort, local.edgeHttpsPort].map(String) as [string, string];
    const two = start(['--port', '0', '--edge-http', edge[0], '--edge-https', edge[1]]);
    await two.ended;
    expect(two.output()).toBe(
      `Ports ${edge.join(', ')} are taken on 127.0.0.1: ` +
        'choose others with --edge-http, --edge-https\n',
    );
  });

  test('writes no state file before it has its ports, since a seed counts until then', async () => {
    const local = await startLocal();
    const state = join(mkdtempSync(join(tmpdir(), 'state-')), 'state.json');
    const program = start(['--port', new URL(local.apiUrl).port, '--state', state]);
    expect((await program.ended).code).toBe(1);
    expect(existsSync(state)).toBe(false);
  });

  test('takes the echo of a Ctrl-C, which npm passes on, for the Ctrl-C itself', async () => {
    const program = start([...anyPort, '--speed', '100', '--seed', seedFile(stubborn)]);
    const pids = await runningPids(await apiOf(program));
    program.child.kill('SIGINT');
    await sleep(50);
    program.child.kill('SIGINT');
    expect(await program.ended).toEqual({ code: 0, signal: null });
    expect(pids.some(isAlive)).toBe(false);
  });

  test('explains itself', async () => {
    const program = start(['--help']);
    expect((await program.ended).code).toBe(0);
    for (const flag of ['--port', '--seed', '--speed', '--state', '--edge-http', '--edge-https']) {
      expect(program.output()).toContain(flag);
    }
  });
});

test('the command line has defaults and takes both forms of a value', () => {
  expect(parseCommandLine([])).toMatchObject({
    port: 4010,
    edgeHttpPort: 4080,
    edgeHttpsPort: 4443,
    speed: 1,
  });
  expect(parseCommandLine(['--speed=2.5', '--seed', 'a.json'])).toMatchObject({
    speed: 2.5,
    seed: 'a.json',
  });
});

describe('a seed', () => {
  test('is refused with every fault of it', async () => {
    const seed = {
      switches: { 'env-grammar': 'lenient' },
      keys: [{ name: 'x', token: 'svl_x', permissions: ['APP:FLY'] }],
      applications: [
        { display_name: 'A', repo_url: site },
        { display_name: 'Both', repo_url: site, docker_image: 'nginx' },
        { display_name: 'Disk', repo_url: site, x_disk: { source: '.', target: '/data' } },
        { display_name: 'Size', repo_url: site, processes: [{ size: 'XXL' }] },
      ],
      shell: true,
    };
    const message = await applySeed(seed, '.').catch((error: Error) => error.message);
    for (const part of [
      'switches.env-grammar',
      'keys.0.permissions.0: must be like APP:READ',
      'applications.0.display_name',
      'applications.1: needs either repo_url or docker_image',
      'applications.2.x_disk: is for images only',
      'applications.3.processes.0.size: must be one of H1, S1',
      'shell',
    ]) {
      expect(message).toContain(part);
    }
  });

  test('is refused when its parts do not know each other', async () => {
    const seed = {
      keys: [{ name: 'x', token: 'svl_x', applications: ['nowhere'] }],
      applications: [siteSeed({ project: 'Shop' }), siteSeed({ docker_registry: 'Hub' })],
    };
    const message = await applySeed(seed, '.').catch((error: Error) => error.message);
    expect(message).toContain('applications.0.project: there is no project Shop');
    expect(message).toContain('applications.1.docker_registry: there is no registry Hub');
    expect(message).toContain('applications.1.name: there are two applications site');
    expect(message).toContain('keys.0.applications: there is no application nowhere');
  });

  test('finds repositories from where it lies', async () => {
    const { state } = await applySeed(
      { applications: [{ display_name: 'Site', repo_url: './site' }] },
      join(site, '..'),
    );
    expect(state.applications[0]?.repo_url).toBe(site);
    expect(existsSync(site)).toBe(true);
  });
});
