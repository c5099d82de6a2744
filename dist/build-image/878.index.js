export const id = 878;
export const ids = [878];
export const modules = {

/***/ 1051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ inMegabytes),
/* harmony export */   BS: () => (/* binding */ isNew),
/* harmony export */   NO: () => (/* binding */ judgeBudget),
/* harmony export */   e0: () => (/* binding */ deltaOf),
/* harmony export */   nQ: () => (/* binding */ largest),
/* harmony export */   vi: () => (/* binding */ inPercent)
/* harmony export */ });
function deltaOf(image, base) {
    return image.sizeBytes - base.sizeBytes;
}
/** Whether the base has a layer too, so that an instance which had the base pulls nothing for it. */
function isNew({ digest }, base) {
    return base?.layers.every((layer) => layer.digest !== digest) ?? true;
}
function largest(layers, most) {
    return [...layers].sort((a, b) => b.sizeBytes - a.sizeBytes).slice(0, most);
}
/** What is over the budget; both limits at once where both are. */
function judgeBudget(image, base, { maxBytes, maxGrowth }) {
    const { sizeBytes } = image;
    const faults = [];
    if (maxBytes !== undefined && sizeBytes > maxBytes) {
        faults.push(`The image is ${inMegabytes(sizeBytes)}, and max-size is ${inMegabytes(maxBytes)}`);
    }
    if (base !== undefined && maxGrowth !== undefined) {
        const mostBytes = 'bytes' in maxGrowth ? maxGrowth.bytes : (base.sizeBytes * maxGrowth.percent) / 100;
        const delta = deltaOf(image, base);
        if (delta > mostBytes) {
            const allowed = 'bytes' in maxGrowth ? inMegabytes(maxGrowth.bytes) : `${maxGrowth.percent} %`;
            faults.push(`The image grew by ${inMegabytes(delta)} (${inPercent(delta, base.sizeBytes)}) over ${base.reference}, and max-growth is ${allowed}`);
        }
    }
    if (faults.length === 0)
        return undefined;
    const [heaviest] = largest(image.layers.filter((layer) => isNew(layer, base)), 1);
    const layer = heaviest === undefined
        ? ''
        : `: ${inMegabytes(heaviest.sizeBytes)} of it by ${heaviest.instruction ?? 'a layer of unknown origin'}`;
    return {
        id: 'image-too-large',
        severity: 'error',
        message: `${faults.join('. ')}${layer}.`,
        fix: 'Leave build tools in a stage of their own, clean up in the RUN that makes the mess, keep files out by .dockerignore, or raise the limit.',
    };
}
/** Decimal, as registries count: `1.25 MB`. */
function inMegabytes(bytes) {
    const megabytes = Math.abs(bytes) / 1_000_000;
    const digits = megabytes < 10 ? 2 : 1;
    return `${bytes < 0 ? '-' : ''}${megabytes.toFixed(digits)} MB`;
}
function inPercent(part, whole) {
    return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}


/***/ }),

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

// EXTERNAL MODULE: ./src/actions/build-image/budget.ts
var budget = __webpack_require__(1051);
;// CONCATENATED MODULE: ./src/actions/build-image/report.ts



