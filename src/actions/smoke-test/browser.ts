import { createHash, X509Certificate } from 'node:crypto';
import { existsSync } from 'node:fs';
import { connect } from 'node:tls';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { errorMessage, UserError } from '../../errors.ts';
import type { Resolve } from '../../http/exchange.ts';
import type { Tools } from '../../kit/tools.ts';

/** What a page did in a real browser. */
export interface BrowserVisit {
  path: string;
  /** Where it ended up. */
  url: string;
  /** Of the page itself; undefined when there was no answer. */
  status: number | undefined;
  /** Each once, those of the page's own host first. */
  faults: readonly BrowserFault[];
  /** Milliseconds from the start of the navigation to the event `load`. */
  loadMs: number | undefined;
  /** PNG of the window, not of the whole page. */
  screenshot: Buffer | undefined;
}

export interface BrowserFault {
  kind: 'navigation' | 'exception' | 'console' | 'request';
  /** Remote text. */
  text: string;
  /** False for what other hosts have to answer for, such as a blocked advertisement. */
  own: boolean;
}

export interface BrowserOptions {
  base: URL;
  paths: readonly string[];
  resolve: Resolve;
  /** For each page, until its event `load`. */
  timeoutMs: number;
}

/** In the order of preference; GitHub's runners have the first. */
const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const VIEWPORT = { width: 1280, height: 800 };
/** Scripts go on after `load`: what they break shows within this time. */
const SETTLE_MS = 1000;
const LAUNCH_MS = 30_000;
/** A page that is still loading may never hold still for it. */
const SCREENSHOT_MS = 3000;
const MOST_FAULTS = 20;
const MOST_CHARACTERS = 300;

/**
 * Opens pages in the machine's own Chrome, one after the other in a fresh profile.
 * @throws UserError when there is no Chrome.
 */
export async function openInBrowser(
  { base, paths, resolve, timeoutMs }: BrowserOptions,
  tools: Pick<Tools, 'env' | 'signal'>,
): Promise<BrowserVisit[]> {
  const executablePath = findBrowser(tools.env);
  // As an external of the bundle it would be imported at every start, asked for or not.
  const { chromium } = await import(/* webpackIgnore: true */ 'playwright-core');
  tools.signal.throwIfAborted();
  const browser: Browser = await chromium.launch({
    executablePath,
    args: [...mapped(resolve), ...(await trusted(base, resolve, tools.env, timeoutMs))],
    ...proxied(tools.env),
    // Its variables are no page's business, and none of its children's.
    env: Object.fromEntries(
      ['PATH', 'HOME', 'TMPDIR', 'LANG'].flatMap((name) => {
        const value = tools.env[name];
        return value === undefined ? [] : [[name, value]];
      }),
    ),
    timeout: LAUNCH_MS,
  });
  const stop = (): void => void browser.close();
  tools.signal.addEventListener('abort', stop);
  try {
    const visits: BrowserVisit[] = [];
    for (const path of paths) {
      tools.signal.throwIfAborted();
      const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
      visits.push(await openPage(context, base, path, timeoutMs));
      await context.close();
    }
    return visits;
  } finally {
    tools.signal.removeEventListener('abort', stop);
    await browser.close();
  }
}

async function openPage(
  context: BrowserContext,
  base: URL,
  path: string,
  timeoutMs: number,
): Promise<BrowserVisit> {
  const page = await context.newPage();
  const faults = collectFaults(page, base);
  let status: number | undefined;
  let loadMs: number | undefined;
  try {
    const startedAt = performance.now();
    const answer = await page.goto(new URL(path, base).href, {
      waitUntil: 'load',
      timeout: timeoutMs,
    });
    loadMs = performance.now() - startedAt;
    status = answer?.status();
    await page.waitForTimeout(SETTLE_MS);
  } catch (error) {
    // Its first line alone: the rest is a log of calls.
    const text = errorMessage(error).split('\n')[0] ?? '';
    faults.push({ kind: 'navigation', text: text.slice(0, MOST_CHARACTERS), own: true });
  }
  const screenshot = await page.screenshot({ timeout: SCREENSHOT_MS }).catch(() => undefined);
  return {
    path,
    url: page.url(),
    status,
    faults: distinct(faults),
    loadMs,
    screenshot,
  };
}

