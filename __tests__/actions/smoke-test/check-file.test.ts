import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { intervalOf, isSlower, summarize } from '../../../src/actions/smoke-test/latency.ts';
import { parseConfig } from '../../../src/config/read-config.ts';
import { root } from '../../support/repository.ts';
import { type ActionRun, runAction, shownBy } from '../../support/run-bundle.ts';
import {
  certificateFile,
  healthy,
  openShop,
  URL as SHOP_URL,
  type Shop,
  type Views,
} from './shop.ts';

const PASSWORD = 'correct horse battery staple';
const CSRF = 'x7Kd93mQpZ21vT';

let authority: Awaited<ReturnType<typeof certificateFile>>;
const folder = mkdtempSync(join(tmpdir(), 'sevalla-actions-checks-'));
beforeAll(async () => {
  authority = await certificateFile();
});
afterAll(() => {
  authority.remove();
  rmSync(folder, { recursive: true, force: true });
});

const open: Shop[] = [];
afterEach(() => {
  for (const shop of open.splice(0)) shop.close();
});

async function run(
  views: Views,
  config: string,
  inputs: Record<string, string> = {},
): Promise<{ ran: ActionRun; asked: Shop['requests'] }> {
  const shop = await openShop({ ...healthy(), ...views });
  open.push(shop);
  writeFileSync(join(folder, 'sevalla.yml'), config);
  const ran = await runAction('smoke-test', {
    inputs: {
      url: SHOP_URL,
      resolve: shop.resolve,
      interval: '50ms',
      streak: '1',
      'config-file': 'sevalla.yml',
      ...inputs,
    },
    env: { NODE_EXTRA_CA_CERTS: authority.path, SMOKE_PASSWORD: PASSWORD },
    cwd: folder,
  });
  return { ran, asked: shop.requests };
}

/** A login that wants its cookie, its token and its password, and a page for who is in. */
const LOGIN: Views = {
  '/login/': (request, response) => {
    if (request.method === 'GET') {
      return {
        headers: { 'Set-Cookie': `csrftoken=${CSRF}; Path=/; Secure` },
        body: `<form><input name="token" value="${CSRF}"></form>`,
      };
    }
    let sent = '';
    request.on('data', (piece) => {
      sent += piece;
    });
    request.on('end', () => {
      const form = new URLSearchParams(sent);
      const isRight =
        form.get('token') === CSRF &&
        form.get('password') === PASSWORD &&
        request.headers.cookie === `csrftoken=${CSRF}` &&
        request.headers.origin === SHOP_URL;
      response.writeHead(isRight ? 302 : 403, {
        Location: '/account/',
        'Set-Cookie': 'sessionid=s3ss10n-0f-smoke; Path=/; HttpOnly',
      });
      response.end();
    });
    return undefined;
  },
  '/account/': (request) => ({
    status: request.headers.cookie?.includes('sessionid=') ? 200 : 403,
    body: `<h1>Hello</h1><p>${PASSWORD}</p>`,
  }),
};

const FLOW = `smoke-test:
  checks:
    - name: Log in
      writes: true
      steps:
        - path: /login/
          captures: { token: 'css "input[name=token]" attr "value" redact' }
        - method: POST
          path: /login/
          form: { token: "{{token}}", password: "{{env.SMOKE_PASSWORD}}" }
          status: 302
        - path: /account/
          assert:
            - css "h1" == "Hello"
            - css "p" == "not {{env.SMOKE_PASSWORD}}"
            - certificate "Chain-Expire-Date" daysAfterNow > 60
            - certificate "Chain-Expire-Date" daysAfterNow > 90
`;

