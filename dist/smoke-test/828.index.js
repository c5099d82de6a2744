export const id = 828;
export const ids = [828];
export const modules = {

/***/ 8828:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   railsPack: () => (/* binding */ railsPack)
/* harmony export */ });
/* harmony import */ var _rules_stacks_language_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5659);
/* harmony import */ var _web_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5915);


/** Checks that are true of a Rails project by its routes and its settings for production. */
function railsPack(sources) {
    const read = (path) => {
        const found = (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(sources, path);
        return found && { ...found, text: (0,_rules_stacks_language_js__WEBPACK_IMPORTED_MODULE_0__/* .blanked */ .G)(found.text, 'ruby') };
    };
    const routes = read('config/routes.rb');
    const production = read('config/environments/production.rb');
    const health = routes &&
        /get\s*\(?\s*["']\/?([\w/-]+)["']\s*(?:=>|,\s*to:)\s*["']rails\/health#show["']/.exec(routes.text)?.[1];
    const home = routes && (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .lineOf */ .cA)(routes, /^(?: {2}|\t)root\b/m);
    const secure = production && (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .lineOf */ .cA)(production, /^\s*config\.force_ssl\s*=\s*true\b/m);
    const from = routes && { file: routes.file, line: 1 };
    const underived = [
        ...(health ? [] : [{ what: 'Health view', why: 'the routes name no rails/health#show', from }]),
        ...(secure
            ? []
            : [
                {
                    what: 'http \u2192 https',
                    why: 'config.force_ssl is not on',
                    from: production && { file: production.file, line: 1 },
                },
            ]),
    ];
    const promised = secure
        ? [
            {
                name: 'http \u2192 https',
                check: 'GET / redirect:https',
                because: 'config.force_ssl is on',
                from: secure,
                isCritical: false,
            },
            {
                name: 'Header Strict-Transport-Security',
                check: {
                    path: '/',
                    follow: false,
                    assert: ['status exists', 'header "Strict-Transport-Security" contains "max-age="'],
                },
                because: 'config.force_ssl promises it',
                from: secure,
                isCritical: false,
            },
        ]
        : [];
    return {
        preset: 'rails',
        derived: [
            ...promised,
            ...(routes && health
                ? [
                    {
                        name: `Health view /${health}`,
                        check: `GET /${health} 200`,
                        because: 'the routes have it',
                        from: (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .lineOf */ .cA)(routes, /rails\/health#show/),
                        isCritical: true,
                        isTimed: true,
                    },
                ]
                : []),
            (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .homeWithoutError */ .UN)(home ? 'the routes have a root' : 'most sites have one', home, home !== undefined),
            ...(0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .filesServed */ .jf)(home ?? from, {
                missing: '/assets/smoke-test-0123456789abcdef.js',
                hasBuild: false,
            }),
            ...(0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .secretsStay */ .xN)(from),
            {
                name: 'Error page',
                check: {
                    path: '/smoke-test/not-there',
                    follow: false,
                    assert: ['status exists', 'body not contains "Rails.root:"'],
                },
                because: 'in development, errors tell everyone of code and settings',
                from,
                isCritical: false,
            },
        ],
        underived,
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
