export const id = 533;
export const ids = [533];
export const modules = {

/***/ 3533:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   servesStatic: () => (/* binding */ servesStatic)
/* harmony export */ });
const SERVER = /nginx|openresty|caddy|apache|httpd|lighttpd|supervis|uwsgi|\bunit\b|traefik|s6-/i;
const BY_PYTHON = /whitenoise|servestatic|\bCling\b|dj_static|StaticFilesHandler|staticfiles_urlpatterns|views\.static|StaticFiles\(/;
const LOCAL = /^(?:django\.contrib\.staticfiles\.storage\.|whitenoise\.storage\.|django\.core\.files\.storage\.FileSystemStorage$)/;
/**
 * Whether anything serves the static files where the app runs; undefined where that cannot be told. A
 * server beside Django shows in the Dockerfile or in what starts the process, WhiteNoise and its like in
 * the middleware or in the WSGI module, and another place in the storage or in STATIC_URL.
 * @param starts What starts the process: the Dockerfile, the Procfile, the start command.
 */
function servesStatic(sources, { settings, isComplete }, starts) {
    const settingOf = (name) => settings.get(name)?.value;
    if (!isComplete)
        return undefined;
    const apps = textsOf(settingOf('INSTALLED_APPS'));
    const middleware = textsOf(settingOf('MIDDLEWARE'));
    if (apps === undefined || middleware === undefined)
        return undefined;
    // Without the app there are none to serve.
    if (!apps.includes('django.contrib.staticfiles'))
        return true;
    if ([...middleware, ...apps].some((name) => /whitenoise\.middleware|servestatic|static.*middleware/i.test(name))) {
        return true;
    }
    const url = settingOf('STATIC_URL');
    if (url?.kind !== 'text')
        return undefined;
    if (/^(?:https?:)?\/\//.test(url.value))
        return true;
    const backend = backendIn(settings);
    if (backend === undefined)
        return undefined;
    if (!LOCAL.test(backend))
        return undefined;
    const modules = ['WSGI_APPLICATION', 'ASGI_APPLICATION'].flatMap((name) => {
        const value = settingOf(name);
        return value?.kind === 'text' ? [value.value.split('.').slice(0, -1).join('/')] : [];
    });
    const root = settingOf('ROOT_URLCONF');
    if (modules.length === 0 || root?.kind !== 'text')
        return undefined;
    const siblings = modules.flatMap((path) => [path, path.replace(/wsgi$/, 'asgi')]);
    const texts = [...siblings, root.value.replaceAll('.', '/')].map((path) => sources.read(`${path}.py`) ?? sources.read(`${path}/__init__.py`));
    // The module of the WSGI application, at least, has to be there.
    if (texts[0] === undefined || texts.at(-1) === undefined)
        return undefined;
    if (texts.some((text) => BY_PYTHON.test(text ?? '')))
        return true;
    const scripts = starts.flatMap((text) => [...text.matchAll(/[\w./-]+\.(?:sh|conf|ini|ya?ml|toml)\b/g)].map(([path]) => path));
    // A script that is not read may start a server.
    const read = scripts.map((path) => textOfScript(sources, path));
    if ([...starts, ...read].some((text) => SERVER.test(text ?? '') || BY_PYTHON.test(text ?? ''))) {
        return undefined;
    }
    return read.includes(undefined) && scripts.some((path) => path.endsWith('.sh'))
        ? undefined
        : false;
}
function textOfScript(sources, path) {
    const parts = path.replace(/^\.?\//, '').split('/');
    for (let index = 0; index < parts.length; index += 1) {
        const text = sources.read(parts.slice(index).join('/'));
        if (text !== undefined)
            return text;
    }
    return undefined;
}
function backendIn(settings) {
    const old = settings.get('STATICFILES_STORAGE')?.value;
    const storages = settings.get('STORAGES')?.value;
    if (old !== undefined && storages === undefined) {
        return old.kind === 'text' ? old.value : undefined;
    }
    if (storages === undefined)
        return 'django.contrib.staticfiles.storage.StaticFilesStorage';
    if (storages.kind !== 'dict' || storages.isOpen)
        return undefined;
    const entry = (value, key) => value?.kind === 'dict'
        ? [...value.entries.values()].find((each) => each.key.kind === 'text' && each.key.value === key)?.value
        : undefined;
    const backend = entry(entry(storages, 'staticfiles'), 'BACKEND');
    return backend?.kind === 'text' ? backend.value : undefined;
}
function textsOf(value) {
    if (value?.kind !== 'list')
        return undefined;
    const texts = value.items.flatMap((item) => (item.kind === 'text' ? [item.value] : []));
    return texts.length === value.items.length ? texts : undefined;
}


/***/ })

};
