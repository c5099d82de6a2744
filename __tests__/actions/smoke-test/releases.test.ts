import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { conclude } from '../../../src/actions/smoke-test/conclude.ts';
import { inputs as contract } from '../../../src/actions/smoke-test/contract.ts';
import { presetLines } from '../../../src/actions/smoke-test/presets.ts';
import { smokeTest } from '../../../src/actions/smoke-test/smoke.ts';
import { createLog } from '../../../src/kit/log.ts';
import type { Report, Tools } from '../../../src/kit/tools.ts';
import { readMetadata } from '../../support/repository.ts';
import { seeded } from '../../support/seeded.ts';
import { healthy, type Page } from './shop.ts';

// Releases by the hundred, in this process and on a clock of its own: requests are real, waiting is not.

const NEW = '4f2a91c';
const DEFAULTS = Object.fromEntries(
  Object.entries(readMetadata('smoke-test').inputs ?? {}).flatMap(([name, input]) =>
    input.default === undefined ? [] : [[name, String(input.default)]],
  ),
);

let now = 0;
let respond: (path: string) => Page | 'cut' = () => 'cut';
let server: Server;
let origin: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    now += 20;
    const page = path === '/control' ? {} : respond(path);
    if (page === 'cut') {
      request.socket.destroy();
      return;
    }
    response.writeHead(page.status ?? 200, { 'content-type': 'text/html', ...page.headers });
    response.end(page.body ?? '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function smoke(random: () => number, inputs: Record<string, string> = {}): Promise<Report> {
  const tools = {
    now: () => now,
    sleep: async (ms: number) => {
      now += ms;
    },
    random,
    log: createLog(
      () => {},
      (text) => text,
    ),
    mask: () => {},
    redact: (text: string) => text,
    env: {},
    signal: new AbortController().signal,
  } as unknown as Tools;
  const given = {
    ...DEFAULTS,
    url: origin,
    preset: 'generic',
    'expect-version': NEW,
    'control-url': `${origin}/control`,
    'known-good-id': '01234567-89ab-4cde-8f01-23456789abcd',
    // No project there, so that a preset is what it is without one.
    'working-directory': 'docs',
    ...inputs,
  };
  return conclude(await smokeTest(contract.parse(given), tools));
}

const site = (version: string) => {
  const views = healthy(version);
  return (path: string): Page => {
    const view = views[path];
    return typeof view === 'object' ? view : { status: 404, body: 'Not Found' };
  };
};

/** Singles, and spans of up to 3 s, of what networks, edges and restarts do. */
function withBlips(serve: (path: string) => Page, random: () => number) {
  const start = now;
  const spans = Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
    const from = start + random() * 30_000;
    return { from, to: from + random() * 3000 };
  });
  const kinds: (Page | 'cut')[] = [
    'cut',
    { status: 502 },
    { status: 503, headers: { 'x-sevalla-status': 'application-crashed' } },
    { status: 500 },
  ];
  return (path: string): Page | 'cut' => {
    const isHit = random() < 0.03 || spans.some(({ from, to }) => now >= from && now < to);
    return isHit ? kinds[Math.floor(random() * kinds.length)]! : serve(path);
  };
}

const CHECKS = { checks: 'GET /health/ 200\nGET / 200 text:Shop' };

describe('a release with blips', () => {
  test('is never taken back where it is healthy: 500 of them', async () => {
    const verdicts: Record<string, number> = {};
    for (let seed = 1; seed <= 500; seed += 1) {
      const random = seeded(seed);
      respond = withBlips(site(NEW), random);
      const { outputs } = await smoke(random, CHECKS);
      expect([seed, outputs['rollback-recommended']]).toEqual([seed, false]);
      const verdict = String(outputs['verdict']);
      verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    }
    // The blips are met: were they not, the above would show nothing.
    expect(verdicts['fail'] ?? 0).toBeGreaterThan(20);
    expect(verdicts['flaky'] ?? 0).toBeGreaterThan(20);
  });

  test('is taken back where it is broken, blips or not', async () => {
    let recommended = 0;
    for (let seed = 1; seed <= 50; seed += 1) {
      const random = seeded(seed);
      const serve = site(NEW);
      respond = withBlips((path) => (path === '/' ? { status: 500 } : serve(path)), random);
      const { outputs } = await smoke(random, CHECKS);
      expect(outputs['verdict']).toBe('fail');
      if (outputs['rollback-recommended']) recommended += 1;
    }
    expect(recommended).toBeGreaterThan(40);
  });
});

