export const id = 248;
export const ids = [248];
export const modules = {

/***/ 1248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentOf: () => (/* binding */ commentOf),
/* harmony export */   markerFor: () => (/* binding */ markerFor),
/* harmony export */   writeComment: () => (/* binding */ writeComment)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);


// One comment of an action on a pull request, kept up to date.
const WITHIN_MS = 14_000;
/** After a signal, beside what else is to be put in order then. */
const HURRIED_MS = 2500;
/** The first line of the one comment that belongs to a service. Nobody else's is ever touched. */
function markerFor(action, serviceId) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(serviceId).digest('hex').slice(0, 12);
    return `<!-- sevalla-actions:${action}:${hash} -->`;
}
// GitHub finds mentions and references in what the Markdown renders to, so that a backslash does
// not hold them back: somebody named by a commit message would get mail at each deployment.
function commentOf(marker, runUrl, sections) {
    const body = sections.join('\n\n').replace(/\\([@#])/g, '\\$1\u200b');
    return `${marker}\n${body}\n\n[Run with log and summary](${runUrl})\n`;
}
/**
 * Writes the comment with this marker, over the one that is there. Never throws: where nobody asked
 * for it by number, a missing permission is no more than a line.
 * @param isWorthOne Whether to begin a comment where there is none yet.
 */
async function writeComment(inputs, tools, render, marker, isWorthOne = true) {
    const token = inputs['github-token'];
    if (inputs.comment === 'off' || token === undefined)
        return;
    const isHurried = tools.signal.aborted;
    let isFork = false;
    try {
        const context = await tools.context();
        isFork = context.isFork === true;
        const github = await tools.github(token, { withinMs: isHurried ? HURRIED_MS : WITHIN_MS });
        const number = inputs['pull-request'] ?? context.pullRequest ?? (await findPullRequest(github, tools));
        if (number === undefined)
            return;
        const comments = await github.listComments(number);
        const own = comments.find((comment) => isOwn(comment, marker));
        if (own === undefined && !isWorthOne)
            return;
        const body = render(context.runUrl);
        if (own === undefined)
            await github.createComment(number, body);
        else if (own.body !== body)
            await github.updateComment(own.id, body);
        tools.log.info(`The comment on #${number} is written.`);
    }
    catch (error) {
        const isRefused = error.isRefusal === true;
        const why = isRefused && isFork ? ' The token of a run for a fork only reads.' : '';
        const line = `There is no comment on the pull request: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .g)(error)}${why}`;
        if (isRefused && inputs['pull-request'] === undefined)
            tools.log.info(line);
        else
            tools.log.warning(line);
    }
}
/** The open one whose head is the commit of the run; nothing where none may be looked for. */
async function findPullRequest(github, tools) {
    const { eventName, triggeredBy, sha } = await tools.context();
    if (triggeredBy?.pullRequest !== undefined)
        return triggeredBy.pullRequest;
    const commit = triggeredBy?.sha ?? sha;
    if (!['workflow_run', 'push'].includes(eventName) || commit === '')
        return undefined;
    try {
        const found = await github.pullRequestsOf(commit);
        return found.find(({ state, head }) => state === 'open' && head.sha === commit)?.number;
    }
    catch (error) {
        tools.log.debug(`Whether there is a pull request is not known: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .g)(error)}`);
        return undefined;
    }
}
/** A stranger could write the marker too, and then change what we say. */
function isOwn({ body, user, author_association: author }, marker) {
    const isOfTeam = ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(author ?? '');
    return (user?.type === 'Bot' || isOfTeam) && (body ?? '').startsWith(marker);
}


/***/ })

};
