import type { DjangoSettings, Sources } from '../../../django/read-settings.ts';
import type { ListedRoute, Routes } from '../../../django/urls.ts';
import { truth, type Value } from '../../../django/value.ts';
import { isUnclear, settingOf, textOf, textsOf } from '../../../rules/django-effective.ts';
import { quote } from '../quote.ts';
import { codeOf, isHealthDocument, pageView, templateFolders } from './django-views.ts';
import {
  type AdminForm,
  type Derived,
  type Line,
  type Pack,
  quoted,
  type Underived,
} from './pack.ts';
import { healthWords } from './web.ts';

/** What was read of a project. */
export interface DjangoProject {
  sources: Sources;
  settings: DjangoSettings;
  routes: Routes;
  healthPath: string;
  /** Whether a middleware answers the health path; undefined: not to be told. */
  isHealthEarly: boolean | undefined;
}

const SECURITY = 'django.middleware.security.SecurityMiddleware';
const FRAMES = 'django.middleware.clickjacking.XFrameOptionsMiddleware';
const CSRF = 'django.middleware.csrf.CsrfViewMiddleware';
const LOGIN_REQUIRED = 'django.contrib.auth.middleware.LoginRequiredMiddleware';
const HEALTH_NAME =
  /^\/(?:-\/)?(?:health|healthz|live|livez|liveness|ready|readyz|readiness|ping)\/?$/;
const MOST_PAGES = 2;
/** No name that anybody can register (RFC 2606). */
const UNKNOWN_HOST = 'smoke-test.invalid';

interface Page {
  route: ListedRoute;
  heading: string | undefined;
  readsDatabase: boolean;
}

interface Found {
  derived: Derived[];
  underived: Underived[];
}

/** Checks that are true of a Django project by its settings and its URL configuration. */
export function djangoPack(project: DjangoProject): Pack {
  const { routes, settings } = project;
  const pages = pagesOf(project);
  const admin = routes.listed.find(({ isAdmin }) => isAdmin);
  const login = admin && `${admin.path}login/`;
  const asked = pages[0]?.route.path ?? login ?? '/';
  const shown = [...new Set([...pages.map(({ route }) => route.path), ...(login ? [login] : [])])];
  const found: Found = { derived: [], underived: [] };
  deriveHttps(settings, found);
  deriveHealth(project, found);
  derivePages(project, pages, found);
  deriveAdmin(admin, project, found);
  deriveFiles(settings, shown.length > 0 ? shown : ['/'], found);
  deriveRobots(routes, found);
  deriveHeaders(settings, asked, found);
  deriveCookies(settings, login, found);
  deriveHosts(settings, asked, found);
  found.underived.push(...unreadRoutes(routes));
  return { preset: 'django', ...found, admin: admin && adminForm(admin.path, settings) };
}

/** One row for each file: a computed prefix makes all its patterns computed. */
function unreadRoutes({ unread }: Routes): Underived[] {
  const groups = new Map<string, { first: Routes['unread'][number]; times: number }>();
  for (const each of unread) {
    const key = `${each.what} ${each.place?.file}`;
    const group = groups.get(key);
    groups.set(key, { first: group?.first ?? each, times: (group?.times ?? 0) + 1 });
  }
  return [...groups.values()].map(({ first, times }) => ({
    what: `Pages behind ${first.what}${times > 1 ? ` and ${times - 1} more like it` : ''}`,
    why: 'the URL configuration cannot be followed there, so which paths it has is not known',
    from: first.place,
  }));
}

function adminForm(path: string, settings: DjangoSettings): AdminForm {
  const cookie = textOf(settingOf(settings, 'SESSION_COOKIE_NAME'));
  const secure = readSetting(settings, 'SESSION_COOKIE_SECURE');
  const isHidden = truth(settingOf(settings, 'SESSION_COOKIE_HTTPONLY'));
  const site = textOf(settingOf(settings, 'SESSION_COOKIE_SAMESITE'));
  const flags = [
    ...(truth(secure.value) ? ['Secure'] : []),
    ...(isHidden ? ['HttpOnly'] : []),
    ...(site === undefined ? [] : [`SameSite=${site}`]),
  ];
  return { path, session: cookie === undefined ? undefined : { cookie, flags, from: secure.from } };
}