describe('a release that is watched', () => {
  const WATCHED = { ...CHECKS, watch: '10m' };
  const serve = site(NEW);
  /** Something else than the release from so many minutes after its start. */
  const later = (minutes: number, instead: (path: string) => Page) => {
    const from = now + minutes * 60_000;
    return (path: string) => (now < from ? serve(path) : instead(path));
  };

  test('and stays green passes, and the summary tells how long', async () => {
    respond = serve;
    const { outputs, summary } = await smoke(seeded(1), WATCHED);
    expect(outputs).toMatchObject({ verdict: 'pass', 'rollback-recommended': false });
    expect(outputs['class']).toBeUndefined();
    expect(summary).toContain('### Watched for 10m\n\nNothing got worse.');
  });

  test('and breaks fails with the cause of its last round, and is to be taken back', async () => {
    respond = later(3, (path) => (path === '/' ? { status: 500 } : serve(path)));
    const { outputs, failure, summary } = await smoke(seeded(1), WATCHED);
    expect(outputs).toMatchObject({
      verdict: 'fail',
      cause: 'page.error',
      'rollback-recommended': true,
    });
    expect(failure).toBe(
      'While it was watched, GET / failed 3 rounds in a row; read the runtime logs of that time.',
    );
    expect(summary).toContain('### Watched, and cut short of 10m');
  });

  test('and goes away is to be taken back, too', async () => {
    respond = later(3, () => ({ status: 503, headers: { 'x-sevalla-status': 'crashed' } }));
    const { outputs } = await smoke(seeded(1), WATCHED);
    expect(outputs).toMatchObject({
      verdict: 'fail',
      cause: 'serving.no-instance',
      'rollback-recommended': true,
    });
  });

  test('is left alone when another deployment takes its place meanwhile', async () => {
    respond = later(3, site('0d1e2f3'));
    const { outputs } = await smoke(seeded(1), WATCHED);
    expect(outputs).toMatchObject({
      verdict: 'fail',
      cause: 'identity.old',
      'rollback-recommended': false,
    });
  });

  test('is never taken back for blips: 50 of them', async () => {
    const verdicts = new Set<unknown>();
    for (let seed = 1; seed <= 50; seed += 1) {
      const random = seeded(seed);
      respond = withBlips(serve, random);
      const { outputs } = await smoke(random, WATCHED);
      expect([seed, outputs['rollback-recommended']]).toEqual([seed, false]);
      verdicts.add(outputs['verdict']);
    }
    expect(verdicts).toContain('degraded');
  });
});

describe('the build before', () => {
  const PRESETS = contract.shape.preset.options;

  test.each(PRESETS)('passes no check of the preset %s', async (preset) => {
    respond = site('0d1e2f3');
    const { outputs, failure } = await smoke(seeded(1), { preset, timeout: '10s' });
    expect(failure).toContain('still answers as version “0d1e2f3”');
    expect(outputs).toMatchObject({
      verdict: 'fail',
      cause: 'identity.old',
      passed: 0,
      'not-measured': presetLines(preset, '/health/').length,
      'rollback-recommended': false,
    });
    const results = outputs['results'] as { verdict: string }[];
    expect(results.map(({ verdict }) => verdict)).not.toContain('pass');
  });

  test.each(PRESETS)('and the new one passes those of %s that it does not', async (preset) => {
    respond = site(NEW);
    const { outputs } = await smoke(seeded(1), { preset });
    expect(outputs['identity']).toBe('confirmed');
    expect(outputs['passed']).toBeGreaterThan(0);
  });

  test.each([
    ['the header', { headers: { 'x-app-version': '0d1e2f3' } }],
    ['a meta tag', { body: '<meta content="0d1e2f3" name="git-commit">' }],
  ])('is seen by %s, too', async (_, page) => {
    respond = () => page;
    const { outputs } = await smoke(seeded(1), { timeout: '10s' });
    expect(outputs).toMatchObject({ passed: 0, identity: 'other' });
  });

  test('is seen by its static manifest, whatever version it calls itself', async () => {
    const serve = site(NEW);
    respond = (path) =>
      path === '/static/staticfiles.json' ? { body: '{"hash":"0ld0ld0ld0ld"}' } : serve(path);
    const manifest = { 'expect-manifest': 'a1b2c3d4e5f6', timeout: '10s' };
    const { outputs, failure } = await smoke(seeded(1), manifest);
    expect(outputs).toMatchObject({ passed: 0, cause: 'identity.contradicted' });
    expect(failure).toContain('static manifest: hash 0ld0ld0ld0ld');
  });
});
