import { setTimeout as delay } from 'node:timers/promises';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { inputs as contract } from '../../../src/actions/smoke-test/contract.ts';
import { type Outcome, probe } from '../../../src/actions/smoke-test/probe.ts';
import { report } from '../../../src/actions/smoke-test/report.ts';
import { createLog } from '../../../src/kit/log.ts';
import type { Report } from '../../../src/kit/tools.ts';
import { readMetadata } from '../../support/repository.ts';
import {
  HOST,
  healthy,
  openShop,
  SERVER_ERROR,
  URL as SHOP_URL,
  type Shop,
  shopCertificate,
  type View,
  type Views,
} from './shop.ts';

beforeAll(async () => {
  // As NODE_EXTRA_CA_CERTS does for a process that is yet to start.
  setDefaultCACertificates([...getCACertificates(), (await shopCertificate()).cert]);
});

const open: Shop[] = [];
afterEach(() => {
  for (const shop of open.splice(0)) shop.close();
});

interface Probed {
  outcome: Outcome;
  report: Report;
  log: string;
  requests: Shop['requests'];
}

const DEFAULTS = Object.fromEntries(
  Object.entries(readMetadata('smoke-test').inputs ?? {}).flatMap(([name, input]) =>
    input.default === undefined ? [] : [[name, String(input.default)]],
  ),
);
// This repository is a project of Node, and the presets are tried without one.
const NO_PROJECT = { 'working-directory': '__tests__' };
const HASTE = { timeout: '1s', interval: '20ms', streak: '2', 'streak-span': '0s' };

async function probeShop(
  views: Views,
  inputs: Record<string, string> = {},
  signal = new AbortController().signal,
): Promise<Probed> {
  const shop = await openShop(views);
  open.push(shop);
  const given = {
    url: SHOP_URL,
    resolve: shop.resolve,
    ...DEFAULTS,
    ...HASTE,
    ...NO_PROJECT,
    ...inputs,
  };
  let log = '';
  const outcome = await probe(contract.parse(given), {
    now: Date.now,
    sleep: (ms) => delay(ms),
    random: () => Math.random() / 20,
    log: createLog(
      (text) => {
        log += text;
      },
      (text) => text,
    ),
    env: {},
    signal,
    mask: () => {},
    redact: (text) => text,
  });
  return { outcome, report: report(outcome), log, requests: shop.requests };
}

const failureOf = async (changed: Views, inputs?: Record<string, string>) =>
  (await probeShop({ ...healthy(), ...changed }, inputs)).report.failure;

const late =
  (ms: number, page: View): View =>
  (_, response) => {
    setTimeout(() => response.end('body' in page ? page.body : ''), ms);
    return undefined;
  };

/** One view after the other, and the last one for ever. */
const inTurn = (...views: View[]): View => {
  let turn = 0;
  return (request, response) => {
    const view = views[Math.min(turn, views.length - 1)]!;
    turn += 1;
    return typeof view === 'function' ? view(request, response) : view;
  };
};

/** Two views by turns, as of two instances behind one address. */
const alternately = (one: View, other: View): View => {
  let turn = 0;
  return (request, response) => {
    turn += 1;
    const view = turn % 2 === 1 ? one : other;
    return typeof view === 'function' ? view(request, response) : view;
  };
};

const CRASHED = { status: 503, headers: { 'X-Sevalla-Status': 'application-crashed' } };
const to = (location: string): View => ({ status: 302, headers: { Location: location } });
const json = (document: unknown, status = 200): View => ({
  status,
  type: 'application/json',
  body: JSON.stringify(document),
});
const HOME = healthy()['/']!;
const HEALTH = healthy()['/health/']!;

