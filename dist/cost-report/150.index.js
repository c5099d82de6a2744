export const id = 150;
export const ids = [150];
export const modules = {

/***/ 9150:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judge: () => (/* binding */ judge),
/* harmony export */   keepHistory: () => (/* binding */ keepHistory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3102);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3916);
/* harmony import */ var _report_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3336);
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4590);






// What past runs found, in a file that a step of the workflow keeps: a cache or an artifact.
const entry = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    /** UTC. */
    day: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .date */ .p6(),
    /** What the report was about: another one is another series. */
    of: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    /** Dollars of a month of 730 hours, at the least instances. */
    monthly: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(),
    complete: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
});
const MOST_DAYS = 400;
/** Far above what `MOST_DAYS` of two series come to, though one names a hundred applications. */
const MOST_BYTES = 16_000_000;
const MOST_ASIDE = 9;
/**
 * Adds this run to the file, in place of an earlier one of the same day.
 * Trouble warns and never decides. What is damaged in the file is kept beside it, and what is not goes on;
 * a file that can be neither read nor kept is left as it is.
 * @returns undefined where no amount is known.
 */
async function keepHistory(name, estimate, { env, log }) {
    const { totals, at, isComplete } = estimate;
    if (totals === undefined)
        return undefined;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(env['GITHUB_WORKSPACE'] || '.', name);
    const own = {
        day: new Date(at).toISOString().slice(0, 10),
        of: scopeOf(estimate),
        monthly: Number((0,_money_js__WEBPACK_IMPORTED_MODULE_3__/* .dollars */ .E9)(totals.monthly.min)),
        complete: isComplete,
    };
    const read = await readPast(path, name, log);
    const past = read ?? [];
    const kept = [...past.filter(({ day, of }) => day !== own.day || of !== own.of), own].sort((one, other) => one.day.localeCompare(other.day));
    const entries = kept.filter(({ of }) => of === own.of).slice(-MOST_DAYS);
    const others = kept.filter(({ of }) => of !== own.of).slice(-MOST_DAYS);
    if (read === undefined)
        return historyOf([own], own);
    try {
        const text = [...others, ...entries].map((each) => `${JSON.stringify(each)}\n`).join('');
        await (0,_report_file_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceFile */ .fR)(path, text);
    }
    catch (error) {
        log.warning(`history-file could not be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .errorMessage */ .g)(error)}`);
    }
    return historyOf(entries, own);
}
/** A lower bound is held against lower bounds alone: what could not be read has not become cheaper. */
function historyOf(entries, own) {
    const alike = entries.filter(({ complete }) => complete === own.complete);
    return { entries, judgement: judge(alike.map(({ monthly }) => monthly)) };
}
function scopeOf({ scope }) {
    switch (scope.is) {
        case 'applications':
            return scope.ids.toSorted().join(' ');
        case 'project':
            return `project ${scope.id}`;
        default:
            return scope.is;
    }
}
/** @returns undefined where the file must not be written over. */
async function readPast(path, name, log) {
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT') {
            log.info(`No history at ${name} yet: it begins with this run.`);
            return [];
        }
        log.warning(`history-file could not be read, and is left as it is: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .errorMessage */ .g)(error)}`);
        return undefined;
    }
    const lines = text.length > MOST_BYTES ? undefined : text.split('\n').filter(Boolean);
    const parsed = (lines ?? []).map((line) => entry.safeParse((0,_report_file_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(line)));
    const sound = parsed.flatMap(({ data }) => data ?? []);
    if (lines !== undefined && sound.length === lines.length)
        return sound;
    const aside = await keepAside(path);
    const found = `history-file ${name} is not as cost-report wrote it`;
    if (aside === undefined) {
        log.warning(`${found}, and no copy of it could be kept: it is left as it is.`);
        return undefined;
    }
    log.warning(`${found}: it is kept as ${name}${aside}, and ${sound.length} of its ${lines?.length ?? 'many'} lines go on.`);
    return sound;
}
/** @returns what the name of the copy ends with; an earlier copy is never written over. */
async function keepAside(path) {
    for (let number = 1; number <= MOST_ASIDE; number += 1) {
        const ending = number === 1 ? '.damaged' : `.damaged-${number}`;
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(path, `${path}${ending}`, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_EXCL);
            return ending;
        }
        catch (error) {
            if (error.code !== 'EEXIST')
                return undefined;
        }
    }
    return undefined;
}
const LEAST_CHANGES = 7;
const WINDOW = 60;
/** Modified z-score beyond which a value is an outlier (Iglewicz and Hoaglin 1993). */
const MOST_DEVIATION = 3.5;
const LEAST_SHARE = 0.01;
/** Whether the last amount differs from the one before by more than amounts are used to. */
function judge(amounts) {
    const recent = amounts.slice(-WINDOW - 1);
    const changes = recent.slice(1).map((amount, index) => amount - recent[index]);
    const change = changes.at(-1);
    if (change === undefined || changes.length <= LEAST_CHANGES) {
        return { is: 'too few', days: amounts.length, needed: LEAST_CHANGES + 2 };
    }
    const before = recent.at(-2) ?? 0;
    const usual = changes.slice(0, -1);
    const middle = median(usual);
    const spread = median(usual.map((each) => Math.abs(each - middle)));
    const isSmall = Math.abs(change) < Math.max(0.01, Math.abs(before) * LEAST_SHARE);
    if (spread > 0) {
        const score = (0.6745 * Math.abs(change - middle)) / spread;
        const is = !isSmall && score > MOST_DEVIATION ? 'unusual' : 'usual';
        return { is, change, method: `modified z-score of the change ${score.toFixed(1)}` };
    }
    // Most days nothing changes at all.
    const largest = Math.max(...usual.map(Math.abs));
    const is = !isSmall && Math.abs(change) > largest ? 'unusual' : 'usual';
    return {
        is,
        change,
        method: `largest change of the ${usual.length} before ${(0,_money_js__WEBPACK_IMPORTED_MODULE_3__/* .dollars */ .E9)((0,_money_js__WEBPACK_IMPORTED_MODULE_3__/* .money */ .TG)(largest))}`,
    };
}
function median(values) {
    const sorted = values.toSorted((one, other) => one - other);
    const half = sorted.length >> 1;
    return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}


/***/ })

};
