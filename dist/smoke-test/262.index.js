export const id = 262;
export const ids = [262];
export const modules = {

/***/ 6262:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  toSarif: () => (/* binding */ toSarif)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/rules/symptoms.ts
var symptoms = __webpack_require__(3531);
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

// EXTERNAL MODULE: ./src/actions/smoke-test/checks.ts
var checks = __webpack_require__(6871);
;// CONCATENATED MODULE: ./src/actions/smoke-test/sarif.ts




const ACTION = 'smoke-test';
/** What has no cause in the catalogue. */
const UNKNOWN = 'check.failed';
const LEVELS = { fail: 'error', degraded: 'warning' };
/** @param workflowRef GITHUB_WORKFLOW_REF: where that is shown which no file says. */
function toSarif(record, workflowRef) {
    const found = foundIn(record);
    const ids = [...new Set(found.map(({ ruleId }) => ruleId))];
    const fallback = workflowFile(workflowRef);
    return sarifOf({
        action: ACTION,
        rules: ids.map(describeRule),
        category: `${ACTION}/${new URL(record.url).host}/`,
        results: found.map((each) => ({
            ruleId: each.ruleId,
            ruleIndex: ids.indexOf(each.ruleId),
            level: LEVELS[each.level],
            message: { text: each.text },
            locations: [locationOf(each, fallback)],
            partialFingerprints: fingerprintOf(each),
        })),
    });
}
function foundIn(record) {
    const { checks, observations, watch, failure, cause } = record;
    const found = [
        ...checks.flatMap(ofCheck),
        ...observations.flatMap((seen) => 'sentence' in seen
            ? [
                {
                    ruleId: seen.cause ?? UNKNOWN,
                    level: seen.verdict,
                    text: seen.sentence,
                    subject: seen.name,
                },
            ]
            : []),
        ...(watch?.signs ?? []).map(({ level, what, fix }) => ({
            ruleId: 'watch.worse',
            level,
            text: `While it was watched, ${what}; ${fix}.`,
            subject: 'watch',
        })),
    ];
    // What no check could know: who answers, and whether anything does.
    const isTold = found.some(({ level }) => level === 'fail');
    if (failure === null || isTold)
        return found;
    return [
        { ruleId: cause ?? UNKNOWN, level: 'fail', text: failure, subject: 'deployment' },
        ...found,
    ];
}
/** Each assertion that does not hold, or the check as a whole. */
function ofCheck({ check, verdict, reason = '', cause, place, broken = [] }) {
    if (verdict !== 'fail' && verdict !== 'degraded')
        return [];
    const base = { ruleId: cause ?? UNKNOWN, level: verdict };
    if (broken.length === 0)
        return [{ ...base, text: reason, place, subject: check }];
    return broken.map((each) => {
        const { expected, got } = each;
        const text = `${check}: expected ${expected}, got ${got || 'nothing of it'}. ${reason}`;
        return { ...base, text, place: each, subject: `${check} ${expected}` };
    });
}
function describeRule(id) {
    const title = symptoms/* SYMPTOMS */.X[id]?.title ??
        (id === 'watch.worse' ? 'Something got worse after the release' : 'A check does not hold');
    const text = `${title}.`;
    return {
        id,
        name: ruleName(id),
        shortDescription: { text },
        fullDescription: { text },
        help: { text },
        helpUri: homeOf(ACTION),
        defaultConfiguration: { level: 'error' },
        properties: { tags: [id.split('.')[0] ?? '', 'deployment'] },
    };
}
function isInFile(place) {
    return place?.file !== undefined && place.file !== checks/* INPUT */.b && !place.file.startsWith('/');
}
function locationOf({ place, subject }, fallback) {
    const isKnown = isInFile(place);
    return {
        physicalLocation: {
            artifactLocation: artifact(isKnown ? place.file : fallback),
            region: regionOf(isKnown ? place : { line: 1 }),
        },
        logicalLocations: [{ name: subject, kind: 'function' }],
    };
}
/** Without a line of its own, all results of a rule would be one to GitHub. */
function fingerprintOf({ ruleId, subject, place }) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(`${ruleId}\n${subject}`).digest('hex').slice(0, 32);
    return {
        'smokeCheck/v1': hash,
        ...(isInFile(place) ? {} : { primaryLocationLineHash: hash }),
    };
}


/***/ })

};