describe('a healthy site', () => {
  test('passes every check of the preset for Django', async () => {
    const { report, outcome } = await probeShop(healthy());
    expect(report.failure).toBeUndefined();
    expect(report.outputs).toMatchObject({
      verdict: 'pass',
      passed: 5,
      failed: 0,
      'not-measured': 0,
      url: SHOP_URL,
      version: '4f2a91c',
    });
    expect(outcome).toMatchObject({ kind: 'checked', tls: { daysLeft: 63 } });
  });

  test.each([
    ['node', 4],
    ['generic', 2],
  ])('passes every check of the preset %s', async (preset, passed) => {
    const { report } = await probeShop(healthy(), { preset });
    expect(report.outputs).toMatchObject({ verdict: 'pass', passed, 'not-measured': 0 });
  });

  test('is only read, past all caches and without cookies', async () => {
    const { requests } = await probeShop(healthy());
    expect(requests.length).toBeGreaterThan(10);
    for (const { method, query, headers } of requests) {
      expect(method).toBe('GET');
      expect(query).toMatch(/(^|&)smoke-test=[0-9a-f]+$/);
      expect(headers['cache-control']).toBe('no-cache');
      expect(headers.cookie).toBeUndefined();
    }
  });

  test('may live below a path', async () => {
    const { report, requests } = await probeShop(
      { '/shop/health/': json({ status: 'ok' }), '/shop/': { body: 'Shop' } },
      { url: `${SHOP_URL}/shop/`, checks: 'GET / 200 text:Shop\nGET /health/ 200' },
    );
    expect(report.outputs).toMatchObject({ passed: 2 });
    expect(requests.every(({ path }) => path.startsWith('/shop/'))).toBe(true);
  });

  test('may have no admin, which is then not measured', async () => {
    const { '/admin/': _, ...views } = healthy();
    const { report } = await probeShop(views);
    expect(report.outputs).toMatchObject({ verdict: 'pass', passed: 4, 'not-measured': 1 });
    expect(report.summary).toContain('the app has no such page (404)');
  });

  test('may name no file, which is then not measured', async () => {
    const { report } = await probeShop(
      { ...healthy(), '/': { body: '<!-- <script src="/a.js"></script> -->' } },
      { checks: 'ASSET / 200\nGET / 200' },
    );
    expect(report.outputs).toMatchObject({ verdict: 'pass', passed: 1, 'not-measured': 1 });
    expect(report.summary).toContain('no page names a stylesheet or script on this host');
  });

  test('is not asked over http where nobody knows the port', async () => {
    const shop = await openShop(healthy());
    open.push(shop);
    const port = /:443:127.0.0.1:(\d+)/.exec(shop.resolve)?.[1];
    const { report } = await probeShop(
      {},
      {
        url: `${SHOP_URL}:${port}`,
        resolve: `${HOST}:${port}:127.0.0.1`,
      },
    );
    expect(report.outputs).toMatchObject({ verdict: 'pass', passed: 4, 'not-measured': 1 });
    expect(report.summary).toContain('its plain http address is unknown');
  });
});

