export const id = 975;
export const ids = [975];
export const modules = {

/***/ 975:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  djangoPack: () => (/* binding */ djangoPack)
});

// EXTERNAL MODULE: ./src/django/value.ts
var django_value = __webpack_require__(4502);
// EXTERNAL MODULE: ./src/rules/settings-catalogue.ts + 1 modules
var settings_catalogue = __webpack_require__(9399);
;// CONCATENATED MODULE: ./src/rules/django-effective.ts



// django/conf/global_settings.py of 5.2, as far as rules ask.
const DEFAULTS = {
    DEBUG: (0,django_value/* ofBoolean */.aY)(false),
    ALLOWED_HOSTS: (0,django_value/* ofList */.uY)([]),
    SECRET_KEY: (0,django_value/* ofText */.XA)(''),
    SECRET_KEY_FALLBACKS: (0,django_value/* ofList */.uY)([]),
    MIDDLEWARE: (0,django_value/* ofList */.uY)([]),
    INSTALLED_APPS: (0,django_value/* ofList */.uY)([]),
    SILENCED_SYSTEM_CHECKS: (0,django_value/* ofList */.uY)([]),
    SECURE_HSTS_SECONDS: (0,django_value/* ofNumber */.Jm)(0),
    SECURE_HSTS_INCLUDE_SUBDOMAINS: (0,django_value/* ofBoolean */.aY)(false),
    SECURE_HSTS_PRELOAD: (0,django_value/* ofBoolean */.aY)(false),
    SECURE_CONTENT_TYPE_NOSNIFF: (0,django_value/* ofBoolean */.aY)(true),
    SECURE_SSL_REDIRECT: (0,django_value/* ofBoolean */.aY)(false),
    SECURE_SSL_HOST: django_value/* NONE */.x3,
    SECURE_REDIRECT_EXEMPT: (0,django_value/* ofList */.uY)([]),
    SECURE_PROXY_SSL_HEADER: django_value/* NONE */.x3,
    SECURE_REFERRER_POLICY: (0,django_value/* ofText */.XA)('same-origin'),
    SECURE_CROSS_ORIGIN_OPENER_POLICY: (0,django_value/* ofText */.XA)('same-origin'),
    SESSION_COOKIE_SECURE: (0,django_value/* ofBoolean */.aY)(false),
    SESSION_COOKIE_HTTPONLY: (0,django_value/* ofBoolean */.aY)(true),
    SESSION_COOKIE_NAME: (0,django_value/* ofText */.XA)('sessionid'),
    SESSION_COOKIE_SAMESITE: (0,django_value/* ofText */.XA)('Lax'),
    SESSION_ENGINE: (0,django_value/* ofText */.XA)('django.contrib.sessions.backends.db'),
    SESSION_CACHE_ALIAS: (0,django_value/* ofText */.XA)('default'),
    SESSION_FILE_PATH: django_value/* NONE */.x3,
    CSRF_USE_SESSIONS: (0,django_value/* ofBoolean */.aY)(false),
    CSRF_COOKIE_SECURE: (0,django_value/* ofBoolean */.aY)(false),
    CSRF_COOKIE_HTTPONLY: (0,django_value/* ofBoolean */.aY)(false),
    CSRF_COOKIE_NAME: (0,django_value/* ofText */.XA)('csrftoken'),
    CSRF_COOKIE_SAMESITE: (0,django_value/* ofText */.XA)('Lax'),
    CSRF_TRUSTED_ORIGINS: (0,django_value/* ofList */.uY)([]),
    X_FRAME_OPTIONS: (0,django_value/* ofText */.XA)('DENY'),
    USE_X_FORWARDED_HOST: (0,django_value/* ofBoolean */.aY)(false),
    USE_X_FORWARDED_PORT: (0,django_value/* ofBoolean */.aY)(false),
    STATIC_ROOT: django_value/* NONE */.x3,
    STATICFILES_DIRS: (0,django_value/* ofList */.uY)([]),
    MEDIA_ROOT: (0,django_value/* ofText */.XA)(''),
    CACHES: (0,django_value/* ofDict */.qS)([
        ['default', (0,django_value/* ofDict */.qS)([['BACKEND', (0,django_value/* ofText */.XA)('django.core.cache.backends.locmem.LocMemCache')]])],
    ]),
    STORAGES: (0,django_value/* ofDict */.qS)([
        ['default', (0,django_value/* ofDict */.qS)([['BACKEND', (0,django_value/* ofText */.XA)('django.core.files.storage.FileSystemStorage')]])],
        [
            'staticfiles',
            (0,django_value/* ofDict */.qS)([['BACKEND', (0,django_value/* ofText */.XA)('django.contrib.staticfiles.storage.StaticFilesStorage')]]),
        ],
    ]),
    EMAIL_BACKEND: (0,django_value/* ofText */.XA)('django.core.mail.backends.smtp.EmailBackend'),
};
/** The value that Django would see; unknown where the code does not tell. */
function settingOf(django, name) {
    const own = django.settings.get(name);
    if (own)
        return own.value;
    return django.isComplete ? (DEFAULTS[name] ?? django_value/* NONE */.x3) : django_value/* UNKNOWN */.HV;
}
/** An entry of a dict such as STORAGES["default"]["BACKEND"]; undefined: certainly not there. */
function entryOf(value, ...keys) {
    let current = value;
    for (const key of keys) {
        if (current.kind !== 'dict')
            return UNKNOWN;
        const found = [...current.entries.values()].find((entry) => entry.key.kind === 'text' && entry.key.value === key)?.value;
        if (found === undefined)
            return current.isOpen ? UNKNOWN : undefined;
        current = found;
    }
    return current;
}
function isTrue(value) {
    if (value.kind === 'boolean')
        return value.value;
    return isUnclear(value) ? undefined : false;
}
function isUnclear({ kind }) {
    return kind === 'unknown' || kind === 'either' || kind === 'variable' || kind === 'object';
}
function textOf(value) {
    return value?.kind === 'text' || value?.kind === 'path' ? value.value : undefined;
}
/** A text that stands in the code, and so may be shown: none that a variable is part of. */
function writtenText(value) {
    return value?.origins?.some(({ isSet }) => isSet) ? undefined : textOf(value);
}
/** The texts of a list; undefined where one of them is not known. */
function textsOf(value) {
    if (value.kind !== 'list')
        return undefined;
    const texts = value.items.map(textOf);
    return texts.includes(undefined) ? undefined : texts;
}
/** Whether a list has the text; undefined where that is not known. */
function includes(value, text) {
    if (value.kind !== 'list')
        return isUnclear(value) ? undefined : false;
    if (value.items.some((item) => textOf(item) === text))
        return true;
    return value.items.some(isUnclear) ? undefined : false;
}
/** Where the settings use a variable, however deep; the text is undefined where it is not known. */
function usesOf({ settings }, variable) {
    return [...settings].flatMap(([setting, { value }]) => leavesOf(value)
        .filter(({ origins = [] }) => origins.some(({ name, isSet }) => isSet && name === variable))
        .map((leaf) => ({ setting, text: textOf(leaf) })));
}
/** Every text of a setting that stands in the code, however deep. */
function writtenTexts(django, name) {
    return leavesOf(settingOf(django, name)).flatMap((leaf) => writtenText(leaf) ?? []);
}
// Settings may hold themselves.
const DEEPEST = 8;
function leavesOf(value, depth = 0) {
    if (depth > DEEPEST)
        return [];
    const within = (inner) => leavesOf(inner, depth + 1);
    if (value.kind === 'list')
        return value.items.flatMap(within);
    if (value.kind === 'either')
        return value.options.flatMap(within);
    if (value.kind !== 'dict')
        return [value];
    return [...value.entries.values()].flatMap((entry) => within(entry.value));
}
function both(...answers) {
    if (answers.includes(false))
        return false;
    return answers.includes(undefined) ? undefined : true;
}
function not(answer) {
    return answer === undefined ? undefined : !answer;
}
/** The variable of the environment that a value came from. */
function variableBehind(value, { variables }) {
    const names = (value.origins ?? []).filter(({ isSet }) => isSet).map(({ name }) => name);
    return names.length === 1 ? variables.get(names[0] ?? '') : undefined;
}
/** Where somebody has to write to change a setting: in the variable behind it, or in the code. */
function placeOf(name, environment, value) {
    const setting = environment.django?.settings.get(name);
    const given = value ?? setting?.value ?? UNKNOWN;
    const variable = variableBehind(given, environment);
    const place = value?.place ?? setting?.place;
    if (variable?.file !== undefined) {
        return { subject: variable.name, file: variable.file, line: variable.line };
    }
    const isOnLine = given.place?.file === place?.file && given.place?.line === place?.line;
    return { subject: variable?.name ?? name, ...at(isOnLine ? given.place : place) };
}
function at(place) {
    return place === undefined || place.file === '' ? {} : { ...place };
}
/** `ALLOWED_HOSTS`, or `the app's ALLOWED_HOSTS` where a variable of the app is what it is made of. */
function saidOf(name, environment, value) {
    const given = value ?? environment.django?.settings.get(name)?.value ?? UNKNOWN;
    const variable = variableBehind(given, environment);
    if (variable === undefined)
        return name;
    return variable.name === name ? nameOf(variable) : `${name}, from ${nameOf(variable)},`;
}
/** Why a value is what it is, where it is the default of a variable that nobody set. */
function becauseOf(value) {
    const unset = (value.origins ?? []).filter(({ isSet }) => !isSet).map(({ name }) => name);
    return unset.length === 0 ? '' : ` (the default, since ${unset.join(' and ')} is not set)`;
}
/** A finding about a setting, at the line or the variable that makes it what it is. */
function findingOf(id, name, environment, { profile }, details, value) {
    return finding(id, profile, { ...placeOf(name, environment, value), ...details });
}

