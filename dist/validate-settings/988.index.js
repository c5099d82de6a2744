export const id = 988;
export const ids = [988];
export const modules = {

/***/ 7988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   report: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9350);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3758);
/* harmony import */ var _rules_django_requests_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7683);
/* harmony import */ var _rules_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6270);
/* harmony import */ var _rules_wording_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6767);
/* harmony import */ var _patch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1710);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(517);







const MARKS = { error: '\u274c', warning: '\u26a0\ufe0f', notice: '\u2139\ufe0f' };
// What is told in full, with its line; the rest is a table to be opened.
const MOST_IN_FULL = 25;
function report(outcome) {
    const { findings, suppressed, generated, written } = outcome;
    return {
        outputs: {
            errors: (0,_rules_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .countFindings */ .Gt)(findings, 'error'),
            warnings: (0,_rules_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .countFindings */ .Gt)(findings, 'warning'),
            notices: (0,_rules_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .countFindings */ .Gt)(findings, 'notice'),
            findings,
            suppressed: suppressed.length,
            generated: generated.length === 0 ? undefined : generated.join(','),
            ...written,
        },
        summary: summarize(outcome),
        failure: (0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g5)(findings, outcome.failOn),
        annotations: (0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .annotated */ .dR)(findings).map((found) => ({
            level: found.severity,
            title: found.id,
            message: annotationOf(found, outcome),
            ...placeOf(found),
        })),
    };
}
/** The sentence, the line with its caret, and what to do: an annotation keeps line breaks. */
function annotationOf(found, { excerpts }) {
    const excerpt = excerpts.get(found);
    const { message, fix } = found;
    if (excerpt === undefined)
        return fix === undefined ? message : `${message} ${fix}`;
    return [message, '', ...(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_4__/* .drawExcerpt */ .i)(excerpt), ...(fix === undefined ? [] : ['', fix])].join('\n');
}
function placeOf({ file, line, endLine, column, endColumn }) {
    if (file === undefined || file.startsWith('/'))
        return {};
    // GitHub takes columns for a piece of one line only.
    const isPiece = column !== undefined && endLine === line && endColumn !== undefined;
    return { file, line, endLine, ...(isPiece ? { col: column, endColumn } : {}) };
}
function summarize(outcome) {
    const { findings, checked, unchecked } = outcome;
    const worst = findings[0]?.severity ?? 'none';
    const mark = { error: '\u274c', warning: '\u26a0\ufe0f', notice: '\u2705', none: '\u2705' }[worst];
    const counts = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .tally */ .N4)(findings, _rules_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITIES */ .oC);
    const facts = [
        list(checked),
        ...(unchecked.length === 0 ? [] : ['Not checked:', list(unchecked)]),
        `Preset \`${outcome.preset}\`, profile \`${outcome.profile}\`, fails on \`${outcome.failOn}\`. No values are shown, here or in the log.`,
    ];
    const worth = findings.filter(({ severity }) => severity !== 'notice');
    const full = worth.slice(0, MOST_IN_FULL);
    const rest = worth.slice(MOST_IN_FULL);
    const notices = findings.filter(({ severity }) => severity === 'notice');
    const sections = [
        `## ${mark} Settings: ${counts === '' ? 'nothing wrong' : counts}`,
        ...inOneSentence(outcome),
        ...done(outcome),
        ...full.map((found) => inFull(found, outcome)),
        ...(rest.length === 0 ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .fold */ .AU)(`${rest.length} more`, findingsTable(rest, outcome))]),
        ...(notices.length === 0
            ? []
            : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .fold */ .AU)(`\u2139\ufe0f ${(0,_rules_wording_js__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(notices.length, 'notice')}`, findingsTable(notices, outcome))]),
        ...requestsMet(outcome),
        ...disagreements(outcome),
        ...suppressions(outcome),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .fold */ .AU)('What was checked', facts.join('\n\n')),
    ];
    return `${sections.join('\n\n')}\n`;
}
/** What the step itself has written. */
function done({ generated, suggested }) {
    return [
        ...(generated.length === 0
            ? []
            : [
                `Generated on the app: ${generated.map(_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY).join(', ')}. The app sees ${generated.length === 1 ? 'it' : 'them'} from its next deployment on.`,
            ]),
        ...(suggested === 0
            ? []
            : [
                `${(0,_rules_wording_js__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(suggested, 'fix', 'fixes')} ${suggested === 1 ? 'is' : 'are'} suggested on the pull request.`,
            ]),
    ];
}
function inFull(found, outcome) {
    const excerpt = outcome.excerpts.get(found);
    return [
        `${MARKS[found.severity]} **${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(found.message)}**<br>${whereOf(found, outcome)} \u00b7 ${idOf(found)}`,
        ...(excerpt === undefined ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .block */ .om)((0,_excerpt_js__WEBPACK_IMPORTED_MODULE_4__/* .drawExcerpt */ .i)(excerpt))]),
        ...remedy(found, outcome),
    ].join('\n\n');
}
/** The lines to write, where they are sure; else in words. */
function remedy(found, { patches }) {
    const patch = patches.get(found);
    if (patch !== undefined)
        return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .block */ .om)((0,_patch_js__WEBPACK_IMPORTED_MODULE_1__/* .drawPatch */ .j)(patch), 'diff')];
    const parts = [
        ...(found.fix === undefined ? [] : [`**Fix:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(found.fix)}`]),
        ...[contrast(found)].filter((seen) => seen !== ''),
    ];
    return parts.length === 0 ? [] : [parts.join('<br>')];
}
const MET = {
    answers: '\u2705 is answered',
    'bad-host': '\u274c 400: the host is not allowed',
    loop: '\u274c is redirected to itself, without end',
    forbidden: '\u274c 403: the origin of the form is not trusted',
    fails: '\u274c 500: Django fails',
    unknown: '\u00b7 cannot be told from the code',
};
const TOLD = {
    'bad-host': ['gets 400', 'get 400'],
    loop: ['is redirected to itself without end', 'are redirected to themselves without end'],
    forbidden: ['gets 403', 'get 403'],
    fails: ['gets 500', 'get 500'],
};
const MOST_TOLD = 3;
/** What it all comes to, where the code tells. */
function inOneSentence({ simulated }) {
    const red = simulated.filter(_rules_django_requests_js__WEBPACK_IMPORTED_MODULE_0__/* .isRed */ .iI);
    if (red.length === 0)
        return [];
    const parts = [...new Set(red.map(({ kind }) => kind))].map((kind) => {
        const names = red.filter((each) => each.kind === kind).map(({ request }) => request);
        const [one = '', several = ''] = TOLD[kind] ?? [];
        const told = names.slice(0, MOST_TOLD).join(' and ');
        const more = names.length > MOST_TOLD ? ` and ${names.length - MOST_TOLD} more` : '';
        return `${told}${more} ${names.length === 1 ? one : several}`;
    });
    return [`Deployed as it is, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(parts.join('; '))}.`];
}
/** Open where one goes wrong; folded away where all is well. */
function requestsMet({ simulated }) {
    if (simulated.length === 0)
        return [];
    const rows = simulated.map(({ request, kind, by, place }) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(request),
        MET[kind],
        by === undefined ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(by),
        place === undefined || place.file.startsWith('/') ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(`${place.file}:${place.line}`),
    ]);
    const title = 'What requests would meet, by the code and the variables';
    const body = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(['Request', 'What it meets', 'Decided by', 'Where'], rows);
    return simulated.some(_rules_django_requests_js__WEBPACK_IMPORTED_MODULE_0__/* .isRed */ .iI) ? [`### ${title}`, body] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .fold */ .AU)(title, body)];
}
/** Silent where they agree. */
function disagreements({ disagreed }) {
    if (disagreed.length === 0)
        return [];
    const rows = disagreed.map(({ request, read, status }) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(request),
        MET[read],
        `got ${status}`,
    ]);
    return [
        '### Where Django, when run, does otherwise than its code reads',
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(['Request', 'By the code', 'When run'], rows),
    ];
}
function suppressions(outcome) {
    const { suppressed } = outcome;
    if (suppressed.length === 0)
        return [];
    const rows = suppressed.map(({ finding, reason, expires }) => [
        `${MARKS[finding.severity]} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(finding.message)}<br>${idOf(finding)}`,
        whereOf(finding, outcome),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(reason),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(expires),
    ]);
    const title = `${(0,_rules_wording_js__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(suppressed.length, 'finding')} suppressed by the config file`;
    return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .fold */ .AU)(title, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(['What', 'Where', 'Reason', 'Until'], rows))];
}
function list(entries) {
    return entries.map((entry) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(entry)}`).join('\n');
}
function findingsTable(findings, outcome) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(['', 'What', 'Where', 'What to do'], findings.map((found) => {
        const seen = contrast(found);
        return [
            MARKS[found.severity],
            [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(found.message), ...(seen === '' ? [] : [seen]), idOf(found)].join('<br>'),
            whereOf(found, outcome),
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(found.fix ?? ''),
        ];
    }));
}
function idOf({ id, docs }) {
    return docs === undefined ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(id) : `[${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(id)}](${docs})`;
}
function contrast({ expected, found }) {
    const parts = [
        ...(expected === undefined ? [] : [`Expected: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(expected)}.`]),
        ...(found === undefined ? [] : [`Found: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(found)}.`]),
    ];
    return parts.length === 0 ? '' : `<sub>${parts.join(' ')}</sub>`;
}
function whereOf({ file, line, subject }, { sourceUrl }) {
    if (file === undefined)
        return subject === undefined ? 'the app' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(subject);
    const shown = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(line === undefined ? file : `${file}:${line}`);
    if (sourceUrl === undefined || file.startsWith('/'))
        return shown;
    const path = file.split('/').map(encodeURIComponent).join('/');
    return `[${shown}](${sourceUrl}${path}${line === undefined ? '' : `#L${line}`})`;
}


/***/ }),

/***/ 3758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
// What every job summary is made of. Pure text; writing it is the kit's.
/** Text of others inside Markdown: it can neither become markup nor leave its table cell. */
function literal(text) {
    return text
        .replace(/\s+/g, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replace(/[\\`*_[\]|~#@]/g, '\\$&');
}
/** Inline code, whatever it holds. */
function code(text) {
    const flat = text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
    const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return longest === 0 ? `\`${flat}\`` : `${fence} ${flat} ${fence}`;
}
/** A block of lines as they are, behind a fence that none of them can close. */
function block(lines, language = 'text') {
    const longest = Math.max(2, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map(lengthOf));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, ...lines, fence].join('\n');
}
/** A part that the reader opens. */
function fold(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
function lengthOf({ length }) {
    return length;
}


/***/ })

};