describe('a broken twin', () => {
  // Each differs from the healthy site in the named views alone. The sentence is the whole failure.
  const twins: [string, Views, string][] = [
    [
      'a view that answers 500',
      { '/': SERVER_ERROR },
      'GET / answered 500 where 200 was expected: the app failed while it made this page ' +
        '(“Server Error (500)”), although its health view is green; read the app’s runtime logs, ' +
        'where the traceback is: often a migration was not run or a variable is missing.',
    ],
    [
      'an unmigrated database behind a home page that redirects',
      { '/': to('/login/'), '/login/': SERVER_ERROR },
      'GET / answered 500 where 200 was expected: the app failed while it made this page ' +
        '(“Server Error (500)”), although its health view is green; read the app’s runtime logs, ' +
        'where the traceback is: often a migration was not run or a variable is missing.',
    ],
    [
      'an error page of DEBUG mode',
      {
        '/': {
          status: 500,
          body: '<title>OperationalError at /</title>You have <code>DEBUG = True</code>',
        },
      },
      'GET / answered 500 where 200 was expected: the app failed while it made this page ' +
        '(“OperationalError at /”), although its health view is green; the page tells the error ' +
        'to everyone: set DEBUG to False, then correct the error.',
    ],
    [
      'a crashed app behind a green health view',
      { '/': CRASHED },
      'GET / answered 503 where 200 was expected: the platform has no Ready instance to send ' +
        'visitors to (X-Sevalla-Status: “application-crashed”), and a container that runs and ' +
        'looks healthy need not be Ready; compare the port, path and answer of the readiness ' +
        'probe with what the app does for a request to its pod address, and read the runtime logs.',
    ],
    [
      'strict hosts behind a health view that does not care',
      { '/': { status: 400, body: '<h1>Bad Request (400)</h1>' } },
      'GET / answered 400 where 200 was expected: the app refuses the request, most likely for ' +
        'its host name, shop.example.com; set ALLOWED_HOSTS on the platform to exactly this name ' +
        '(Django knows no `*.example.com`, and `.example.com` stands for all names below it).',
    ],
    [
      'a redirect to https that does not see https',
      { '/': to(`${SHOP_URL}/`) },
      'GET / redirects back to “https://shop.example.com/”, without end: the app redirects to ' +
        'https and does not see that the request came by https; set SECURE_PROXY_SSL_HEADER = ' +
        "('HTTP_X_FORWARDED_PROTO', 'https') in the settings.",
    ],
    [
      'a redirect to another host',
      { '/': to('https://www.example.com/') },
      'GET / redirects to another host, “https://www.example.com/”: which is not the site under ' +
        'test; give the address that visitors end up on as `url`.',
    ],
    [
      'redirects without end, each to a new page',
      {
        '/': to('/1'),
        '/1': to('/2'),
        '/2': to('/3'),
        '/3': to('/4'),
        '/4': to('/5'),
        '/5': to('/6'),
      },
      'GET / redirects more than 5 times, at last to “https://shop.example.com/6”: browsers and ' +
        'search engines give up on such a chain; look at the redirects of the app and of the ' +
        'platform, which may undo one another.',
    ],
    [
      'a home page that is no page',
      { '/': json({ hello: 'world' }) },
      'GET / is application/json where text/html was expected: another view or server answers ' +
        'than the check has in mind; check what sets the header Content-Type.',
    ],
    [
      'a home page without content',
      { '/': { body: '' } },
      'GET / is empty where some content was expected: the answer has no content; look at the view.',
    ],
    [
      'a home page that is missing',
      { '/': { status: 404, body: '<title>Not Found</title>' } },
      'GET / answered 404 where 200 was expected: there is no such page (“Not Found”); check the ' +
        'path, and that `url` is the address of this app.',
    ],
    [
      'an edge that challenges robots',
      { '/': { status: 403, headers: { 'cf-mitigated': 'challenge' } } },
      'GET / answered 403 where 200 was expected: the edge takes the runner for a robot ' +
        '(cf-mitigated: “challenge”); make an exception for the checks in the firewall rules of ' +
        'the domain.',
    ],
    [
      'an edge without an instance',
      { '/': { status: 502, body: '<title>502 Bad Gateway</title>' } },
      'GET / answered 502 where 200 was expected: the edge got no answer from a working instance ' +
        '(“502 Bad Gateway”); look at the processes of the app on Sevalla, their health checks ' +
        'and runtime logs.',
    ],
    [
      'a page behind a password',
      { '/': { status: 401 } },
      'GET / answered 401 where 200 was expected: the page asks for credentials; check a page ' +
        'that visitors see without them.',
    ],
    [
      'a database that the health view misses, with 200',
      { '/health/': json({ status: 'ok', checks: { database: 'unavailable' } }) },
      'GET /health/ has .checks.database = “unavailable” where .checks.database? = ' +
        'ok|true|healthy|connected was expected: the app cannot use that service; check that it ' +
        'runs, and the variable that leads to it: DATABASE_URL or REDIS_URL.',
    ],
    [
      'a health view that says it is not ready, with 200',
      { '/health/': json({ status: 'not_ready' }) },
      'GET /health/ has .status = “not_ready” where .status = healthy|ok|ready was expected: the ' +
        'app says so about itself; read the app’s runtime logs, where the traceback is, or ' +
        'correct the check.',
    ],
    [
      'a page where the health document should be',
      { '/health/': { body: '<title>Welcome</title>' } },
      'GET /health/ answered with text/html, and no JSON: a page (“Welcome”) stands where the ' +
        'JSON of the check is expected; check the path, and that no catch-all route answers in ' +
        'its place.',
    ],
    [
      'plain http that is served as it is',
      { 'http:/': HOME },
      'GET / over http answered 200 where 3xx was expected: plain http is served as it is, so ' +
        'passwords and cookies may travel in the clear; set SECURE_SSL_REDIRECT = True, together ' +
        'with SECURE_PROXY_SSL_HEADER.',
    ],
    [
      'plain http that leads to another host',
      { 'http:/': to('https://example.com/') },
      'GET / over http redirects to “https://example.com/” where redirect to https was expected: ' +
        'visitors are sent elsewhere; check the redirects of the app and of the platform.',
    ],
    [
      'plain http that leads to plain http',
      { 'http:/': to('/welcome/') },
      'GET / over http redirects to “http://shop.example.com/welcome/” where redirect to https ' +
        'was expected: visitors are sent elsewhere; check the redirects of the app and of the ' +
        'platform.',
    ],
    [
      'an admin that refuses the host',
      { '/admin/': { status: 400 } },
      'GET /admin/ answered 400 where 200 was expected: the app refuses the request, most likely ' +
        'for its host name, shop.example.com; set ALLOWED_HOSTS on the platform to exactly this ' +
        'name (Django knows no `*.example.com`, and `.example.com` stands for all names below it).',
    ],
    [
      'an admin whose login page fails',
      { '/admin/login/': SERVER_ERROR },
      'GET /admin/ answered 500 where 200 was expected: the app failed while it made this page ' +
        '(“Server Error (500)”), although its health view is green; read the app’s runtime logs, ' +
        'where the traceback is: often a migration was not run or a variable is missing.',
    ],
    [
      'an admin without a login form',
      { '/admin/login/': { body: '<title>Hello</title>' } },
      'GET /admin/ answered 200 but the page (“Hello”) has no “<form”: another page ' +
        'answers than the check has in mind; open it in a browser, and correct the view or the ' +
        'check.',
    ],
    [
      'an admin without CSRF protection',
      { '/admin/login/': { body: '<form><input name="csrfmiddlewaretoken"></form>' } },
      'GET /admin/ sets no cookie csrftoken: a form sent from this page would be refused; check ' +
        'that CsrfViewMiddleware is in MIDDLEWARE (with CSRF_COOKIE_NAME or CSRF_USE_SESSIONS ' +
        'set, write a check of your own).',
    ],
    [
      'a stylesheet that is not served',
      { '/static/shop.4f2a91c0.css': { status: 404 } },
      'The stylesheet “/static/shop.4f2a91c0.css”, which / names, answered 404 where 200 was ' +
        'expected: a page names this file and the app does not serve it; run collectstatic in ' +
        'the build, and check STATIC_ROOT and WhiteNoise.',
    ],
    [
      'a page in the place of a stylesheet',
      { '/static/shop.4f2a91c0.css': HOME },
      'The stylesheet “/static/shop.4f2a91c0.css”, which / names, is text/html where text/css ' +
        'was expected: an HTML page answers in the place of the file; let a catch-all route ' +
        'answer 404 for files, and put the files into the deployment.',
    ],
    [
      'an empty stylesheet',
      { '/static/shop.4f2a91c0.css': { type: 'text/css', body: '' } },
      'The stylesheet “/static/shop.4f2a91c0.css”, which / names, is empty where some content was ' +
        'expected: the answer has no content; look at the build: the file was collected or ' +
        'compiled empty.',
    ],
  ];

  test.each(twins)('%s: one sentence says what, why and what to do', async (_, changed, said) => {
    const { report } = await probeShop({ ...healthy(), ...changed });
    expect(report.failure).toBe(said);
    expect(report.outputs).toMatchObject({ verdict: 'fail' });
  });

  test('is told in the words of its own preset', async () => {
    const loop = await failureOf({ '/': to(`${SHOP_URL}/`) }, { preset: 'node' });
    expect(loop).toContain('let it trust the header X-Forwarded-Proto');
    const hosts = await failureOf({ '/': { status: 400 } }, { preset: 'generic' });
    expect(hosts).not.toContain('ALLOWED_HOSTS');
  });

  test('fails each of its checks, the first of which is the failure', async () => {
    const { report } = await probeShop({
      ...healthy(),
      '/': SERVER_ERROR,
      '/admin/': { status: 400 },
    });
    expect(report.outputs).toMatchObject({ passed: 2, failed: 3 });
    expect(report.failure).toMatch(/^GET \/ answered 500/);
    expect(report.annotations).toEqual([
      { level: 'error', message: expect.stringMatching(/^GET \/admin\/ answered 400/) },
      { level: 'error', message: expect.stringMatching(/^ASSET \/ \/admin\/: the page \/ answ/) },
    ]);
  });

  test('takes its asset from the next page when the first one fails', async () => {
    const views = { ...healthy(), '/': SERVER_ERROR, '/admin/login/': HOME };
    const { report } = await probeShop(views, { checks: 'ASSET / /admin/\nGET /health/' });
    expect(report.outputs).toMatchObject({ passed: 2, failed: 0 });
  });

  test('fails the asset check when no page can be read', async () => {
    expect(await failureOf({ '/': SERVER_ERROR }, { checks: 'ASSET /' })).toMatch(
      /^ASSET \/: the page \/ answered 500/,
    );
  });

  test('is not saved by every other request', async () => {
    const failure = await failureOf({ '/': alternately(HOME, SERVER_ERROR) });
    expect(failure).toBe(
      'GET / answered 200, then 500, at request 2 of 10: not all instances or workers behave the ' +
        'same; look for instances of an older deployment, and for state that workers do not share.',
    );
  });
});