// The runner shows ten annotations of a level for a step and drops the rest.
const MOST_ANNOTATIONS = 10;
const MOST_LAYERS = 5;
const MOST_CHARACTERS = 120;
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
            ['Size', isPushed ? sizeOf(outcome, outcome.base) : undefined],
        ];
    rows.push(['Boot', outcome.booted && bootOf(outcome.booted)], ['Duration', (0,fields/* formatDuration */.a3)(durationMs)], ['From the cache', `${steps.cached} of ${steps.total} instructions`], ['Cache', literal(outcome.cachePlace)], ['Secrets', outcome.searched && literal(outcome.searched)], ['Cache not saved', outcome.cacheFault && literal(outcome.cacheFault)]);
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
                    ...(isPushed
                        ? {
                            'size-bytes': outcome.sizeBytes,
                            'platform-digest': outcome.platformDigest,
                            'size-delta': outcome.base && (0,budget/* deltaOf */.e0)(outcome, outcome.base),
                        }
                        : {}),
                }),
            metadata,
            cached: steps.total === 0 ? undefined : Math.round((100 * steps.cached) / steps.total),
            sbom: isPushed ? outcome.sbom : undefined,
        },
        summary: [
            `## \u2705 Image: ${title[outcome.status]}`,
            facts(rows),
            ...(isPushed ? layerTable(outcome, outcome.base) : []),
            ...list(warnings),
        ].join('\n\n'),
        annotations: warnings.slice(0, MOST_ANNOTATIONS).map(annotate),
    };
}
function bootOf({ readyMs, status }) {
    return `ready after ${(0,fields/* formatDuration */.a3)(readyMs)}, answered ${status}`;
}
function reportFailure(failed) {
    const { title, finding, excerpt, facts: seen, layers, warnings, durationMs } = failed;
    const { id, message, fix, file, line } = finding;
    const place = file === undefined ? '' : ` (${file}:${line})`;
    const failure = `${message}${place}${fix === undefined ? '' : ` ${fix}`}`;
    const summary = [
        `## \u274c Image: ${title}`,
        ...(excerpt.length === 0 ? [] : [block(excerpt)]),
        facts([
            ['Cause', `${literal(message)} (${code(finding.id)})`],
            ['Where', file === undefined ? undefined : code(`${file}:${line}`)],
            ['What to do', fix === undefined ? undefined : literal(fix)],
            ['Duration', (0,fields/* formatDuration */.a3)(durationMs)],
        ]),
        ...(layers === undefined
            ? []
            : [sizeOf(layers.image, layers.base), ...layerTable(layers.image, layers.base)]),
        ...(seen === undefined ? [] : [fold('How it was booted', block(seen))]),
        ...list(warnings),
    ];
    return {
        outputs: {},
        summary: summary.join('\n\n'),
        failure,
        annotations: [
            ...(file === undefined ? [] : [annotate(finding)]),
            ...warnings
                .filter((each) => each.id !== id || each.line !== line)
                .slice(0, MOST_ANNOTATIONS)
                .map(annotate),
        ],
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
    const rows = warnings.map(({ id, message, file, line, fix }) => {
        const place = file === undefined ? '' : ` ${code(`${file}:${line}`)}`;
        return `- ${code(id)}${place} ${literal(message)}${fix === undefined ? '' : ` ${literal(fix)}`}`;
    });
    return ['### Checks of the Dockerfile', rows.join('\n')];
}
function facts(rows) {
    return table(['', ''], rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
/** `72.3 MB to pull (compressed), 1.20 MB (1.7 %) more than \u2026` */
function sizeOf(image, base) {
    const size = `${(0,budget/* inMegabytes */.BD)(image.sizeBytes)} to pull (compressed)`;
    if (base === undefined)
        return size;
    const delta = (0,budget/* deltaOf */.e0)(image, base);
    const share = (0,budget/* inPercent */.vi)(Math.abs(delta), base.sizeBytes);
    const trend = delta === 0
        ? 'as large as'
        : `${(0,budget/* inMegabytes */.BD)(Math.abs(delta))} (${share}) ${delta < 0 ? 'less' : 'more'} than`;
    return `${size}, ${trend} ${code(base.reference)}`;
}
/** Which instructions made an image as large as it is. */
function layerTable(image, base) {
    const rows = (0,budget/* largest */.nQ)(image.layers, MOST_LAYERS).map((layer) => [
        (0,budget/* inMegabytes */.BD)(layer.sizeBytes),
        (0,budget/* inPercent */.vi)(layer.sizeBytes, image.sizeBytes),
        ...(base === undefined ? [] : [(0,budget/* isNew */.BS)(layer, base) ? 'new' : 'as before']),
        layer.instruction === undefined ? 'not told by the image' : code(cut(layer.instruction)),
    ]);
    if (rows.length === 0)
        return [];
    const compared = base === undefined ? [] : ['Compared'];
    const title = `Largest layers, ${rows.length} of ${image.layers.length}`;
    return [fold(title, table(['Size', 'Share', ...compared, 'Made by'], rows))];
}
function cut(text) {
    return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}\u2026` : text;
}


/***/ })

};
