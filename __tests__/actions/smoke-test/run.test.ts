import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type RunOptions, runAction, startAction } from '../../support/run-bundle.ts';
import {
  certificateFile,
  healthy,
  openShop,
  SERVER_ERROR,
  URL as SHOP_URL,
  type Shop,
  type Views,
} from './shop.ts';

// The action as a runner starts it: a process of its own, inputs and files in its environment.

let authority: Awaited<ReturnType<typeof certificateFile>>;
beforeAll(async () => {
  authority = await certificateFile();
});
afterAll(() => authority.remove());

const open: Shop[] = [];
afterEach(() => {
  for (const shop of open.splice(0)) shop.close();
});

async function step(views: Views, inputs: Record<string, string> = {}): Promise<RunOptions> {
  const shop = await openShop(views);
  open.push(shop);
  return {
    inputs: {
      url: SHOP_URL,
      resolve: shop.resolve,
      interval: '50ms',
      timeout: '10s',
      'streak-span': '0s',
      ...inputs,
    },
    env: { NODE_EXTRA_CA_CERTS: authority.path },
  };
}

describe('the step', () => {
  test('is green where the site is, and says what it saw', async () => {
    const run = await runAction('smoke-test', await step(healthy()));
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({
      verdict: 'pass',
      passed: '5',
      failed: '0',
      'not-measured': '0',
      url: SHOP_URL,
      version: '4f2a91c',
      'latency-ms': expect.stringMatching(/^\d+$/),
    });
    const results = JSON.parse(run.outputs['results'] ?? '');
    expect(results).toHaveLength(5);
    expect(results[1]).toMatchObject({
      check: 'GET /health/',
      verdict: 'pass',
      got: '200, .status = ok, .checks.database = ok, .checks.cache = true',
      timings: { totalMs: expect.any(Number) },
    });
    const summary = run.summary
      .replace(/```mermaid[^`]*```\n\n/, '')
      .replaceAll(/\b[\d.]+ to (?=\d)/g, '');
    expect(summary.replace(/\b\d+(\.\d+)? ?m?s\b/g, 'N')).toMatchInlineSnapshot(`
"## ✅ Smoke test: 5 passed, 0 failed, 0 not measured

- Site: https://shop.example.com
- Ready after N (3 requests)
- Version: not measured, since \`expect-version\` is not given; the app calls itself “4f2a91c”
- TLSv1.3, certificate valid for 63 more days

| Check | Expected | Got | Latency | Verdict |
| --- | --- | --- | --- | --- |
| \`GET / over http\` | 3xx, redirect to https | 301, to “https://shop.example.com/” |  | ✅ pass |
| \`GET /health/\` | 200, .status = healthy\\|ok\\|ready, .checks.database? = ok\\|true\\|healthy\\|connected, .checks.cache? = ok\\|true\\|healthy\\|connected, within N | 200, .status = ok, .checks.database = ok, .checks.cache = true | N | ✅ pass |
| \`GET /\` | 200, text/html, some content, within N | 200, text/html, 142 B | N | ✅ pass |
| \`GET /admin/\` | 200, text/html, contains “&lt;form”, contains “csrfmiddlewaretoken”, sets cookie csrftoken, within N | 200, text/html | N | ✅ pass |
| \`ASSET / /admin/\` | 200, text/css, some content | “/static/shop.4f2a91c0.css”: 200, text/css, 18 B |  | ✅ pass |

### Where the time went

| Check | Connect | TLS | First byte | Body | Total | 95 % sure |
| --- | --- | --- | --- | --- | --- | --- |
| \`GET / over http\` | N |  | N | N | N |  |
| \`GET /health/\` | N | N | N | N | N | N |
| \`GET /\` | N | N | N | N | N | N |
| \`GET /admin/\` | N | N | N | N | N | N |
| \`ASSET / /admin/\` | N | N | N | N | N |  |

Of the last page of each check, redirects left out: the median of nine requests after a first one that is not counted, and between which times it lies with 95 % confidence; or the only request.

| Beside the pages | Seen | Verdict |
| --- | --- | --- |
| certificate | 63 days left | ✅ pass |
| page that is not there | 404, without traces of DEBUG | ✅ pass |
| admin login | the page at /admin/login/ is not the form of Django | ⚪ not measured |

### Which deployment answers: not measured

| Source | Says | Finding |
| --- | --- | --- |
| \`version header\` | says nothing | ⚪ not measured |
| \`health JSON\` | “4f2a91c” | ⚪ not measured |
| \`meta tag\` | says nothing | ⚪ not measured |
"
`);
  });

  test('is red where a view answers 500, with one sentence that names the cause', async () => {
    const run = await runAction('smoke-test', await step({ ...healthy(), '/': SERVER_ERROR }));
    expect(run.exitCode).toBe(1);
    expect(run.stdout.match(/^::error::.*$/gm)).toEqual([
      '::error::GET / answered 500 where 200 was expected: the app failed while it made this page ' +
        '(“Server Error (500)”), although its health view is green; read the app’s runtime logs, ' +
        'where the traceback is: often a migration was not run or a variable is missing.',
    ]);
    expect(run.outputs).toMatchObject({ verdict: 'fail', passed: '4', failed: '1' });
    expect(run.summary).toContain('## ❌ Smoke test: 4 passed, 1 failed, 0 not measured');
    expect(run.summary).toContain('GET / answered 500');
    expect(run.stdout).not.toMatch(/\n\s+at /);
  });

  test('is red while the old version is in service', async () => {
    const inputs = { 'expect-version': '9c01d2e', timeout: '1s' };
    const run = await runAction('smoke-test', await step(healthy(), inputs));
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('still answers as version “4f2a91c” after');
    expect(run.outputs).toMatchObject({ verdict: 'fail', passed: '0', 'not-measured': '5' });
    expect(run.summary).toContain('another version is in service');
  });

  test('is red while the app is crashed, and tells the platform’s word for it', async () => {
    const crashed = { status: 503, headers: { 'X-Sevalla-Status': 'application-crashed' } };
    const run = await runAction(
      'smoke-test',
      await step({ '/health/': crashed }, { timeout: '1s' }),
    );
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(/^::error::.*X-Sevalla-Status: “application-crashed”/m);
  });

  test('is not commanded by a page', async () => {
    const body = '<title>x\n::error::pwned\n##[error]pwned</title>';
    const run = await runAction(
      'smoke-test',
      await step({ ...healthy(), '/': { status: 500, body } }, { checks: 'GET /' }),
    );
    expect(run.stdout.match(/^::error::/gm)).toHaveLength(1);
    expect(run.stdout).not.toMatch(/^\s*::error::pwned/m);
    expect(run.stdout).not.toContain('##[');
  });

  test('trusts no certificate that its runner does not', async () => {
    const { inputs = {} } = await step(healthy(), { timeout: '1s' });
    const run = await runAction('smoke-test', {
      inputs,
      env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('fails at TLS (DEPTH_ZERO_SELF_SIGNED_CERT)');
  });

  test('names every wrong input at once', async () => {
    const inputs = {
      url: 'shop.example.com',
      preset: 'perl',
      'health-path': 'health',
      streak: '0',
      resolve: 'shop.example.com:127.0.0.1',
    };
    const { exitCode, stdout } = await runAction('smoke-test', { inputs });
    expect(exitCode).toBe(1);
    for (const name of Object.keys(inputs)) expect(stdout).toContain(`%0A- ${name}: expected `);
  });

  test('names every wrong check at once, before anything is asked', async () => {
    const options = await step(healthy(), { checks: 'GET / 20\nPUT /' });
    const { exitCode, stdout } = await runAction('smoke-test', options);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('checks: 2 faults:%0A- line 1, column 7: status 20');
    expect(open[0]?.requests).toEqual([]);
  });

  test('ends when its job is cancelled', async () => {
    const options = await step({ '/health/': { status: 503 } }, { timeout: '5m' });
    const running = startAction('smoke-test', options);
    await running.printed('/health/: 503');
    running.kill('SIGINT');
    const { exitCode, stdout } = await running.done;
    expect(exitCode).toBe(1);
    expect(stdout).toContain('::error::Stopped by SIGINT.');
  });
});
