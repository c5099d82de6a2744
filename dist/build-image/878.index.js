export const id = 878;
export const ids = [878];
export const modules = {

/***/ 9878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  report: () => (/* binding */ report)
});

// EXTERNAL MODULE: ./src/kit/fields.ts
var fields = __webpack_require__(8875);
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

;// CONCATENATED MODULE: ./src/actions/build-image/report.ts


// The runner shows ten annotations of a level for a step and drops the rest.
const MOST_ANNOTATIONS = 10;
function report(outcome) {
    if (outcome.status === 'failed')
        return reportFailure(outcome);
    const { steps, warnings, metadata, durationMs } = outcome;
    const isPushed = outcome.status === 'pushed';
    const rows = outcome.status === 'checked'
        ? []
        : [
            ['Image', code(outcome.image)],
            ['Digest', isPushed ? code(outcome.digest) : undefined],
            ['Tags', outcome.references.map(code).join('<br>')],
            ['Size', outcome.sizeBytes === undefined ? undefined : inBytes(outcome.sizeBytes)],
        ];
    rows.push(['Duration', (0,fields/* formatDuration */.a3)(durationMs)], ['From the cache', `${steps.cached} of ${steps.total} instructions`]);
    const title = { pushed: 'pushed', loaded: 'loaded', checked: 'it builds' };
    return {
        outputs: {
            ...(outcome.status === 'checked'
                ? {}
                : {
                    image: outcome.image,
                    digest: isPushed ? outcome.digest : undefined,
                    tags: outcome.references.join('\n'),
                    imageid: outcome.imageId,
                    'size-bytes': outcome.sizeBytes,
                }),
            metadata,
        },
        summary: [`## \u2705 Image: ${title[outcome.status]}`, facts(rows), ...list(warnings)].join('\n\n'),
        annotations: warnings.slice(0, MOST_ANNOTATIONS).map(annotate),
    };
}
function reportFailure({ finding, excerpt, durationMs }) {
    const { message, fix, file, line } = finding;
    const place = file === undefined ? '' : ` (${file}:${line})`;
    const failure = `${message}${place}${fix === undefined ? '' : ` ${fix}`}`;
    const summary = [
        '## \u274c Image: not built',
        ...(excerpt.length === 0 ? [] : [block(excerpt)]),
        facts([
            ['Cause', `${literal(message)} (${code(finding.id)})`],
            ['Where', file === undefined ? undefined : code(`${file}:${line}`)],
            ['What to do', fix === undefined ? undefined : literal(fix)],
            ['Duration', (0,fields/* formatDuration */.a3)(durationMs)],
        ]),
    ];
    return {
        outputs: {},
        summary: summary.join('\n\n'),
        failure,
        annotations: file === undefined ? [] : [annotate(finding)],
    };
}
function annotate({ id, severity, message, found, file, line, fix, docs }) {
    const last = found === undefined ? undefined : `It printed last: ${found}`;
    const text = [message, last, fix, docs].filter((part) => part !== undefined).join('\n');
    return { level: severity, title: id, message: text, file, line };
}
function list(warnings) {
    if (warnings.length === 0)
        return [];
    const rows = warnings.map(({ id, message, file, line }) => {
        const place = file === undefined ? '' : ` ${code(`${file}:${line}`)}`;
        return `- ${code(id)}${place} ${literal(message)}`;
    });
    return ['### Checks of the Dockerfile', rows.join('\n')];
}
function facts(rows) {
    return table(['', ''], rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
function inBytes(bytes) {
    const megabytes = bytes / 1_000_000;
    return `${megabytes.toFixed(megabytes < 10 ? 2 : 1)} MB to pull (compressed)`;
}


/***/ })

};
