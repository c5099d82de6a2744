export const id = 181;
export const ids = [181];
export const modules = {

/***/ 1181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commandOf: () => (/* binding */ commandOf),
/* harmony export */   healthcheckOf: () => (/* binding */ healthcheckOf),
/* harmony export */   imageVariables: () => (/* binding */ imageVariables),
/* harmony export */   instructionsOf: () => (/* binding */ instructionsOf),
/* harmony export */   isIgnored: () => (/* binding */ isIgnored),
/* harmony export */   lineageOf: () => (/* binding */ lineageOf),
/* harmony export */   pairsOf: () => (/* binding */ pairsOf),
/* harmony export */   stagesOf: () => (/* binding */ stagesOf),
/* harmony export */   wordsOf: () => (/* binding */ wordsOf)
/* harmony export */ });
// A Dockerfile as far as rules look at one: instructions with their lines, by stage.
// https://docs.docker.com/reference/dockerfile/
const HEREDOC = /<<-?(["']?)(\w+)\1/g;
function instructionsOf(text) {
    const found = [];
    let continues = false;
    /** Marks that end the documents which the last instruction began. */
    let open = [];
    for (const [index, row] of text.split(/\r?\n/).entries()) {
        if (open.length > 0) {
            if (row.trim() === open[0])
                open = open.slice(1);
            continue;
        }
        if (/^\s*(?:#|$)/.test(row))
            continue;
        const words = row.replace(/\\\s*$/, '');
        const last = found.at(-1);
        if (continues && last !== undefined) {
            last.rest += words;
            last.endLine = index + 1;
        }
        else {
            const [, name = '', rest = ''] = /^\s*(\S+)\s*(.*)$/.exec(words) ?? [];
            found.push({ name: name.toUpperCase(), rest, line: index + 1, endLine: index + 1 });
        }
        continues = words !== row;
        if (!continues && /^(?:RUN|COPY|ADD)$/.test(found.at(-1).name)) {
            open = [...found.at(-1).rest.matchAll(HEREDOC)].map(([, , mark = '']) => mark);
        }
    }
    return found.map((each) => ({ ...each, rest: each.rest.trim() }));
}
function stagesOf(text) {
    const stages = [];
    for (const instruction of instructionsOf(text)) {
        if (instruction.name !== 'FROM') {
            stages.at(-1)?.instructions.push(instruction);
            continue;
        }
        const words = instruction.rest.split(/\s+/).filter((word) => !word.startsWith('--'));
        const [base = '', as, name] = words;
        stages.push({
            name: /^as$/i.test(as ?? '') ? name : undefined,
            base,
            from: instruction,
            instructions: [],
        });
    }
    return stages;
}
/** The stage that is built and those that it begins with, the one that is built last. */
function lineageOf(stages, target) {
    const at = (name, before) => stages.findLastIndex((stage, index) => index < before && stage.name?.toLowerCase() === name.toLowerCase());
    const lineage = [];
    let index = target === undefined
        ? stages.length - 1
        : /^\d+$/.test(target)
            ? Number(target)
            : at(target, stages.length);
    while (stages[index] !== undefined) {
        const stage = stages[index];
        lineage.unshift(stage);
        index = at(stage.base, index);
    }
    return lineage;
}
/** The words of CMD or ENTRYPOINT in exec form; undefined where a shell reads them. */
function wordsOf(rest) {
    const text = rest.trim();
    if (!text.startsWith('['))
        return undefined;
    try {
        const words = JSON.parse(text);
        return Array.isArray(words) ? words.map(String) : undefined;
    }
    catch {
        return undefined;
    }
}
/** The words of CMD or ENTRYPOINT as a shell would write them. */
function commandOf(rest) {
    return wordsOf(rest)?.join(' ') ?? rest.trim();
}
/** `NAME=value` pairs of ENV or ARG, quotes taken off; the old form `ENV NAME value` too. */
function pairsOf({ name, rest }) {
    if (name === 'ENV' && !/^\w+=/.test(rest)) {
        const [, key = '', value = ''] = /^(\S+)\s*(.*)$/.exec(rest) ?? [];
        return [[key, unquoted(value)]];
    }
    const pairs = rest.matchAll(/(\w[\w.-]*)=("(?:[^"\\]|\\.)*"|'[^']*'|(?:[^\s\\]|\\.)*)/g);
    return [...pairs].map(([, key = '', value = '']) => [key, unquoted(value)]);
}
function unquoted(text) {
    return text.replace(/^(["'])(.*)\1$/, '$2');
}
/**
 * What ENV sets for good in the image of the last stage. Undefined: set, but to something that is
 * only known while the image is built.
 */
function imageVariables(dockerfile) {
    const instructions = lineageOf(stagesOf(dockerfile), undefined).flatMap((stage) => [
        ...stage.instructions,
    ]);
    return new Map(instructions
        .filter(({ name }) => name === 'ENV')
        .flatMap(pairsOf)
        .map(([name, value]) => [name, value.includes('$') ? undefined : value]));
}
const OWN_URL = /https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1?\]|\$\{?HOST(?:NAME)?\}?)(?::[^/\s"'`|]*)?(\/[^\s"'`|)\];]*)?/;
/** The path that HEALTHCHECK asks of the container itself, where it is a plain one. */
function healthcheckOf(dockerfile) {
    const check = lineageOf(stagesOf(dockerfile), undefined)
        .flatMap(({ instructions }) => [...instructions])
        .findLast(({ name }) => name === 'HEALTHCHECK');
    const url = check && OWN_URL.exec(check.rest);
    if (!check || !url)
        return undefined;
    const path = url[1] ?? '/';
    return /^[\w./~-]+$/.test(path) ? { path, line: check.line } : undefined;
}
/** What .dockerignore keeps out; the last pattern that fits counts. */
function isIgnored(path, ignore) {
    let isOut = false;
    for (const row of ignore.split(/\r?\n/)) {
        const pattern = row.trim();
        if (pattern === '' || pattern.startsWith('#'))
            continue;
        const isException = pattern.startsWith('!');
        const glob = pattern
            .replace(/^!/, '')
            .replace(/^\.?\//, '')
            .replace(/\/+$/, '');
        // A folder that is out takes along what is in it.
        const expression = glob
            .replace(/[.+^${}()|\\]/g, '\\$&')
            .replace(/\*\*\/?|\*|\?/g, (part) => part === '?' ? '[^/]' : part === '*' ? '[^/]*' : part === '**' ? '.*' : '(?:.*/)?');
        if (matches(expression, path))
            isOut = !isException;
    }
    return isOut;
}
function matches(expression, path) {
    try {
        return new RegExp(`^${expression}(?:/.*)?$`).test(path);
    }
    catch {
        return false;
    }
}


/***/ })

};