/** A setting with its line; a default of Django's has none. */
function readSetting(
  settings: DjangoSettings,
  name: string,
): { value: Value; from: Line | undefined; said: string; unless: string } {
  const value = settingOf(settings, name);
  const from = value.place ?? settings.settings.get(name)?.place;
  const unset = (value.origins ?? []).filter(({ isSet }) => !isSet).map((each) => each.name);
  const unless = unset.length === 0 ? '' : `, unless the app sets ${unset.join(' or ')}`;
  return { value, from, said: `${name}${from ? '' : ', by default,'}`, unless };
}

const COMPUTED = 'its value is computed, or comes from the environment of the app';

function deriveHttps(settings: DjangoSettings, { derived, underived }: Found): void {
  const what = 'http → https';
  const { value, from, said, unless } = readSetting(settings, 'SECURE_SSL_REDIRECT');
  const isOn = truth(value);
  if (isOn === true && hasMiddleware(settings, SECURITY)) {
    derived.push({
      name: what,
      check: 'GET / redirect:https',
      because: `${said} is on${unless}`,
      from,
      isCritical: false,
    });
    return;
  }
  const why = isOn === undefined ? COMPUTED : 'the settings do not redirect';
  underived.push({ what, why: `SECURE_SSL_REDIRECT: ${why}`, from });
}

function deriveHealth(project: DjangoProject, { derived, underived }: Found): void {
  const { routes, healthPath, isHealthEarly, settings, sources } = project;
  const route = routes.listed.find(({ path }) => path === healthPath);
  const name = `Health view ${healthPath}`;
  const early = isHealthEarly ? middlewareWith(healthPath, settings, sources) : undefined;
  const code = early?.code ?? (route?.view && codeOf(route.view, sources)) ?? '';
  if (route === undefined && isHealthEarly !== true) {
    const isOpen = routes.unread.length > 0 || isHealthEarly === undefined;
    if (isOpen) {
      derived.push({
        name,
        check: `GET ${healthPath} 200 optional`,
        because: 'it may be where the URL configuration cannot be followed',
        from: undefined,
        isCritical: true,
      });
    } else {
      const why = 'neither the URL configuration nor a middleware has it; name it in `health-path`';
      underived.push({ what: name, why, from: undefined });
    }
  } else {
    derived.push({
      name,
      check: `GET ${healthPath} 200${isHealthDocument(code) ? ` ${healthWords(code)}` : ''}`,
      because: early ? `${early.name} answers it` : 'the URL configuration has it',
      from: early?.from ?? route?.place,
      isCritical: true,
      isTimed: true,
    });
  }
  for (const other of routes.listed) {
    if (!HEALTH_NAME.test(other.path) || other.path === healthPath) continue;
    derived.push({
      name: `Health view ${other.path}`,
      check: `GET ${other.path} 200`,
      because: 'the URL configuration has it',
      from: other.place,
      isCritical: false,
    });
  }
}

function middlewareWith(
  path: string,
  settings: DjangoSettings,
  sources: Sources,
): { name: string; code: string; from: Line | undefined } | undefined {
  const list = settingOf(settings, 'MIDDLEWARE');
  for (const item of list.kind === 'list' ? list.items : []) {
    const name = textOf(item) ?? '';
    const base = name.split('.').slice(0, -1).join('/');
    const code = sources.read(`${base}.py`) ?? sources.read(`${base}/__init__.py`);
    if (code?.includes(`"${path}"`) || code?.includes(`'${path}'`)) {
      return { name, code, from: item.place };
    }
  }
  return undefined;
}

/** Pages that every visitor gets, the most telling first: one that reads the database. */
function pagesOf({ routes, sources, settings, healthPath }: DjangoProject): Page[] {
  const apps = textsOf(settingOf(settings, 'INSTALLED_APPS')) ?? [];
  const folders = templateFolders(settings.settings.get('TEMPLATES')?.value, apps);
  const requiresLogin = hasMiddleware(settings, LOGIN_REQUIRED);
  const pages = routes.listed.flatMap((route) => {
    const { path, isAdmin } = route;
    if (isAdmin || path === healthPath || HEALTH_NAME.test(path) || /\.\w+$/.test(path)) return [];
    const page = pageView(route, sources, folders);
    const isOpen =
      !requiresLogin || /@[\w.]*login_not_required/.test(codeOf(route.view ?? '', sources) ?? '');
    return page && isOpen ? [{ route, ...page }] : [];
  });
  const worth = ({ heading, readsDatabase }: Page): number =>
    (readsDatabase ? 2 : 0) + (heading === undefined ? 0 : 1);
  return pages.sort((a, b) => worth(b) - worth(a));
}

