export const id = 661;
export const ids = [661];
export const modules = {

/***/ 1661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imageVariables: () => (/* binding */ imageVariables)
/* harmony export */ });
/**
 * What the last stage of a Dockerfile sets for good. Undefined: set, but to something that is only
 * known while the image is built.
 */
function imageVariables(dockerfile) {
    const stages = new Map();
    let variables = new Map();
    for (const line of dockerfile.replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
        const stage = /^\s*FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/i.exec(line);
        if (stage) {
            variables = new Map(stages.get(stage[1]?.toLowerCase() ?? ''));
            if (stage[2] !== undefined)
                stages.set(stage[2].toLowerCase(), variables);
        }
        for (const [name, value] of pairsIn(/^\s*ENV\s+(.*)$/i.exec(line)?.[1] ?? '')) {
            variables.set(name, value.includes('$') ? undefined : value);
        }
    }
    return variables;
}
function pairsIn(text) {
    const [, only, rest] = /^([A-Za-z_]\w*)\s+(.*)$/.exec(text) ?? [];
    if (only !== undefined)
        return [[only, unquoted(rest ?? '')]];
    return [...text.matchAll(/([A-Za-z_]\w*)=("(?:[^"\\]|\\.)*"|'[^']*'|\S*)/g)].map(([, name = '', value = '']) => [name, unquoted(value)]);
}
function unquoted(text) {
    return text.replace(/^(["'])([\s\S]*)\1$/, '$2');
}


/***/ })

};
