export const id = 96;
export const ids = [96];
export const modules = {

/***/ 5096:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   laravelPack: () => (/* binding */ laravelPack)
/* harmony export */ });
/* harmony import */ var _rules_stacks_language_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5659);
/* harmony import */ var _web_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5915);


/** Checks that are true of a Laravel project. */
function laravelPack(sources) {
    const read = (path) => {
        const found = (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(sources, path);
        return found && { ...found, text: (0,_rules_stacks_language_js__WEBPACK_IMPORTED_MODULE_0__/* .blanked */ .G)(found.text, 'php') };
    };
    const [bootstrap, routes] = [read('bootstrap/app.php'), read('routes/web.php')];
    const health = bootstrap && /\bhealth:\s*["'](\/[^"']*)["']/.exec(bootstrap.text)?.[1];
    const home = routes && (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .lineOf */ .cA)(routes, /Route::(?:get|view|redirect)\(\s*["']\/?["']/);
    const artisan = (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(sources, 'artisan');
    const from = artisan && { file: artisan.file, line: 1 };
    return {
        preset: 'laravel',
        derived: [
            ...(bootstrap && health
                ? [
                    {
                        name: `Health view ${health}`,
                        check: `GET ${health} 200`,
                        because: 'the application is configured with it',
                        from: (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .lineOf */ .cA)(bootstrap, /\bhealth:/),
                        isCritical: true,
                        isTimed: true,
                    },
                ]
                : []),
            (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .homeWithoutError */ .UN)(home ? 'the routes have it' : 'most sites have one', home, home !== undefined && !/\bprefix\b|->domain\(|Route::domain/.test(routes?.text ?? '')),
            ...(0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .filesServed */ .jf)(home ?? from, {
                missing: '/build/assets/smoke-test-0123abcd.js',
                hasBuild: sources.read('vite.config.js') !== undefined,
            }),
            ...(0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .secretsStay */ .xN)(from),
            {
                name: 'Error page',
                check: {
                    path: '/smoke-test/not-there',
                    headers: { Accept: 'application/json' },
                    follow: false,
                    assert: ['status exists', 'jsonpath "$.trace" not exists'],
                },
                because: 'with APP_DEBUG=true errors tell everyone of code and settings',
                from,
                isCritical: false,
            },
            {
                name: 'Log of the app',
                check: {
                    path: '/storage/logs/laravel.log',
                    follow: false,
                    assert: ['status exists', String.raw `body not matches "(?m)^\\[\\d{4}-\\d\\d-\\d\\d"`],
                },
                because: 'it is served where the web server takes the project in place of its folder public',
                from,
                isCritical: false,
            },
        ],
        underived: health
            ? []
            : [
                {
                    what: 'Health view',
                    why: 'bootstrap/app.php names none (health: "/up")',
                    from: bootstrap && { file: bootstrap.file, line: 1 },
                },
            ],
    };
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
