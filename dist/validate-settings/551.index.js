export const id = 551;
export const ids = [551];
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

/***/ 3551:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ allOf),
/* harmony export */   renderReport: () => (/* binding */ renderReport)
/* harmony export */ });
/* harmony import */ var _rules_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6270);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5228);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(517);



/** All that the step has found, for programs. Every member is there always. */
function renderReport(told, sources) {
    const { findings, suppressed, failOn } = told;
    const fingerprints = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintsOf */ .t)(allOf(findings, suppressed), sources);
    const member = (found) => ({ ...found, fingerprint: fingerprints.get(found) ?? null });
    const failure = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)(findings, failOn);
    return {
        schema: 1,
        verdict: failure === undefined ? 'passed' : 'failed',
        failure: failure ?? null,
        preset: told.preset,
        profile: told.profile,
        fail_on: failOn,
        errors: (0,_rules_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .countFindings */ .Gt)(findings, 'error'),
        warnings: (0,_rules_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .countFindings */ .Gt)(findings, 'warning'),
        notices: (0,_rules_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .countFindings */ .Gt)(findings, 'notice'),
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


/***/ })

};
