export const id = 319;
export const ids = [319];
export const modules = {

/***/ 6319:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   answerOf: () => (/* binding */ answerOf),
/* harmony export */   isAnsweredEarly: () => (/* binding */ isAnsweredEarly),
/* harmony export */   isWrapped: () => (/* binding */ isWrapped)
/* harmony export */ });
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8584);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6340);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4502);



const SECURITY = 'django.middleware.security.SecurityMiddleware';
const COMMON = 'django.middleware.common.CommonMiddleware';
// They pass a request on, unless it is for a file of theirs, and never ask for its host.
const PASSING = /^(?:django\.(?:middleware|contrib)\.|whitenoise\.middleware\.WhiteNoiseMiddleware$|corsheaders\.middleware\.CorsMiddleware$|allauth\.account\.middleware\.|debug_toolbar\.middleware\.|django_htmx\.middleware\.|simple_history\.middleware\.|axes\.middleware\.|csp\.middleware\.|waffle\.middleware\.|django_otp\.middleware\.|hijack\.middleware\.|auditlog\.middleware\.|crum\.|django_prometheus\.middleware\.|django_permissions_policy\.|reversion\.middleware\.|django_structlog\.middlewares\.)/;
// They hand every request on.
const WRAPS = /^application\s*=\s*(?!(?:get_[aw]sgi_application|WhiteNoise|DjangoWhiteNoise|Cling|ProtocolTypeRouter|Sentry\w+|OpenTelemetry\w+)\s*\()[\w.]+\s*\(/m;
/**
 * Whether a WSGI or ASGI module has something in front of Django, which may answer before it.
 * @param servers The modules that the start command names; else those beside the settings.
 */
function isWrapped(sources, servers, module) {
    const folders = module.split('.').slice(0, -1);
    const beside = [...folders.keys()].flatMap((index) => {
        const folder = folders.slice(0, folders.length - index).join('.');
        return [`${folder}.wsgi`, `${folder}.asgi`];
    });
    return (servers.length > 0 ? servers : beside)
        .map((each) => each.replaceAll('.', '/'))
        .flatMap((path) => [`${path}.py`, `${path}/__init__.py`])
        .some((file) => WRAPS.test(sources.read(file) ?? ''));
}
/**
 * Follows a request through MIDDLEWARE up to the first that calls get_host(): CommonMiddleware, or
 * SecurityMiddleware where it redirects. django/middleware/{common,security}.py
 */
function answerOf(sources, settings, path) {
    const middleware = settingIn(settings, 'MIDDLEWARE');
    const redirects = isRedirected(settings, path);
    if (middleware?.kind !== 'list')
        return { kind: 'unknown' };
    for (const item of middleware.items) {
        if (item.kind !== 'text')
            return { kind: 'unknown' };
        const name = item.value;
        if (name === COMMON || (name === SECURITY && redirects === true)) {
            return { kind: 'refused', by: name, place: item.place };
        }
        if (name === SECURITY && redirects === undefined)
            return { kind: 'unknown' };
        if (PASSING.test(name))
            continue;
        const answers = isAnsweredBy(sources, name, path);
        if (answers)
            return { kind: 'answered', by: name };
        if (answers === undefined)
            return { kind: 'unknown' };
    }
    // Nothing asks for the host; a view still may.
    return { kind: 'unknown' };
}
// They answer what nothing else has answered, by what the database says.
const FALLBACKS = /^django\.contrib\.(?:flatpages|redirects)\./;
/** Whether any middleware answers a path itself; undefined: not to be told. */
function isAnsweredEarly(sources, settings, path) {
    const middleware = settingIn(settings, 'MIDDLEWARE');
    if (middleware?.kind !== 'list')
        return undefined;
    const prefix = settingIn(settings, 'STATIC_URL');
    const isStatic = prefix?.kind === 'text' && path.startsWith(`/${prefix.value.replace(/^\//, '')}`);
    if (isStatic || settings.settings.has('WHITENOISE_ROOT'))
        return undefined;
    const answers = middleware.items.map((item) => {
        if (item.kind !== 'text' || FALLBACKS.test(item.value))
            return undefined;
        return PASSING.test(item.value) ? false : isAnsweredBy(sources, item.value, path);
    });
    if (answers.includes(true))
        return true;
    return answers.includes(undefined) ? undefined : false;
}
/** undefined: not known. A setting that is not there has its default, unless it may be elsewhere. */
function settingIn({ settings, isComplete }, name) {
    const own = settings.get(name);
    if (own)
        return own.value;
    return isComplete ? { kind: 'none' } : undefined;
}
function isRedirected(settings, path) {
    const redirect = settingIn(settings, 'SECURE_SSL_REDIRECT');
    const isOn = redirect && (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .truth */ .Im)(redirect);
    if (isOn !== true)
        return isOn;
    const exempt = settingIn(settings, 'SECURE_REDIRECT_EXEMPT');
    if (exempt?.kind === 'none')
        return true;
    if (exempt?.kind !== 'list')
        return undefined;
    const bare = path.replace(/^\/+/, '');
    const answers = exempt.items.map((item) => {
        const pattern = item.kind === 'text' ? (0,_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .searchable */ .V)(item.value) : undefined;
        return pattern && bare.search(pattern) >= 0;
    });
    if (answers.includes(true))
        return false;
    return answers.includes(undefined) ? undefined : true;
}
const ASKS_HOST = /\b(?:get_host|build_absolute_uri|get_current_site)\s*\(/;
const RESPONDS = /\b(?:HttpResponse|JsonResponse|Response)\w*\(/;
// Compares by more than equality.
const LOOSE = /\.(?:[lr]?strip|startswith|endswith|removeprefix|removesuffix|split|find|count)\(/;
// A path that is named elsewhere.
const OUT_OF_SIGHT = /\bsettings\.\w*(?:PATH|UR[IL]|ROUTE|ENDPOINT|HEALTH|LIVE|READ[IY]|PROBE|CHECK|EXEMPT)\w*|\bre\.|environ|getattr/;
const ASKS_PATH = /\.(?:path|path_info)\b/;
/** Whether the code of a middleware compares the path and answers it; undefined: not to be told. */
function isAnsweredBy(sources, dotted, path) {
    const parts = dotted.split('.');
    const name = parts.pop() ?? '';
    const base = parts.join('/');
    const text = [`${base}.py`, `${base}/__init__.py`]
        .map((each) => sources.read(each))
        .find((each) => each !== undefined);
    if (text === undefined)
        return undefined;
    const { body } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePython */ .w)(text);
    const own = body.find((each) => (each.type === 'class' || each.type === 'function') && each.name === name);
    if (own === undefined)
        return undefined;
    const code = text.slice(own.from, own.to);
    const paths = textsIn(own);
    for (const each of body) {
        const target = each.type === 'assign' ? each.targets[0] : undefined;
        if (target?.type === 'name' && new RegExp(`\\b${target.name}\\b`).test(code)) {
            for (const found of textsIn(each))
                paths.add(found);
        }
    }
    const isMeant = [...paths].some((each) => each === path);
    if (!ASKS_PATH.test(code)) {
        // It looks at no path itself; what it inherits may.
        const inherits = own.type === 'class' && own.bases.some((each) => !isPlainBase(each));
        return inherits || isMeant ? undefined : ASKS_HOST.test(code) ? undefined : false;
    }
    if (ASKS_HOST.test(code))
        return undefined;
    if (isMeant)
        return RESPONDS.test(text) ? true : undefined;
    // A path from settings, a pattern, or one with or without its last slash.
    const isNear = LOOSE.test(code) &&
        [...paths].some((each) => each !== '' && each !== '/' && isAlike(each, path));
    return isNear || OUT_OF_SIGHT.test(code) ? undefined : false;
}
function isAlike(given, path) {
    const bare = (text) => text.replace(/^[\^/]+|[/$?]+$/g, '');
    return bare(given) === bare(path) || path.startsWith(given);
}
function isPlainBase(base) {
    return base.type === 'name' && (base.name === 'object' || base.name === 'MiddlewareMixin');
}
/** Every text that stands in a piece of code. */
function textsIn(statement) {
    const texts = new Set();
    const pending = [statement];
    while (pending.length > 0) {
        const each = pending.pop();
        if (Array.isArray(each))
            pending.push(...each);
        else if (typeof each === 'object' && each !== null) {
            if ('type' in each && each.type === 'constant' && 'value' in each) {
                if (typeof each.value === 'string')
                    texts.add(each.value);
            }
            else
                pending.push(...Object.values(each));
        }
    }
    return texts;
}


/***/ })

};