// EXTERNAL MODULE: ./src/actions/smoke-test/quote.ts
var quote = __webpack_require__(1480);
// EXTERNAL MODULE: ./src/rules/stacks/language.ts
var language = __webpack_require__(5659);
;// CONCATENATED MODULE: ./src/actions/smoke-test/packs/django-views.ts

// They let a visitor through who asks with GET.
const PASSING = /^@(?:[\w.]+\.)?(?:never_cache|cache_page|cache_control|condition|require_GET|require_safe|require_http_methods\(\[\s*["']GET|ensure_csrf_cookie|csrf_exempt|csrf_protect|vary_on_\w+|gzip_page|login_not_required|xframe_options_\w+|staticmethod)\b/;
// Ways to another answer than a page, or to an error on data that is not there.
const OTHERWISE = /\bredirect\w*\s*\(|\bHttpResponse[A-Z]\w*|\bHttp404\b|\bget_(?:object|list)_or_404\b|\bPermissionDenied\b|\braise\b|\bstatus\s*=\s*(?:[345]\d\d|HTTPStatus|status)|\bstatus_code\b|\brequest\.(?:GET|POST|COOKIES|session|META|headers)\s*\[|\.objects\.get\(|\.(?:latest|earliest|save|create|get_or_create|update|update_or_create|delete)\(|allow_empty\s*=\s*False|\bdispatch\b|\b(?:Login|Permission|UserPasses|Access|Group|Staff|Superuser)\w*(?:Mixin|Required\w*)\b|\bRedirectView\b|\bFormView\b|\bLogoutView\b/;
const PAGE = /\brender\s*\(|\bTemplateResponse\s*\(|\bHttpResponse\s*\(/;
const PAGE_CLASS = /\b(?:TemplateView|ListView|ArchiveIndexView)\b/;
const DATABASE = /\.objects\b|\bmodel\s*=|\bqueryset\s*=|\bListView\b|\bArchiveIndexView\b/;
/** What a view answers as far as that is certain; undefined where it may be no page for everyone. */
function pageView({ view, template }, sources, templates) {
    if (view === undefined)
        return undefined;
    if (/^django\.views\.generic\.(?:\w+\.)?TemplateView$/.test(view)) {
        if (template === undefined)
            return undefined;
        return { heading: headingOf(template, sources, templates), readsDatabase: false };
    }
    const code = codeOf(view, sources);
    if (code === undefined)
        return undefined;
    const decorators = code.match(/^@.*$/gm) ?? [];
    if (decorators.some((each) => !PASSING.test(each)) || OTHERWISE.test(code))
        return undefined;
    const isClass = /^class\b/m.test(code);
    if (!(isClass && PAGE_CLASS.test(code)) && !PAGE.test(code))
        return undefined;
    const named = [
        ...code.matchAll(/\b(?:render|TemplateResponse)\s*\(\s*(?:self\.)?request\s*,\s*["']([^"']+)["']|\btemplate_name\s*=\s*["']([^"']+)["']/g),
    ].map(([, rendered, set]) => rendered ?? set ?? '');
    // Of several, it takes one by what nobody here knows.
    const [only, ...more] = new Set(named);
    const heading = only && more.length === 0 ? headingOf(only, sources, templates) : undefined;
    return { heading, readsDatabase: DATABASE.test(code) };
}
/** Whether the code answers with a health document. */
function isHealthDocument(code) {
    return /\bJsonResponse\s*\(|\bjson\.dumps\s*\(/.test(code) && /["']status["']/.test(code);
}
/** The text of a function or class of the project, its decorators above; comments are blank. */
function codeOf(dotted, sources, depth = 0) {
    const parts = dotted.split('.');
    const name = parts.pop() ?? '';
    const base = parts.join('/');
    const text = django_views_textOf(base, sources);
    if (text === undefined || !/^\w+$/.test(name))
        return undefined;
    const lines = (0,language/* blanked */.G)(text, 'python').split('\n');
    const start = lines.findIndex((line) => new RegExp(`^(?:async\\s+)?(?:def|class)\\s+${name}\\b`).test(line));
    if (start < 0)
        return depth > 2 ? undefined : imported(name, dotted, text, sources, depth);
    let first = start;
    while (/^(?:@|[ )])/.test(lines[first - 1] ?? ''))
        first -= 1;
    // Back from the body of what stands before to the decorators of this one.
    while (first < start && !lines[first]?.startsWith('@'))
        first += 1;
    let end = start + 1;
    while (end < lines.length && !/^[^\s)#]/.test(lines[end] ?? ''))
        end += 1;
    return lines.slice(first, end).join('\n');
}
/** A package of views hands on what its modules have. */
function imported(name, dotted, text, sources, depth) {
    const from = new RegExp(`^from\\s+\\.(\\w+)\\s+import\\s+(?:\\([^)]*\\b${name}\\b|[^\\n(]*\\b${name}\\b)`, 'm').exec(text)?.[1];
    if (from === undefined)
        return undefined;
    const module = dotted.split('.').slice(0, -1).join('.');
    return codeOf(`${module}.${from}.${name}`, sources, depth + 1);
}
function django_views_textOf(base, { read }) {
    return read(`${base}.py`) ?? read(`${base}/__init__.py`);
}
/** The folders in which Django looks for templates, the most likely first. */
function templateFolders(templates, apps) {
    const named = templates?.kind === 'list'
        ? templates.items.flatMap((item) => item.kind === 'dict' ? [...item.entries.values()].flatMap(foldersIn) : [])
        : [];
    const own = apps
        .filter((app) => !app.startsWith('django.'))
        .map((app) => `${app.replace(/\.apps\.\w+$/, '').replaceAll('.', '/')}/templates`);
    return [...new Set([...named, ...own])];
}
function foldersIn({ key, value }) {
    if (key.kind !== 'text' || key.value !== 'DIRS' || value.kind !== 'list')
        return [];
    return value.items.flatMap((item) => item.kind === 'path' || item.kind === 'text' ? [item.value.replace(/\/$/, '')] : []);
}
// Nothing that a log or a page would take for more than words.
const PLAIN = String.raw `\s*([^<>{}&#\p{C}]{3,60}?)\s*`;
const HEADINGS = [
    new RegExp(`<h1\\b[^<>\\{\\}]*>${PLAIN}</h1>`, 'gu'),
    new RegExp(`<title>${PLAIN}</title>`, 'gu'),
    new RegExp(`\\{%\\s*block\\s+\\w*title\\w*\\s*%\\}${PLAIN}\\{%\\s*endblock`, 'gu'),
];
const OPENS = /^(?:if|for|ifchanged|with|cache|filter|block)$/;
/** Text that a template always shows; undefined where it has none, or it cannot be told. */
function headingOf(name, sources, folders) {
    const text = templateText(name, sources, folders);
    if (text === undefined)
        return undefined;
    for (const pattern of HEADINGS) {
        for (const { 0: whole, 1: words, index } of text.matchAll(pattern)) {
            // The block of a title is opened by the match itself.
            const within = openTags(text.slice(0, index + whole.indexOf(words ?? '')));
            if (words === undefined || within.some(({ kind }) => kind !== 'block'))
                continue;
            const parent = extendedBy(text);
            if (parent === undefined)
                return words;
            const block = within.at(0)?.name;
            if (block !== undefined && hasBlock(parent, block, sources, folders))
                return words;
        }
    }
    return undefined;
}
function templateText(name, sources, folders) {
    for (const folder of folders) {
        const text = sources.read(folder === '' ? name : `${folder}/${name}`);
        if (text === undefined)
            continue;
        return text
            .replace(/\{#.*?#\}/g, '')
            .replace(/\{%\s*comment\b.*?%\}.*?\{%\s*endcomment\s*%\}/gs, '')
            .replace(/<!--.*?-->/gs, '');
    }
    return undefined;
}
function extendedBy(text) {
    return /\{%\s*extends\s+(\S+)/.exec(text)?.[1];
}
function openTags(before) {
    const open = [];
    for (const [, tag = '', name] of before.matchAll(/\{%-?\s*(\w+)(?:\s+([\w-]+))?[^%]*%\}/g)) {
        if (OPENS.test(tag))
            open.push({ kind: tag, name });
        else if (tag.startsWith('end') && OPENS.test(tag.slice('end'.length)))
            open.pop();
    }
    return open;
}
/** Whether what a child puts into a block is shown at all. */
function hasBlock(quotedName, block, sources, folders, depth = 0) {
    const name = /^["']([^"']+)["']$/.exec(quotedName)?.[1];
    const text = name === undefined ? undefined : templateText(name, sources, folders);
    if (text === undefined || depth > 4)
        return false;
    const at = text.search(new RegExp(`\\{%-?\\s*block\\s+${block}\\b`));
    const parent = extendedBy(text);
    if (at < 0)
        return parent !== undefined && hasBlock(parent, block, sources, folders, depth + 1);
    const within = openTags(text.slice(0, at));
    if (within.some(({ kind }) => kind !== 'block'))
        return false;
    if (parent === undefined)
        return true;
    const outer = within.at(0)?.name ?? block;
    return hasBlock(parent, outer, sources, folders, depth + 1);
}

// EXTERNAL MODULE: ./src/actions/smoke-test/packs/pack.ts
var pack = __webpack_require__(3772);
// EXTERNAL MODULE: ./src/actions/smoke-test/packs/web.ts
var web = __webpack_require__(5915);
;// CONCATENATED MODULE: ./src/actions/smoke-test/packs/django.ts






const SECURITY = 'django.middleware.security.SecurityMiddleware';
const FRAMES = 'django.middleware.clickjacking.XFrameOptionsMiddleware';
const CSRF = 'django.middleware.csrf.CsrfViewMiddleware';
const LOGIN_REQUIRED = 'django.contrib.auth.middleware.LoginRequiredMiddleware';
const HEALTH_NAME = /^\/(?:-\/)?(?:health|healthz|live|livez|liveness|ready|readyz|readiness|ping)\/?$/;
const MOST_PAGES = 2;
/** No name that anybody can register (RFC 2606). */
const UNKNOWN_HOST = 'smoke-test.invalid';
/** Checks that are true of a Django project by its settings and its URL configuration. */
function djangoPack(project) {
    const { routes, settings } = project;
    const pages = pagesOf(project);
    const admin = routes.listed.find(({ isAdmin }) => isAdmin);
    const login = admin && `${admin.path}login/`;
    const asked = pages[0]?.route.path ?? login ?? '/';
    const shown = [...new Set([...pages.map(({ route }) => route.path), ...(login ? [login] : [])])];
    const found = { derived: [], underived: [] };
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
function unreadRoutes({ unread }) {
    const groups = new Map();
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
function adminForm(path, settings) {
    const cookie = textOf(settingOf(settings, 'SESSION_COOKIE_NAME'));
    const secure = readSetting(settings, 'SESSION_COOKIE_SECURE');
    const isHidden = (0,django_value/* truth */.Im)(settingOf(settings, 'SESSION_COOKIE_HTTPONLY'));
    const site = textOf(settingOf(settings, 'SESSION_COOKIE_SAMESITE'));
    const flags = [
        ...((0,django_value/* truth */.Im)(secure.value) ? ['Secure'] : []),
        ...(isHidden ? ['HttpOnly'] : []),
        ...(site === undefined ? [] : [`SameSite=${site}`]),
    ];
    return { path, session: cookie === undefined ? undefined : { cookie, flags, from: secure.from } };
}
/** A setting with its line; a default of Django's has none. */
function readSetting(settings, name) {
    const value = settingOf(settings, name);
    const from = value.place ?? settings.settings.get(name)?.place;
    const unset = (value.origins ?? []).filter(({ isSet }) => !isSet).map((each) => each.name);
    const unless = unset.length === 0 ? '' : `, unless the app sets ${unset.join(' or ')}`;
    return { value, from, said: `${name}${from ? '' : ', by default,'}`, unless };
}
const COMPUTED = 'its value is computed, or comes from the environment of the app';
function deriveHttps(settings, { derived, underived }) {
    const what = 'http \u2192 https';
    const { value, from, said, unless } = readSetting(settings, 'SECURE_SSL_REDIRECT');
    const isOn = (0,django_value/* truth */.Im)(value);
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
function deriveHealth(project, { derived, underived }) {
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
        }
        else {
            const why = 'neither the URL configuration nor a middleware has it; name it in `health-path`';
            underived.push({ what: name, why, from: undefined });
        }
    }
    else {
        derived.push({
            name,
            check: `GET ${healthPath} 200${isHealthDocument(code) ? ` ${(0,web/* healthWords */.c9)(code)}` : ''}`,
            because: early ? `${early.name} answers it` : 'the URL configuration has it',
            from: early?.from ?? route?.place,
            isCritical: true,
            isTimed: true,
        });
    }
    for (const other of routes.listed) {
        if (!HEALTH_NAME.test(other.path) || other.path === healthPath)
            continue;
        derived.push({
            name: `Health view ${other.path}`,
            check: `GET ${other.path} 200`,
            because: 'the URL configuration has it',
            from: other.place,
            isCritical: false,
        });
    }
}
function middlewareWith(path, settings, sources) {
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
function pagesOf({ routes, sources, settings, healthPath }) {
    const apps = textsOf(settingOf(settings, 'INSTALLED_APPS')) ?? [];
    const folders = templateFolders(settings.settings.get('TEMPLATES')?.value, apps);
    const requiresLogin = hasMiddleware(settings, LOGIN_REQUIRED);
    const pages = routes.listed.flatMap((route) => {
        const { path, isAdmin } = route;
        if (isAdmin || path === healthPath || HEALTH_NAME.test(path) || /\.\w+$/.test(path))
            return [];
        const page = pageView(route, sources, folders);
        const isOpen = !requiresLogin || /@[\w.]*login_not_required/.test(codeOf(route.view ?? '', sources) ?? '');
        return page && isOpen ? [{ route, ...page }] : [];
    });
    const worth = ({ heading, readsDatabase }) => (readsDatabase ? 2 : 0) + (heading === undefined ? 0 : 1);
    return pages.sort((a, b) => worth(b) - worth(a));
}
function derivePages(project, pages, found) {
    const { derived, underived } = found;
    const { routes, settings, sources } = project;
    const gate = gateOf(settings, sources);
    const home = pages.find(({ route }) => route.path === '/');
    const others = pages.filter((page) => page !== home).slice(0, MOST_PAGES);
    const chosen = [...(home ? [home] : []), ...others];
    for (const { route, heading, readsDatabase } of chosen) {
        const own = heading === undefined ? '' : `, ${(0,quote/* quote */.h)(heading)} stands in its template`;
        derived.push({
            name: route.path === '/' ? 'Home page /' : `Page ${route.path}`,
            check: {
                path: route.path,
                // One that redirects is green on whatever it redirects to.
                follow: false,
                assert: [
                    'status == 200',
                    'type == "text/html"',
                    heading === undefined ? 'bytes count > 0' : `body contains ${(0,pack/* quoted */.T)(heading)}`,
                ],
            },
            because: `it is a page for everyone${readsDatabase ? ' that reads the database' : ''}${own}`,
            from: route.place,
            isCritical: gate === undefined,
            isTimed: true,
        });
    }
    if (home === undefined)
        deriveHome(routes, found);
    if (chosen.length === 0) {
        underived.push({
            what: 'A page with its own content',
            why: 'no view without parameters is certain to be a page for everyone; write a check for one',
            from: routes.listed.find(({ isAdmin }) => !isAdmin)?.place,
        });
    }
    else if (gate !== undefined) {
        const why = `${gate.name} may turn visitors away, so pages that fail warn alone`;
        underived.push({ what: 'Whether pages are for everyone', why, from: gate.from });
    }
}
/** A home page of which it is not known what it answers. */
function deriveHome({ listed, unread }, { derived, underived }) {
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
function gateOf(settings, sources) {
    const list = settingOf(settings, 'MIDDLEWARE');
    if (list.kind !== 'list')
        return { name: 'MIDDLEWARE, which is computed,', from: list.place };
    for (const item of list.items) {
        const name = textOf(item);
        if (name === undefined)
            return { name: 'A middleware that is computed', from: item.place };
        if (/^(?:django|whitenoise|corsheaders|debug_toolbar)\./.test(name))
            continue;
        const code = codeOf(name, sources);
        const refuses = code === undefined
            ? /login_?required|maintenance|waiting|lockdown|basic_?auth|construction/i.test(name)
            : /\bredirect\(|HttpResponse(?:Permanent)?Redirect|HttpResponseForbidden|PermissionDenied|status=(?:401|403|503)/.test(code);
        if (refuses)
            return { name, from: item.place };
    }
    return undefined;
}
function deriveAdmin(admin, { routes, settings }, { derived, underived }) {
    if (admin === undefined) {
        const why = routes.unread.length > 0
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
function deriveFiles(settings, pages, { derived, underived }) {
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
function storageOf(settings) {
    const storages = settings.settings.get('STORAGES');
    const entry = (value, key) => value?.kind === 'dict'
        ? [...value.entries.values()].find((each) => textOf(each.key) === key)?.value
        : undefined;
    const backend = entry(entry(storages?.value, 'staticfiles'), 'BACKEND') ??
        settings.settings.get('STATICFILES_STORAGE')?.value;
    return { name: textOf(backend), from: backend?.place ?? storages?.place };
}
function deriveRobots({ listed }, { derived }) {
    const types = { '/robots.txt': 'text/plain', '/sitemap.xml': 'application/xml|text/xml' };
    for (const [path, type] of Object.entries(types)) {
        const route = listed.find((each) => each.path === path);
        if (route === undefined)
            continue;
        derived.push({
            name: path.slice(1),
            check: `GET ${path} 200 type:${type}`,
            because: 'the URL configuration has it',
            from: route.place,
            isCritical: false,
        });
    }
}
const HEADERS = [
    {
        setting: 'SECURE_HSTS_SECONDS',
        header: 'Strict-Transport-Security',
        middleware: SECURITY,
        expected: (value) => value.kind === 'number' && value.value > 0 ? `contains "max-age=${value.value}"` : undefined,
    },
    {
        setting: 'SECURE_CONTENT_TYPE_NOSNIFF',
        header: 'X-Content-Type-Options',
        middleware: SECURITY,
        expected: (value) => ((0,django_value/* truth */.Im)(value) ? '== "nosniff"' : undefined),
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
function equals(text) {
    return text === undefined || text === '' ? undefined : `== ${(0,pack/* quoted */.T)(text)}`;
}
function deriveHeaders(settings, path, { derived, underived }) {
    for (const { setting, header, middleware, expected } of HEADERS) {
        const { value, from, said, unless } = readSetting(settings, setting);
        const what = `Header ${header}`;
        const wanted = expected(value);
        if (!hasMiddleware(settings, middleware)) {
            underived.push({ what, why: `${middleware} is not in MIDDLEWARE`, from: undefined });
        }
        else if (isUnclear(value))
            underived.push({ what, why: `${setting}: ${COMPUTED}`, from });
        else if (wanted === undefined)
            underived.push({ what, why: `${setting} promises none`, from });
        else {
            derived.push({
                name: what,
                check: { path, status: '2xx|401|403', assert: [`header ${(0,pack/* quoted */.T)(header)} ${wanted}`] },
                because: `${said} promises it${unless}`,
                from: from ?? middlewareLine(settings, middleware),
                isCritical: false,
            });
        }
    }
}
function deriveCookies(settings, login, { derived, underived }) {
    const name = textOf(settingOf(settings, 'CSRF_COOKIE_NAME'));
    const what = `Cookie ${name ?? 'of forms'}`;
    const inSession = (0,django_value/* truth */.Im)(settingOf(settings, 'CSRF_USE_SESSIONS'));
    const why = login === undefined
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
    const flag = (attribute) => `cookie ${(0,pack/* quoted */.T)(`${name}[${attribute}]`)}`;
    derived.push({
        name: what,
        check: {
            path: login,
            assert: [
                `cookie ${(0,pack/* quoted */.T)(name)} exists`,
                ...((0,django_value/* truth */.Im)(secure.value) ? [`${flag('Secure')} exists`] : []),
                ...((0,django_value/* truth */.Im)(hidden.value) ? [`${flag('HttpOnly')} exists`] : []),
                ...(site === undefined ? [] : [`${flag('SameSite')} == ${(0,pack/* quoted */.T)(site)}`]),
            ],
        },
        because: (0,django_value/* truth */.Im)(secure.value)
            ? `${secure.said} is on${secure.unless}, and forms need the cookie`
            : 'forms need it',
        from: secure.from,
        isCritical: false,
    });
}
function deriveHosts(settings, path, { derived, underived }) {
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
function hasMiddleware(settings, name) {
    const list = settingOf(settings, 'MIDDLEWARE');
    return list.kind === 'list' && list.items.some((item) => textOf(item) === name);
}
function middlewareLine(settings, name) {
    const list = settingOf(settings, 'MIDDLEWARE');
    const item = list.kind === 'list' && list.items.find((each) => textOf(each) === name);
    return item ? item.place : undefined;
}


/***/ }),

/***/ 4502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HT: () => (/* binding */ from),
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   Im: () => (/* binding */ truth),
/* harmony export */   Jm: () => (/* binding */ ofNumber),
/* harmony export */   LC: () => (/* binding */ equal),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   TZ: () => (/* binding */ originsOf),
/* harmony export */   XA: () => (/* binding */ ofText),
/* harmony export */   aY: () => (/* binding */ ofBoolean),
/* harmony export */   gP: () => (/* binding */ either),
/* harmony export */   lB: () => (/* binding */ ofObject),
/* harmony export */   qS: () => (/* binding */ ofDict),
/* harmony export */   uY: () => (/* binding */ ofList),
/* harmony export */   x3: () => (/* binding */ NONE)
/* harmony export */ });
// What is known of a value without running anything. Not knowing is a value of its own: it spreads,
// and no rule may take it for good or for bad.
const UNKNOWN = Object.freeze({ kind: 'unknown' });
const NONE = Object.freeze({ kind: 'none' });
function ofBoolean(value) {
    return { kind: 'boolean', value };
}
function ofObject(object) {
    return { kind: 'object', object };
}
function ofNumber(value) {
    return { kind: 'number', value };
}
function ofText(value) {
    return { kind: 'text', value };
}
function ofList(items, flavor = 'list') {
    return { kind: 'list', flavor, items };
}
function ofDict(entries, isOpen = false) {
    const map = new Map(entries.map(([key, value]) => [keyOf(ofText(key)), { key: ofText(key), value }]));
    return { kind: 'dict', entries: map, isOpen };
}
/** What Python's dict would tell keys apart by; undefined for what is not known to be hashable. */
function keyOf(value) {
    switch (value.kind) {
        case 'text':
            return `t${value.value}`;
        case 'path':
            return `p${value.value}`;
        case 'number':
            return `n${value.value}`;
        case 'boolean':
            return `n${Number(value.value)}`;
        case 'none':
            return 'none';
        default:
            return undefined;
    }
}
/** undefined: not known. */
function truth(value) {
    switch (value.kind) {
        case 'none':
            return false;
        case 'boolean':
            return value.value;
        case 'number':
            return value.value !== 0;
        case 'text':
            return value.value !== '';
        case 'path':
        case 'random':
        case 'object':
            return true;
        case 'list':
            return value.items.length > 0;
        case 'dict':
            return value.entries.size > 0 ? true : value.isOpen ? undefined : false;
        case 'either': {
            const [first, ...rest] = value.options.map(truth);
            return rest.every((each) => each === first) ? first : undefined;
        }
        default:
            return undefined;
    }
}
/** Equal as Python's `==`; undefined where it is not known. */
function equal(a, b, depth = 0) {
    if (depth > 20)
        return undefined;
    if (a.kind === 'either')
        return agree(a.options.map((option) => equal(option, b, depth + 1)));
    if (b.kind === 'either')
        return equal(b, a, depth + 1);
    const keyA = keyOf(a);
    const keyB = keyOf(b);
    if (keyA !== undefined && keyB !== undefined)
        return keyA === keyB;
    if (a.kind === 'list' && b.kind === 'list') {
        if (a.flavor !== b.flavor || a.flavor === 'set')
            return undefined;
        if (a.items.length !== b.items.length)
            return false;
        const each = a.items.map((item, index) => equal(item, b.items[index] ?? UNKNOWN, depth + 1));
        return each.includes(false) ? false : each.includes(undefined) ? undefined : true;
    }
    const isPlain = (value) => keyOf(value) !== undefined || value.kind === 'list' || value.kind === 'dict';
    return isPlain(a) && isPlain(b) && a.kind !== b.kind ? false : undefined;
}
function agree(answers) {
    return answers.every((answer) => answer === answers[0]) ? answers[0] : undefined;
}
const MOST_OPTIONS = 8;
/** What a value is that is one of two, by a condition that is not known. */
function either(a, b) {
    if (a === b)
        return a;
    const options = [];
    for (const option of [a, b].flatMap((each) => (each.kind === 'either' ? each.options : [each]))) {
        if (option.kind === 'unknown')
            return UNKNOWN;
        if (!options.some((other) => other === option || isSame(other, option)))
            options.push(option);
    }
    if (options.length === 1 && options[0])
        return options[0];
    return options.length > MOST_OPTIONS ? UNKNOWN : { kind: 'either', options };
}
/** Alike all through, places and origins aside. */
function isSame(a, b, depth = 0) {
    if (depth > 20 || a.kind !== b.kind)
        return false;
    if (a.kind === 'dict' && b.kind === 'dict') {
        if (a.entries.size !== b.entries.size || a.isOpen !== b.isOpen)
            return false;
        return [...a.entries].every(([key, { value }]) => {
            const other = b.entries.get(key);
            return other !== undefined && isSame(value, other.value, depth + 1);
        });
    }
    if (a.kind === 'list' && b.kind === 'list') {
        return (a.flavor === b.flavor &&
            a.items.length === b.items.length &&
            a.items.every((item, index) => isSame(item, b.items[index] ?? UNKNOWN, depth + 1)));
    }
    return equal(a, b) === true;
}
/** The variables that a value was made from, its members left out. */
function originsOf(...values) {
    const origins = new Map();
    for (const { origins: own = [] } of values)
        for (const origin of own)
            origins.set(origin.name, origin);
    return [...origins.values()];
}
/** The same value, made from these others as well. */
function from(value, ...sources) {
    const origins = originsOf(value, ...sources);
    if (origins.length === 0 || value.kind === 'object')
        return value;
    return { ...value, origins };
}


/***/ }),

/***/ 5659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ blanked)
/* harmony export */ });
const LINE_COMMENT = {
    javascript: /\/\//y,
    // An attribute, `#[\u2026]`, is code.
    php: /\/\/|#(?!\[)/y,
    ruby: /#/y,
    python: /#/y,
};
const HAS_BLOCKS = ['javascript', 'php'];
/**
 * Code with blanks in place of its comments, and of Python's texts in three quotes: every offset
 * stays what it was. Texts in quotes are left as they are.
 */
function blanked(text, language) {
    const blank = (piece) => piece.replace(/[^\n]/g, ' ');
    const lineComment = LINE_COMMENT[language];
    let code = '';
    let index = 0;
    const take = (end, isKept) => {
        const piece = text.slice(index, end);
        code += isKept ? piece : blank(piece);
        index = end;
    };
    const until = (needle, from) => {
        const at = text.indexOf(needle, from);
        return at < 0 ? text.length : at + needle.length;
    };
    while (index < text.length) {
        const character = text[index] ?? '';
        const triple = text.slice(index, index + 3);
        lineComment.lastIndex = index;
        if (language === 'python' && (triple === '"""' || triple === "'''")) {
            take(until(triple, index + 3), false);
        }
        else if (HAS_BLOCKS.includes(language) && text.startsWith('/*', index)) {
            take(until('*/', index + 2), false);
        }
        else if (lineComment.test(text)) {
            const end = text.indexOf('\n', index);
            take(end < 0 ? text.length : end, false);
        }
        else if (/['"`]/.test(character)) {
            take(endOfQuote(text, index, character), true);
        }
        else {
            take(index + 1, true);
        }
    }
    return code;
}
/** A quote that its line does not close is none, except for a template of JavaScript. */
function endOfQuote(text, start, quote) {
    for (let index = start + 1; index < text.length; index += 1) {
        const character = text[index];
        if (character === '\\')
            index += 1;
        else if (character === quote)
            return index + 1;
        else if (character === '\n' && quote !== '`')
            return start + 1;
    }
    return start + 1;
}


/***/ })

};