function derivePages(project: DjangoProject, pages: readonly Page[], found: Found): void {
  const { derived, underived } = found;
  const { routes, settings, sources } = project;
  const gate = gateOf(settings, sources);
  const home = pages.find(({ route }) => route.path === '/');
  const others = pages.filter((page) => page !== home).slice(0, MOST_PAGES);
  const chosen = [...(home ? [home] : []), ...others];
  for (const { route, heading, readsDatabase } of chosen) {
    const own = heading === undefined ? '' : `, ${quote(heading)} stands in its template`;
    derived.push({
      name: route.path === '/' ? 'Home page /' : `Page ${route.path}`,
      check: {
        path: route.path,
        // One that redirects is green on whatever it redirects to.
        follow: false,
        assert: [
          'status == 200',
          'type == "text/html"',
          heading === undefined ? 'bytes count > 0' : `body contains ${quoted(heading)}`,
        ],
      },
      because: `it is a page for everyone${readsDatabase ? ' that reads the database' : ''}${own}`,
      from: route.place,
      isCritical: gate === undefined,
      isTimed: true,
    });
  }
  if (home === undefined) deriveHome(routes, found);
  if (chosen.length === 0) {
    underived.push({
      what: 'A page with its own content',
      why: 'no view without parameters is certain to be a page for everyone; write a check for one',
      from: routes.listed.find(({ isAdmin }) => !isAdmin)?.place,
    });
  } else if (gate !== undefined) {
    const why = `${gate.name} may turn visitors away, so pages that fail warn alone`;
    underived.push({ what: 'Whether pages are for everyone', why, from: gate.from });
  }
}

/** A home page of which it is not known what it answers. */
function deriveHome({ listed, unread }: Routes, { derived, underived }: Found): void {
  const route = listed.find(({ path }) => path === '/');
  if (route === undefined && unread.length === 0) {
    underived.push({ what: 'Home page', why: 'the URL configuration has none', from: undefined });
    return;
  }
  derived.push({
    name: 'Home page /',
    check: `GET / 2xx|401|403${route ? '' : ' optional'}`,
    because: route
      ? 'the URL configuration has it, though what its view answers is not certain'
      : 'it may be where the URL configuration cannot be followed',
    from: route?.place,
    isCritical: true,
    isTimed: true,
  });
}

