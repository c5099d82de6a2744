export const id = 301;
export const ids = [301];
export const modules = {

/***/ 6301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   defaultModule: () => (/* binding */ defaultModule),
/* harmony export */   managedModule: () => (/* binding */ managedModule),
/* harmony export */   readSettings: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _interpret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2520);

const DEFAULT_MODULE = /\bsetdefault\(\s*["']DJANGO_SETTINGS_MODULE["']\s*,\s*["']([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)["']/;
const CONFIGURATIONS = /^\s*(?:from|import) configurations\b/m;
/** The module that manage.py takes where no variable names one. */
function managedModule(sources) {
    return namedBy(sources, 'manage.py')?.module;
}
function namedBy(sources, path) {
    const text = sources.read(path) ?? '';
    const match = DEFAULT_MODULE.exec(text);
    if (match?.[1] === undefined)
        return undefined;
    const line = text.slice(0, match.index).split('\n').length;
    return { module: match[1], by: { file: path, line } };
}
/**
 * The module that a server takes where no variable names one: that of the WSGI or ASGI module, else
 * that of manage.py, or of what manage.py imports to set itself up.
 * @param servers Dotted names of the modules that the start command may name.
 */
function defaultModule(sources, servers) {
    const named = (path) => namedBy(sources, path);
    const own = named('manage.py') ??
        [...(sources.read('manage.py') ?? '').matchAll(/^\s*from ([A-Za-z_][\w.]*) import\b/gm)]
            .map(([, imported = '']) => named(`${imported.replaceAll('.', '/')}.py`))
            .find((found) => found !== undefined);
    // shop/site/wsgi.py or shop/wsgi.py, beside shop.site.settings.
    const folders = own?.module.split('.').slice(0, -1) ?? [];
    const nearest = [...folders.keys()].map((index) => folders.slice(0, folders.length - index));
    const beside = nearest.length > 0 ? nearest : [own?.module.split('.') ?? []];
    const candidates = [
        ...servers,
        ...beside
            .map((parts) => parts.join('.'))
            .filter((folder) => folder !== '')
            .flatMap((folder) => [`${folder}.wsgi`, `${folder}.asgi`]),
    ];
    for (const candidate of candidates) {
        const found = named(`${candidate.replaceAll('.', '/')}.py`);
        if (found)
            return found;
    }
    return own;
}
/** The settings as a server would have them, or why they cannot be told. */
function readSettings(sources, module, lookup) {
    if (CONFIGURATIONS.test(sources.read('manage.py') ?? '')) {
        return { unreadable: 'the project uses django-configurations, whose settings are classes' };
    }
    const interpreter = new _interpret_js__WEBPACK_IMPORTED_MODULE_0__/* .Interpreter */ .$(sources, lookup);
    const scope = interpreter.open(module);
    if (scope === 'absent')
        return { unreadable: `there is no module ${module} in the folder` };
    if (scope === 'lost')
        return { unreadable: `${module} is beyond what can be followed` };
    const settings = new Map();
    for (const [name, value] of scope.names) {
        if (/^[A-Z][A-Z0-9_]*$/.test(name)) {
            settings.set(name, { value, place: scope.places.get(name) });
        }
    }
    // No project is without: what assigns them is out of sight.
    const isWhole = settings.has('INSTALLED_APPS') || settings.has('ROOT_URLCONF');
    const { reads, faults, unread } = interpreter;
    const isComplete = isWhole && !scope.isOpen;
    return { module, settings, isComplete, reads, faults, unread };
}


/***/ })

};
