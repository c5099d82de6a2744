export const id = 651;
export const ids = [651];
export const modules = {

/***/ 2651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VERSION_FILES: () => (/* binding */ VERSION_FILES),
/* harmony export */   djangoVersion: () => (/* binding */ djangoVersion)
/* harmony export */ });
/** Files that may say which Django is installed, the exact ones first. */
const VERSION_FILES = [
    'uv.lock',
    'poetry.lock',
    'pdm.lock',
    'Pipfile.lock',
    'requirements.txt',
    'requirements/production.txt',
    'requirements/prod.txt',
    'requirements/base.txt',
    'requirements/common.txt',
    'requirements.in',
    'pyproject.toml',
    'Pipfile',
];
const LOCKED = /name = "django"\s+version = "(\d+)\.(\d+)/i;
const PIPFILE_LOCK = /"django":\s*\{[^}]*"version":\s*"==(\d+)\.(\d+)/i;
// `~=`, `>=` and `^` bound it from below, which is what counts for a setting that was removed.
const REQUIRED = /^[\s"']*django(?:\[[^\]]*\])?["']?\s*(?:=\s*)?["']?\s*(?:===?|~=|>=|\^|~|\()\s*=?\s*(\d+)\.(\d+)/im;
/** What the first file that names Django allows; undefined where none says. */
function djangoVersion(read) {
    for (const file of VERSION_FILES) {
        const text = read(file);
        if (text === undefined)
            continue;
        const locked = LOCKED.exec(text) ?? PIPFILE_LOCK.exec(text);
        const match = locked ?? REQUIRED.exec(text);
        if (!match)
            continue;
        const rest = text.slice(match.index + match[0].length).split('\n', 1)[0] ?? '';
        const isCapped = locked !== null || !match[0].includes('>=') || rest.includes('<');
        return { least: [Number(match[1]), Number(match[2])], isCapped };
    }
    return undefined;
}


/***/ })

};
