export const id = 628;
export const ids = [628];
export const modules = {

/***/ 7628:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readConfig: () => (/* binding */ readConfig)
});

// UNUSED EXPORTS: parseConfig

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/check-language/file.ts + 2 modules
var check_language_file = __webpack_require__(2002);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/rules/secrets-in-code.ts
var secrets_in_code = __webpack_require__(4832);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(5395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/iso.js
var iso = __webpack_require__(3102);
// EXTERNAL MODULE: ./src/rules/settings-catalogue.ts + 1 modules
var settings_catalogue = __webpack_require__(9399);
;// CONCATENATED MODULE: ./src/config/schema.ts


// The file `.github/sevalla.yml`: what does not fit into inputs. Each action has a key of its own,
// so that one file serves the whole chain. docs/sevalla-config.schema.json is made from this.
/** Without an app that could be read, or with nothing to check, nothing else counts. */
const NEVER_SILENT = [
    'platform.unreadable',
    'checks.none',
    'config.suppression.expired',
    'config.suppression.unused',
];
const SUPPRESSIBLE = settings_catalogue/* RULE_IDS */.Iu.filter((id) => !NEVER_SILENT.includes(id));
const described = (schema, description) => schema.check(schemas/* describe */.q0y(description));
/** Checks of Django and of its packages keep their own ids: `security.W004`, `fields.E300`. */
const DJANGO_ID = /^[a-z_][a-z0-9_]*\.[CEWID]\d{3}$/;
const ruleError = ({ input }) => NEVER_SILENT.some((id) => id === input)
    ? 'expected another rule: this one cannot be changed'
    : 'expected the id of a rule, as the README of validate-settings lists them, or one of Django such as fields.W342';
const ruleId = described(schemas/* union */.KCZ([schemas/* enum */.k5n(SUPPRESSIBLE), schemas/* string */.YjP().check(api/* _regex */.Fk(DJANGO_ID, { error: ruleError }))], {
    error: ruleError,
}), 'Id of a rule of validate-settings, or of a check of Django');
const sentence = (error) => schemas/* string */.YjP({ error }).check(api/* _regex */.Fk(/\S/, { error }), api/* _maxLength */.Eb(500, { error }));
function mapping(shape) {
    const keys = Object.keys(shape).join(', ');
    return schemas/* strictObject */.rej(shape, {
        error: ({ code }) => code === 'unrecognized_keys' ? `allowed: ${keys}` : `expected a mapping with ${keys}`,
    });
}
const suppression = mapping({
    rule: ruleId,
    path: described(schemas/* optional */.lqM(sentence('expected a path such as config/settings/*.py')), 'File of the finding, from the root of the repository; `*` and `**` stand for what they do in .gitignore'),
    line: described(schemas/* optional */.lqM(schemas/* int */.Whr({ error: 'expected the number of a line' })
        .check(api/* _gte */.qm(1, { error: 'expected the number of a line' }))), 'Line of the finding. Lines move: name a setting where you can'),
    setting: described(schemas/* optional */.lqM(sentence('expected the name of a setting or a variable')), 'Setting, variable or process that the finding is about, such as SECURE_HSTS_SECONDS'),
    reason: described(sentence('expected a sentence that tells why'), 'Why this is no fault here, for whoever reads the summary'),
    expires: described(iso/* date */.p6({ error: 'expected a date such as 2027-03-31' }), 'Last day on which it counts, in UTC'),
});
const validateSettings = mapping({
    suppress: described(schemas/* optional */.lqM(schemas/* array */.YOg(suppression, { error: 'expected a list' })), 'Findings that are known and meant. They are counted and listed, but do not fail the step'),
    severity: described(schemas/* optional */.lqM(schemas/* partialRecord */.jgl(ruleId, schemas/* enum */.k5n(['error', 'warning', 'notice'], { error: 'expected error, warning or notice' }), { error: 'expected a mapping of rules to severities' })), 'Severities other than those of the rules, by id'),
});
const positive = (error) => schemas/* number */.aig({ error }).check(api/* _gte */.qm(0, { error }));
const oneOf = (...values) => schemas/* optional */.lqM(schemas/* enum */.k5n(values, { error: `expected ${values.join(' or ')}` }));
const budget = mapping({
    on: described(oneOf('total', 'change'), 'What is limited: the cost of a month of 730 hours (`total`, the default), or how it differs from the input baseline-usd'),
    amount: described(schemas/* optional */.lqM(positive('expected US dollars, such as 25')), 'US dollars a month'),
    percent: described(schemas/* optional */.lqM(positive('expected per cent, such as 10')), 'Per cent of the baseline, in place of `amount`; of a change alone'),
    direction: described(oneOf('increase', 'decrease', 'either'), 'Which change counts; `increase` unless given'),
    action: described(oneOf('warn', 'deny'), 'What to do when it is exceeded: `warn`, the default, or `deny`, which fails the step'),
}).check(schemas/* superRefine */.zni(({ on, amount, percent, direction }, { addIssue }) => {
    const fault = (amount === undefined) === (percent === undefined)
        ? 'expected either amount or percent'
        : on === 'change'
            ? undefined
            : percent !== undefined
                ? 'expected on: change beside percent'
                : direction !== undefined
                    ? 'expected on: change beside direction'
                    : undefined;
    if (fault !== undefined)
        addIssue({ code: 'custom', message: fault });
}));
const whole = (least, most) => {
    const error = `expected a whole number from ${least} to ${most}`;
    return schemas/* int */.Whr({ error }).check(api/* _gte */.qm(least, { error }), api/* _lte */.Zm(most, { error }));
};
const count = whole(0, 1000);
const topology = mapping({
    processes: described(schemas/* optional */.lqM(schemas/* array */.YOg(mapping({
        name: described(schemas/* optional */.lqM(sentence('expected the name of a process')), 'As on the platform; the type when left out'),
        type: described(schemas/* optional */.lqM(sentence('expected a type such as web')), 'Such as `web`, the default, or `worker`; what runs by a schedule is billed by use'),
        size: described(sentence('expected a size such as H1'), 'Its size, such as `H1`'),
        instances: described(schemas/* optional */.lqM(count), 'How many; 1 unless this or `min` and `max` are given'),
        min: described(schemas/* optional */.lqM(count), 'With autoscaling, the least instances'),
        max: described(schemas/* optional */.lqM(count), 'With autoscaling, the most instances'),
    }).check(schemas/* superRefine */.zni(({ instances, min, max }, { addIssue }) => {
        const fault = (min === undefined) !== (max === undefined)
            ? 'expected both min and max'
            : min !== undefined && instances !== undefined
                ? 'expected either instances or min and max'
                : min !== undefined && max !== undefined && max < min
                    ? 'expected max to be no less than min'
                    : undefined;
        if (fault !== undefined)
            addIssue({ code: 'custom', message: fault });
    })), { error: 'expected a list' })), 'The processes that the application is to have; one that is not in the list is to go'),
    databases: described(schemas/* optional */.lqM(schemas/* array */.YOg(mapping({
        name: described(schemas/* optional */.lqM(sentence('expected the name of a database')), 'As on the platform; not needed where there is one of its type'),
        type: described(sentence('expected a type such as postgresql'), 'Such as `postgresql` or `redis`'),
        size: described(sentence('expected a size such as db1'), 'Its size, such as `db1`'),
        'extra-disk-gb': described(schemas/* optional */.lqM(whole(0, 100_000)), 'Gigabytes of disk beyond those of the size'),
    }), { error: 'expected a list' })), 'The databases that it is to have; one that is not in the list is to go'),
    'object-storage-gb': described(schemas/* optional */.lqM(positive('expected gigabytes')), 'Gigabytes that object storage is to hold'),
});
const costReport = mapping({
    topology: described(schemas/* optional */.lqM(topology), 'What the application is to run on, to be priced against what it runs on. Only the kinds that are named here are compared'),
    budgets: described(schemas/* optional */.lqM(schemas/* array */.YOg(budget, { error: 'expected a list' })), 'Limits beside the input budget, each judged on its own'),
    quiet: described(schemas/* optional */.lqM(positive('expected US dollars, such as 1')), 'US dollars a month; a change of no more than that exceeds no budget and is not worth a word'),
    override: described(schemas/* optional */.lqM(mapping({
        label: described(sentence('expected the name of a label'), 'Label on the pull request, by which a denied budget becomes a warning'),
        expires: described(iso/* date */.p6({ error: 'expected a date such as 2027-03-31' }), 'Last day on which it counts, in UTC'),
    })), 'How somebody takes the responsibility for a cost above a budget'),
});
const schema_text = (error) => schemas/* string */.YjP({ error }).check(api/* _maxLength */.Eb(5000, { error }));
const scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()], { error: 'expected a text' });
const fields = (what) => schemas/* record */.g1P(schemas/* string */.YjP(), scalar, { error: `expected a mapping of ${what}` });
const flag = schemas/* boolean */.zMY({ error: 'expected true or false' });
/** One request and what its answer must be; what the texts mean is for src/check-language. */
const request = {
    method: described(schemas/* optional */.lqM(schema_text('expected a method such as GET')), 'GET when left out. Others than GET, HEAD and OPTIONS need `writes: true` in the check'),
    path: described(schemas/* optional */.lqM(schema_text('expected a path that begins with /')), 'Path below `url`'),
    url: described(schemas/* optional */.lqM(schema_text('expected a URL')), 'In place of `path`: a whole URL'),
    query: described(schemas/* optional */.lqM(fields('parameters')), 'Parameters of the query, encoded'),
    headers: described(schemas/* optional */.lqM(fields('headers')), 'Headers of the request. A secret is written `{{env.NAME}}`'),
    body: described(schemas/* optional */.lqM(schema_text('expected a text')), 'Body of the request, as it is'),
    json: described(schemas/* optional */.lqM(schemas/* unknown */.L5J()), 'Body of the request, sent as JSON'),
    form: described(schemas/* optional */.lqM(fields('fields')), 'Body of the request, sent as a form'),
    follow: described(schemas/* optional */.lqM(schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* literal */.euz('anywhere')], { error: 'expected true, false or anywhere' })), 'Redirects to follow: on the same host (true, unless a 3xx is expected), none, or anywhere'),
    http2: described(schemas/* optional */.lqM(flag), 'Offer HTTP/2'),
    status: described(schemas/* optional */.lqM(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()], { error: 'expected such as 200, 200|204 or 2xx' })), 'Status, such as 200, 200|204 or 2xx; 200 when neither this nor an assertion asks for it'),
    max: described(schemas/* optional */.lqM(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()], { error: 'expected a duration such as 2s' })), 'Latency limit, such as 500ms'),
    captures: described(schemas/* optional */.lqM(schemas/* record */.g1P(schemas/* string */.YjP(), schema_text('expected such as header "Location"'), {
        error: 'expected a mapping of names to queries',
    })), 'Values for later steps, which write `{{name}}`: QUERY [FILTER\u2026] [redact]'),
    assert: described(schemas/* optional */.lqM(schemas/* array */.YOg(schema_text('expected such as status == 200'), { error: 'expected a list' })
        .check(api/* _maxLength */.Eb(100, { error: 'expected at most 100 assertions' }))), 'What must be true of the answer: QUERY [FILTER\u2026] [not] PREDICATE'),
};
const check = mapping({
    name: described(schemas/* optional */.lqM(sentence('expected a name')), 'How reports call it; method and path when left out'),
    optional: described(schemas/* optional */.lqM(flag), 'A 404 is not a failure, but not measured'),
    warns: described(schemas/* optional */.lqM(flag), 'What fails is degraded: it does not fail the step'),
    writes: described(schemas/* optional */.lqM(flag), 'The check may send POST, PUT, PATCH and DELETE'),
    ip: described(schemas/* optional */.lqM(schemas/* union */.KCZ([schemas/* literal */.euz(4), schemas/* literal */.euz(6), schemas/* literal */.euz('both')], { error: 'expected 4, 6 or both' })), 'Address family to connect by; `both` makes two checks of it'),
    samples: described(schemas/* optional */.lqM(whole(1, 2000)), 'How often the request is timed, after a first one that is not counted'),
    'at-once': described(schemas/* optional */.lqM(whole(1, 50)), 'How many of the samples are under way at a time'),
    steps: described(schemas/* optional */.lqM(schemas/* array */.YOg(mapping({
        name: described(schemas/* optional */.lqM(sentence('expected a name')), 'How reports call the step'),
        ...request,
    }), { error: 'expected a list' })
        .check(api/* _maxLength */.Eb(50, { error: 'expected at most 50 steps' }))), 'Several requests in turn that keep cookies and captures between them'),
    ...request,
});
const smokeTest = mapping({
    checks: described(schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* union */.KCZ([schema_text('expected a line such as GET /health/ 200'), check], {
        error: 'expected a line such as GET /health/ 200, or a mapping with path or steps',
    }), { error: 'expected a list' })
        .check(api/* _maxLength */.Eb(200, { error: 'expected at most 200 checks' }))), 'Checks that take the place of the preset'),
});
const config = described(mapping({
    'validate-settings': described(schemas/* optional */.lqM(validateSettings), 'What validate-settings takes from here'),
    'smoke-test': described(schemas/* optional */.lqM(smokeTest), 'What smoke-test takes from here'),
    'cost-report': described(schemas/* optional */.lqM(costReport), 'What cost-report takes from here'),
}), 'Sevalla Actions: .github/sevalla.yml');

