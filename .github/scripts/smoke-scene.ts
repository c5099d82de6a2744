// A release whose products page fails, judged by smoke-test: what the old version did before is its
// baseline, and a control and a known-good deployment make going back worth it.
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  certificateFile,
  healthy,
  openShop,
  SERVER_ERROR,
  URL as SHOP_URL,
  type View,
  type Views,
} from '../../__tests__/actions/smoke-test/shop.ts';
import { type ActionRun, runAction } from '../../__tests__/support/run-bundle.ts';

const [OLD, NEW] = ['0d1e2f3', '4f2a91c'];
const KNOWN_GOOD = '5e7a11a0-0000-4000-8000-0000000000aa';
const CONFIG = `smoke-test:
  checks:
    - GET /health/ 200 json:.status=ok json:.checks.database=ok
    - GET / 200 text:"Fresh today" max:500ms
    - name: Products
      path: /products/
      assert:
        - css "h1" == "Products"
        - css ".product" count >= 12
    - name: The API lists products
      path: /api/products/
      max: 500ms
      assert:
        - header "Cache-Control" contains "no-store"
        - jsonpath "$.items" count >= 12
        - jsonpath "$.currency" == "EUR"
    - ASSET / 200
`;

/** What an app does that has work to do. */
function slow(view: View | undefined, ms: number): View {
  return (request, response) => {
    const page = typeof view === 'function' ? view(request, response) : view;
    if (page === undefined) return undefined;
    const { status = 200, type = 'text/html; charset=utf-8', headers, body = '' } = page;
    setTimeout(
      () => {
        response.writeHead(status, { 'Content-Type': type, ...headers });
        response.end(body);
      },
      ms * (0.85 + Math.random() * 0.3),
    );
    return undefined;
  };
}

const HOME = `<!doctype html><html><head><title>Shop</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/static/shop.4f2a91c0.css"></head><body><h1>Shop</h1><p>Fresh today: bread, milk and
honey.</p><script src="/static/cart.js"></script></body></html>`;

function views(version: string, apiMs: number): Views {
  const site = healthy(version);
  const items = Array.from({ length: 12 }, (_, id) => ({ id }));
  return {
    '/health/': slow(site['/health/'], 25),
    '/': slow({ body: HOME }, 80),
    '/products/': slow(
      { body: `<h1>Products</h1>${items.map(() => '<p class="product">').join('')}` },
      140,
    ),
    '/api/products/': slow(
      {
        type: 'application/json',
        headers: { 'Cache-Control': 'no-store' },
        body: JSON.stringify({ items, currency: 'EUR' }),
      },
      apiMs,
    ),
    '/static/shop.4f2a91c0.css': {
      type: 'text/css',
      body: 'body { font: 20px sans-serif; margin: 3rem; background: #fdf6e3 }',
    },
    '/static/cart.js': { type: 'text/javascript', body: 'console.info("ready")' },
  };
}

/** The broken release as its visitors meet it, after the rollout has let the old one answer for a while. */
function broken(): Views {
  let asked = 0;
  const [old, own] = [views(OLD, 60)['/health/'], views(NEW, 60)['/health/']];
  return {
    ...views(NEW, 260),
    '/health/': (request, response) => {
      asked += 1;
      if (asked <= 3) {
        return { status: 503, headers: { 'X-Sevalla-Status': 'application-starting' } };
      }
      const view = asked <= 6 ? old : own;
      return typeof view === 'function' ? view(request, response) : view;
    },
    '/products/': SERVER_ERROR,
    '/api/products/': slow(
      {
        type: 'application/json',
        headers: { 'Cache-Control': 'max-age=600' },
        body: JSON.stringify({ items: [], currency: 'EUR' }),
      },
      60,
    ),
    '/': slow({ body: HOME }, 190),
    '/static/cart.js': { status: 404 },
  };
}

export async function runOnBrokenRelease(): Promise<{ run: ActionRun; html: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'sevalla-actions-picture-'));
  const authority = await certificateFile();
  const served = views(OLD, 60);
  const shop = await openShop(served);
  const control = createServer((_, response) => void response.end('{}'));
  control.listen(0, '127.0.0.1');
  await once(control, 'listening');
  const { port } = control.address() as AddressInfo;
  mkdirSync(join(folder, '.github'));
  writeFileSync(join(folder, '.github/sevalla.yml'), CONFIG);
  const smoke = (version: string): Promise<ActionRun> =>
    runAction('smoke-test', {
      inputs: {
        url: SHOP_URL,
        resolve: shop.resolve,
        interval: '1s',
        preset: 'generic',
        baseline: 'baseline.json',
        'expect-version': version,
        'known-good-id': KNOWN_GOOD,
        'control-url': `http://127.0.0.1:${port}`,
        'html-file': 'smoke.html',
        browser: '/',
      },
      env: { NODE_EXTRA_CA_CERTS: authority.path },
      cwd: folder,
    });
  try {
    const before = await smoke(OLD);
    if (before.exitCode !== 0) throw new Error(`The old version is not green:\n${before.stdout}`);
    Object.assign(served, broken());
    const run = await smoke(NEW);
    return { run, html: readFileSync(join(folder, 'smoke.html'), 'utf8') };
  } finally {
    shop.close();
    control.close();
    authority.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}