/** A middleware of the project, or one by its name, that may refuse or redirect any visitor. */
function gateOf(
  settings: DjangoSettings,
  sources: Sources,
): { name: string; from: Line | undefined } | undefined {
  const list = settingOf(settings, 'MIDDLEWARE');
  if (list.kind !== 'list') return { name: 'MIDDLEWARE, which is computed,', from: list.place };
  for (const item of list.items) {
    const name = textOf(item);
    if (name === undefined) return { name: 'A middleware that is computed', from: item.place };
    if (/^(?:django|whitenoise|corsheaders|debug_toolbar)\./.test(name)) continue;
    const code = codeOf(name, sources);
    const refuses =
      code === undefined
        ? /login_?required|maintenance|waiting|lockdown|basic_?auth|construction/i.test(name)
        : /\bredirect\(|HttpResponse(?:Permanent)?Redirect|HttpResponseForbidden|PermissionDenied|status=(?:401|403|503)/.test(
            code,
          );
    if (refuses) return { name, from: item.place };
  }
  return undefined;
}

function deriveAdmin(
  admin: ListedRoute | undefined,
  { routes, settings }: DjangoProject,
  { derived, underived }: Found,
): void {
  if (admin === undefined) {
    const why =
      routes.unread.length > 0
        ? 'not found in what of the URL configuration can be followed'
        : 'the URL configuration has none';
    underived.push({ what: 'Admin login', why, from: undefined });
    return;
  }
  const token = hasMiddleware(settings, CSRF) ? ' text:csrfmiddlewaretoken' : '';
  derived.push({
    name: `Admin login ${admin.path}login/`,
    check: `GET ${admin.path}login/ 200 type:text/html text:<form${token}`,
    because: 'the URL configuration has the admin there',
    from: admin.place,
    isCritical: true,
    isTimed: true,
  });
}

function deriveFiles(
  settings: DjangoSettings,
  pages: readonly string[],
  { derived, underived }: Found,
): void {
  const { value, from } = readSetting(settings, 'STATIC_URL');
  const url = textOf(value);
  const isElsewhere = url !== undefined && /^(?:https?:)?\/\//.test(url);
  derived.push({
    name: `Files that ${pages.join(' and ')} name`,
    check: `ASSETS ${pages.join(' ')}`,
    because: isElsewhere
      ? `only those of this host are looked at: STATIC_URL leads to ${url}`
      : 'pages without their stylesheets and scripts are of no use',
    from,
    isCritical: true,
  });
  const storage = storageOf(settings);
  if (url === undefined || isElsewhere || !/Manifest/.test(storage.name ?? '')) {
    const why = isElsewhere
      ? 'STATIC_URL leads to another host'
      : 'the settings name no storage that puts hashes into names';
    underived.push({ what: 'Names with hashes', why, from: storage.from ?? from });
    return;
  }
  derived.push({
    name: 'Files with a hash in their names',
    check: `ASSETS ${pages.join(' ')} immutable`,
    because: `${storage.name} puts hashes into names, so that caches may keep them for good`,
    from: storage.from,
    isCritical: false,
  });
  derived.push({
    name: 'Hashed file that is not there',
    check: `GET /${url.replace(/^\/|\/?$/g, '')}/smoke-test.0123456789ab.css 404`,
    because: `${storage.name} puts hashes into names, so another answer would be kept by caches for good`,
    from: storage.from,
    isCritical: false,
  });
}

function storageOf(settings: DjangoSettings): { name: string | undefined; from: Line | undefined } {
  const storages = settings.settings.get('STORAGES');
  const entry = (value: Value | undefined, key: string): Value | undefined =>
    value?.kind === 'dict'
      ? [...value.entries.values()].find((each) => textOf(each.key) === key)?.value
      : undefined;
  const backend =
    entry(entry(storages?.value, 'staticfiles'), 'BACKEND') ??
    settings.settings.get('STATICFILES_STORAGE')?.value;
  return { name: textOf(backend), from: backend?.place ?? storages?.place };
}

function deriveRobots({ listed }: Routes, { derived }: Found): void {
  const types = { '/robots.txt': 'text/plain', '/sitemap.xml': 'application/xml|text/xml' };
  for (const [path, type] of Object.entries(types)) {
    const route = listed.find((each) => each.path === path);
    if (route === undefined) continue;
    derived.push({
      name: path.slice(1),
      check: `GET ${path} 200 type:${type}`,
      because: 'the URL configuration has it',
      from: route.place,
      isCritical: false,
    });
  }
}

const HEADERS: readonly {
  setting: string;
  header: string;
  middleware: string;
  /** undefined: the value promises no header. */
  expected: (value: Value) => string | undefined;
}[] = [
  {
    setting: 'SECURE_HSTS_SECONDS',
    header: 'Strict-Transport-Security',
    middleware: SECURITY,
    expected: (value) =>
      value.kind === 'number' && value.value > 0 ? `contains "max-age=${value.value}"` : undefined,
  },
  {
    setting: 'SECURE_CONTENT_TYPE_NOSNIFF',
    header: 'X-Content-Type-Options',
    middleware: SECURITY,
    expected: (value) => (truth(value) ? '== "nosniff"' : undefined),
  },
  {
    setting: 'X_FRAME_OPTIONS',
    header: 'X-Frame-Options',
    middleware: FRAMES,
    expected: (value) => equals(textOf(value)?.toUpperCase()),
  },
  {
    setting: 'SECURE_REFERRER_POLICY',
    header: 'Referrer-Policy',
    middleware: SECURITY,
    expected: (value) => equals(textOf(value) ?? textsOf(value)?.join(',')),
  },
  {
    setting: 'SECURE_CROSS_ORIGIN_OPENER_POLICY',
    header: 'Cross-Origin-Opener-Policy',
    middleware: SECURITY,
    expected: (value) => equals(textOf(value)),
  },
];

function equals(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : `== ${quoted(text)}`;
}

function deriveHeaders(
  settings: DjangoSettings,
  path: string,
  { derived, underived }: Found,
): void {
  for (const { setting, header, middleware, expected } of HEADERS) {
    const { value, from, said, unless } = readSetting(settings, setting);
    const what = `Header ${header}`;
    const wanted = expected(value);
    if (!hasMiddleware(settings, middleware)) {
      underived.push({ what, why: `${middleware} is not in MIDDLEWARE`, from: undefined });
    } else if (isUnclear(value)) underived.push({ what, why: `${setting}: ${COMPUTED}`, from });
    else if (wanted === undefined) underived.push({ what, why: `${setting} promises none`, from });
    else {
      derived.push({
        name: what,
        check: { path, status: '2xx|401|403', assert: [`header ${quoted(header)} ${wanted}`] },
        because: `${said} promises it${unless}`,
        from: from ?? middlewareLine(settings, middleware),
        isCritical: false,
      });
    }
  }
}

function deriveCookies(
  settings: DjangoSettings,
  login: string | undefined,
  { derived, underived }: Found,
): void {
  const name = textOf(settingOf(settings, 'CSRF_COOKIE_NAME'));
  const what = `Cookie ${name ?? 'of forms'}`;
  const inSession = truth(settingOf(settings, 'CSRF_USE_SESSIONS'));
  const why =
    login === undefined
      ? 'no page is known that sets it'
      : name === undefined || inSession === undefined
        ? COMPUTED
        : inSession
          ? 'CSRF_USE_SESSIONS keeps it in the session'
          : hasMiddleware(settings, CSRF)
            ? undefined
            : `${CSRF} is not in MIDDLEWARE`;
  if (why !== undefined || login === undefined || name === undefined) {
    underived.push({ what, why: why ?? COMPUTED, from: undefined });
    return;
  }
  const secure = readSetting(settings, 'CSRF_COOKIE_SECURE');
  const hidden = readSetting(settings, 'CSRF_COOKIE_HTTPONLY');
  const site = textOf(settingOf(settings, 'CSRF_COOKIE_SAMESITE'));
  const flag = (attribute: string): string => `cookie ${quoted(`${name}[${attribute}]`)}`;
  derived.push({
    name: what,
    check: {
      path: login,
      assert: [
        `cookie ${quoted(name)} exists`,
        ...(truth(secure.value) ? [`${flag('Secure')} exists`] : []),
        ...(truth(hidden.value) ? [`${flag('HttpOnly')} exists`] : []),
        ...(site === undefined ? [] : [`${flag('SameSite')} == ${quoted(site)}`]),
      ],
    },
    because: truth(secure.value)
      ? `${secure.said} is on${secure.unless}, and forms need the cookie`
      : 'forms need it',
    from: secure.from,
    isCritical: false,
  });
}

function deriveHosts(settings: DjangoSettings, path: string, { derived, underived }: Found): void {
  const { value, from } = readSetting(settings, 'ALLOWED_HOSTS');
  const what = 'Unknown host';
  if (value.kind === 'list' && value.items.some((item) => textOf(item) === '*')) {
    underived.push({ what, why: 'ALLOWED_HOSTS takes any', from });
    return;
  }
  derived.push({
    name: what,
    check: `GET ${path} 4xx|5xx`,
    because: textsOf(value)
      ? 'ALLOWED_HOSTS does not have it'
      : 'any ALLOWED_HOSTS but * refuses it',
    from,
    isCritical: false,
    host: UNKNOWN_HOST,
  });
}

function hasMiddleware(settings: DjangoSettings, name: string): boolean {
  const list = settingOf(settings, 'MIDDLEWARE');
  return list.kind === 'list' && list.items.some((item) => textOf(item) === name);
}

function middlewareLine(settings: DjangoSettings, name: string): Line | undefined {
  const list = settingOf(settings, 'MIDDLEWARE');
  const item = list.kind === 'list' && list.items.find((each) => textOf(each) === name);
  return item ? item.place : undefined;
}
