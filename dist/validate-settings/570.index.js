export const id = 570;
export const ids = [570,551];
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


/***/ }),

/***/ 9570:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fallbackFile: () => (/* binding */ fallbackFile),
  renderSarif: () => (/* binding */ renderSarif)
});

// EXTERNAL MODULE: ./src/rules/settings-catalogue.ts + 1 modules
var settings_catalogue = __webpack_require__(9399);
;// CONCATENATED MODULE: ./src/sarif.ts
// What every SARIF file of these actions is made of:
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/, as GitHub's code scanning takes it:
// https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ACTIONS = 'https://github.com/sevalla-actions/sevalla-actions/tree/main/actions';
function sarifOf({ action, rules, category, results }) {
    return {
        $schema: SCHEMA,
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: { name: `Sevalla ${action}`, informationUri: homeOf(action), rules },
                },
                automationDetails: { id: category },
                columnKind: 'utf16CodeUnits',
                invocations: [{ executionSuccessful: true }],
                results,
            },
        ],
    };
}
/** Where an action is documented. */
function homeOf(action) {
    return `${ACTIONS}/${action}`;
}
/** `django.ssl.loop` as `DjangoSslLoop`. */
function ruleName(id) {
    return id
        .split(/[.-]/)
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join('');
}
function artifact(file) {
    return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
function regionOf({ line, column, endLine, endColumn }) {
    return {
        startLine: line,
        ...(column === undefined ? {} : { startColumn: column }),
        ...(endLine === undefined ? {} : { endLine }),
        ...(endColumn === undefined ? {} : { endColumn }),
    };
}
/**
 * The file of the workflow, for what is about no file: GitHub takes nothing without a place.
 * @param ref GITHUB_WORKFLOW_REF, such as `octo/shop/.github/workflows/deploy.yml@refs/heads/main`.
 */
function workflowFile(ref) {
    return /^[^/]+\/[^/]+\/(.+?)@/.exec(ref ?? '')?.[1] ?? '.github/workflows';
}

// EXTERNAL MODULE: ./src/actions/validate-settings/fingerprint.ts
var fingerprint = __webpack_require__(5228);
// EXTERNAL MODULE: ./src/actions/validate-settings/report-file.ts
var report_file = __webpack_require__(3551);
;// CONCATENATED MODULE: ./src/actions/validate-settings/sarif.ts




const ACTION = 'validate-settings';
const LEVELS = {
    error: 'error',
    warning: 'warning',
    notice: 'note',
};
function renderSarif({ findings, suppressed, profile }, options) {
    const all = (0,report_file/* allOf */.b)(findings, suppressed);
    const ids = [...new Set(all.map(({ id }) => id))];
    const fingerprints = (0,fingerprint/* fingerprintsOf */.t)(all, options.sources);
    const suppressionOf = new Map(suppressed.map((each) => [each.finding, each]));
    return sarifOf({
        action: ACTION,
        rules: ids.map((id) => describeRule(id, all)),
        // One repository may have several of these: an app in production, another in staging.
        category: `${ACTION}/${profile}/`,
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
    });
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
    const isOwn = settings_catalogue/* RULE_IDS */.Iu.includes(id);
    const { title, severity } = (0,settings_catalogue/* ruleOf */.Y)(isOwn ? id : 'django.check');
    const known = all.find((found) => found.id === id);
    const docs = known?.docs;
    const text = isOwn ? `${plain(title)}.` : `What Django's own check finds, under its id ${id}.`;
    const hint = `To suppress it, with a reason and a day on which that ends: .github/sevalla.yml.`;
    return {
        id,
        name: ruleName(id),
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
        helpUri: docs ?? homeOf(ACTION),
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
    return own ?? workflowFile(workflowRef);
}


/***/ })

};
