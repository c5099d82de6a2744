export const id = 336;
export const ids = [336];
export const modules = {

/***/ 3336:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeJson: () => (/* binding */ writeJson)
/* harmony export */ });
/* unused harmony exports writeReportFile, replaceFile, parseJson, redacted */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);



// Files that a step writes beside its summary, because an input names them.
/**
 * Trouble warns and never decides.
 * @param input Which names the file, from the root of the repository.
 * @returns where it is; undefined where it could not be written.
 */
async function writeReportFile(input, name, text, { env, log }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(env['GITHUB_WORKSPACE'] || '.', name);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, text);
        return path;
    }
    catch (error) {
        log.warning(`${input} could not be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .g)(error)}`);
        return undefined;
    }
}
/**
 * Writes a file that a cache or artifact step keeps: renamed when complete, so that never half of it is
 * kept.
 * @throws what the file system says.
 */
async function replaceFile(path, text) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.new`, text);
    await rename(`${path}.new`, path);
}
/** undefined when the text is no JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/**
 * A copy without any secret. Each text by itself and before it is escaped: within the whole a secret
 * such as `null` would break the JSON, and no mask fits a secret in which `&` has become `&amp;`.
 */
function redacted(value, redact) {
    if (typeof value === 'string')
        return redact(value);
    if (value === null || typeof value !== 'object')
        return value;
    if (Array.isArray(value))
        return value.map((item) => redacted(item, redact));
    if (![Object.prototype, null].includes(Object.getPrototypeOf(value)))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, redacted(member, redact)]));
}
/** As `writeReportFile`, without any secret. */
function writeJson(input, name, content, tools) {
    const text = `${JSON.stringify(redacted(content, tools.redact), null, 2)}\n`;
    return writeReportFile(input, name, text, tools);
}


/***/ })

};
