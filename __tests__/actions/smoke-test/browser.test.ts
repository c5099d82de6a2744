import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type BrowserVisit, openInBrowser } from '../../../src/actions/smoke-test/browser.ts';
import { type ActionRun, runAction } from '../../support/run-bundle.ts';
import { describeWithChrome } from './chrome.ts';
import { certificateFile, HOST, healthy, openShop, URL as SHOP_URL, type Views } from './shop.ts';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const quiet = { env: process.env, signal: new AbortController().signal };

const page = (head: string, body = '<h1>Shop</h1>'): string =>
  `<!doctype html><html><head><title>Shop</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

const PAGES: Record<string, (response: ServerResponse) => void> = {
  '/': (response) =>
    void response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end(page('<script src="/shop.js"></script>')),
  '/shop.js': (response) =>
    void response
      .writeHead(200, { 'Content-Type': 'text/javascript' })
      .end('console.log("all is well"); console.warn("mind the gap")'),
  '/throws': (response) =>
    void response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end(page('<script>console.error("::error::fenced"); null.shop</script>')),
  '/missing-script': (response) =>
    void response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end(page('<script src="/gone.js"></script><script src="http://ads.invalid/a.js"></script>')),
  '/html-script': (response) =>
    void response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end(page('<script src="/"></script>')),
  '/broken': (response) =>
    void response.writeHead(500, { 'Content-Type': 'text/html' }).end(page('')),
  '/silent': () => undefined,
};

describeWithChrome('in a real browser', () => {
  let server: Server;
  let base: URL;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const answer = PAGES[request.url?.split('?')[0] ?? ''];
      if (answer) answer(response);
      else response.writeHead(404).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    base = new URL(`http://shop.example.com:${(server.address() as AddressInfo).port}`);
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  async function open(paths: readonly string[], timeoutMs = 10_000): Promise<BrowserVisit[]> {
    const port = Number(base.port);
    const resolve = new Map([[base.host, { address: '127.0.0.1', port }]]);
    return openInBrowser({ base, paths, resolve, timeoutMs }, quiet);
  }

  test('each page is told apart: what it answered, threw, printed and could not load', async () => {
    const [good, throws, scripts, html, broken] = await open([
      '/',
      '/throws',
      '/missing-script',
      '/html-script',
      '/broken',
    ]);
    expect(good).toMatchObject({ path: '/', url: base.href, status: 200, faults: [] });
    expect(good?.loadMs).toBeGreaterThan(0);
    expect(good?.screenshot?.subarray(0, 8)).toEqual(PNG);
    expect(throws?.faults).toEqual([
      { kind: 'console', text: '::error::fenced', own: true },
      { kind: 'exception', text: expect.stringMatching(/reading 'shop'/), own: true },
    ]);
    expect(scripts?.faults).toEqual([
      { kind: 'request', text: `${base.origin}/gone.js answered 404`, own: true },
      {
        kind: 'request',
        text: expect.stringMatching(/^http:\/\/ads\.invalid\/a\.js net::/),
        own: false,
      },
    ]);
    expect(html?.faults).toEqual([
      { kind: 'exception', text: expect.stringMatching(/Unexpected token '<'/), own: true },
    ]);
    expect(broken).toMatchObject({ status: 500, faults: [] });
  });

  test('a page that never answers ends at its deadline, and the next one is opened', async () => {
    const [silent, good] = await open(['/silent', '/'], 1000);
    expect(silent).toMatchObject({
      status: undefined,
      loadMs: undefined,
      faults: [{ kind: 'navigation', text: expect.stringMatching(/Timeout/) }],
    });
    expect(good).toMatchObject({ status: 200, faults: [] });
  });

  test('a certificate of nobody’s is refused, as visitors’ browsers do', async () => {
    const shop = await openShop({ '/': { body: page('') } });
    const [, , , address = '', to] = shop.resolve.split('\n')[0]?.split(':') ?? [];
    const port = Number(to ?? address);
    try {
      const [visit] = await openInBrowser(
        {
          base: new URL(`https://${HOST}`),
          paths: ['/'],
          resolve: new Map([[`${HOST}:443`, { address: '127.0.0.1', port }]]),
          timeoutMs: 10_000,
        },
        quiet,
      );
      expect(visit?.faults[0]).toMatchObject({
        kind: 'navigation',
        text: expect.stringMatching(/ERR_CERT_AUTHORITY_INVALID/),
      });
    } finally {
      shop.close();
    }
  });
});

describeWithChrome('the step', () => {
  let authority: Awaited<ReturnType<typeof certificateFile>>;
  let folder: string;
  beforeAll(async () => {
    authority = await certificateFile();
    folder = mkdtempSync(join(tmpdir(), 'smoke-browser-'));
  });
  afterAll(() => {
    authority.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  async function run(
    views: Views,
    env: Record<string, string> = {},
    entry: 'src' | 'dist' = 'src',
  ): Promise<ActionRun> {
    const shop = await openShop({ ...healthy(), ...views });
    try {
      return await runAction('smoke-test', {
        inputs: {
          url: SHOP_URL,
          resolve: shop.resolve,
          preset: 'generic',
          'streak-span': '0s',
          browser: '/, /cart/',
          'screenshot-folder': 'pictures',
        },
        env: { NODE_EXTRA_CA_CERTS: authority.path, GITHUB_WORKSPACE: folder, ...env },
        cwd: folder,
        entry,
      });
    } finally {
      shop.close();
    }
  }

  const cart: Views = {
    '/cart/': { body: page('<script>null.shop</script>') },
  };

  // Of the bundle: what drives the browser lies beside it.
  test('opens pages, warns of what breaks on them and keeps pictures', async () => {
    const { exitCode, outputs, stdout, summary } = await run(cart, {}, 'dist');
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ verdict: 'degraded', 'rollback-recommended': 'false' });
    expect(summary).toMatch(/\| \/ in Chrome \| 200, loaded in \d+ ?m?s \| ✅ pass \|/);
    expect(stdout).toContain('::warning::/cart/ in Chrome has errors of its own: “');
    expect(readdirSync(join(folder, 'pictures'))).toEqual(['1-home.png', '2-cart.png']);
    expect(readFileSync(join(folder, 'pictures/2-cart.png')).subarray(0, 8)).toEqual(PNG);
  });

  test('fails where a page does not open', async () => {
    const { exitCode, stdout } = await run({ '/cart/': { status: 500, body: 'Server Error' } });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('::error::/cart/ in Chrome answered 500; open it');
  });

  test('says that pages were not measured where there is no Chrome', async () => {
    const { exitCode, stdout, summary } = await run(cart, { CHROME_PATH: '/nowhere/chrome' });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('::warning::browser: there is no Chrome at /nowhere/chrome');
    expect(summary).toContain('| / in Chrome | no Chrome could be started | ⚪ not measured |');
  });
});

test('a Chrome that is not there is told as the input that wants it', async () => {
  const env = { ...process.env, CHROME_PATH: '/nowhere/chrome' };
  const options = {
    base: new URL('http://shop.example.com'),
    paths: ['/'],
    resolve: new Map(),
    timeoutMs: 1000,
  };
  await expect(openInBrowser(options, { ...quiet, env })).rejects.toThrow(
    'browser: there is no Chrome at /nowhere/chrome, which CHROME_PATH names',
  );
});
