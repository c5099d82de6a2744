export const id = 681;
export const ids = [681];
export const modules = {

/***/ 9681:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nodePack: () => (/* binding */ nodePack)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _web_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5915);


const MOST_FILES = 40;
const OF_APP = /\b(?:app|server|fastify)\s*\.(?:get|all)\(\s*|\b(?:url|path|pathname)\s*===\s*|\bcase\s+/;
/** Checks that are true of a Node project by its package.json and by what its start command runs. */
function nodePack(sources, healthPath) {
    const manifest = (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(sources, 'package.json') ?? { text: '', file: 'package.json' };
    const code = codeOf(manifest, sources);
    const next = (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .lineOf */ .cA)(manifest, /"next"\s*:/);
    const vite = (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .lineOf */ .cA)(manifest, /"(?:vite|@vitejs\/[\w-]+|react-scripts)"\s*:/);
    const framework = next ?? vite;
    const home = (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .routeIn */ .p_)('/', code, OF_APP)?.from;
    const health = (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .healthView */ .gu)(healthPath, code, OF_APP);
    const underived = [];
    if (health === undefined)
        underived.push((0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .noHealthView */ .rB)(healthPath));
    if (home === undefined && framework === undefined) {
        const why = 'the code does not name / where it can be followed: a 404 is not measured';
        underived.push({ what: 'Whether there is a home page', why, from: undefined });
    }
    return {
        preset: 'node',
        derived: [
            ...(health ? [health] : []),
            framework
                ? (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .homePage */ .PX)('a site of this kind has one', framework)
                : (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .homeWithoutError */ .UN)(home ? 'the code names it' : 'most sites have one', home, home !== undefined),
            ...(0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .filesServed */ .jf)(framework ?? (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .lineOf */ .cA)(manifest, /"/), {
                missing: next
                    ? '/_next/static/chunks/smoke-test-0123456789abcdef.js'
                    : '/assets/smoke-test-0123abcd.js',
                hasBuild: framework !== undefined,
            }),
            ...(0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .secretsStay */ .xN)(framework),
            ...(vite
                ? [
                    {
                        name: 'Vite for development',
                        check: {
                            path: '/@vite/client',
                            follow: false,
                            assert: ['status exists', 'body not contains "[vite]"'],
                        },
                        because: 'the server for development shows the code, and is slow',
                        from: vite,
                        isCritical: false,
                    },
                ]
                : []),
            {
                name: 'Error page',
                check: {
                    path: '/smoke-test/%E0%A4%A',
                    follow: false,
                    assert: ['status exists', 'body not contains "node_modules"'],
                },
                because: 'without NODE_ENV=production, Express shows where the code is to everyone',
                from: (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .lineOf */ .cA)(manifest, /"express"\s*:/),
                isCritical: false,
            },
        ],
        underived,
    };
}
/** What `npm start` runs, and what that imports of the project itself. */
function codeOf({ text }, sources) {
    const scripts = /"start"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? '';
    const main = /"main"\s*:\s*"([^"]+)"/.exec(text)?.[1];
    const [, started] = /\bnode\s+(?:--?\S+\s+)*([\w./-]+)/.exec(scripts) ?? [];
    const found = new Map();
    const pending = [started, main, 'server.js', 'index.js', 'app.js'].flatMap((each) => each ?? []);
    for (const path of pending) {
        if (found.size >= MOST_FILES)
            break;
        const file = [path, `${path}.js`, `${path}.mjs`, `${path}.ts`, `${path}/index.js`]
            .map((each) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(each))
            .find((each) => !found.has(each) && sources.read(each) !== undefined);
        const read = file === undefined ? undefined : (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(sources, file);
        if (file === undefined || read === undefined)
            continue;
        found.set(file, read);
        for (const [, target = ''] of read.text.matchAll(/(?:from\s+|import\s*\(?\s*|require\s*\(\s*)["'](\.\.?\/[^"']+)["']/g)) {
            pending.push(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(file), target));
        }
    }
    return [...found.values()];
}


/***/ })

};
