export const id = 712;
export const ids = [712];
export const modules = {

/***/ 5712:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   trustsProxy: () => (/* binding */ trustsProxy)
/* harmony export */ });
// https://docs.gunicorn.org/en/stable/settings.html#forwarded-allow-ips, and uvicorn's of the same name:
// with `*`, X-Forwarded-Proto of the edge becomes the scheme of the request.
const IN_FILE = /^[ \t]*forwarded_allow_ips\s*=\s*["']\*["']/m;
const IN_COMMAND = /--forwarded-allow-ips(?:[= ]|"\s*,\s*")["']?\*/;
const FILES = ['gunicorn.conf.py', 'Procfile', 'Dockerfile'];
/**
 * Whether the server in front of Django believes the edge that a request came over https.
 * @param command The start command of the web process, where it is known.
 * @param allowed The variable FORWARDED_ALLOW_IPS.
 */
function trustsProxy(read, command, allowed) {
    if (allowed?.trim() === '*')
        return true;
    return [command, ...FILES.map((file) => read(file) ?? '')].some((text) => IN_FILE.test(text) || IN_COMMAND.test(text));
}


/***/ })

};
