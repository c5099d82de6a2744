export const id = 863;
export const ids = [863];
export const modules = {

/***/ 770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ describeIdentity),
/* harmony export */   Lw: () => (/* binding */ isReuse),
/* harmony export */   SY: () => (/* binding */ describeBuild),
/* harmony export */   T4: () => (/* binding */ isPinned),
/* harmony export */   UD: () => (/* binding */ compare),
/* harmony export */   WM: () => (/* binding */ isOfPush),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   m_: () => (/* binding */ isSameImage),
/* harmony export */   wP: () => (/* binding */ isAnother)
/* harmony export */ });
/** These roll out an earlier build: of when its variables are is not in the deployment. */
const REUSING = ['RESTART', 'ROLLBACK_DEPLOYMENT'];
/** Sevalla has made it of a push by itself; a static site tells no trigger, only `automatic`. */
function isOfPush({ trigger, type }) {
    return trigger ? trigger === 'AUTO_DEPLOY_ON_PUSH' : type === 'automatic';
}
function isReuse({ trigger }) {
    return REUSING.includes(trigger ?? '');
}
/**
 * What is to be deployed, where that can be told before the trigger. A restart and a deploy hook
 * take what is there; a tag may mean another image each time. Without `commit` the commit of the
 * run counts, but only for the branch and the repository that the run is of.
 */
async function identityOf(inputs, app, loadContext) {
    if (inputs['is-restart'] || inputs['deploy-hook-url'] !== undefined)
        return undefined;
    if (app.source === 'dockerImage') {
        const image = pinned(inputs['docker-image'] ?? app.docker_image);
        return image === undefined ? undefined : { kind: 'image', image };
    }
    if (!app.source.endsWith('Git') || inputs.commit === 'any')
        return undefined;
    const branch = inputs.branch ?? app.default_branch ?? undefined;
    if (inputs.commit !== undefined) {
        return { kind: 'commit', commit: inputs.commit.toLowerCase(), branch };
    }
    if (!app.repo_url)
        return undefined;
    const { sha, refName, repositoryUrl } = await loadContext();
    if (sha === '' || refName !== branch || !isSameRepository(app.repo_url, repositoryUrl)) {
        return undefined;
    }
    return { kind: 'commit', commit: sha.toLowerCase(), branch };
}
/** `unknown` as long as a deployment has not been checked out yet. */
function compare(identity, deployment) {
    if (identity.kind === 'image') {
        if (!deployment.docker_image_url)
            return 'unknown';
        return isSameImage(deployment.docker_image_url, identity.image) ? 'same' : 'other';
    }
    if (identity.kind === 'build')
        return compareBuild(identity, deployment);
    const { commit_sha: commit, branch } = deployment;
    if (commit)
        return commit.toLowerCase().startsWith(identity.commit) ? 'same' : 'other';
    const isElsewhere = branch && identity.branch !== undefined && branch !== identity.branch;
    return isElsewhere || isReuse(deployment) ? 'other' : 'unknown';
}
/** A digest says more than a commit, which can be built twice, and a tag says less: it moves. */
function compareBuild({ image, commit }, { docker_image_url: url, commit_sha: sha }) {
    const digests = [digestOf(image), digestOf(url)];
    if (digests[0] && digests[1])
        return digests[0] === digests[1] ? 'same' : 'other';
    if (image && image === url)
        return 'same';
    if (commit && sha)
        return commit === sha ? 'same' : 'other';
    return image && url ? 'other' : 'unknown';
}
/** A registry of its own for each application may give one image several names. */
function digestOf(image) {
    return /@(sha256:[0-9a-f]{64})$/.exec(image ?? '')?.[1];
}
function describeIdentity(identity) {
    if (identity.kind === 'image')
        return `image ${identity.image}`;
    const { commit } = identity;
    if (commit !== undefined)
        return `commit ${commit.slice(0, 7)}`;
    return `image ${identity.kind === 'build' ? identity.image : ''}`;
}
/** What a deployment is of, as far as it shows. */
function describeBuild({ commit_sha: commit, docker_image_url: image }) {
    if (commit)
        return `commit ${commit.slice(0, 7)}`;
    return image ? `image ${image}` : 'something that it does not show';
}
function isPinned(image) {
    return digestOf(image) !== undefined;
}
/** The bytes count, under whichever name a platform shows them. */
function isSameImage(one, other) {
    return one === other || (digestOf(one) !== undefined && digestOf(one) === digestOf(other));
}
/** Sevalla shows that it deploys something else; the tag of an image may stand for anything. */
function isAnother(identity, deployment) {
    if (compare(identity, deployment) !== 'other')
        return false;
    return identity.kind !== 'image' || digestOf(deployment.docker_image_url) !== undefined;
}
/** Without its tag, which counts for nothing beside a digest. */
function pinned(image) {
    const match = /^(.+?)(?::[\w][\w.-]*)?(@sha256:[0-9a-f]{64})$/.exec(image ?? '');
    return match ? `${match[1]}${match[2]}` : undefined;
}
/** The address of the run's repository, where the application is built from that one. */
async function repositoryOf({ repo_url }, loadContext) {
    if (!repo_url)
        return undefined;
    const { repositoryUrl } = await loadContext();
    return isSameRepository(repo_url, repositoryUrl) ? repositoryUrl : undefined;
}
/** In whichever form Git knows it: https, ssh, with and without `.git`. */
function isSameRepository(ofApp, ofRun) {
    return plain(ofApp) === plain(ofRun);
}
function plain(url) {
    return url
        .toLowerCase()
        .replace(/^(?:\w+:\/\/)?(?:[^/@]*@)?/, '')
        .replace(':', '/')
        .replace(/(?:\.git)?\/?$/, '');
}