;// CONCATENATED MODULE: ./src/config/read-config.ts






// Beyond it, it is no file that anybody wrote.
const MOST_BYTES = 262_144;
const MOST_SHOWN = 60;
/**
 * Reads the config file.
 * @param file From the root of the repository, which is where the runner starts an action.
 * @throws UserError that lists every fault with its line and column, and what is allowed there.
 */
async function readConfig(file) {
    return parseConfig(file, await textOf(file));
}
async function textOf(file) {
    try {
        if ((await (0,promises_.stat)(file)).size > MOST_BYTES)
            throw new Error('it is larger than 256 KB');
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        throw new errors/* UserError */.y(`config-file: ${file} cannot be read (${(0,errors/* errorMessage */.g)(error)})`);
    }
}
/** @throws UserError as `readConfig` does. */
function parseConfig(file, text) {
    const counter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, {
        lineCounter: counter,
        prettyErrors: false,
        // Its warnings would quote the file on stderr, past every mask.
        logLevel: 'error',
    });
    const placeAt = (offset) => {
        const { line, col } = counter.linePos(offset);
        return { line, column: col };
    };
    const syntax = document.errors.map(({ pos, message }) => ({
        ...placeAt(pos[0]),
        text: message,
    }));
    if (syntax.length > 0)
        throw faulty(file, syntax);
    const content = contentOf(file, document) ?? {};
    const parsed = config.safeParse(content);
    const own = [];
    const checks = (0,check_language_file/* readFileChecks */.G)(valueIn(content, CHECKS), CHECKS, locateIn(file, text, document, placeAt), own);
    if (parsed.success && own.length === 0) {
        const suppressed = parsed.data['validate-settings']?.suppress ?? [];
        const places = suppressed.map((_, index) => placeAt(offsetOf(document, ['validate-settings', 'suppress', index])));
        const named = parsed.data['smoke-test']?.checks !== undefined;
        return { file, config: parsed.data, places, checks: named ? checks : undefined };
    }
    const faults = [
        ...(parsed.error?.issues ?? []).flatMap((issue) => faultsOf(issue, document)),
        ...own.map(({ path, message, at }) => ({
            offset: offsetIn(text, document, path, at),
            text: `${named(path)}: ${message}`,
        })),
    ];
    throw faulty(file, faults.map(({ offset, text }) => ({ ...placeAt(offset), text })));
}
const CHECKS = ['smoke-test', 'checks'];
/** Only what a mapping itself holds. */
function valueIn(content, path) {
    return path.reduce((value, key) => value !== null && typeof value === 'object' && Object.hasOwn(value, key)
        ? value[key]
        : undefined, content);
}
function locateIn(file, text, document, placeAt) {
    const lines = text.split('\n');
    return (path, at, end) => {
        const { line, column } = placeAt(offsetIn(text, document, path, at ?? 0));
        const whole = (lines[line - 1] ?? '').replace(/\r$/, '');
        const last = placeAt(end === undefined ? endOf(document, path) : offsetIn(text, document, path, end));
        const endColumn = last.line === line && last.column > column ? last.column : whole.length + 1;
        return { file, line, column, endColumn, text: whole };
    };
}
/** Where a character of a text stands; where the text is folded, its beginning. */
function offsetIn(text, document, path, at) {
    const from = offsetOf(document, path);
    const node = document.getIn(path, true);
    if (at === 0 || !(0,dist/* isScalar */.jn)(node) || typeof node.value !== 'string' || !node.range)
        return from;
    const start = /["']/.test(text[from] ?? '') ? from + 1 : from;
    const isAsWritten = text.startsWith(node.value.slice(0, at), start);
    return isAsWritten ? start + at : from;
}
function endOf(document, path) {
    const node = document.getIn(path, true);
    return (0,dist/* isNode */.Ll)(node) && node.range ? node.range[1] : offsetOf(document, path);
}
function contentOf(file, document) {
    try {
        return document.toJS();
    }
    catch (error) {
        // Aliases that multiply.
        throw new errors/* UserError */.y(`config-file: ${file} cannot be read (${(0,errors/* errorMessage */.g)(error)})`);
    }
}
/** What a file says about secrets, even in a key or in the words of the parser, is not repeated. */
function faulty(file, faults) {
    const listed = faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
    return new errors/* UserError */.y([
        `${file} has ${faults.length === 1 ? 'one fault' : `${faults.length} faults`}:`,
        ...listed.map(({ line, column, text }) => `- line ${line}, column ${column}: ${(0,secrets_in_code/* hideInCode */.v)(text.replace(/\s+/g, ' ').trim())}`),
    ].join('\n'));
}
function faultsOf(issue, document) {
    const { path, message } = issue;
    if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => ({
            offset: keyOffset(document, path, key),
            text: `${named([...path, key])} is unknown, ${message}`,
        }));
    }
    if (issue.code === 'invalid_key') {
        const inner = issue.issues[0]?.message ?? message;
        return [
            {
                offset: keyOffset(document, path.slice(0, -1), path.at(-1)),
                text: `${named(path)}: ${inner}`,
            },
        ];
    }
    const value = document.getIn(path, true);
    if (issue.code === 'invalid_union' && (0,dist/* isMap */.jh)(value)) {
        // Of the shapes that are allowed here, the one that is a mapping.
        const meant = issue.errors.find((errors) => errors.every(({ path: inner, code }) => inner.length > 0 || code !== 'invalid_type'));
        if (meant) {
            return meant.flatMap((inner) => faultsOf({ ...inner, path: [...path, ...inner.path] }, document));
        }
    }
    if (value === undefined) {
        return [{ offset: offsetOf(document, path), text: `${named(path)} is missing, ${message}` }];
    }
    const given = (0,dist/* isNode */.Ll)(value) ? value.toJS(document) : value;
    return [
        { offset: offsetOf(document, path), text: `${named(path)}: ${message}, got ${shown(given)}` },
    ];
}
/** Where the value stands, or what should hold it. */
function offsetOf(document, path) {
    for (let length = path.length; length >= 0; length -= 1) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        if ((0,dist/* isNode */.Ll)(node) && node.range)
            return node.range[0];
    }
    return 0;
}
function keyOffset(document, path, key) {
    const map = path.length === 0 ? document.contents : document.getIn(path, true);
    const pair = (0,dist/* isMap */.jh)(map)
        ? map.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === key)
        : undefined;
    return ((0,dist/* isNode */.Ll)(pair?.key) ? pair.key.range?.[0] : undefined) ?? offsetOf(document, path);
}
/** `validate-settings.suppress[0].rule` */
function named(path) {
    const text = path
        .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
        .join('')
        .replace(/^\./, '');
    return text === '' ? 'the file' : text;
}
function shown(value) {
    const text = (0,secrets_in_code/* hideInCode */.v)(JSON.stringify(value) ?? String(value));
    return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN - 3)}...` : text;
}


/***/ })

};
