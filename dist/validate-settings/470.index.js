export const id = 470;
export const ids = [470];
export const modules = {

/***/ 4470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   suggestFixes: () => (/* binding */ suggestFixes)
/* harmony export */ });
/* unused harmony export linesOfDiff */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3758);



// A review with more is no help.
const MOST_COMMENTS = 20;
const WITHIN_MS = 20_000;
/**
 * Writes the fixes of a pull request as a review with suggestions, each once. Only lines count that
 * the pull request shows, and that are there as they were read: the checkout may be a merge.
 * @returns how many were written. Never throws: trouble at GitHub is a warning and decides nothing.
 */
async function suggestFixes(token, patches, tools) {
    const { pullRequest, sha, eventName } = await tools.context();
    if (pullRequest === undefined || !eventName.startsWith('pull_request')) {
        tools.log.info('There are no suggestions, since this is no pull request.');
        return 0;
    }
    if (patches.size === 0)
        return 0;
    if (token === undefined) {
        tools.log.warning('There are no suggestions, since github-token is not given.');
        return 0;
    }
    try {
        const github = await tools.github(token, { withinMs: WITHIN_MS });
        const comments = await newComments(github, pullRequest, patches);
        if (comments.length === 0)
            return 0;
        const body = 'Fixes for what validate-settings found on lines of this pull request.';
        await github.createReview(pullRequest, { sha, body, comments });
        return comments.length;
    }
    catch (error) {
        tools.log.warning(`The suggestions could not be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .g)(error)}`);
        return 0;
    }
}
async function newComments(github, pullRequest, patches) {
    const files = await github.listPullRequestFiles(pullRequest);
    const visible = new Map(files.map(({ filename, patch }) => [filename, linesOfDiff(patch ?? '')]));
    const fitting = [...patches].filter(([, { file, line, before }]) => before.every((text, index) => visible.get(file)?.get(line + index) === text));
    if (fitting.length === 0)
        return [];
    const written = await github.listReviewComments(pullRequest);
    return fitting
        .map(([found, patch]) => ({ found, patch, marker: markerOf(found, patch) }))
        .filter(({ marker }) => !written.some(({ body }) => (body ?? '').includes(marker)))
        .slice(0, MOST_COMMENTS)
        .map(({ found, patch, marker }) => {
        const last = patch.line + patch.before.length - 1;
        return {
            path: patch.file,
            line: last,
            ...(last === patch.line ? {} : { startLine: patch.line }),
            body: `${marker}\n${render(found, patch)}`,
        };
    });
}
/** Not of the line number, which moves as the pull request grows. */
function markerOf({ id }, { file, before, after }) {
    const text = JSON.stringify([id, file, before, after]);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 16);
    return `<!-- sevalla-actions:validate-settings:${hash} -->`;
}
function render({ id, message, docs }, { after }) {
    const name = docs === undefined ? `\`${id}\`` : `[\`${id}\`](${docs})`;
    const longest = Math.max(2, ...after.flatMap((line) => (line.match(/`+/g) ?? []).map(lengthOf)));
    const fence = '`'.repeat(longest + 1);
    // GitHub finds mentions in what the Markdown renders to, backslash or not.
    const said = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .eu)(message).replace(/\\([@#])/g, '\\$1\u200b');
    return `${said} (${name})\n\n${[`${fence}suggestion`, ...after, fence].join('\n')}`;
}
function lengthOf({ length }) {
    return length;
}
/** The lines of the new side that a patch of GitHub shows, by number. */
function linesOfDiff(patch) {
    const lines = new Map();
    let number = 0;
    for (const line of patch.split('\n')) {
        const start = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line)?.[1];
        if (start !== undefined) {
            number = Number(start);
        }
        else if (line.startsWith('+') || line.startsWith(' ')) {
            lines.set(number, line.slice(1).replace(/\r$/, ''));
            number += 1;
        }
    }
    return lines;
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