/***/ }),

/***/ 2614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ describeStatus),
/* harmony export */   h: () => (/* binding */ hasEnded)
/* harmony export */ });
/** Nothing follows these: https://api-docs.sevalla.com/v3/long-running-operations */
const FINAL = ['success', 'failed', 'cancelled', 'skipped'];
/** A status that nobody knows yet is no end: only the four known ones are. */
function hasEnded({ status }) {
    return FINAL.includes(status ?? '');
}
/** What a status means, as a line of the log. */
function describeStatus({ status, steps }) {
    switch (status) {
        case 'waiting':
            return 'Waiting in the queue';
        case 'inProgress':
            return `In progress${steps?.length ? `: ${steps.join(', ')}` : ''}`;
        case 'success':
            return 'Succeeded';
        case 'failed':
            return 'Failed';
        case 'cancelled':
            return 'Cancelled';
        case 'skipped':
            return 'Skipped';
        case null:
            return 'Without a status yet, still waiting';
        default:
            return `Status ${JSON.stringify(status)} is not known to this action, still waiting`;
    }
}


/***/ }),

/***/ 2735:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Og: () => (/* binding */ queueMs),
/* harmony export */   RG: () => (/* binding */ timelineSection),
/* harmony export */   Yg: () => (/* binding */ runMs),
/* harmony export */   pD: () => (/* binding */ stepMs)
/* harmony export */ });
/* unused harmony export spansOf */
/* harmony import */ var _kit_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8875);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3758);


/** From the request to the end of the queue; undefined until it has left it. */
function queueMs(deployment) {
    return between(deployment?.created_at, deployment?.started_at);
}
/** From the end of the queue to the end. */
function runMs(deployment) {
    return between(deployment?.started_at, deployment?.finished_at);
}
/**
 * The queue, and each step until the next one begins; all steps as one where the log does not tell
 * them apart. Empty until the deployment has ended.
 */
function spansOf(deployment, steps) {
    const queue = queueMs(deployment);
    const start = timeOf(deployment.started_at);
    const end = timeOf(deployment.finished_at);
    const created = timeOf(deployment.created_at);
    const waited = queue === undefined || created === undefined
        ? []
        : [{ name: 'queue', at: created, tookMs: queue }];
    if (start === undefined || end === undefined)
        return waited;
    const starts = steps.length > 0 ? steps : [{ step: deployment.steps?.join(', ') || 'deployment', at: start }];
    return [
        ...waited,
        ...starts.map(({ step, at }, index) => ({
            name: step,
            at,
            tookMs: Math.max(0, (starts[index + 1]?.at ?? end) - at),
        })),
    ];
}
/** Of one step, where the log tells it apart. */
function stepMs(deployment, steps, name) {
    if (steps.length === 0)
        return undefined;
    return spansOf(deployment, steps).find((span) => span.name === name)?.tookMs;
}
/** A chart that GitHub draws, and the same as a table for where nobody does. */
function timelineSection(deployment, steps) {
    const spans = spansOf(deployment, steps);
    if (spans.length === 0)
        return [];
    const rows = spans.map(({ name, tookMs }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(name), (0,_kit_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(tookMs)]);
    return [
        '### Timeline',
        chart(spans, deployment.status ?? ''),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fold */ .AU)('The times as a table', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['step', 'time'], rows)),
    ];
}
// Syntax: https://mermaid.js.org/syntax/gantt.html. A start in milliseconds and a length, so that
// the axis shows the time of day of whoever reads it.
function chart(spans, status) {
    const bars = spans.map(({ name, at, tookMs }, index) => {
        const isLast = index === spans.length - 1;
        const tag = isLast && status === 'failed' ? 'crit' : isLast ? 'active' : 'done';
        const length = `${Math.max(1, Math.round(tookMs))}ms`;
        return `  ${plain(name)} ${(0,_kit_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(tookMs)} :${tag}, ${Math.round(at)}, ${length}`;
    });
    return ['```mermaid', 'gantt', '  dateFormat x', '  axisFormat %H:%M:%S', ...bars, '```'].join('\n');
}
const KEYWORDS = /^(title|section|click|call|href|gantt|acc(title|descr)|(date|axis)format|tick|today|(in|ex)clu|week|topaxis)/i;
/** Colons, semicolons, `#` and the like are syntax to Mermaid, and a step is named by a log. */
function plain(name) {
    const words = name
        .replace(/[^\p{L}\p{N},.+/-]+/gu, ' ')
        .trim()
        .slice(0, 40)
        .trim();
    return words === '' || KEYWORDS.test(words) ? `step ${words}`.trim() : words;
}
function between(from, to) {
    const [start, end] = [timeOf(from), timeOf(to)];
    return start === undefined || end === undefined ? undefined : Math.max(0, end - start);
}
function timeOf(text) {
    const time = Date.parse(text ?? '');
    return Number.isNaN(time) ? undefined : time;
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
