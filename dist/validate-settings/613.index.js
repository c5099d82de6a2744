export const id = 613;
export const ids = [613];
export const modules = {

/***/ 8613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   routeOf: () => (/* binding */ routeOf),
/* harmony export */   routesIn: () => (/* binding */ routesIn)
/* harmony export */ });
/* harmony import */ var _interpret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2520);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6340);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4502);



const COMMON = 'django.middleware.common.CommonMiddleware';
/**
 * Looks a path up in the URL configuration of the settings. Views are not looked at: what a pattern
 * leads to counts as an answer. What cannot be followed may hold any path.
 * @param start What starts the server, which may name another application than that of the settings.
 */
function routeOf(sources, settings, lookup, path, start = '') {
    const root = settings.settings.get('ROOT_URLCONF')?.value;
    // A prefix of all paths, which the server may or may not take off.
    if (root?.kind !== 'text' || settings.settings.has('FORCE_SCRIPT_NAME')) {
        return { kind: 'unknown' };
    }
    const reader = new UrlReader(sources, settings, lookup);
    if (hasOtherRoutes(sources, root.value, settings, start))
        return { kind: 'unknown' };
    const bare = path.replace(/^\//, '').replace(/[?#].*$/s, '');
    const found = reader.find(root.value, bare, 0);
    if (found === 'yes')
        return { kind: 'found' };
    if (found === 'unknown')
        return { kind: 'unknown' };
    const place = reader.placeOf(root.value);
    const redirects = redirectsToSlash(settings);
    if (!bare.endsWith('/') && redirects !== false) {
        const slashed = reader.find(root.value, `${bare}/`, 0);
        if (slashed === 'unknown')
            return { kind: 'unknown' };
        if (slashed === 'yes') {
            return redirects ? { kind: 'redirected', place } : { kind: 'unknown' };
        }
    }
    return { kind: 'missing', place };
}
/**
 * Lists the paths that can be asked for as they are: those with parameters are left out, and so are
 * the patterns whose text is computed.
 */
function routesIn(sources, settings, lookup, start = '') {
    const root = settings.settings.get('ROOT_URLCONF');
    if (root?.value.kind !== 'text') {
        return { listed: [], unread: [{ what: 'ROOT_URLCONF', place: root?.place }] };
    }
    const prefix = settings.settings.get('FORCE_SCRIPT_NAME');
    if (prefix && prefix.value.kind !== 'none') {
        return { listed: [], unread: [{ what: 'FORCE_SCRIPT_NAME', place: prefix.place }] };
    }
    const reader = new UrlReader(sources, settings, lookup);
    const { listed, unread } = reader.list(root.value.value);
    const isMore = hasOtherRoutes(sources, root.value.value, settings, start);
    const others = { what: 'an application beside Django', place: undefined };
    return { listed, unread: isMore ? [...unread, others] : unread };
}
function redirectsToSlash({ settings, isComplete }) {
    const append = settings.get('APPEND_SLASH')?.value;
    const isOn = append === undefined ? isComplete || undefined : (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .truth */ .Im)(append);
    const middleware = settings.get('MIDDLEWARE')?.value;
    if (middleware?.kind !== 'list')
        return undefined;
    const isThere = middleware.items.some((item) => item.kind === 'text' && item.value === COMMON);
    return isThere ? isOn : false;
}
// Applications in which Django is one of several, or in whose place another one stands.
const OTHERS = /FastAPI|fastapi|Starlette|Litestar|\bMount\(|\.mount\(|DispatcherMiddleware|ProtocolTypeRouter|URLRouter|PathDispatcher|Flask\(/;
const PLAIN = /\bget_[aw]sgi_application\s*\(/;
/** Whether the application that is served may have paths beside those of Django, or cannot be read. */
function hasOtherRoutes(sources, root, { settings }, start) {
    const servers = [
        ...start.matchAll(/\b((?:\w+\.)*[A-Za-z_]\w*):[A-Za-z_]\w*|\b((?:\w+\.)+[aw]sgi)\b/g),
    ].map(([, first, second]) => first ?? second ?? '');
    const ofSettings = ['WSGI_APPLICATION', 'ASGI_APPLICATION'].flatMap((name) => {
        const value = settings.get(name)?.value;
        return value?.kind === 'text' ? [value.value.split('.').slice(0, -1).join('.')] : [];
    });
    const folder = root.split('.').slice(0, -1);
    const usual = ['wsgi', 'asgi'].map((name) => [...folder, name].join('.'));
    const textOf = (module) => sources.read(`${module.replaceAll('.', '/')}.py`);
    if (servers.some((name) => !PLAIN.test(textOf(name) ?? '')))
        return true;
    return [...servers, ...ofSettings, ...usual].some((name) => OTHERS.test(textOf(name) ?? ''));
}
const ANYTHING = { head: '', match: undefined, literal: undefined };
const ADMIN = 'django.contrib.admin.site.urls';
// Further inclusions go round in a circle.
const DEEPEST = 12;
const OF_URLS = /\burlpatterns\b|(?<![.\w])(?:re_path|path)\(\s*r?f?["']/;
// Names of things that hold patterns rather than answer a request.
const HOLDS_PATTERNS = /urls?(?:_?patterns)?$|patterns$|routes?r?s?$|api$|site$/i;
class UrlReader {
    sources;
    interpreter;
    patterns = new WeakMap();
    /** Of things that are imported: their dotted names. */
    trails = new WeakMap();
    targets = new WeakMap();
    /** Of generic views: what they are given by name. */
    given = new WeakMap();
    constructor(sources, settings, lookup) {
        this.sources = sources;
        const own = {
            // Views and models are nobody's business here.
            read: (path) => {
                const text = sources.read(path);
                return text !== undefined && OF_URLS.test(text) ? text : undefined;
            },
            shown: (path) => sources.shown(path),
        };
        this.interpreter = new _interpret_js__WEBPACK_IMPORTED_MODULE_0__/* .Interpreter */ .$(own, lookup, (module) => this.foreign(module, settings));
    }
    placeOf(module) {
        const scope = this.interpreter.open(module);
        return typeof scope === 'string' ? undefined : scope.places.get('urlpatterns');
    }
    /** Whether a module of patterns answers what is left of a path. */
    find(module, rest, depth) {
        if (depth > DEEPEST)
            return 'unknown';
        const scope = this.interpreter.open(module);
        if (typeof scope === 'string' || this.interpreter.unread.length > 0)
            return 'unknown';
        return this.findIn(scope, rest, depth);
    }
    list(root) {
        const listed = [];
        const unread = [];
        const within = (module, path, depth, by) => {
            const scope = depth > DEEPEST ? 'lost' : this.interpreter.open(module);
            const patterns = typeof scope === 'string' ? undefined : scope.names.get('urlpatterns');
            const place = typeof scope === 'string' ? by : (scope.places.get('urlpatterns') ?? by);
            if (patterns?.kind !== 'list') {
                // Of an installed package there is no code here.
                unread.push({ what: module, place });
                return;
            }
            if (typeof scope !== 'string' && scope.isOpen)
                unread.push({ what: module, place });
            each(patterns.items, path, depth, module, place);
        };
        const each = (items, path, depth, module, by) => {
            const before = [];
            for (const item of items) {
                const pattern = item.kind === 'object' ? this.patterns.get(item.object) : undefined;
                if (pattern === undefined) {
                    unread.push({ what: 'a computed pattern', place: item.place ?? by });
                    continue;
                }
                const { literal, target, view, place } = pattern;
                if (literal === undefined || pattern.isComputed) {
                    before.push(pattern);
                    // One with parameters is no page that can be asked for without knowing any.
                    if (pattern.isComputed)
                        unread.push({ what: 'a computed pattern', place });
                    continue;
                }
                const whole = path + literal;
                if (view.isAdmin || target.kind === 'view') {
                    // Django takes the first one, be it one with parameters.
                    const isTaken = before.some((other) => other.match?.whole.test(literal));
                    if (isTaken || listed.some((other) => other.path === `/${whole}`))
                        continue;
                    const own = view.view?.startsWith('.') ? `${module}${view.view}` : view.view;
                    listed.push({ ...view, view: own, path: `/${whole}`, place });
                }
                else if (target.kind === 'module')
                    within(target.name, whole, depth + 1, place);
                else if (target.kind === 'patterns')
                    each(target.items, whole, depth + 1, module, place);
                else
                    unread.push({ what: `what is below /${whole}`, place });
            }
        };
        within(root, '', 0, undefined);
        for (const place of this.interpreter.unread)
            unread.push({ what: 'Python too new', place });
        return { listed, unread };
    }
    findIn(scope, rest, depth) {
        const list = scope.names.get('urlpatterns');
        if (list?.kind !== 'list')
            return 'unknown';
        const answer = this.among(list.items, rest, depth);
        return answer === 'no' && scope.isOpen ? 'unknown' : answer;
    }
    among(items, rest, depth) {
        const answers = items.map((item) => this.answer(item, rest, depth));
        if (answers.includes('yes'))
            return 'yes';
        return answers.includes('unknown') ? 'unknown' : 'no';
    }
    answer(item, rest, depth) {
        const pattern = item.kind === 'object' ? this.patterns.get(item.object) : undefined;
        if (pattern === undefined)
            return 'unknown';
        const { head, match, target } = pattern;
        if (!rest.startsWith(head))
            return 'no';
        if (match === undefined)
            return 'unknown';
        if (target.kind === 'view')
            return match.whole.test(rest) ? 'yes' : 'no';
        const fits = match.prefix.exec(rest);
        if (fits === null)
            return 'no';
        const behind = rest.slice(fits.index + fits[0].length);
        if (target.kind === 'module')
            return this.find(target.name, behind, depth + 1);
        if (target.kind === 'patterns')
            return this.among(target.items, behind, depth + 1);
        return 'unknown';
    }
    /** Everything but modules of patterns is a name, and what is made of it is one as well. */
    foreign(module, settings) {
        if (module === 'django.urls' || module === 'django.conf.urls')
            return this.django();
        if (module === 'django.conf.urls.static') {
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .ofObject */ .lB)({
                name: module,
                // Adds patterns while DEBUG is on alone.
                member: () => this.callable('static', () => (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .ofList */ .uY)([])),
            });
        }
        if (module === 'django.conf') {
            const member = (name) => settings.settings.get(name)?.value ?? _value_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN */ .HV;
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .ofObject */ .lB)({ name: module, member: () => (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .ofObject */ .lB)({ name: 'settings', member }) });
        }
        if (module === 'django.conf.urls.i18n') {
            // With the language before each path.
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .ofObject */ .lB)({ name: module, member: () => this.callable(module, () => _value_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN */ .HV) });
        }
        if (/^(?:os|sys|re|environ|environs|decouple|pathlib|itertools|functools)(?:\.|$)/.test(module))
            return undefined;
        return this.isOfUrls(module) ? undefined : this.opaque(module);
    }
    isOfUrls(module) {
        const base = module.replaceAll('.', '/');
        return [`${base}.py`, `${base}/__init__.py`].some((path) => OF_URLS.test(this.sources.read(path) ?? ''));
    }
    opaque(trail) {
        const object = {
            name: trail,
            member: (name) => {
                const inner = `${trail}.${name}`;
                if (!this.isOfUrls(inner))
                    return this.opaque(inner);
                const module = { name: inner };
                this.targets.set(module, { kind: 'module', name: inner });
                return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .ofObject */ .lB)(module);
            },
            call: ({ named }) => {
                const made = this.opaque(trail);
                if (made.kind === 'object')
                    this.given.set(made.object, named);
                return made;
            },
            item: () => this.opaque(trail),
        };
        this.trails.set(object, trail);
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .ofObject */ .lB)(object);
    }
    callable(name, call) {
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .ofObject */ .lB)({ name, call });
    }
    django() {
        const make = (compile) => ({ positional, named, isOpen, place }) => {
            const [text = named.get('route') ?? named.get('regex') ?? _value_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN */ .HV, view] = positional;
            const given = view ?? named.get('view') ?? _value_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN */ .HV;
            const object = { name: 'pattern' };
            this.patterns.set(object, {
                ...(text.kind === 'text' && !isOpen ? compile(text.value) : ANYTHING),
                // What a variable is part of may be another text there.
                isComputed: text.kind !== 'text' || isOpen || (text.origins ?? []).length > 0,
                target: this.targetOf(given),
                view: this.viewOf(given),
                place,
            });
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .ofObject */ .lB)(object);
        };
        const members = {
            path: this.callable('path', make(ofPath)),
            re_path: this.callable('re_path', make(ofExpression)),
            url: this.callable('url', make(ofExpression)),
            include: this.callable('include', ({ positional: [what = _value_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN */ .HV], named }) => {
                const object = { name: 'include' };
                this.targets.set(object, this.included(named.get('arg') ?? what));
                return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .ofObject */ .lB)(object);
            }),
        };
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .ofObject */ .lB)({
            name: 'django.urls',
            member: (name) => (Object.hasOwn(members, name) ? members[name] : this.opaque(name)),
        });
    }
    viewOf(given) {
        const object = given.kind === 'object' ? given.object : undefined;
        const trail = object && this.trails.get(object);
        const named = object && this.given.get(object);
        const template = named?.get('template_name');
        return {
            // One of the module of the patterns itself has its own name alone.
            view: trail?.replace(/\.as_view$/, '') ?? (object && `.${object.name}`),
            template: template?.kind === 'text' ? template.value : undefined,
            isAdmin: trail === ADMIN,
        };
    }
    included(what) {
        if (what.kind === 'text') {
            return { kind: 'module', name: what.value };
        }
        if (what.kind === 'list') {
            // With a namespace: ([\u2026], "shop").
            const [first] = what.items;
            if (what.flavor === 'tuple' && first !== undefined && first.kind !== 'object') {
                return this.included(first);
            }
            const known = first?.kind === 'object' ? this.targets.get(first.object) : undefined;
            if (what.flavor === 'tuple' && known)
                return known;
            return { kind: 'patterns', items: what.items };
        }
        if (what.kind !== 'object')
            return { kind: 'unknown' };
        const patterns = what.object.member?.('urlpatterns');
        return (this.targets.get(what.object) ??
            (patterns?.kind === 'list'
                ? { kind: 'patterns', items: patterns.items }
                : { kind: 'unknown' }));
    }
    targetOf(view) {
        if (view.kind === 'list')
            return this.included(view);
        if (view.kind !== 'object')
            return { kind: 'unknown' };
        const known = this.targets.get(view.object);
        if (known)
            return known;
        const trail = this.trails.get(view.object);
        return trail !== undefined && HOLDS_PATTERNS.test(trail)
            ? { kind: 'unknown' }
            : { kind: 'view' };
    }
}
// django/urls/converters.py
const CONVERTERS = {
    int: '[0-9]+',
    str: '[^/]+',
    slug: '[-a-zA-Z0-9_]+',
    uuid: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
    path: '.+',
};
function ofPath(route) {
    const head = /^[^<]*/.exec(route)?.[0] ?? '';
    let source = '';
    for (const [index, part] of route.split(/<(?:([^<>:]*):)?[^<>:]*>/).entries()) {
        if (index % 2 === 0)
            source += (part ?? '').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
        else {
            const converter = CONVERTERS[part ?? 'str'];
            if (converter === undefined)
                return { head, match: undefined, literal: undefined };
            source += converter;
        }
    }
    // Several of them could take a path apart in many ways.
    if (source.split('.+').length > 2)
        return { head, match: undefined, literal: undefined };
    const match = { prefix: new RegExp(`^${source}`), whole: new RegExp(`^${source}$`) };
    return { head, match, literal: head === route ? route : undefined };
}
function ofExpression(text) {
    // A character that may be there several times, or not at all, is no part of it.
    const isOne = !text.includes('|');
    const head = isOne ? (/^\^([\w/-]*)(?![*?{])/.exec(text)?.[1] ?? '') : '';
    const found = isOne ? (0,_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .searchable */ .V)(text) : undefined;
    // One that is global remembers where it was.
    const match = found && new RegExp(found.source);
    // One that may do without its last slash has it as well.
    const [, literal] = /^\^((?:[\w/-]|\\\.)*)\$?$/.exec(text.replace(/\/\?(?=\$?$)/, '/')) ?? [];
    return {
        head,
        match: match && { prefix: match, whole: match },
        literal: literal?.replaceAll('\\.', '.'),
    };
}


/***/ })

};