describe('latency', () => {
  test('is judged by the median, the first request left out', async () => {
    const slow = late(250, HOME);
    const { report } = await probeShop(
      { ...healthy(), '/': inTurn(slow, HOME, slow, HOME, HOME, slow, HOME) },
      { checks: 'GET /', 'max-latency': '200ms' },
    );
    expect(report.failure).toBeUndefined();
    expect(report.outputs['latency-ms']).toBeLessThan(800);
  });

  test('is not judged by its best samples', async () => {
    const slow = late(250, HOME);
    const failure = await failureOf(
      { '/': inTurn(HOME, HOME, slow) },
      { checks: 'GET /', 'max-latency': '200ms' },
    );
    expect(failure).toMatch(/^GET \/ took \S+ where 200ms is allowed/);
  });

  test('fails a page that is too slow, and says where the time went', async () => {
    const failure = await failureOf({ '/': late(120, HOME) }, { checks: 'GET / max:100ms' });
    expect(failure).toMatch(
      /^GET \/ took \d+ms where 100ms is allowed \(median of 9, 95 % sure of \S+ to \S+\): \d+ms of that pass between the request and the end of the answer; look at the queries/,
    );
  });

  test('is not judged by the first redirect, but by the page that it leads to', async () => {
    const { report } = await probeShop(
      { ...healthy(), '/': inTurn(late(0, HOME), late(0, HOME)), '/old/': to('/') },
      { checks: 'GET /old/ max:2s' },
    );
    const [result] = report.outputs['results'] as Record<string, unknown>[];
    expect(result).toMatchObject({ verdict: 'pass', latencyMs: expect.any(Number) });
  });
});

