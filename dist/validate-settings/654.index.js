export const id = 654;
export const ids = [654];
export const modules = {

/***/ 5228:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ fingerprintsOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * What makes a finding the same one in another run: its rule, file and subject, and the text of its
 * line as it is shown, blanks aside. Not the number of the line, which moves. Twins are counted.
 */
function fingerprintsOf(findings, sources) {
    const times = new Map();
    return new Map(findings.map((found) => {
        const { id, file = '', line, subject = '' } = found;
        const text = line === undefined ? undefined : sources.linesOf(file)?.[line - 1];
        const shown = text === undefined ? '' : sources.shown(file, text).replace(/\s+/g, '');
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
            .update(JSON.stringify([id, file, subject, shown]))
            .digest('hex')
            .slice(0, 16);
        const time = (times.get(hash) ?? 0) + 1;
        times.set(hash, time);
        return [found, `${hash}:${time}`];
    }));
}


/***/ }),

/***/ 9654:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   allOf: () => (/* binding */ allOf),
/* harmony export */   renderReport: () => (/* binding */ renderReport),
/* harmony export */   writeJson: () => (/* binding */ writeJson)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3916);
/* harmony import */ var _rules_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6270);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5228);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(517);






/** All that the step has found, for programs. Every member is there always. */
function renderReport(told, sources) {
    const { findings, suppressed, failOn } = told;
    const fingerprints = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .fingerprintsOf */ .t)(allOf(findings, suppressed), sources);
    const member = (found) => ({ ...found, fingerprint: fingerprints.get(found) ?? null });
    const failure = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .failureOf */ .g5)(findings, failOn);
    return {
        schema: 1,
        verdict: failure === undefined ? 'passed' : 'failed',
        failure: failure ?? null,
        preset: told.preset,
        profile: told.profile,
        fail_on: failOn,
        errors: (0,_rules_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .countFindings */ .Gt)(findings, 'error'),
        warnings: (0,_rules_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .countFindings */ .Gt)(findings, 'warning'),
        notices: (0,_rules_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .countFindings */ .Gt)(findings, 'notice'),
        findings: findings.map(member),
        suppressed: suppressed.map(({ finding, reason, expires }) => ({
            ...member(finding),
            reason,
            expires,
        })),
        generated: told.generated,
        checked: told.checked,
        unchecked: told.unchecked,
    };
}
/** Those that count, then those that the config file suppresses. */
function allOf(findings, suppressed) {
    return [...findings, ...suppressed.map(({ finding }) => finding)];
}
/** @returns where it is; undefined, with a warning, where it could not be written. */
async function writeJson(input, name, content, { env, log, redact }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(env['GITHUB_WORKSPACE'] || '.', name);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
        // Each text by itself: within the whole a secret such as `null` would break the JSON.
        const hide = (_, value) => (typeof value === 'string' ? redact(value) : value);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, `${JSON.stringify(content, hide, 2)}\n`);
        return path;
    }
    catch (error) {
        log.warning(`${input} could not be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .g)(error)}`);
        return undefined;
    }
}


/***/ })

};
