export const id = 602;
export const ids = [602];
export const modules = {

/***/ 5602:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  report: () => (/* binding */ report)
});

;// CONCATENATED MODULE: ./src/markdown.ts
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
function block(lines) {
    const longest = Math.max(2, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map(lengthOf));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}text`, ...lines, fence].join('\n');
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

// EXTERNAL MODULE: ./src/rules/django-requests.ts
var django_requests = __webpack_require__(7683);
// EXTERNAL MODULE: ./src/rules/finding.ts
var finding = __webpack_require__(6270);
// EXTERNAL MODULE: ./src/rules/wording.ts
var wording = __webpack_require__(6767);
;// CONCATENATED MODULE: ./src/actions/validate-settings/report.ts




const MARKS = { error: '\u274c', warning: '\u26a0\ufe0f', notice: '\u2139\ufe0f' };
// The runner shows ten annotations of each level; the tenth error is the verdict itself.
const MOST_ANNOTATIONS = { error: 9, warning: 10, notice: 10 };
function report(outcome) {
    const { findings } = outcome;
    return {
        outputs: {
            errors: (0,finding/* countFindings */.Gt)(findings, 'error'),
            warnings: (0,finding/* countFindings */.Gt)(findings, 'warning'),
            notices: (0,finding/* countFindings */.Gt)(findings, 'notice'),
            findings,
        },
        summary: summarize(outcome),
        failure: failureOf(outcome),
        annotations: finding/* SEVERITIES */.oC.flatMap((severity) => findings
            .filter((found) => found.severity === severity)
            .slice(0, MOST_ANNOTATIONS[severity])
            .map(({ id, message, fix, file, line }) => ({
            level: severity,
            title: id,
            message: fix === undefined ? message : `${message} ${fix}`,
            ...(file === undefined || file.startsWith('/') ? {} : { file, line }),
        }))),
    };
}
function failureOf({ findings, failOn }) {
    const fatal = findings.filter(({ severity }) => (severity === 'error' && failOn !== 'never') ||
        (severity === 'warning' && failOn === 'warning'));
    const first = fatal[0];
    if (first === undefined)
        return undefined;
    if (fatal.length === 1)
        return first.message;
    return `${tally(findings, failOn === 'warning' ? ['error', 'warning'] : ['error'])} in the settings, first: ${first.message}`;
}
function summarize(outcome) {
    const { findings, checked, unchecked } = outcome;
    const worst = findings[0]?.severity ?? 'none';
    const mark = { error: '\u274c', warning: '\u26a0\ufe0f', notice: '\u2705', none: '\u2705' }[worst];
    const counts = tally(findings, finding/* SEVERITIES */.oC);
    const facts = [
        list(checked),
        ...(unchecked.length === 0 ? [] : ['Not checked:', list(unchecked)]),
        `Preset \`${outcome.preset}\`, profile \`${outcome.profile}\`, fails on \`${outcome.failOn}\`. No values are shown, here or in the log.`,
    ];
    const sections = [
        `## ${mark} Settings: ${counts === '' ? 'nothing wrong' : counts}`,
        ...(findings.length === 0 ? [] : [findingsTable(findings)]),
        ...requestsMet(outcome),
        fold('What was checked', facts.join('\n\n')),
    ];
    return `${sections.join('\n\n')}\n`;
}
const MET = {
    answers: '\u2705 is answered',
    'bad-host': '\u274c 400: the host is not allowed',
    loop: '\u274c is redirected to itself, without end',
    forbidden: '\u274c 403: the origin of the form is not trusted',
    fails: '\u274c 500: Django fails',
    unknown: '\u00b7 cannot be told from the code',
};
/** Open where one goes wrong; folded away where all is well. */
function requestsMet({ simulated }) {
    if (simulated.length === 0)
        return [];
    const rows = simulated.map(({ request, kind, by, place }) => [
        literal(request),
        MET[kind],
        by === undefined ? '' : code(by),
        place === undefined || place.file.startsWith('/') ? '' : code(`${place.file}:${place.line}`),
    ]);
    const title = 'What requests would meet, by the code and the variables';
    const body = table(['Request', 'What it meets', 'Decided by', 'Where'], rows);
    return simulated.some(django_requests/* isRed */.i) ? [`### ${title}`, body] : [fold(title, body)];
}
function list(entries) {
    return entries.map((entry) => `- ${literal(entry)}`).join('\n');
}
function findingsTable(findings) {
    return table(['', 'What', 'Where', 'What to do'], findings.map((found) => {
        const id = found.docs === undefined ? code(found.id) : `[${code(found.id)}](${found.docs})`;
        const seen = contrast(found);
        return [
            MARKS[found.severity],
            [literal(found.message), ...(seen === '' ? [] : [seen]), id].join('<br>'),
            whereOf(found),
            literal(found.fix ?? ''),
        ];
    }));
}
function contrast({ expected, found }) {
    const parts = [
        ...(expected === undefined ? [] : [`Expected: ${literal(expected)}.`]),
        ...(found === undefined ? [] : [`Found: ${literal(found)}.`]),
    ];
    return parts.length === 0 ? '' : `<sub>${parts.join(' ')}</sub>`;
}
function whereOf({ file, line, subject }) {
    if (file !== undefined)
        return code(line === undefined ? file : `${file}:${line}`);
    return subject === undefined ? 'the app' : literal(subject);
}
function tally(findings, severities) {
    return severities
        .map((severity) => [(0,finding/* countFindings */.Gt)(findings, severity), severity])
        .filter(([number]) => number > 0)
        .map(([number, severity]) => (0,wording/* count */.U9)(number, severity))
        .join(', ');
}


/***/ })

};