describe('the network', () => {
  const cutOff: View = (request) => {
    request.socket.destroy();
    return undefined;
  };

  test('is given a second chance, and the report says so', async () => {
    const { report } = await probeShop(
      { ...healthy(), '/': inTurn(cutOff, HOME) },
      { checks: 'GET /' },
    );
    expect(report.failure).toBeUndefined();
    expect(report.summary).toContain('(after one retry)');
  });

  test('is not given a third one', async () => {
    expect(await failureOf({ '/': inTurn(cutOff, cutOff, HOME) })).toBe(
      'GET / was cut off after the request was sent (ECONNRESET): the connection was closed ' +
        'without a whole answer, as when a process dies or restarts; read the app’s runtime ' +
        'logs, where the traceback is.',
    );
  });

  test('is never blamed for an answer: a verdict is final', async () => {
    const { report, requests } = await probeShop(
      { ...healthy(), '/': inTurn(SERVER_ERROR, HOME) },
      { checks: 'GET /' },
    );
    expect(report.failure).toMatch(/^GET \/ answered 500/);
    expect(requests.filter(({ path }) => path === '/')).toHaveLength(1);
  });
});

describe('an app that does not get ready', () => {
  test('is crashed, says the platform', async () => {
    const { report } = await probeShop({ '/health/': CRASHED });
    expect(report.failure).toMatch(
      /^https:\/\/shop\.example\.com was not ready within 1(\.\d)?s: GET \/health\/ answered 503 where 200 was expected: the platform has no Ready instance to send visitors to \(X-Sevalla-Status: “application-crashed”\), and a container that runs and looks healthy need not be Ready; compare /,
    );
    expect(report.outputs).toMatchObject({
      verdict: 'fail',
      passed: 0,
      failed: 0,
      'not-measured': 5,
    });
  });

  test('has no database, says its own health document', async () => {
    const down = json(
      { status: 'unavailable', checks: { database: 'unavailable', cache: 'ok' } },
      503,
    );
    expect(await failureOf({ '/health/': down })).toContain(
      'the app itself reports “database” as “unavailable”; check that service and the variable',
    );
  });

  test('has no address', async () => {
    // Longer than a label may be, so that no resolver is asked.
    const host = `${'x'.repeat(64)}.example.com`;
    expect(await failureOf({}, { url: `https://${host}` })).toContain(
      `has no address: ${host} does not resolve (ENOTFOUND)`,
    );
  });

  test('has nothing that listens', async () => {
    const shop = await openShop({});
    shop.close();
    expect(await failureOf({}, { resolve: shop.resolve })).toContain(
      'GET /health/ is refused: shop.example.com takes no connections on port 443 (ECONNREFUSED)',
    );
  });

  test('has a certificate for another name', async () => {
    const { resolve } = await openShop(healthy()).then((shop) => open[open.push(shop) - 1]!);
    const failure = await failureOf(
      {},
      { url: 'https://www.example.com', resolve: resolve.replaceAll(HOST, 'www.example.com') },
    );
    expect(failure).toContain(
      'fails at TLS (ERR_TLS_CERT_ALTNAME_INVALID): the certificate is for other names than ' +
        'www.example.com; add this domain to the app',
    );
  });

  test('passes every other time and never twice in a row', async () => {
    const failure = await failureOf({ '/health/': alternately(CRASHED, HEALTH) });
    expect(failure).toMatch(
      /\(\d+ of \d+ requests passed, never 2 in a row\): GET \/health\/ answ/,
    );
  });

  test('is waited for as long as need be', async () => {
    const { report, log } = await probeShop({
      ...healthy(),
      '/health/': inTurn(CRASHED, CRASHED, CRASHED, HEALTH),
    });
    expect(report.failure).toBeUndefined();
    expect(log).toContain('/health/: 503 (X-Sevalla-Status: “application-crashed”)\n');
    expect(log).toMatch(/Ready after .* and 5 requests\./);
  });

  test('is not waited for once the job is cancelled', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('Stopped by SIGTERM.')), 100);
    await expect(
      probeShop({ '/health/': () => undefined }, { timeout: '1m' }, controller.signal),
    ).rejects.toThrow('Stopped by SIGTERM.');
  });
});

