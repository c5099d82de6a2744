export const id = 569;
export const ids = [569];
export const modules = {

/***/ 8569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deployApp: () => (/* binding */ deployApp)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/rules/mask-stored.ts
var mask_stored = __webpack_require__(7691);
// EXTERNAL MODULE: ./src/sevalla/client.ts + 1 modules
var client = __webpack_require__(920);
// EXTERNAL MODULE: ./src/http/network-error.ts
var network_error = __webpack_require__(137);
// EXTERNAL MODULE: ./src/http/request.ts
var request = __webpack_require__(7777);
// EXTERNAL MODULE: ./src/sevalla/errors.ts
var sevalla_errors = __webpack_require__(5181);
// EXTERNAL MODULE: ./src/sevalla/schemas.ts
var schemas = __webpack_require__(5400);
;// CONCATENATED MODULE: ./src/sevalla/hook.ts





// The URL is the credential, so no error and no log line may hold any part of it.
const NAME = 'the deploy hook';
/**
 * Starts a deployment by an application's deploy hook: the default branch or the current image.
 * Gives the id of the deployment, where the hook tells it. @throws SevallaError
 */
async function callDeployHook(url, tools) {
    const fault = { method: 'POST', path: NAME };
    const transport = (0,request/* createTransport */.o)(client/* POLICY */.Po, tools);
    try {
        const answer = await transport({
            method: 'POST',
            url,
            name: `POST ${NAME}`,
            headers: { accept: 'application/json', 'user-agent': request/* USER_AGENT */._ },
            bucket: 'hook',
        });
        // A hook that answers 2xx without JSON has done its work: the contract promises no body.
        const isPlain = answer.status >= 200 && answer.status < 300 && answer.json === undefined;
        if (isPlain)
            return undefined;
        const { pathname } = new URL(url);
        const own = [pathname, pathname.split('/').at(-1)];
        return (0,client/* parseAnswer */.Wp)(answer, fault, schemas/* hookAnswer */.Wg, (0,client/* concealing */.si)(own, tools)).deployment?.id;
    }
    catch (error) {
        if (error instanceof sevalla_errors/* SevallaError */.T && [401, 403, 404].includes(error.status ?? 0)) {
            throw new sevalla_errors/* SevallaError */.T({
                ...fault,
                status: error.status,
                requestId: error.requestId,
                reason: 'the hook is unknown',
                hint: 'It was switched off or regenerated: copy deploy-hook-url anew from the settings of the application.',
            });
        }
        if (!(error instanceof network_error/* NetworkError */.D))
            throw error;
        throw new sevalla_errors/* SevallaError */.T({
            ...fault,
            reason: error.message,
            isUncertain: error.reach === 'unanswered',
            cause: error,
        });
    }
}
/** `https://hook.sevalla.com/apps/<application id>/deploy/<secret>` */
function appIdInHook(url) {
    return /\/apps\/([0-9a-f-]{36})\/deploy\//i.exec(new URL(url).pathname)?.[1];
}

// EXTERNAL MODULE: ./src/actions/deploy-sevalla/cancel.ts
var cancel = __webpack_require__(4354);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/carry-out.ts + 13 modules
var carry_out = __webpack_require__(1279);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/env-apply.ts + 1 modules
var env_apply = __webpack_require__(9708);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/dotenv/dotenv.ts
// A reader of dotenv files that says where things stand. The formats differ from reader to reader
// (python-dotenv, django-environ, dotenv, `docker --env-file`, forms to paste into), so what they
// disagree about is reported. Any text gives a result; no value ever gets into a problem.
const ASSIGNMENT = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*=/;
// Only names that begin in capitals: prose is full of `key = value`.
const DISABLED = /^#[ \t]?(?:export[ \t]+)?([A-Z][A-Z0-9]*(?:_\w*)?)=/;
const REFERENCE = /\$\{([A-Za-z_][A-Za-z0-9_]*)(?::?-([^{}]*))?\}/g;
const ESCAPES = { n: '\n', r: '\r', t: '\t' };
// The platform takes no longer value; also what keeps A=${B}${B}, B=${C}${C}, \u2026 from exploding.
const MOST_CHARACTERS = 32_768;
// A literal of Python or JSON that goes on below: how far to look for its end.
const MOST_LITERAL_LINES = 200;
function readDotenv(text) {
    const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
    const entries = [];
    const problems = [];
    const known = new Map();
    let block = [];
    let blockIsOpen = false;
    for (let index = 0; index < lines.length;) {
        const content = lines[index] ?? '';
        const line = index + 1;
        index += 1;
        if (content.trim() === '') {
            block = [];
            continue;
        }
        const disabled = DISABLED.exec(content.trimStart());
        if (disabled?.[1]) {
            const rest = content.trimStart().slice(disabled[0].length);
            const { value, comment } = unquoted(rest);
            entries.push({
                name: disabled[1],
                value: stripQuotes(value),
                line,
                disabled: true,
                comments: [...block, ...comment],
            });
            blockIsOpen = false;
            continue;
        }
        if (content.trimStart().startsWith('#')) {
            // The first comment below an assignment begins a block of its own.
            if (!blockIsOpen)
                block = [];
            blockIsOpen = true;
            block.push(content.trimStart().slice(1).trim());
            continue;
        }
        blockIsOpen = false;
        const assignment = ASSIGNMENT.exec(content);
        const name = assignment?.[1];
        if (!assignment || name === undefined) {
            problems.push({ kind: 'syntax', line });
            continue;
        }
        const parsed = readValue(lines, index - 1, assignment[0].length);
        index = parsed.next;
        for (const kind of parsed.problems)
            problems.push({ kind, line, name });
        const first = known.get(name);
        if (first)
            problems.push({ kind: 'duplicate', line, name, firstLine: first.line });
        const entry = {
            name,
            value: parsed.isLiteral ? parsed.value : replaceReferences(parsed.value, known),
            line,
            disabled: false,
            comments: [...block, ...parsed.comment],
        };
        entries.push(entry);
        known.set(name, entry);
    }
    return { entries, problems };
}
function readValue(lines, index, column) {
    const raw = (lines[index] ?? '').slice(column);
    const rest = raw.trimStart();
    const quote = rest[0];
    if (quote === '"' || quote === "'" || quote === '`') {
        const quoted = readQuoted(lines, index, rest, quote);
        if (quoted)
            return quoted;
        return {
            ...plain(rest, index + 1),
            value: rest.slice(1).trimEnd(),
            comment: [],
            problems: ['unclosed'],
        };
    }
    // A colour: only a # behind a blank begins a comment.
    const value = /^#[^\s#]/.test(raw)
        ? { ...plain(raw.slice(1), index + 1), value: `#${unquoted(raw.slice(1)).value}` }
        : plain(rest, index + 1);
    const end = endOfLiteral(lines, index, value.value);
    return end === undefined ? value : { ...value, next: end, problems: ['multiline'] };
}
function plain(rest, next) {
    const { value, comment } = unquoted(rest);
    return {
        value,
        next,
        isLiteral: false,
        comment,
        problems: comment.length > 0 ? ['comment'] : [],
    };
}
function unquoted(rest) {
    const at = rest.startsWith('#') ? 0 : rest.search(/[ \t]#/);
    if (at < 0)
        return { value: rest.trim(), comment: [] };
    return { value: rest.slice(0, at).trim(), comment: [rest.slice(at).trim().slice(1).trim()] };
}
function stripQuotes(value) {
    const quote = value[0];
    const isQuoted = value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote);
    return isQuoted ? value.slice(1, -1) : value;
}
/** undefined when the quote is never closed. */
function readQuoted(lines, index, rest, quote) {
    let value = '';
    for (let at = index, content = rest.slice(1); at < lines.length;) {
        for (let i = 0; i < content.length; i += 1) {
            const character = content[i];
            const following = content[i + 1];
            if (quote === '"' && character === '\\' && following !== undefined) {
                const unescaped = ESCAPES[following];
                value += unescaped ?? ('"\\$'.includes(following) ? following : `\\${following}`);
                i += 1;
            }
            else if (character === quote) {
                const after = content.slice(i + 1).trim();
                return {
                    value,
                    next: at + 1,
                    isLiteral: quote === "'",
                    comment: after.startsWith('#') ? [after.slice(1).trim()] : [],
                    problems: [
                        ...(at > index ? ['multiline'] : []),
                        ...(after === '' || after.startsWith('#') ? [] : ['syntax']),
                    ],
                };
            }
            else {
                value += character;
            }
        }
        // An unclosed quote would otherwise make every later line part of one value.
        if (value.length > MOST_CHARACTERS)
            return undefined;
        at += 1;
        content = lines[at] ?? '';
        value += '\n';
    }
    return undefined;
}
/** Where an unquoted `{`, `[` or `(` that is left open on its line is closed further down. */
function endOfLiteral(lines, index, value) {
    let depth = depthOf(value);
    if (depth <= 0)
        return undefined;
    const most = Math.min(lines.length, index + 1 + MOST_LITERAL_LINES);
    for (let at = index + 1; at < most; at += 1) {
        const content = lines[at] ?? '';
        if (ASSIGNMENT.test(content))
            return undefined;
        depth += depthOf(content);
        if (depth <= 0)
            return at + 1;
    }
    return undefined;
}
function depthOf(text) {
    return text.replace(/[^[{(]/g, '').length - text.replace(/[^\]})]/g, '').length;
}
function replaceReferences(value, known) {
    if (!value.includes('${'))
        return value;
    let characters = value.length;
    return value.replace(REFERENCE, (reference, name, fallback) => {
        const replacement = known.get(name)?.value ?? fallback ?? reference;
        characters += replacement.length;
        return characters > MOST_CHARACTERS ? reference : replacement;
    });
}

;// CONCATENATED MODULE: ./src/environment/assignments.ts
/** Reads `NAME=value` and `NAME<<MARK` \u2026 `MARK`, as in the runner's file commands. */
function parseAssignments(text) {
    const lines = text.split(/\r\n|\r|\n/);
    const assignments = [];
    const faults = [];
    for (let index = 0; index < lines.length; index += 1) {
        const content = lines[index] ?? '';
        const line = index + 1;
        if (content.trim() === '' || content.trimStart().startsWith('#'))
            continue;
        const match = /^\s*([^=<]*?)\s*(=|<<)(.*)$/s.exec(content);
        if (!match) {
            faults.push({ line, fault: 'expected NAME=value or NAME<<MARK' });
            continue;
        }
        const [, name = '', operator, rest = ''] = match;
        if (operator === '=') {
            assignments.push({ name, value: rest, line });
            continue;
        }
        const mark = rest.trim();
        const end = lines.findIndex((other, at) => at > index && other.trim() === mark);
        if (mark === '' || end < 0) {
            faults.push({ line, fault: 'the value has no end, a line with its mark alone' });
            break;
        }
        assignments.push({ name, value: lines.slice(index + 1, end).join('\n'), line });
        index = end;
    }
    return { assignments, faults };
}

// EXTERNAL MODULE: ./src/rules/secrets.ts
var secrets = __webpack_require__(5446);
// EXTERNAL MODULE: ./src/sevalla/env-literal.ts
var env_literal = __webpack_require__(6597);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/env-plan.ts
var env_plan = __webpack_require__(4709);
;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/env-declare.ts








const MOST_BYTES = 1_048_576;
const SHORTEST_SECRET = 4;
// Masked, these would blank out the branch and the address in the log and in the outputs.
const PUBLIC = /^(?:[a-z]{1,16}|[\d.]{1,12}|(?:https?:\/\/)?(?:[a-z0-9*-]{0,40}\.)+[a-z]{2,24}\/?)$/;
/**
 * Reads what the workflow declares, and masks every value.
 * @returns undefined when it says nothing about the environment.
 * @throws UserError that lists every fault.
 */
async function declareEnvironment(inputs, tools) {
    const { env, 'env-file': file, 'env-from': from, 'env-generate': generate } = inputs;
    if (![env, file, from, generate].some(Boolean) && inputs['env-prune'] === 'off')
        return undefined;
    const given = parseAssignments(env ?? '');
    const read = file === undefined ? { declared: [], faults: [] } : await readEnvFile(file, tools);
    const taken = takeFrom(from ?? [], tools.env);
    const declared = [
        ...read.declared,
        ...given.assignments.map(({ name, value, line }) => ({
            name,
            source: 'env',
            value,
            place: `env line ${line}`,
        })),
        ...taken.declared,
        ...(generate ?? []).map((name) => ({
            name,
            source: 'env-generate',
            value: undefined,
            place: 'env-generate',
        })),
    ];
    for (const { name, value } of declared)
        if (value !== undefined)
            maskValue(name, value, tools);
    const names = declared.map(({ name }) => name);
    const scopes = (0,env_plan/* parseScopes */.Fg)(inputs['env-scopes'] ?? [], names);
    const faults = [
        ...read.faults,
        ...given.faults.map(({ line, fault }) => `env line ${line}: ${fault}`),
        ...taken.faults,
        ...(0,env_plan/* faultsIn */.RP)(declared),
        ...scopes.faults,
    ];
    if (faults.length > 0) {
        throw new errors/* UserError */.y(['The environment cannot be applied:', ...faults.map((fault) => `- ${fault}`)].join('\n'));
    }
    return { declared, scopes: scopes.rules };
}
function takeFrom(names, env) {
    const declared = [];
    const faults = [];
    for (const name of names) {
        const value = env[name];
        if (value === undefined) {
            faults.push(`env-from: the step has no variable ${JSON.stringify(name)} (give it under env:)`);
        }
        else {
            declared.push({ name, source: 'env-from', value, place: 'env-from' });
        }
    }
    return { declared, faults };
}
async function readEnvFile(name, { env }) {
    let text;
    try {
        const workspace = await (0,promises_.realpath)((0,external_node_path_.resolve)(env['GITHUB_WORKSPACE'] ?? '.'));
        const path = await (0,promises_.realpath)((0,external_node_path_.resolve)(workspace, name));
        const inside = (0,external_node_path_.relative)(workspace, path);
        if ((0,external_node_path_.isAbsolute)(inside) || inside === '..' || inside.startsWith(`..${external_node_path_.sep}`)) {
            return { declared: [], faults: [`env-file: ${name} is outside the workspace`] };
        }
        text = await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        return { declared: [], faults: [`env-file: ${name} cannot be read (${(0,errors/* errorMessage */.g)(error)})`] };
    }
    if (text.length > MOST_BYTES) {
        return { declared: [], faults: [`env-file: ${name} is too long to be a file of variables`] };
    }
    const { entries, problems } = readDotenv(text);
    const valueAt = new Map(entries.map(({ line, value }) => [line, value]));
    return {
        declared: entries
            .filter(({ disabled }) => !disabled)
            .map((entry) => ({
            name: entry.name,
            source: 'env-file',
            value: entry.value,
            place: `env-file ${name}:${entry.line}`,
        })),
        faults: problems.flatMap((problem) => {
            const fault = faultOf(problem, valueAt.get(problem.line));
            return fault === undefined ? [] : [`env-file ${name}:${problem.line}: ${fault}`];
        }),
    };
}
function faultOf({ kind }, value) {
    switch (kind) {
        case 'syntax':
            return 'expected NAME=value';
        case 'unclosed':
            return 'the quote is never closed';
        case 'multiline':
            // Quoted lines are all in the value; of a bare literal only the first is.
            return value?.includes('\n') ? undefined : 'the value goes on below: put it in quotes';
        default:
            return undefined;
    }
}
function maskValue(name, value, { mask }) {
    const result = (0,env_literal/* toLiteral */.T)(value);
    const stored = 'literal' in result ? result.literal : value;
    const variable = { name, value, stored, origin: 'file', runtime: true, buildtime: true };
    const texts = new Set([value, stored, ...(0,secrets/* secretsOf */.Fj)(variable)]);
    for (const text of texts) {
        if (text.trim().length < SHORTEST_SECRET)
            continue;
        if (!(0,secrets/* isSecretName */.eh)(name) && isPublic(text))
            continue;
        mask(text);
    }
}
function isPublic(text) {
    return (0,secrets/* isOrdinary */.P)(text) || text.split(/\\?,/).every((part) => PUBLIC.test(part.trim()));
}

// EXTERNAL MODULE: ./src/actions/deploy-sevalla/identity.ts
var deploy_sevalla_identity = __webpack_require__(770);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/mask-variables.ts + 1 modules
var mask_variables = __webpack_require__(1111);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/own-image.ts
var own_image = __webpack_require__(7362);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/preflight.ts
var preflight = __webpack_require__(1253);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/resolve.ts
var resolve = __webpack_require__(5994);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/safety.ts + 4 modules
var deploy_sevalla_safety = __webpack_require__(2205);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/service.ts
var service = __webpack_require__(6421);
;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/deploy-application.ts















/** Deploys an application: a branch, an image, its last build, or what its deploy hook deploys. */
async function deployApp(inputs, tools, recorder) {
    const token = inputs['sevalla-token'];
    const hook = inputs['deploy-hook-url'];
    const declaration = await declareEnvironment(inputs, tools);
    const named = hook === undefined ? undefined : appIdInHook(hook);
    if (hook !== undefined && (token === undefined || (inputs['app-id'] ?? named) === undefined)) {
        const { 'app-id': given } = inputs;
        if (given !== undefined && (0,resolve/* isId */.eQ)(given))
            refuseOther(given, named);
        return startUnseen(hook, named ?? given, tools);
    }
    const sevalla = (0,client/* createSevalla */.Z1)({ token: token, apiUrl: inputs['api-url'], tools });
    const appId = await appIdOf(inputs, named, sevalla);
    const { ownImage, ...known } = await (0,preflight/* preflight */.Mz)(inputs, appId, sevalla, tools);
    const safety = await (0,deploy_sevalla_safety/* prepareSafety */.oy)({
        ...known,
        url: known.target.url,
        sevalla,
        logs: (0,carry_out/* quickClient */.FB)(inputs, tools),
        tools,
        hurry: () => (0,cancel/* hurriedClient */.vS)(inputs, tools),
    });
    const run = (0,carry_out/* newRun */.uH)({
        tools,
        sevalla,
        deployments: (0,service/* deploymentsOf */.o)({ kind: 'application', id: appId }, sevalla),
        ...known,
        beforeTrigger: safety.beforeTrigger,
        mark: { branch: inputs.branch, image: known.inputs['docker-image'] },
        siblings: 1,
        recorder,
        trigger: (patient) => trigger(known, appId, patient),
    });
    await (0,carry_out/* publish */.mk)(run);
    const environment = await (0,env_apply/* prepareEnvironment */.zD)(inputs, declaration, {
        appId,
        previousId: run.target.previousId,
        sevalla,
        tools,
        onRead: (variables) => (0,mask_stored/* maskStored */.g)(variables, (0,mask_variables/* publicTexts */.wT)(run.target), tools),
        hurry: () => (0,cancel/* hurriedClient */.vS)(inputs, tools),
    }, tools.mask);
    run.target.environment = environment?.view;
    run.target.safety = safety.view;
    if (inputs['dry-run']) {
        return { kind: 'planned', target: run.target, deploymentId: undefined, deployment: undefined };
    }
    await environment?.apply();
    if (ownImage !== undefined)
        await run.save(cancel/* STATE */.c4.ownImage, JSON.stringify(ownImage));
    let outcome;
    try {
        await safety.apply();
        outcome = await (0,carry_out/* carryOut */.u0)(run);
    }
    finally {
        // After an interruption the post step does it, when what is being cancelled has ended.
        if (ownImage !== undefined && !tools.signal.aborted) {
            await (0,own_image/* putBackImage */.I)(ownImage, appId, sevalla, tools.log);
            await run.save(cancel/* STATE */.c4.ownImage, '');
        }
        await environment?.settle(outcome, run.deploymentId);
        await safety.settle(outcome);
    }
    await safety.afterwards(outcome, environment?.view);
    return outcome;
}
/** @throws UserError when it is not the application that the deploy hook names */
async function appIdOf({ 'app-id': given }, named, sevalla) {
    if (given === undefined)
        return named;
    const id = await (0,resolve/* resolveOne */.XR)({ input: 'app-id', kind: 'application', given }, sevalla);
    refuseOther(id, named);
    return id;
}
function refuseOther(id, named) {
    if (named === undefined || named.toLowerCase() === id.toLowerCase())
        return;
    throw new errors/* UserError */.y(`app-id is ${id}, but deploy-hook-url deploys ${named}: give the one that is meant.`);
}
/** A hook without a key: nothing can be looked at, before or after. */
async function startUnseen(hook, appId, tools) {
    const deploymentId = await callDeployHook(hook, tools);
    if (deploymentId !== undefined)
        await tools.setOutput('deployment-id', deploymentId);
    const target = {
        appId,
        appName: undefined,
        url: undefined,
        previousId: undefined,
        what: 'what its deploy hook deploys',
        advice: [],
    };
    return { kind: 'started', target, deploymentId, deployment: undefined };
}
async function trigger(known, appId, tools) {
    const { inputs } = known;
    const hook = inputs['deploy-hook-url'];
    if (hook !== undefined) {
        const id = await callDeployHook(hook, tools);
        if (id === undefined) {
            tools.log.info('The deploy hook did not tell the id of the deployment: looking for it.');
        }
        return { id };
    }
    const sevalla = (0,client/* createSevalla */.Z1)({
        token: inputs['sevalla-token'],
        apiUrl: inputs['api-url'],
        tools,
    });
    const deployment = await sevalla.triggerDeployment(appId, {
        branch: inputs.branch,
        docker_image: inputs['docker-image'],
        ...(inputs['is-restart'] ? { is_restart: true } : {}),
    });
    warnOfOther(known, deployment, tools);
    return { id: deployment.id, deployment };
}
/** An ignored member of the request would deploy something else and be green. */
function warnOfOther({ inputs, identity }, deployment, tools) {
    // A digest is compared while waiting.
    const isJudged = identity?.kind === 'image' && inputs['wait-for-finish'];
    const asked = [
        ['branch', inputs.branch, deployment.branch],
        ['image', isJudged ? undefined : inputs['docker-image'], deployment.docker_image_url],
    ];
    for (const [what, wanted, got] of asked) {
        if (wanted === undefined || !got || (0,deploy_sevalla_identity/* isSameImage */.m_)(got, wanted))
            continue;
        tools.log.warning(`Sevalla deploys the ${what} ${got}, although ${wanted} was asked for.`);
    }
}


/***/ })

};