describe('a check of several requests', () => {
  test('keeps cookies and captures, and no secret is ever seen', async () => {
    const { ran, asked } = await run(
      LOGIN,
      FLOW.replace(/ {12}- css "p".*\n/, '').replace(/.*> 90\n/, ''),
    );
    expect(ran.outputs).toMatchObject({ verdict: 'pass', passed: '1' });
    expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
    for (const secret of [PASSWORD, CSRF]) expect(shownBy(ran)).not.toContain(secret);
  });

  test('shows every assertion that does not hold under its line, and no secret', async () => {
    const { ran } = await run(LOGIN, FLOW);
    expect(ran.exitCode).toBe(1);
    expect(ran.stdout).toContain('sevalla.yml:15:15');
    expect(ran.stdout).toMatch(
      /15 │ {13}- css "p" == "not \{\{env\.SMOKE_PASSWORD\}\}"\n.*│ {15}\^{39} css p = “\*\*\*”, expected css "p" == "not \*\*\*"/,
    );
    expect(ran.stdout).toMatch(/\^+ certificate Chain-Expire-Date daysAfterNow = 63 \(“CN=/);
    expect(ran.stdout).toMatch(/::error title=Log in,file=sevalla\.yml,line=17,col=15,endColumn=/);
    expect(JSON.parse(ran.outputs['results'] ?? '')[0].broken).toHaveLength(2);
    for (const secret of [PASSWORD, CSRF]) expect(shownBy(ran)).not.toContain(secret);
  });

  test('says which variables are not set, before anything is asked', async () => {
    const { ran, asked } = await run(LOGIN, FLOW.replace('env.SMOKE_PASSWORD', 'env.NOWHERE'));
    expect(ran.stdout).toContain('line 10, column 49: {{env.NOWHERE}} is not set');
    expect(asked).toEqual([]);
  });
});

test('a check that writes and fails is not sent again to see whether it was a blip', async () => {
  const broken = { status: 500, body: 'Server Error' };
  const config = (method: string): string =>
    `smoke-test: { checks: [{ name: Order, writes: true, method: ${method}, path: /order/ }] }\n`;
  const asking = async (method: string): Promise<{ times: number; summary: string }> => {
    const { ran, asked } = await run({ '/order/': broken }, config(method));
    expect(ran.exitCode).toBe(1);
    const times = asked.filter(({ path }) => path.startsWith('/order/')).length;
    return { times, summary: ran.summary };
  };
  const written = await asking('POST');
  expect(written.times).toBe(1);
  expect(written.summary).toContain('| A critical check failed, again and again | none | ❌ no |');
  expect((await asking('GET')).times).toBe(3);
});

describe('a baseline', () => {
  const CONFIG = 'smoke-test: { checks: [{ name: Home, path: / }] }\n';
  const inputs = { baseline: 'kept/baseline.json' };
  const file = join(folder, 'kept/baseline.json');
  const late: Views = {
    '/': (_, response) => void setTimeout(() => response.end('Shop'), 120),
  };

  test('is written by a green run, and a slower page is degraded by it or fails', async () => {
    const { ran: first } = await run({}, CONFIG, inputs);
    expect(first.outputs).toMatchObject({ verdict: 'pass', 'baseline-file': inputs.baseline });
    const before = readFileSync(file, 'utf8');
    const { ran: slower } = await run(late, CONFIG, inputs);
    expect(slower.exitCode).toBe(0);
    expect(slower.outputs).toMatchObject({ verdict: 'degraded', passed: '0', degraded: '1' });
    expect(slower.stdout).toMatch(/::warning::Home took \S+ where it took \S+ in the last/);
    expect(readFileSync(file, 'utf8')).toBe(before);
    const { ran: strict } = await run(late, CONFIG, { ...inputs, 'on-regression': 'fail' });
    expect(strict.exitCode).toBe(1);
  });

  test('that is broken warns and decides nothing', async () => {
    writeFileSync(join(folder, 'odd.json'), '{"schema":1,"checks":7}');
    const { ran } = await run({}, CONFIG, { baseline: 'odd.json' });
    expect(ran.exitCode).toBe(0);
    expect(ran.stdout).toContain('::warning::The baseline odd.json is none that smoke-test wrote');
  });
});

describe('latencies', () => {
  const of = (...totals: number[]) => summarize(totals.map((totalMs) => ({ totalMs })));
  const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1);

  test('have the interval of the binomial distribution, where there are enough', () => {
    expect(intervalOf(upTo(5), 0.5)).toBeUndefined();
    expect(intervalOf(upTo(6), 0.5)).toEqual([1, 6]);
    expect(intervalOf(upTo(9), 0.5)).toEqual([2, 8]);
    expect(intervalOf(upTo(100), 0.5)).toEqual([40, 61]);
    expect(intervalOf(upTo(71), 0.95)).toBeUndefined();
    expect(Object.keys(of(...upTo(72)).percentiles)).toEqual(['p50', 'p90', 'p95']);
  });

  test('tell each percentile and each phase with an interval of its own', () => {
    const samples = upTo(72).map((n) => ({ connectMs: n, tlsMs: 73 - n, totalMs: 73 }));
    const { phases, intervals } = summarize([...samples.slice(1), { totalMs: 73, tlsMs: 72 }]);
    // One of them had no connect of its own.
    expect(phases).toEqual({ tlsMs: { medianMs: 36, interval: intervalOf(upTo(72), 0.5) } });
    expect(intervals).toEqual({ p50: [73, 73], p90: [73, 73], p95: [73, 73] });
    expect(of(...upTo(72)).intervals['p95']).toEqual(intervalOf(upTo(72), 0.95));
  });

  test('are slower only beyond chance, a fifth and 20 ms', () => {
    const fast = of(...upTo(9).map((n) => 100 + n));
    expect(isSlower(of(...upTo(9).map((n) => 140 + n)), fast)).toBe(true);
    expect(isSlower(of(...upTo(9).map((n) => 112 + n)), fast)).toBe(false);
    expect(isSlower(of(...upTo(9).map((n) => 60 + 20 * n)), fast)).toBe(false);
  });
});

test('the example of the README can be read', () => {
  const readme = readFileSync(join(root, 'actions/smoke-test/README.md'), 'utf8');
  const example = /```yaml\n(smoke-test:\n[\s\S]*?)```/.exec(readme)?.[1] ?? '';
  expect(parseConfig('README.md', example).checks).toHaveLength(3);
});
