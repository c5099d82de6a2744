export const id = 791;
export const ids = [791];
export const modules = {

/***/ 1791:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pythonPack: () => (/* binding */ pythonPack)
/* harmony export */ });
/* harmony import */ var _rules_stacks_language_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5659);
/* harmony import */ var _web_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5915);


const OF_APP = /@(?:app|application|server)\.(?:get|route|api_route)\(\s*/;
const USUAL = [
    'main',
    'app',
    'app/main',
    'app/__init__',
    'src/main',
    'src/app',
    'api/main',
    'wsgi',
    'asgi',
    'server',
];
/** Checks that are true of a FastAPI or Flask project by the module that its server is told. */
function pythonPack(sources, healthPath) {
    const code = codeOf(sources);
    const fastapi = code.find(({ text }) => /\bFastAPI\s*\(/.test(text));
    const flask = code.find(({ text }) => /\bFlask\s*\(/.test(text));
    const home = (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .routeIn */ .p_)('/', code, OF_APP)?.from;
    const health = (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .healthView */ .gu)(healthPath, code, OF_APP);
    const underived = [];
    if (health === undefined)
        underived.push((0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .noHealthView */ .rB)(healthPath));
    if (fastapi === undefined && flask === undefined) {
        const why = 'no FastAPI( or Flask( in the modules that a server is usually told';
        underived.push({ what: 'The application', why, from: undefined });
    }
    return {
        preset: 'python',
        derived: [
            ...(health ? [health] : []),
            (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .homeWithoutError */ .UN)(home ? 'the code has a route for it' : 'most sites have one', home, home !== undefined),
            ...(fastapi ? schemaOf(fastapi, underived) : []),
            ...(0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .filesServed */ .jf)(home, { missing: '/static/smoke-test.0123abcd.js', hasBuild: false }),
            ...(0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .secretsStay */ .xN)(undefined),
            ...(flask
                ? [
                    {
                        name: 'Debugger of Werkzeug',
                        check: {
                            path: '/?__debugger__=yes&cmd=resource&f=style.css',
                            follow: false,
                            assert: ['status exists', 'body not contains ".traceback"'],
                        },
                        because: 'its console runs any code',
                        from: (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .lineOf */ .cA)(flask, /\bFlask\s*\(/),
                        isCritical: true,
                    },
                ]
                : []),
        ],
        underived,
    };
}
/** FastAPI makes a document of all its routes, unless it is told not to. */
function schemaOf(source, underived) {
    const from = (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .lineOf */ .cA)(source, /\bFastAPI\s*\(/);
    const call = /\bFastAPI\s*\(([\s\S]*?)\)\s*(?:\n\S|\n\n|$)/u.exec(source.text)?.[1] ?? '';
    const [, given] = /\bopenapi_url\s*=\s*([^,)\s]+)/.exec(call) ?? [];
    const path = given === undefined ? '/openapi.json' : /^["'](\/[^"']*)["']$/.exec(given)?.[1];
    if (path === undefined) {
        const why = given === 'None' ? 'openapi_url is None' : 'openapi_url is computed';
        underived.push({ what: 'Schema of the API', why, from });
        return [];
    }
    return [
        {
            name: `Schema of the API ${path}`,
            check: `GET ${path} 200 type:application/json json:.openapi json:.info.title`,
            because: 'FastAPI makes it of all routes',
            from,
            isCritical: true,
            isTimed: true,
        },
    ];
}
/** The modules that a start command names, else those that projects usually have. */
function codeOf(sources) {
    const starts = ['Procfile', 'Dockerfile'].map((name) => sources.read(name) ?? '').join('\n');
    const named = [...starts.matchAll(/\b((?:\w+\.)*\w+):\w+\b/g)].map(([, module = '']) => module.replaceAll('.', '/'));
    return [...new Set([...named, ...USUAL])].flatMap((base) => {
        const read = [`${base}.py`, `${base}/__init__.py`]
            .map((path) => (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(sources, path))
            .find((each) => each !== undefined);
        return read === undefined ? [] : [{ ...read, text: (0,_rules_stacks_language_js__WEBPACK_IMPORTED_MODULE_0__/* .blanked */ .G)(read.text, 'python') }];
    });
}


/***/ }),

/***/ 5659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ blanked)
/* harmony export */ });
const LINE_COMMENT = {
    javascript: /\/\//y,
    // An attribute, `#[\u2026]`, is code.
    php: /\/\/|#(?!\[)/y,
    ruby: /#/y,
    python: /#/y,
};
const HAS_BLOCKS = ['javascript', 'php'];
/**
 * Code with blanks in place of its comments, and of Python's texts in three quotes: every offset
 * stays what it was. Texts in quotes are left as they are.
 */
function blanked(text, language) {
    const blank = (piece) => piece.replace(/[^\n]/g, ' ');
    const lineComment = LINE_COMMENT[language];
    let code = '';
    let index = 0;
    const take = (end, isKept) => {
        const piece = text.slice(index, end);
        code += isKept ? piece : blank(piece);
        index = end;
    };
    const until = (needle, from) => {
        const at = text.indexOf(needle, from);
        return at < 0 ? text.length : at + needle.length;
    };
    while (index < text.length) {
        const character = text[index] ?? '';
        const triple = text.slice(index, index + 3);
        lineComment.lastIndex = index;
        if (language === 'python' && (triple === '"""' || triple === "'''")) {
            take(until(triple, index + 3), false);
        }
        else if (HAS_BLOCKS.includes(language) && text.startsWith('/*', index)) {
            take(until('*/', index + 2), false);
        }
        else if (lineComment.test(text)) {
            const end = text.indexOf('\n', index);
            take(end < 0 ? text.length : end, false);
        }
        else if (/['"`]/.test(character)) {
            take(endOfQuote(text, index, character), true);
        }
        else {
            take(index + 1, true);
        }
    }
    return code;
}
/** A quote that its line does not close is none, except for a template of JavaScript. */
function endOfQuote(text, start, quote) {
    for (let index = start + 1; index < text.length; index += 1) {
        const character = text[index];
        if (character === '\\')
            index += 1;
        else if (character === quote)
            return index + 1;
        else if (character === '\n' && quote !== '`')
            return start + 1;
    }
    return start + 1;
}


/***/ })

};
