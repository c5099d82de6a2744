import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createCache } from './cache.mjs';
import { openNotices } from './notices.mjs';
import { adminPage, homePage, loginPage, messagePage } from './pages.mjs';
import { createSessions } from './session.mjs';

const MAX_FORM_BYTES = 10_000;
const MAX_FAILED_LOGINS_PER_MINUTE = 10;

const SECURITY_HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "style-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Referrer-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
};

/** Returns a listener for node:http. */
export function createApp(settings) {
  const notices = openNotices(settings.dataDir);
  const cache = createCache();
  const sessions = createSessions(settings.secretKey);

  const css = readFileSync(new URL('./board.css', import.meta.url));
  const digest = createHash('sha256').update(css).digest('hex').slice(0, 12);
  const stylesheet = `/static/board.${digest}.css`;

  const html = (body, status = 200) => ({
    status,
    headers: { ...SECURITY_HEADERS, 'Content-Type': 'text/html; charset=utf-8' },
    body,
  });
  const message = (status, title) => html(messagePage(stylesheet, title), status);
  const json = (body, status = 200) => ({
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
    body: JSON.stringify(body),
  });
  const redirect = (status, location, headers = {}) => ({
    status,
    headers: { ...SECURITY_HEADERS, ...headers, Location: location },
    body: '',
  });

  /** The reason goes to the log only: anyone can ask. */
  async function check(name, probe) {
    try {
      await probe();
      return 'ok';
    } catch (error) {
      console.error(`Health check failed: ${name}:`, error);
      return 'unavailable';
    }
  }

  /** 200, or 503 while the store is out of reach. It does not prove that the pages work. */
  async function health() {
    const database = await check('database', notices.ping);
    const cached = await check('cache', () => {
      cache.set('health', 'ok', 60_000);
      if (cache.get('health') !== 'ok') throw new Error('it did not return what was stored');
    });
    const status = database !== 'ok' ? 'unavailable' : cached !== 'ok' ? 'degraded' : 'ok';
    return json(
      { status, version: settings.version, checks: { database, cache: cached } },
      database === 'ok' ? 200 : 503,
    );
  }

  async function logIn(request) {
    const { password = '' } = await readForm(request);
    if (!settings.adminPassword) {
      return html(loginPage(stylesheet, 'Set ADMIN_PASSWORD to log in.'), 403);
    }
    const failures = cache.get('failed logins') ?? 0;
    if (failures >= MAX_FAILED_LOGINS_PER_MINUTE) {
      return html(loginPage(stylesheet, 'Too many attempts. Try again in a minute.'), 429);
    }
    if (!sessions.sameSecret(password, settings.adminPassword)) {
      cache.set('failed logins', failures + 1, 60_000);
      return html(loginPage(stylesheet, 'That is not the password.'), 403);
    }
    return redirect(303, '/admin/', { 'Set-Cookie': sessions.start() });
  }

  async function publish(request) {
    const { title = '', body = '' } = await readForm(request);
    if (title.trim() === '' || title.length > 120) return message(400, 'A title, please');
    await notices.add({ title: title.trim(), body, publishedAt: new Date().toISOString() });
    return redirect(303, '/');
  }

  const forEditors = (view) => (request) =>
    sessions.isOpen(request.headers.cookie) ? view(request) : redirect(302, '/admin/login/');

  const probes = {
    '/livez/': () => json({ status: 'ok', version: settings.version }),
    '/health/': health,
  };

  const routes = {
    'GET /': async () => html(homePage(stylesheet, await notices.list())),
    'GET /admin/': forEditors(() => html(adminPage(stylesheet))),
    'POST /admin/': forEditors(publish),
    'GET /admin/login/': () => html(loginPage(stylesheet)),
    'POST /admin/login/': logIn,
    [`GET ${stylesheet}`]: () => ({
      status: 200,
      headers: {
        ...SECURITY_HEADERS,
        'Content-Type': 'text/css; charset=utf-8',
        // The name changes with the content.
        'Cache-Control': 'public, max-age=31536000, immutable',
      },
      body: css,
    }),
  };

  function answer(request) {
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const [pathname] = request.url.split('?');
    if (!pathname.startsWith('/')) return message(400, 'Bad request');

    // First, before anything reads the host: Sevalla's probes call the instance by its IP address,
    // which no ALLOWED_HOSTS lists, over plain http, which would be redirected.
    if (method === 'GET' && Object.hasOwn(probes, pathname)) return probes[pathname]();

    const host = (request.headers.host ?? '').toLowerCase();
    const hostname = host.replace(/:\d+$/, '');
    if (!isAllowed(hostname, settings.allowedHosts)) return message(400, 'Unknown host');

    // The edge ends TLS and says so in this header. Only your own machine may do without.
    if (request.headers['x-forwarded-proto'] !== 'https' && hostname !== 'localhost') {
      return redirect(301, `https://${host}${request.url}`);
    }

    // A form on another site must not act in the name of the editor.
    const { origin } = request.headers;
    if (method === 'POST' && origin !== undefined && !isSameSite(origin, host)) {
      return message(403, 'Posted from another site');
    }

    const route = `${method} ${pathname}`;
    return Object.hasOwn(routes, route) ? routes[route](request) : message(404, 'Not found');
  }

  return async (request, response) => {
    let result;
    try {
      result = await answer(request);
    } catch (error) {
      console.error(`${request.method} ${request.url} failed:`, error);
      result =
        error instanceof FormTooLarge ? message(413, 'Too large') : message(500, 'Server error');
    }
    const body = Buffer.from(result.body);
    response.writeHead(result.status, {
      ...result.headers,
      'Content-Length': body.length,
      'X-App-Version': settings.version,
    });
    response.end(body);
    console.log(`${request.method} ${request.url} ${result.status}`);
  };
}

/** `.example.com` stands for the domain and all of its subdomains, as in Django. */
function isAllowed(hostname, allowedHosts) {
  return allowedHosts.some((allowed) =>
    allowed.startsWith('.')
      ? hostname === allowed.slice(1) || hostname.endsWith(allowed)
      : hostname === allowed,
  );
}

function isSameSite(origin, host) {
  return origin.replace(/^https?:\/\//, '') === host;
}

class FormTooLarge extends Error {}

async function readForm(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_FORM_BYTES) throw new FormTooLarge('more than the largest form');
    chunks.push(chunk);
  }
  return Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
}