function collectFaults(page: Page, base: URL): BrowserFault[] {
  const faults: BrowserFault[] = [];
  const add = (kind: BrowserFault['kind'], text: string, own: boolean): void => {
    faults.push({ kind, text: text.slice(0, MOST_CHARACTERS), own });
  };
  const isOwn = (url: string): boolean =>
    !URL.canParse(url) || new URL(url).hostname === base.hostname;
  page.on('pageerror', (error) => add('exception', errorMessage(error), true));
  page.on('console', (message) => {
    // What did not load is told by its request, with its status.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    add('console', message.text(), isOwn(message.location().url));
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed';
    // Aborted: a page that goes on elsewhere, or a video that is not needed any more.
    if (reason === 'net::ERR_ABORTED' || request.isNavigationRequest()) return;
    add('request', `${request.url()} ${reason}`, isOwn(request.url()));
  });
  page.on('response', (response) => {
    const isPage = response.request().isNavigationRequest();
    if (response.status() < 400 || isPage) return;
    add('request', `${response.url()} answered ${response.status()}`, isOwn(response.url()));
  });
  return faults;
}

function distinct(faults: readonly BrowserFault[]): BrowserFault[] {
  const each = new Map(faults.map((fault) => [`${fault.kind} ${fault.text}`, fault]));
  return [...each.values()].sort((a, b) => Number(b.own) - Number(a.own)).slice(0, MOST_FAULTS);
}

function findBrowser({ CHROME_PATH: given }: Tools['env']): string {
  if (given !== undefined && given !== '') {
    if (existsSync(given)) return given;
    throw new UserError(`browser: there is no Chrome at ${given}, which CHROME_PATH names`);
  }
  const found = INSTALLED.find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new UserError(
    'browser: no Chrome was found; install one (GitHub’s own Ubuntu runners have it), or name its file in CHROME_PATH',
  );
}

function mapped(resolve: Resolve): string[] {
  const rules = [...resolve].map(([from, { address, port }]) => {
    const host = address.includes(':') ? `[${address}]` : address;
    return `MAP ${from} ${host}:${port}`;
  });
  return rules.length === 0 ? [] : [`--host-resolver-rules=${rules.join(', ')}`];
}

/**
 * Chrome does not know NODE_EXTRA_CA_CERTS. Where that is set, the key that Node has verified by it is
 * the only one beyond the system's that Chrome is told to accept.
 */
async function trusted(
  base: URL,
  resolve: Resolve,
  env: Tools['env'],
  timeoutMs: number,
): Promise<string[]> {
  if (base.protocol !== 'https:' || !env['NODE_EXTRA_CA_CERTS']) return [];
  const port = Number(base.port || 443);
  const to = resolve.get(`${base.hostname}:${port}`) ?? { address: base.hostname, port };
  const certificate = await new Promise<Buffer | undefined>((settle) => {
    const socket = connect({
      host: to.address,
      port: to.port,
      servername: base.hostname,
      timeout: timeoutMs,
    });
    const end = (found?: Buffer): void => {
      socket.destroy();
      settle(found);
    };
    socket.once('secureConnect', () => end(socket.getPeerCertificate().raw));
    // Then Chrome will say what is wrong with it.
    socket.once('timeout', () => end()).once('error', () => end());
  });
  if (certificate === undefined) return [];
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  const pin = createHash('sha256').update(key).digest('base64');
  return [`--ignore-certificate-errors-spki-list=${pin}`];
}

function proxied(env: Tools['env']): { proxy?: { server: string; bypass?: string } } {
  const of = (name: string): string | undefined =>
    env[name] || env[name.toLowerCase()] || undefined;
  const server = of('HTTPS_PROXY') ?? of('HTTP_PROXY');
  if (server === undefined) return {};
  const bypass = of('NO_PROXY');
  return { proxy: bypass === undefined ? { server } : { server, bypass } };
}