describe('the version', () => {
  test('that is expected must answer before anything is checked', async () => {
    const { report, requests } = await probeShop(healthy('3e19f00'), {
      'expect-version': '4f2a91c',
    });
    expect(report.failure).toMatch(
      /^https:\/\/shop\.example\.com does not serve version 4f2a91c: GET \/health\/ still answers as version “3e19f00” after 1(\.\d)?s: an older deployment is in service; see /,
    );
    expect(report.outputs).toMatchObject({ passed: 0, failed: 0, 'not-measured': 5 });
    expect(new Set(requests.map(({ path }) => path))).toEqual(new Set(['/health/']));
  });

  test('that is expected must be named by somebody', async () => {
    const failure = await failureOf(
      { '/health/': json({ status: 'ok' }) },
      { 'expect-version': '4f2a91c' },
    );
    expect(failure).toContain('names no version after');
    expect(failure).toContain('name it in the header X-App-Version, JSON .version, .commit');
  });

  test('breaks the streak when it is the old one', async () => {
    const { requests, report } = await probeShop(
      {
        ...healthy(),
        '/health/': inTurn(
          ...['old', 'new', 'old', 'new', 'new'].map((version) => healthy(version)['/health/']!),
        ),
      },
      { 'expect-version': 'new', checks: 'GET /' },
    );
    expect(report.failure).toBeUndefined();
    expect(requests.filter(({ path }) => path === '/health/')).toHaveLength(5);
  });

  test('is in doubt while every other instance is old', async () => {
    const [old, fresh] = ['3e19f00', '4f2a91c'].map((version) => healthy(version)['/health/']!);
    const failure = await failureOf(
      { '/health/': alternately(old!, fresh!) },
      { 'expect-version': '4f2a91c' },
    );
    expect(failure).toMatch(
      /^https:\/\/shop\.example\.com does not serve version 4f2a91c \(\d+ of \d+ requests passed, never 2 in a row\): GET \/health\/ still answers as version “3e19f00”/,
    );
  });

  test.each([
    ['a commit by its short form', '4f2a91c', '4f2a91c2d7be4c1f86a0d3e59b7c1f2a3d4e5f60'],
    ['a short form by the whole', '4F2A91C2D7', '4f2a91c'],
    ['a name that is equal', 'v1.2.3', 'v1.2.3'],
  ])('may be %s', async (_, expected, served) => {
    const { report } = await probeShop(healthy(served), { 'expect-version': expected });
    expect(report.failure).toBeUndefined();
  });

  test.each([
    ['the beginning of another name', '1.2', '1.2.3'],
    ['too short a hash', '4f2a', '4f2a91c'],
  ])('may not be %s', async (_, expected, served) => {
    const { outcome } = await probeShop(healthy(served), { 'expect-version': expected });
    expect(outcome.kind).toBe('other-version');
  });

  test('may be named by a header alone', async () => {
    const { report } = await probeShop(
      { ...healthy(), '/health/': { body: 'fine', headers: { 'X-App-Version': '4f2a91c' } } },
      { 'expect-version': '4f2a91c', checks: 'GET /' },
    );
    expect(report.outputs).toMatchObject({ verdict: 'pass', version: '4f2a91c' });
  });

  test('is said to be not measured when none is expected', async () => {
    const { report } = await probeShop(healthy(), { checks: 'GET /' });
    expect(report.summary).toContain('Version: not measured');
  });
});

