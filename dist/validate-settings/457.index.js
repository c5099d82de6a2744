export const id = 457;
export const ids = [457,654];
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


/***/ }),

/***/ 4457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fallbackFile: () => (/* binding */ fallbackFile),
/* harmony export */   renderSarif: () => (/* binding */ renderSarif)
/* harmony export */ });
/* harmony import */ var _rules_settings_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9399);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5228);
/* harmony import */ var _report_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9654);



// https://docs.oasis-open.org/sarif/sarif/v2.1.0/, as GitHub's code scanning takes it:
// https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const HOME = 'https://github.com/sevalla-actions/sevalla-actions/tree/main/actions/validate-settings';
const LEVELS = {
    error: 'error',
    warning: 'warning',
    notice: 'note',
};
function renderSarif({ findings, suppressed, profile }, options) {
    const all = (0,_report_files_js__WEBPACK_IMPORTED_MODULE_2__.allOf)(findings, suppressed);
    const ids = [...new Set(all.map(({ id }) => id))];
    const fingerprints = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintsOf */ .t)(all, options.sources);
    const suppressionOf = new Map(suppressed.map((each) => [each.finding, each]));
    return {
        $schema: SCHEMA,
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'Sevalla validate-settings',
                        informationUri: HOME,
                        rules: ids.map((id) => describeRule(id, all)),
                    },
                },
                // One repository may have several of these: an app in production, another in staging.
                automationDetails: { id: `validate-settings/${profile}/` },
                columnKind: 'utf16CodeUnits',
                invocations: [{ executionSuccessful: true }],
                results: all.map((found) => ({
                    ruleId: found.id,
                    ruleIndex: ids.indexOf(found.id),
                    level: LEVELS[found.severity],
                    message: { text: messageOf(found) },
                    locations: [locationOf(found, options.fallback)],
                    partialFingerprints: fingerprintOf(found, fingerprints.get(found) ?? ''),
                    ...fixesOf(found),
                    ...suppressionsOf(suppressionOf.get(found)),
                })),
            },
        ],
    };
}
/**
 * For a line that can be read, upload-sarif adds GitHub's own hash of it. Where there is none, all
 * findings of a rule would be one.
 */
function fingerprintOf(found, fingerprint) {
    return {
        'settingsFinding/v1': fingerprint,
        ...(hasPlace(found) ? {} : { primaryLocationLineHash: fingerprint }),
    };
}
function describeRule(id, all) {
    const isOwn = _rules_settings_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE_IDS */ .Iu.includes(id);
    const { title, severity } = (0,_rules_settings_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleOf */ .Y)(isOwn ? id : 'django.check');
    const known = all.find((found) => found.id === id);
    const docs = known?.docs;
    const text = isOwn ? `${plain(title)}.` : `What Django's own check finds, under its id ${id}.`;
    const hint = `To suppress it, with a reason and a day on which that ends: .github/sevalla.yml.`;
    return {
        id,
        name: id
            .split(/[.-]/)
            .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
            .join(''),
        shortDescription: { text },
        fullDescription: { text },
        help: {
            text: [text, ...(docs === undefined ? [] : [docs]), hint].join('\n\n'),
            markdown: [
                isOwn ? `${title}.` : text,
                ...(docs === undefined ? [] : [`[Documentation](${docs})`]),
                hint,
            ].join('\n\n'),
        },
        helpUri: docs ?? HOME,
        defaultConfiguration: { level: LEVELS[isOwn ? severity : (known?.severity ?? severity)] },
        properties: { tags: [id.split('.')[0] ?? '', 'deployment'] },
    };
}
function plain(markdown) {
    return markdown.replaceAll('`', '');
}
function messageOf({ message, expected, found, fix }) {
    return [
        message,
        ...(expected === undefined ? [] : [`Expected: ${expected}.`]),
        ...(found === undefined ? [] : [`Found: ${found}.`]),
        ...(fix === undefined ? [] : [fix]),
    ].join(' ');
}
function hasPlace({ file, line }) {
    return file !== undefined && !file.startsWith('/') && line !== undefined;
}
function locationOf(found, fallback) {
    const { file, line, subject } = found;
    const uri = file === undefined || file.startsWith('/') ? fallback : file;
    return {
        physicalLocation: {
            artifactLocation: artifact(uri),
            region: hasPlace(found) ? regionOf({ ...found, line: line ?? 1 }) : { startLine: 1 },
        },
        ...(subject === undefined ? {} : { logicalLocations: [{ name: subject, kind: 'variable' }] }),
    };
}
function artifact(file) {
    return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
function regionOf({ line, column, endLine, endColumn, }) {
    return {
        startLine: line,
        ...(column === undefined ? {} : { startColumn: column }),
        ...(endLine === undefined ? {} : { endLine }),
        ...(endColumn === undefined ? {} : { endColumn }),
    };
}
function fixesOf({ edits = [], fix, message }) {
    if (edits.length === 0)
        return {};
    const files = [...new Set(edits.map(({ file }) => file))];
    return {
        fixes: [
            {
                description: { text: fix ?? message },
                artifactChanges: files.map((file) => ({
                    artifactLocation: artifact(file),
                    replacements: edits.filter((edit) => edit.file === file).map(replacementOf),
                })),
            },
        ],
    };
}
function replacementOf(edit) {
    return { deletedRegion: regionOf(edit), insertedContent: { text: edit.text } };
}
function suppressionsOf(suppressed) {
    if (suppressed === undefined)
        return {};
    const { reason, expires } = suppressed;
    return {
        suppressions: [
            { kind: 'external', status: 'accepted', justification: `${reason} (until ${expires})` },
        ],
    };
}
/** A file that is there and has to do with it: the template, manage.py, or the workflow itself. */
function fallbackFile({ template, declared, }, workflowRef) {
    const own = [template?.file, declared?.file].find((file) => file && !file.startsWith('/'));
    // octo/shop/.github/workflows/deploy.yml@refs/heads/main
    const workflow = /^[^/]+\/[^/]+\/(.+?)@/.exec(workflowRef ?? '')?.[1];
    return own ?? workflow ?? '.github/workflows';
}


/***/ })

};