test('nothing checked is nothing proven', async () => {
  const { report } = await probeShop(healthy(), { checks: 'GET /gone/ 200 optional' });
  expect(report.outputs).toMatchObject({
    passed: 0,
    failed: 0,
    'not-measured': 1,
    verdict: 'fail',
  });
  expect(report.failure).toMatch(/^No check of https:\/\/shop\.example\.com was carried out/);
});

test.each([
  '<!--',
  '<script',
  '<title',
  '<link rel=stylesheet ',
  '<',
  '&amp;',
])('a page full of %s is read in no time', async (piece) => {
  const body = piece.repeat(Math.ceil(2_000_000 / piece.length));
  const { report } = await probeShop(
    { ...healthy(), '/': { status: 500, body } },
    {
      checks: 'GET /\nASSET /',
    },
  );
  expect(report.outputs).toMatchObject({ failed: 2 });
  const { report: found } = await probeShop({ ...healthy(), '/': { body } }, { checks: 'ASSET /' });
  expect(found.outputs).toMatchObject({ 'not-measured': 1 });
});

test('what a page says can neither command the runner nor shape the report', async () => {
  const evil = '\u001b[31m::error::pwned\r\n::set-output name=x::y | `a` <img src=x> ##[error]z';
  const { report, log } = await probeShop({
    ...healthy(),
    '/': { status: 500, body: `<title>${evil.replaceAll('<', '&lt;')}</title>` },
    '/health/': json({ status: evil, version: evil }),
  });
  for (const line of log.split('\n')) {
    expect(line).not.toMatch(/^\s*::/);
    expect(line).not.toContain('##[');
  }
  expect(log).not.toContain('\u001b');
  const failures = [report.failure, ...report.annotations!.map(({ message }) => message)].join(
    '\n',
  );
  expect(failures).toContain('“[31m::error::pwned ::set-output name=x::y | `a` <img src=x>');
  expect(failures).not.toMatch(/^::|##\[/m);
  expect(report.summary).not.toMatch(/<img|^::/m);
  const cells = report.summary.split('\n').filter((line) => line.startsWith('| `GET /health/`'));
  expect(cells[0]?.split(' | ')).toHaveLength(5);
});

describe('all files of pages', () => {
  const FOREVER = { 'Cache-Control': 'max-age=31536000, public, immutable' };
  const files: Views = {
    ...healthy(),
    '/': {
      body:
        '<link rel="stylesheet" href="/a/site.4f2a91c0.css"><link rel=icon href="/icon.svg">' +
        '<script type="module" src="/a/main-BkQ3xv9a.js"></script><!-- <img src="/gone.png"> -->' +
        '<img src="data:image/png;base64,AA"><img src="https://cdn.example.net/x.png">',
    },
    '/a/site.4f2a91c0.css': {
      type: 'text/css',
      headers: FOREVER,
      body: '/* url(gone.png) */ @import "more.css"; body { background: url("../dot.png") }',
    },
    '/a/more.css': {
      type: 'text/css',
      body: '@font-face { src: url(/font.woff2) }',
    },
    '/a/main-BkQ3xv9a.js': {
      type: 'text/javascript',
      headers: FOREVER,
      body: 'go();\n//# sourceMappingURL=main-BkQ3xv9a.js.map\n',
    },
    '/icon.svg': { type: 'image/svg+xml', body: '<svg/>' },
    '/dot.png': { type: 'image/png', body: 'png' },
    '/font.woff2': { type: 'font/woff2', body: 'font' },
  };
  const verdictOf = async (changed: Views, line = 'ASSETS /') => {
    const { report } = await probeShop(
      { ...files, ...changed },
      { checks: `${line}\nGET /health/` },
    );
    const [first] = report.outputs['results'] as {
      verdict: string;
      got?: string;
      reason?: string;
    }[];
    return first && [first.verdict, first.got ?? '', first.reason ?? ''].join(' | ');
  };

  test('are looked for in stylesheets too, each once, those of other hosts left out', async () => {
    const { requests, report } = await probeShop(files, {
      checks: 'ASSETS / /\nASSETS / / immutable warns\nASSETS / / no-source-maps warns',
    });
    expect(report.outputs).toMatchObject({ passed: 3, failed: 0 });
    expect(report.summary).toContain('2 stylesheets, 1 script, 2 images, 1 file');
    expect(report.summary).toContain('1 stylesheet, 1 script with a hash');
    expect(
      requests
        .filter(({ path }) => path !== '/health/')
        .map(({ path }) => path)
        .sort(),
    ).toEqual(
      [
        '/',
        '/',
        ...Object.keys(files).filter(
          (path) => /\.\w+$/.test(path) && path !== '/static/shop.4f2a91c0.css',
        ),
        '/a/main-BkQ3xv9a.js.map',
      ].sort(),
    );
  });

  test.each<[string, Views, RegExp]>([
    [
      'a script that is not there fails',
      { '/a/main-BkQ3xv9a.js': { status: 404 } },
      /^fail \| “\/a\/main-BkQ3xv9a\.js”: 404 \| .*which “\/” names, answered 404/,
    ],
    [
      'a page in the place of a script fails',
      { '/a/main-BkQ3xv9a.js': { body: '<!doctype html>' } },
      /^fail \| .*text\/html/,
    ],
    [
      'a stylesheet without content fails',
      { '/a/more.css': { type: 'text/css' } },
      /^fail \| .*empty/,
    ],
    [
      'an image that is not there warns',
      { '/dot.png': { status: 404 } },
      /^degraded \| “\/dot\.png”: 404 \| .*which “\/a\/site\.4f2a91c0\.css” names/,
    ],
    ['a page in the place of a font warns', { '/font.woff2': { body: 'x' } }, /^degraded \| /],
    [
      'of several, the worst is told and the others are counted',
      { '/dot.png': { status: 404 }, '/a/more.css': { status: 500 } },
      /^fail \| “\/a\/more\.css”: 500, and 1 more of 5/,
    ],
    ['a page that fails is no page without files', { '/': SERVER_ERROR }, /^fail \| \/: 500/],
  ])('%s', async (_, changed, expected) => {
    expect(await verdictOf(changed)).toMatch(expected);
  });

  test('without a cache for good, one with a hash in its name is told', async () => {
    const css = files['/a/site.4f2a91c0.css'] as { type: string };
    const short = { ...css, headers: { 'Cache-Control': 'max-age=60, public' } };
    expect(await verdictOf({ '/a/site.4f2a91c0.css': short }, 'ASSETS / immutable')).toMatch(
      /^fail \| “\/a\/site\.4f2a91c0\.css”: cache-control: “max-age=60, public” \| .*immutable\./,
    );
  });

  test('that lead to their sources are told, where those are served', async () => {
    const map = { type: 'application/json', body: '{"version":3,"sources":["main.ts"]}' };
    expect(await verdictOf({ '/a/main-BkQ3xv9a.js.map': map }, 'ASSETS / no-source-maps')).toMatch(
      /^fail \| “\/a\/main-BkQ3xv9a\.js”: leads to “\/a\/main-BkQ3xv9a\.js\.map”/,
    );
    const fallback = { body: '<!doctype html>' };
    expect(
      await verdictOf({ '/a/main-BkQ3xv9a.js.map': fallback }, 'ASSETS / no-source-maps'),
    ).toMatch(/^pass /);
  });

  test('warn alone where the check says so', async () => {
    const { report } = await probeShop(
      { ...files, '/a/main-BkQ3xv9a.js': { status: 404 } },
      { checks: 'ASSETS / warns\nGET /health/' },
    );
    expect(report.failure).toBeUndefined();
    expect(report.outputs).toMatchObject({ passed: 1, failed: 0, degraded: 1 });
  });
});
