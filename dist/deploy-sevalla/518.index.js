export const id = 518;
export const ids = [518];
export const modules = {

/***/ 8277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mO: () => (/* binding */ arePending),
  nI: () => (/* binding */ describePending),
  rj: () => (/* binding */ findPending),
  N$: () => (/* binding */ isReturnable),
  tB: () => (/* binding */ migrates),
  sS: () => (/* binding */ obstaclesIn),
  lZ: () => (/* binding */ wayBack)
});

;// CONCATENATED MODULE: ./src/rules/python-calls.ts
// As much of Python's syntax as it takes to read calls with literal arguments out of a file that is
// never run. Whatever is not of that form is left as the text that it is.
const OPENING = '([{';
const CLOSING = ')]}';
/** The same text with blanks for what is in strings and comments, quotes included. */
function masked(text) {
    let out = '';
    for (let at = 0; at < text.length;) {
        const end = behindQuiet(text, at);
        if (end === at) {
            out += text[at];
            at += 1;
        }
        else {
            out += text.slice(at, end).replace(/[^\n]/g, ' ');
            at = end;
        }
    }
    return out;
}
/** What is between the bracket at `open` and its partner, and where that is. */
function bracketed(text, open) {
    const end = partnerOf(text, open);
    return end === undefined ? undefined : { inside: text.slice(open + 1, end), end };
}
/** The parts between commas that are in no bracket; blank ones and comments left out. */
function entriesOf(text) {
    const bare = masked(text);
    const cuts = [];
    for (let at = 0; at < bare.length; at += 1) {
        if (bare[at] === ',')
            cuts.push(at);
        else if (OPENING.includes(bare[at]))
            at = partnerOf(bare, at) ?? bare.length;
    }
    return [...cuts, text.length]
        .map((end, index) => withoutComments(text.slice(index === 0 ? 0 : cuts[index - 1] + 1, end)))
        .filter((entry) => entry !== '');
}
/** undefined where the expression is something else than one call. */
function callIn(expression) {
    const match = /^([A-Za-z_][\w.]*)\s*\(/.exec(expression);
    if (!match)
        return undefined;
    const [head, name = ''] = match;
    const found = bracketed(expression, head.length - 1);
    if (found === undefined || expression.slice(found.end + 1).trim() !== '')
        return undefined;
    const call = { name, positional: [], keywords: new Map(), isOpen: false };
    for (const entry of entriesOf(found.inside)) {
        const keyword = /^([A-Za-z_]\w*)\s*=(?!=)\s*([\s\S]*)$/.exec(entry);
        if (entry.startsWith('*'))
            call.isOpen = true;
        else if (keyword)
            call.keywords.set(keyword[1], keyword[2]);
        else
            call.positional.push(entry);
    }
    return call;
}
/** The text of a plain string literal. */
function stringIn(expression) {
    const match = /^(["'])([^"'\\]*)\1$/.exec(expression ?? '');
    return match?.[2];
}
/** The entries of a list or tuple literal. */
function itemsIn(expression) {
    if (expression === undefined || !/^[([]/.test(expression))
        return undefined;
    const found = bracketed(expression, 0);
    if (found === undefined || expression.slice(found.end + 1).trim() !== '')
        return undefined;
    return entriesOf(found.inside);
}
function withoutComments(text) {
    let out = '';
    for (let at = 0; at < text.length;) {
        const end = behindQuiet(text, at);
        if (end === at)
            out += text[at];
        else if (text[at] !== '#')
            out += text.slice(at, end);
        at = Math.max(end, at + 1);
    }
    return out.trim();
}
function partnerOf(text, open) {
    let depth = 0;
    for (let at = open; at < text.length;) {
        const end = behindQuiet(text, at);
        if (end > at) {
            at = end;
            continue;
        }
        if (OPENING.includes(text[at]))
            depth += 1;
        if (CLOSING.includes(text[at]))
            depth -= 1;
        if (depth === 0)
            return at;
        at += 1;
    }
    return undefined;
}
/** Behind the string or comment that begins at `at`; `at` itself where none does. */
function behindQuiet(text, at) {
    const first = text[at];
    if (first === '#') {
        const end = text.indexOf('\n', at);
        return end === -1 ? text.length : end;
    }
    if (first !== '"' && first !== "'")
        return at;
    const quote = text.startsWith(first.repeat(3), at) ? first.repeat(3) : first;
    for (let index = at + quote.length; index < text.length; index += 1) {
        if (text[index] === '\\')
            index += 1;
        else if (text.startsWith(quote, index))
            return index + quote.length;
    }
    return text.length;
}

;// CONCATENATED MODULE: ./src/rules/migrations.ts

const MODULE = /(?:^|\/)([^/]+)\/migrations\/([^/]+)\.py$/;
const HARMLESS = { isReversible: 'yes', isBackwardCompatible: 'yes' };
/**
 * What the migrations that a deployment adds do, in the order of their names.
 * @param earlier Those of the same applications that are there already: they tell what a changed
 *   field was before. Without them a changed field is `unknown`.
 */
function planOf(added, earlier = []) {
    const sorted = [...added].sort(byPath);
    const migrations = sorted.map((file) => {
        const before = [...earlier, ...sorted].filter(({ path }) => folderOf(path) === folderOf(file.path) && path < file.path);
        return readMigration(file, before.sort(byPath));
    });
    return {
        migrations,
        isReversible: worst(migrations.map(({ isReversible }) => isReversible)),
        isBackwardCompatible: worst(migrations.map(({ isBackwardCompatible }) => isBackwardCompatible)),
        loses: migrations.flatMap(({ loses }) => loses),
    };
}
/** For each application the command that takes its migrations back, the last application first. */
function commandsBack({ migrations }) {
    const first = new Map();
    for (const migration of migrations) {
        if (!first.has(migration.app))
            first.set(migration.app, migration);
    }
    return [...first.values()]
        .reverse()
        .flatMap(({ app, previous }) => previous === undefined ? [] : [`python manage.py migrate ${app} ${previous}`]);
}
function isMigration(path) {
    return /(?:^|\/)migrations\/\d[^/]*\.py$/.test(path);
}
function readMigration(file, earlier) {
    const [, app = '', name = ''] = MODULE.exec(file.path) ?? [];
    const body = bodyOf(file.text);
    const operations = body === undefined ? undefined : operationsIn(body);
    const known = { path: file.path, app, name };
    if (body === undefined || operations === undefined) {
        return {
            ...known,
            isReversible: 'unknown',
            isBackwardCompatible: 'unknown',
            loses: [],
            reasons: ['its operations are not written out as a list'],
            previous: undefined,
        };
    }
    const fields = fieldsOf(earlier);
    const effects = operations.flatMap((entry) => {
        const own = effectsOf(entry, file.text, app, fields);
        remember(entry, fields);
        return own;
    });
    return {
        ...known,
        isReversible: worst(effects.map(({ isReversible }) => isReversible)),
        isBackwardCompatible: worst(effects.map(({ isBackwardCompatible }) => isBackwardCompatible)),
        loses: effects.flatMap(({ loses }) => loses ?? []),
        reasons: [...new Set(effects.flatMap(({ reason }) => reason ?? []))],
        previous: previousOf(body, app),
    };
}
/** The body of the class, where that is one that Django itself would carry out unchanged. */
function bodyOf(text) {
    const bare = masked(text);
    const head = /^class +Migration *\( *(?:[\w.]+\.)?Migration *\) *:/m.exec(bare);
    if (!head)
        return undefined;
    const start = head.index + head[0].length;
    const rest = bare.slice(start);
    const end = /\n(?=[^\s])/.exec(rest)?.index ?? rest.length;
    // A migration with methods of its own does what they say.
    if (/^\s+(?:async +)?def /m.test(rest.slice(0, end)))
        return undefined;
    return text.slice(start, start + end);
}
function operationsIn(body) {
    const bare = masked(body);
    const starts = [...bare.matchAll(/^[ \t]+operations\b/gm)];
    const match = /^[ \t]+operations *(?::[^=\n]+)?= *\[/m.exec(bare);
    if (starts.length !== 1 || !match)
        return undefined;
    const found = bracketed(body, match.index + match[0].length - 1);
    if (found === undefined)
        return undefined;
    const after = masked(body).slice(found.end + 1);
    return /^[ \t]*(?:\n|$)/.test(after) ? entriesOf(found.inside) : undefined;
}
function previousOf(body, app) {
    const match = /^[ \t]+dependencies *(?::[^=\n]+)?= *\[/m.exec(masked(body));
    const found = match && bracketed(body, match.index + match[0].length - 1);
    if (!found)
        return undefined;
    const own = entriesOf(found.inside).flatMap((entry) => {
        const [label, name] = itemsIn(entry) ?? [];
        return stringIn(label) === app && stringIn(name) ? [stringIn(name)] : [];
    });
    // Two would be a merge, which has no single way back.
    return own.length > 1 ? undefined : (own[0] ?? 'zero');
}
function effectsOf(entry, text, app, fields) {
    const call = callIn(entry);
    const operation = call && !call.isOpen ? djangoName(call.name, text) : undefined;
    if (call === undefined || operation === undefined) {
        return [
            {
                isReversible: 'unknown',
                isBackwardCompatible: 'unknown',
                reason: `nobody knows what ${shown(call?.name ?? entry)} does`,
            },
        ];
    }
    if (operation === 'SeparateDatabaseAndState') {
        // The state is Django's own notion; the database sees the other list alone.
        const given = argument(call, 0, 'database_operations');
        const nested = given === undefined ? [] : itemsIn(given);
        if (nested === undefined)
            return [vague('the database operations are not written out')];
        return nested.flatMap((inner) => effectsOf(inner, text, app, fields));
    }
    return [effectOf(operation, call, app, fields)];
}
function effectOf(operation, call, app, fields) {
    const model = stringIn(call.keywords.get('model_name') ?? argument(call, 0, 'name')) ?? '(a model)';
    const field = stringIn(argument(call, 1, 'name')) ?? '(a field)';
    const place = `${app}.${model}.${field}`;
    switch (operation) {
        case 'RunPython':
            return ofCode('RunPython', argument(call, 0, 'code'), argument(call, 1, 'reverse_code'));
        case 'RunSQL':
            return ofCode('RunSQL', argument(call, 0, 'sql'), argument(call, 1, 'reverse_sql'));
        case 'AddField':
            return ofNewField(place, argument(call, 2, 'field'));
        case 'AlterField':
            return ofChangedField(place, fields.get(keyOf(model, field)), argument(call, 2, 'field'));
        case 'RemoveField':
            return broken(`${place} is removed`, place);
        case 'DeleteModel': {
            const name = `${app}.${model}`;
            return broken(`${name} is deleted`, name);
        }
        case 'RenameField':
            return broken(`${app}.${model}.${stringIn(argument(call, 1, 'old_name'))} is renamed`);
        case 'RenameModel':
            return broken(`${app}.${stringIn(argument(call, 0, 'old_name'))} is renamed`);
        case 'AlterModelTable':
            return broken(`the table of ${app}.${model} is renamed`);
        case 'AlterOrderWithRespectTo':
            return broken(`${app}.${model} gets a column that is demanded`);
        case 'AddConstraint':
        case 'AddConstraintNotValid':
        case 'AlterUniqueTogether':
            return stricter(`${app}.${model} gets a constraint`);
        case 'RemoveCollation':
            return broken('a collation is removed');
        default:
            return HARMLESS;
    }
}
/** They leave all rows and columns that the version of before knows as they are. */
const ADDITIVE = [
    'CreateModel',
    'AddIndex',
    'RemoveIndex',
    'RenameIndex',
    'AlterIndexTogether',
    'AlterModelOptions',
    'AlterModelManagers',
    'AlterModelTableComment',
    'RemoveConstraint',
    'AlterConstraint',
    'AddIndexConcurrently',
    'RemoveIndexConcurrently',
    'ValidateConstraint',
    'CreateCollation',
    'CreateExtension',
    'BloomExtension',
    'BtreeGinExtension',
    'BtreeGistExtension',
    'CITextExtension',
    'CryptoExtension',
    'HStoreExtension',
    'TrigramExtension',
    'UnaccentExtension',
];
const OTHERS = [
    'RunPython',
    'RunSQL',
    'AddField',
    'AlterField',
    'RemoveField',
    'DeleteModel',
    'RenameField',
    'RenameModel',
    'AlterModelTable',
    'AlterOrderWithRespectTo',
    'AddConstraint',
    'AddConstraintNotValid',
    'AlterUniqueTogether',
    'RemoveCollation',
    'SeparateDatabaseAndState',
];
const KNOWN_OPERATIONS = [...ADDITIVE, ...OTHERS];
/** The name of an operation of Django's own, by how the file has imported it. */
function djangoName(dotted, text) {
    const name = dotted.split('.').at(-1);
    if (!KNOWN_OPERATIONS.includes(name))
        return undefined;
    const prefix = dotted.slice(0, -name.length - 1);
    const bare = masked(text);
    const from = prefix === '' ? name : prefix;
    const parents = prefix === '' ? /^django\.(?:db\.migrations|contrib\.postgres)\b/ : /^django\b/;
    if (/^django\.(?:db\.migrations|contrib\.postgres\.operations)$/.test(prefix))
        return name;
    const imports = [
        ...bare.matchAll(/^from +(\S+) +import +(\([^)]*\)|[^\n]*)/gm),
        ...bare.matchAll(/^import +(django\.db\.migrations)( +as +\w+)/gm),
    ];
    const isDjango = imports.some(([, module = '', names = '']) => parents.test(module) && new RegExp(`(?:^|[\\s,(])${from}(?=$|[\\s,)])`).test(names));
    return isDjango ? name : undefined;
}
function ofCode(what, code, reverse) {
    const isNoop = /\bnoop$/.test(code ?? '') || stringIn(code) === '';
    const isReversible = reverse === undefined || reverse === 'None' ? 'no' : 'yes';
    const reasons = [
        ...(isReversible === 'no' ? [`${what} has no way back`] : []),
        ...(isNoop ? [] : [`nobody knows what ${what} does to the version of before`]),
    ];
    return {
        isReversible,
        isBackwardCompatible: isNoop ? 'yes' : 'unknown',
        ...(reasons.length > 0 ? { reason: reasons.join(', and ') } : {}),
    };
}
/** The version of before writes rows without it, so the database has to fill it by itself. */
function ofNewField(place, expression) {
    const field = fieldIn(expression);
    if (field === undefined)
        return vague(`the type of ${place} is not written out`);
    const isFilled = /(?:^|\.)(?:ManyToManyField|GeneratedField|GenericRelation)$/.test(field.name) ||
        field.keywords.get('null') === 'True' ||
        field.keywords.has('db_default');
    return isFilled ? HARMLESS : broken(`${place} is demanded of every new row`);
}
/** They tell Django something, and the database nothing (`Field.non_db_attrs`, and what it fills). */
const WITHOUT_EFFECT = [
    'auto_now',
    'auto_now_add',
    'blank',
    'choices',
    'default',
    'editable',
    'error_messages',
    'help_text',
    'limit_choices_to',
    'on_delete',
    'related_name',
    'related_query_name',
    'upload_to',
    'validators',
    'verbose_name',
    'db_comment',
    'db_index',
];
const WIDER = {
    SmallIntegerField: ['IntegerField', 'BigIntegerField'],
    IntegerField: ['BigIntegerField'],
    PositiveSmallIntegerField: ['PositiveIntegerField', 'PositiveBigIntegerField'],
    PositiveIntegerField: ['PositiveBigIntegerField'],
    SmallAutoField: ['AutoField', 'BigAutoField'],
    AutoField: ['BigAutoField'],
    CharField: ['TextField'],
    SlugField: ['CharField', 'TextField'],
    EmailField: ['CharField', 'TextField'],
    URLField: ['CharField', 'TextField'],
};
function ofChangedField(place, was, is) {
    const [before, after] = [fieldIn(was), fieldIn(is)];
    if (before === undefined || after === undefined) {
        return vague(`${place} is changed, and what it was before is not known`);
    }
    const from = before.name.split('.').at(-1);
    const to = after.name.split('.').at(-1);
    const effects = [];
    const isWider = WIDER[from]?.includes(to) ?? false;
    if (before.name !== after.name && !isWider) {
        effects.push(vague(`${place} becomes a ${to}, which may not hold what the ${from} held`));
    }
    if (/Key$|ToOneField$|ToManyField$/.test(to) &&
        String(before.positional) !== String(after.positional)) {
        effects.push(vague(`${place} points elsewhere`));
    }
    const names = new Set([...before.keywords.keys(), ...after.keywords.keys()]);
    for (const name of names) {
        const [old, now] = [before.keywords.get(name), after.keywords.get(name)];
        if (old !== now && !WITHOUT_EFFECT.includes(name)) {
            effects.push(ofChangedOption(place, name, old, now, to));
        }
    }
    return (effects.find(({ isBackwardCompatible }) => isBackwardCompatible === 'no') ??
        effects.find(({ isBackwardCompatible }) => isBackwardCompatible === 'unknown') ??
        HARMLESS);
}
function ofChangedOption(place, name, old, now, type) {
    switch (name) {
        case 'null':
            return now === 'True' ? HARMLESS : broken(`${place} must no longer be empty`);
        case 'max_length': {
            if (type === 'TextField' || Number(now) >= Number(old))
                return HARMLESS;
            if (!(Number(now) < Number(old)))
                return vague(`max_length of ${place} changes`);
            return broken(`${place} is shortened from ${old} to ${now}`);
        }
        case 'unique':
            return now === 'True' ? stricter(`${place} must be unique`) : HARMLESS;
        case 'db_default':
            return now === undefined ? stricter(`${place} loses its default`) : HARMLESS;
        default:
            return vague(`${name} of ${place} changes`);
    }
}
function vague(reason) {
    return { isReversible: 'yes', isBackwardCompatible: 'unknown', reason };
}
/** What the version of before writes may be refused from now on. */
function stricter(reason) {
    return vague(`${reason}, which may refuse what the version of before writes`);
}
function broken(reason, loses) {
    const effect = { isReversible: 'yes', isBackwardCompatible: 'no', reason };
    return loses === undefined ? effect : { ...effect, loses };
}
/** The fields of an application's models as its migrations leave them, as they are written. */
function fieldsOf(files) {
    const fields = new Map();
    for (const { text } of files) {
        const body = bodyOf(text);
        for (const entry of (body && operationsIn(body)) || [])
            remember(entry, fields);
    }
    return fields;
}
function remember(entry, fields) {
    const call = callIn(entry);
    if (call === undefined)
        return;
    const operation = call.name.split('.').at(-1);
    const model = stringIn(argument(call, 0, 'model_name')) ?? '';
    const name = stringIn(argument(call, 1, 'name')) ?? '';
    const field = argument(call, 2, 'field');
    if (operation === 'CreateModel') {
        const made = stringIn(argument(call, 0, 'name')) ?? '';
        for (const pair of itemsIn(argument(call, 1, 'fields')) ?? []) {
            const [key, definition] = itemsIn(pair) ?? [];
            if (definition !== undefined)
                fields.set(keyOf(made, stringIn(key) ?? ''), definition);
        }
    }
    else if (operation === 'AddField' || operation === 'AlterField') {
        if (field !== undefined)
            fields.set(keyOf(model, name), field);
    }
    else if (operation === 'RenameField') {
        const old = keyOf(model, stringIn(argument(call, 1, 'old_name')) ?? '');
        const definition = fields.get(old);
        const renamed = stringIn(argument(call, 2, 'new_name')) ?? '';
        fields.delete(old);
        if (definition !== undefined)
            fields.set(keyOf(model, renamed), definition);
    }
    else if (operation !== undefined && /^(?:RenameModel|SeparateDatabase)/.test(operation)) {
        // Followed no further: better nothing known than something wrong.
        fields.clear();
    }
}
function fieldIn(expression) {
    const call = expression === undefined ? undefined : callIn(expression);
    return call === undefined || call.isOpen ? undefined : call;
}
function argument({ positional, keywords }, at, name) {
    return keywords.get(name) ?? positional[at];
}
function keyOf(model, field) {
    return `${model}.${field}`.toLowerCase();
}
function worst(answers) {
    if (answers.includes('no'))
        return 'no';
    return answers.includes('unknown') ? 'unknown' : 'yes';
}
function shown(text) {
    const flat = text.replace(/\s+/g, ' ');
    return flat.length > 60 ? `${flat.slice(0, 57)}...` : flat;
}
function folderOf(path) {
    return path.slice(0, path.lastIndexOf('/') + 1);
}
function byPath(a, b) {
    return a.path < b.path ? -1 : 1;
}

;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/pending-migrations.ts

// Packages bring migrations of their own.
const PACKAGES = /(?:^|\/)(?:(?:requirements|constraints)[^/]*\.(?:txt|in)|requirements\/[^/]+|pyproject\.toml|setup\.(?:py|cfg)|(?:poetry|uv|pdm)\.lock|Pipfile(?:\.lock)?)$/;
/** More earlier migrations than these are not read for the sake of a changed field. */
const MOST_EARLIER = 200;
/** Whether a process, by what it runs or is called, brings the database up to date. */
function migrates({ type, display_name, entrypoint }) {
    return /migrat/i.test(`${entrypoint ?? ''} ${type === 'job' ? (display_name ?? '') : ''}`);
}
/** By git in the workspace, which may be shallow or absent. Never throws for what git says. */
async function findPending(question) {
    const found = await compare(question);
    if (found.kind !== 'unknown' || question.isMigrating)
        return found;
    return { kind: 'none', why: 'nothing of the application runs migrations' };
}
async function compare({ from, to, isMigrating, workspace, exec }) {
    if (from === undefined)
        return unknown('nothing is live yet, or its commit is not told');
    if (to === undefined)
        return unknown('the commit to be deployed is not known');
    if (from === to)
        return { kind: 'none', why: 'the commit is the one that is live' };
    if (!workspace)
        return unknown('there is no checkout to compare the commits in');
    const git = async (...args) => {
        // The workspace may belong to another user, in a container.
        const options = ['-c', `safe.directory=${workspace}`, '-c', 'core.quotePath=false'];
        const { exitCode, stdout } = await exec('git', [...options, '-C', workspace, ...args]);
        return exitCode === 0 ? stdout : undefined;
    };
    if ((await git('rev-parse', '--git-dir')) === undefined) {
        return unknown('there is no checkout to compare the commits in');
    }
    for (const commit of [from, to]) {
        if ((await git('cat-file', '-e', `${commit}^{commit}`)) !== undefined)
            continue;
        return unknown(`the checkout lacks the commit ${commit.slice(0, 7)} (fetch-depth: 0 fetches all of them)`);
    }
    const listed = await git('diff-tree', '-r', '-z', '--no-renames', '--name-status', from, to);
    const tree = await git('ls-tree', '-r', '-z', '--name-only', '--full-tree', to);
    if (listed === undefined || tree === undefined)
        return unknown('git cannot compare the commits');
    const changed = pairsOf(listed);
    const files = tree.split('\0');
    const migrations = changed.filter(({ path }) => isMigration(path));
    const edited = migrations.find(({ status }) => status !== 'A');
    if (edited !== undefined)
        return unknown(`${edited.path} was changed or removed since`);
    const packages = changed.find(({ path }) => PACKAGES.test(path));
    if (packages !== undefined && isMigrating) {
        return unknown(`${packages.path} has changed, and packages bring migrations of their own`);
    }
    if (isMigrating && !files.some(isMigration)) {
        return unknown('the migrations of this application are not those of Django');
    }
    if (migrations.length === 0)
        return { kind: 'none', why: 'no migration is new' };
    const added = await read(migrations.map(({ path }) => path));
    if (added === undefined)
        return unknown('git cannot show the migrations');
    const isChanging = added.some(({ text }) => /\bAlterField\b/.test(text));
    const folders = new Set(added.map(({ path }) => pending_migrations_folderOf(path)));
    const before = files.filter((path) => isMigration(path) &&
        folders.has(pending_migrations_folderOf(path)) &&
        !added.some((migration) => migration.path === path));
    const isRead = isChanging && before.length <= MOST_EARLIER;
    return { kind: 'known', plan: planOf(added, (isRead && (await read(before))) || []) };
    async function read(paths) {
        const found = [];
        for (const path of paths) {
            const text = await git('cat-file', 'blob', `${to}:${path}`);
            if (text === undefined)
                return undefined;
            found.push({ path, text });
        }
        return found;
    }
}
function arePending({ kind }) {
    return kind !== 'none';
}
/** Whether the version of before can go on with the database as it is once they have run. */
function isReturnable(pending) {
    if (pending.kind !== 'known')
        return pending.kind === 'none';
    const { isReversible, isBackwardCompatible } = pending.plan;
    return isReversible === 'yes' && isBackwardCompatible === 'yes';
}
/** `2 migrations (shop 0002_next, shop 0003_more)`, without a full stop. */
function describePending(pending) {
    if (pending.kind === 'none')
        return `none: ${pending.why}`;
    if (pending.kind === 'unknown')
        return `not known: ${pending.why}`;
    const { migrations } = pending.plan;
    const names = migrations.map(({ app, name }) => `${app} ${name}`).join(', ');
    return `${migrations.length === 1 ? '1 migration' : `${migrations.length} migrations`} (${names})`;
}
/** What stands in the way of going back, a phrase each. */
function obstaclesIn(pending) {
    if (pending.kind === 'none')
        return [];
    if (pending.kind === 'unknown')
        return [pending.why];
    return pending.plan.migrations.flatMap(({ reasons }) => reasons);
}
/** The commands that take them back, where Django can. */
function wayBack(pending) {
    return pending.kind === 'known' && pending.plan.isReversible === 'yes'
        ? commandsBack(pending.plan)
        : [];
}
function unknown(why) {
    return { kind: 'unknown', why };
}
/** `A\0path\0M\0path\0` */
function pairsOf(listed) {
    const parts = listed.split('\0').filter((part) => part !== '');
    return parts.flatMap((status, index) => index % 2 === 0 ? [{ status, path: parts[index + 1] ?? '' }] : []);
}
function pending_migrations_folderOf(path) {
    return path.slice(0, path.lastIndexOf('/') + 1);
}


/***/ }),

/***/ 518:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  facts: () => (/* binding */ facts),
  failureOf: () => (/* binding */ failureOf),
  headline: () => (/* binding */ report_headline),
  idOf: () => (/* binding */ idOf),
  markOf: () => (/* binding */ markOf),
  report: () => (/* binding */ report)
});

// EXTERNAL MODULE: ./src/kit/fields.ts
var fields = __webpack_require__(8875);
// EXTERNAL MODULE: ./src/markdown.ts
var markdown = __webpack_require__(3758);
;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/comparison.ts
/** The commit that was live before a deployment, as far as the platform tells. */
function previousCommit({ past = [] }, deployment) {
    // One that was adopted is itself among those of before.
    const own = past.findIndex(({ id }) => id === deployment?.id);
    return past.slice(own + 1).find(({ status }) => status === 'success')?.commit_sha ?? undefined;
}
/** Where GitHub shows what has changed between the two; nothing where nothing has. */
function compareUrl(target, deployment) {
    const before = previousCommit(target, deployment);
    const after = deployment?.commit_sha;
    if (target.repositoryUrl === undefined || !before || !after || before === after)
        return undefined;
    return `${target.repositoryUrl}/compare/${before}...${after}`;
}

;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/env-summary.ts

/** The plan for the job summary, names only; nothing where nothing was declared. */
function environmentSection(environment) {
    if (environment === undefined)
        return [];
    const { changes, state, left } = environment;
    const moved = changes.filter(({ what }) => what !== 'unchanged');
    const same = changes.filter(({ what }) => what === 'unchanged');
    return [
        '### Environment',
        moved.length === 0 ? 'Nothing to change.' : fateOf(state, left),
        ...(moved.length === 0 ? [] : [rows(moved)]),
        ...(same.length === 0 ? [] : [(0,markdown/* fold */.AU)(`${same.length} unchanged`, rows(same))]),
    ];
}
function fateOf(state, left) {
    switch (state) {
        case 'planned':
            return 'Planned, not written:';
        case 'applied':
            return 'Written before the deployment:';
        case 'put back':
            return 'Written, and put back as it was, as the deployment did not succeed:';
        case 'partly put back':
            return `**Not put back: ${left.map(markdown/* code */.aY).join(', ')}.** The rest is as it was before:`;
    }
}
function rows(changes) {
    return (0,markdown/* table */.tp)(['variable', 'what', 'scope'], changes.map(({ name, what, scope, scopeBefore, note }) => {
        const was = scopeBefore === undefined || wordFor(scopeBefore) === wordFor(scope)
            ? ''
            : `${wordFor(scopeBefore)} \u2192 `;
        return [
            (0,markdown/* code */.aY)(name),
            note === undefined ? what : `${what} (${(0,markdown/* literal */.eu)(note)})`,
            `${was}${wordFor(scope)}`,
        ];
    }));
}
function wordFor({ is_buildtime, is_runtime }) {
    if (is_buildtime && is_runtime)
        return 'both';
    if (is_buildtime)
        return 'build';
    return is_runtime ? 'run' : 'none';
}

// EXTERNAL MODULE: ./src/actions/deploy-sevalla/identity.ts
var identity = __webpack_require__(770);
;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/report-promotion.ts

/** What all have in common, and for each target what is told of any deployment. */
function reportPromotion({ source, parts }, reportOne) {
    const reports = parts.map((part) => ({ part, name: nameOf(part), ...reportOne(part) }));
    const failed = reports.filter(({ failure }) => failure !== undefined);
    const ids = reports.flatMap(({ outputs }) => outputs['deployment-id'] ?? []);
    const [only] = reports.length === 1 ? reports : [];
    const reasons = failed.map(({ name, failure }) => (only ? failure : `${name}: ${failure}`));
    const count = `${failed.length} of ${reports.length} targets did not get what ${source} runs.`;
    return {
        outputs: { ...(only?.outputs ?? commonOutputs(reports)), 'deployment-ids': ids },
        summary: `${headline(source, reports)}\n\n${reports.map(({ summary }) => summary).join('\n')}`,
        ...(failed.length === 0 ? {} : { failure: only ? reasons[0] : [count, ...reasons].join(' ') }),
        annotations: reports.flatMap(({ annotations = [] }) => annotations),
    };
}
/** `success` when all are; what differs from target to target is left out. */
function commonOutputs(reports) {
    const bad = reports.find(({ part }) => part.deployment?.status !== 'success');
    const adopted = reports.every(({ outputs }) => outputs['adopted'] === true);
    const same = (name) => {
        const [first, ...others] = reports.map(({ outputs }) => outputs[name]);
        return others.every((value) => value === first) ? first : undefined;
    };
    return {
        status: (bad ?? reports[0])?.outputs['status'],
        branch: same('branch'),
        'commit-sha': same('commit-sha'),
        image: same('image'),
        adopted,
        cause: reports.find(({ outputs }) => outputs['cause'] !== undefined)?.outputs['cause'],
    };
}
function headline(source, reports) {
    const failed = reports.filter(({ failure }) => failure !== undefined).length;
    const names = reports.map(({ name }) => name).join(', ');
    const isOpen = reports.some(({ part }) => part.kind === 'planned' || part.kind === 'started');
    const mark = failed > 0 ? '\u274c' : isOpen ? '\u26aa' : '\u2705';
    const title = `## ${mark} Promotion: ${(0,markdown/* literal */.eu)(`what ${source} runs, to ${names}`)}`;
    if (reports.length === 1)
        return title;
    const rows = reports.map(({ name, part, outputs }) => [
        (0,markdown/* literal */.eu)(name),
        part.deployment?.status ? (0,markdown/* code */.aY)(part.deployment.status) : '',
        outputs['deployment-id'] ? (0,markdown/* code */.aY)(String(outputs['deployment-id'])) : '',
        part.target.url ?? '',
    ]);
    return [title, (0,markdown/* table */.tp)(['target', 'status', 'deployment', 'address'], rows)].join('\n\n');
}
function nameOf({ target }) {
    return target.appName ?? target.appId ?? 'the application';
}

// EXTERNAL MODULE: ./src/actions/deploy-sevalla/pending-migrations.ts + 2 modules
var pending_migrations = __webpack_require__(8277);
// EXTERNAL MODULE: ./src/actions/deploy-sevalla/rollback-decision.ts
var rollback_decision = __webpack_require__(3407);
;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/safety-summary.ts



/** The part of the summary on what was done around the switch; nothing where nothing was. */
function safetySection(safety) {
    if (safety === undefined)
        return [];
    const lines = [...migrationLines(safety), ...backupLines(safety), ...adminLines(safety)];
    const { wayBack } = safety;
    return [
        ...(lines.length === 0 ? [] : ['### Around the switch', lines.join('\n')]),
        ...(wayBack.length === 0
            ? []
            : [
                'Back to the data of before. `migrate` has to run in the new version, which alone has the migrations; a restore overwrites all that came after the backup.',
                (0,markdown/* block */.om)(wayBack),
            ]),
        ...rollbackSection(safety.rollback),
    ];
}
/** The decision as a table, and what came of it. */
function rollbackSection(rollback) {
    if (rollback === undefined)
        return [];
    const { decision, result } = rollback;
    const rows = decision.rows.map(({ condition, value, verdict }) => [
        condition,
        (0,markdown/* literal */.eu)(value),
        { for: '\u2705', against: '\u274c', told: '\u26aa' }[verdict],
    ]);
    return [
        '### Rollback',
        (0,markdown/* table */.tp)(['condition', 'what is', 'for a rollback'], rows),
        (0,markdown/* literal */.eu)(result?.story ?? decision.reason),
        ...(result === undefined ? byHand(rollback) : []),
    ];
}
/** For the sentence that says why the step failed; nothing where no rollback was considered. */
function rollbackSentence(safety) {
    if (safety?.rollback === undefined)
        return '';
    const { decision, result } = safety.rollback;
    return ` ${result?.story ?? decision.reason}`;
}
function byHand({ decision: { verdict, target } }) {
    if (verdict !== 'recommend' || target === undefined)
        return [];
    return [
        `To go back: Deployments > ${(0,markdown/* code */.aY)((0,rollback_decision/* describe */.q0)(target))} > Rollback in the dashboard, or ${(0,markdown/* code */.aY)('action: rollback-app')} for a release that is live, or ${(0,markdown/* code */.aY)('rollback: auto')} from now on.`,
    ];
}
function migrationLines({ migrations, job }) {
    const lines = [];
    if (migrations.kind !== 'none') {
        lines.push(`- **Migrations:** ${(0,markdown/* literal */.eu)((0,pending_migrations/* describePending */.nI)(migrations))}.`);
    }
    if (migrations.kind === 'known') {
        const { plan } = migrations;
        const answers = {
            yes: 'yes',
            no: 'no',
            unknown: 'nobody can tell, which counts as no',
        };
        lines.push(`  - Can be taken back: ${answers[plan.isReversible]}.`);
        lines.push(`  - The version before goes on with them: ${answers[plan.isBackwardCompatible]}.`);
        for (const { app, name, reasons } of plan.migrations) {
            for (const reason of reasons)
                lines.push(`  - ${(0,markdown/* code */.aY)(`${app} ${name}`)}: ${(0,markdown/* literal */.eu)(reason)}.`);
        }
        if (plan.loses.length > 0) {
            const lost = plan.loses.map(markdown/* code */.aY).join(', ');
            lines.push(`  - Deleted for good, unless a backup has it: ${lost}.`);
        }
    }
    if (job !== undefined) {
        const state = {
            there: 'is there',
            'to be created': 'would be created',
            created: 'was created',
            'to be corrected': 'would be corrected',
            corrected: 'was corrected',
        }[job.state];
        lines.push(`- **Migration job:** ${(0,markdown/* code */.aY)(job.command)} before each deployment ${state}.`);
    }
    return lines;
}
function backupLines({ backups }) {
    if (backups === undefined)
        return [];
    const { wanted, made, notes } = backups;
    if (made.length === 0 && notes.length === 0) {
        return [`- **Backup** of ${wanted.map(markdown/* literal */.eu).join(', ')}: none yet, as nothing was started.`];
    }
    return [
        ...made.map(({ databaseName, id, createdAt, expiresAt, isReused }) => {
            const when = createdAt ? ` of ${(0,markdown/* literal */.eu)(createdAt)}` : '';
            const until = expiresAt ? `, kept until ${(0,markdown/* literal */.eu)(expiresAt.slice(0, 10))}` : '';
            const by = isReused ? ', made by an earlier attempt of this run' : '';
            return `- **Backup** of ${(0,markdown/* literal */.eu)(databaseName)}${when}: ${(0,markdown/* code */.aY)(id)}${until}${by}.`;
        }),
        ...notes.map((note) => `- **Backup:** ${(0,markdown/* literal */.eu)(note)}`),
    ];
}
function adminLines({ admin }) {
    if (admin === undefined)
        return [];
    const { username, state, left } = admin;
    const told = {
        'not begun': 'nothing was deployed by this run, so none was made',
        made: 'made; change the password after the first login',
        'exists already': 'exists already',
        'not made': 'not made',
        unknown: 'the job said nothing, so nobody knows',
    }[state];
    const rest = left.length === 0 ? '' : ` Left behind: ${left.map(markdown/* code */.aY).join(', ')}.`;
    return [`- **Admin user** ${(0,markdown/* code */.aY)(username)}: ${told}.${rest}`];
}

// EXTERNAL MODULE: ./src/actions/deploy-sevalla/timeline.ts
var timeline = __webpack_require__(2735);
;// CONCATENATED MODULE: ./src/actions/deploy-sevalla/report.ts








const SHORT_COMMIT = /\b([0-9a-f]{7})[0-9a-f]+/g;
function report(outcome) {
    if (outcome.kind === 'promotion')
        return reportPromotion(outcome, report);
    const failure = failureOf(outcome);
    return {
        outputs: outputsOf(outcome),
        summary: summaryOf(outcome),
        ...(failure === undefined ? {} : { failure }),
        annotations: annotationsOf(outcome),
    };
}
function outputsOf(outcome) {
    const { target, deployment } = outcome;
    const step = (name) => outcome.kind === 'ended' ? seconds((0,timeline/* stepMs */.pD)(outcome.deployment, outcome.steps, name)) : undefined;
    return {
        'deployment-id': idOf(outcome),
        status: deployment?.status ?? undefined,
        url: target.url,
        'app-name': target.appName,
        branch: deployment?.branch ?? undefined,
        'commit-sha': deployment?.commit_sha ?? undefined,
        image: deployment?.docker_image_url ?? target.image,
        'previous-deployment-id': target.previousId,
        'previous-commit-sha': previousCommit(target, deployment),
        'compare-url': compareUrl(target, deployment),
        adopted: target.isAdopted,
        'superseded-by': winnerOf(outcome)?.id,
        'started-at': deployment?.started_at ?? undefined,
        'finished-at': deployment?.finished_at ?? undefined,
        'queue-seconds': seconds((0,timeline/* queueMs */.Og)(deployment)),
        'build-seconds': step('build'),
        'rollout-seconds': step('rollout'),
        'duration-seconds': seconds((0,timeline/* runMs */.Yg)(deployment)),
        cause: outcome.kind === 'ended' ? outcome.diagnosis?.id : undefined,
        'rolled-back': hasRolledBack(outcome),
        'rollback-deployment-id': rollbackOf(outcome)?.result?.deployment?.id,
    };
}
/** One sentence, or nothing when all is well. */
function failureOf(outcome) {
    const id = idOf(outcome);
    switch (outcome.kind) {
        case 'planned':
        case 'started':
            return undefined;
        case 'live':
            return undefined;
        case 'ended': {
            const failure = outcome.isSuperseded ? undefined : endedBadly(outcome);
            return failure && `${failure}${rollbackSentence(outcome.target.safety)}`;
        }
        case 'rollback': {
            const { isDryRun, rollback } = outcome;
            if (rollback.result?.isDone || (isDryRun && rollback.decision.verdict === 'roll back')) {
                return undefined;
            }
            return rollback.result?.story ?? rollback.decision.reason;
        }
        case 'deadline': {
            const status = outcome.deployment?.status ?? 'unknown';
            const fate = {
                left: `it goes on at Sevalla; raise timeout, or ask for its status with: ${outcome.resume}`,
                cancelled: 'Sevalla is cancelling it, as on-timeout says',
                ended: 'it ended just then',
                unknown: 'nobody knows what became of it',
                'going on': 'it could not be cancelled and goes on at Sevalla',
            }[outcome.fate];
            return `The deployment ${id} was not done after ${(0,fields/* formatDuration */.a3)(outcome.waitedMs)} (status ${status}): ${fate}.`;
        }
        case 'mismatch':
            return mismatchSentence(outcome);
        case 'refused':
            return outcome.reason;
        case 'lost':
            return `How the deployment ${id} goes on cannot be seen any more, and it was left alone: ${outcome.reason}`;
        case 'interrupted': {
            const fate = {
                cancelled: `the deployment ${id} is being cancelled`,
                ended: `the deployment ${id} had ended before`,
                left: `the deployment ${id}, which another run has started, is left alone`,
                none: 'nothing was started yet',
                unknown: 'whether it started a deployment is looked at in the post step',
                'going on': `the deployment ${id} could not be cancelled yet, which the post step tries again`,
            }[outcome.fate];
            return `${outcome.reason.replace(/\.$/, '')}: ${fate}.`;
        }
    }
}
/** undefined where the end was not seen, so that nothing could be rolled back. */
function hasRolledBack(outcome) {
    if (outcome.kind !== 'ended' && outcome.kind !== 'rollback')
        return undefined;
    return rollbackOf(outcome)?.result?.isDone ?? false;
}
function rollbackOf(outcome) {
    return outcome.kind === 'rollback' ? outcome.rollback : outcome.target.safety?.rollback;
}
function mismatchSentence({ deployment, expected, fate, target }) {
    const live = 'the deployment had ended by then';
    const what = expected.kind === 'build' ? 'that' : `that ${expected.kind}`;
    const became = {
        cancelled: 'the deployment was cancelled',
        ended: deployment.status === 'success' ? `${live}, and ${what} is live now` : live,
        unknown: 'nobody knows what became of it',
        'going on': `the deployment ${deployment.id} could not be cancelled and goes on at Sevalla`,
    }[fate];
    const app = target.appName ?? 'the application';
    if (expected.kind === 'build') {
        return (`Sevalla promoted ${(0,identity/* describeBuild */.SY)(deployment)} to ${app}, ` +
            `although ${expected.source} ran ${(0,identity/* describeIdentity */.Cl)(expected)} when it was asked to; ${became}.`);
    }
    if (expected.kind === 'image') {
        return (`Sevalla deployed image ${deployment.docker_image_url} to ${app}, although ` +
            `${expected.image} was asked for: the trigger named it, and was not followed; ${became}.`);
    }
    return (`Sevalla deployed commit ${deployment.commit_sha} to ${app}, although ${expected.commit} was ` +
        'asked for: a deployment takes the head of its branch, and the branch moved between the push ' +
        `and the trigger; ${became}.`);
}
function winnerOf(outcome) {
    return outcome.kind === 'ended' ? outcome.winner : undefined;
}
function endedBadly({ deployment, diagnosis, lastLines, winner, target }) {
    const app = target.appName ?? target.appId ?? 'the application';
    switch (deployment.status) {
        case 'success':
            return undefined;
        case 'skipped':
            return `The deployment ${deployment.id} of ${app} was skipped${winner
                ? `, because a newer one took its place: ${winner.id} (${winner.status}${winner.commit_sha ? `, commit ${winner.commit_sha.slice(0, 7)}` : ''})`
                : ''}, so this version was not deployed.`;
        case 'cancelled':
            if (winner !== undefined) {
                return `The deployment ${deployment.id} of ${app} was cancelled for a newer one, ${winner.id}, so this version was not deployed.`;
            }
            return `The deployment ${deployment.id} of ${app} was cancelled at Sevalla, not by this run.`;
        default: {
            if (diagnosis !== undefined) {
                return `The deployment of ${app} failed: ${diagnosisSentence(diagnosis)}`;
            }
            const last = lastLines.findLast((line) => !/^Deployment failed\.?$/i.test(line.trim()));
            return `The deployment of ${app} failed for a reason that no rule knows${last === undefined
                ? ', and its log is empty'
                : `; its log ends with: ${last.trim().slice(0, 300)}`}.`;
        }
    }
}
function diagnosisSentence({ message, fix }) {
    const cause = message.replace(/\.$/, '').replace(/^(The|A|An|No) /, (word) => word.toLowerCase());
    return fix === undefined ? `${cause}.` : `${cause}; ${fix}.`;
}
function annotationsOf(outcome) {
    if (outcome.kind !== 'ended')
        return [];
    const lost = outcome.isSuperseded ? endedBadly(outcome) : undefined;
    if (lost !== undefined)
        return [{ level: 'warning', message: lost }];
    if (outcome.diagnosis === undefined)
        return [];
    const { id, file, line, message, fix } = outcome.diagnosis;
    // Without a place in a file it would only repeat the failure.
    if (file === undefined)
        return [];
    return [
        { level: 'error', title: id, file, line, message: fix ? `${message}. Fix: ${fix}.` : message },
    ];
}
function summaryOf(outcome) {
    const { target } = outcome;
    const sections = [
        `## ${markOf(outcome)} Deployment: ${(0,markdown/* literal */.eu)(report_headline(outcome))}`,
        (0,markdown/* table */.tp)(['', ''], facts(outcome)),
        ...story(outcome),
        ...(outcome.kind === 'rollback' ? rollbackSection(outcome.rollback) : []),
        ...safetySection(target.safety),
        ...(outcome.kind === 'ended' ? (0,timeline/* timelineSection */.RG)(outcome.deployment, outcome.steps) : []),
        ...environmentSection(target.environment),
        ...(target.advice.length === 0
            ? []
            : [
                '### Noticed on the way',
                target.advice
                    .map(({ message, fix, docs }) => {
                    const more = docs === undefined ? '' : ` ([read on](${docs}))`;
                    return `- ${(0,markdown/* literal */.eu)(message)}${fix ? ` Fix: ${(0,markdown/* literal */.eu)(fix)}.` : ''}${more}`;
                })
                    .join('\n'),
            ]),
    ];
    return `${sections.join('\n\n')}\n`;
}
function markOf(outcome) {
    if (outcome.kind === 'started' || outcome.kind === 'planned')
        return '\u26aa';
    if (failureOf(outcome) !== undefined)
        return '\u274c';
    return winnerOf(outcome) === undefined ? '\u2705' : '\u26aa';
}
function report_headline(outcome) {
    const app = outcome.target.appName ?? 'the application';
    switch (outcome.kind) {
        case 'planned':
            return `${app} was left as it is (dry run)`;
        case 'started':
            return `${app} was started, and not waited for`;
        case 'deadline':
            return `${app} was not done after ${(0,fields/* formatDuration */.a3)(outcome.waitedMs)}`;
        case 'live':
            return `${app} has this already, so nothing was deployed`;
        case 'mismatch':
            return `${app} got another ${outcome.expected.kind === 'image' ? 'image' : 'commit'}`;
        case 'refused':
            return `${app} was not started`;
        case 'lost':
            return `${app} can no longer be seen`;
        case 'rollback':
            if (outcome.isDryRun)
                return `${app} was left as it is (dry run)`;
            return `${app} was ${outcome.rollback.result?.isDone ? '' : 'not '}rolled back`;
        case 'interrupted':
            return `${app}, and the job was stopped meanwhile`;
        case 'ended': {
            const took = (0,timeline/* runMs */.Yg)(outcome.deployment);
            const time = took === undefined ? '' : ` after ${(0,fields/* formatDuration */.a3)(took)}`;
            const verb = {
                success: 'succeeded',
                failed: 'failed',
                cancelled: 'was cancelled',
                skipped: 'was skipped',
            }[outcome.deployment.status ?? ''];
            const step = outcome.failedStep === undefined ? '' : ` in its ${outcome.failedStep}`;
            return `${app} ${verb}${step}${outcome.deployment.status === 'skipped' ? '' : time}`;
        }
    }
}
function facts(outcome) {
    const { target, deployment } = outcome;
    const { commit_sha: sha, commit_message: message, docker_image_url: image } = deployment ?? {};
    const id = idOf(outcome);
    const winner = winnerOf(outcome);
    const changes = compareUrl(target, deployment);
    const rows = [
        [outcome.kind === 'planned' ? 'to deploy' : 'deployed', (0,markdown/* literal */.eu)(target.what)],
        [
            'commit',
            sha
                ? `${(0,markdown/* code */.aY)(sha.slice(0, 7))}${message ? ` ${(0,markdown/* literal */.eu)(firstLine(message))}` : ''}`
                : undefined,
        ],
        [
            'changes',
            changes
                ? `[${changes.split('/').at(-1).replace(SHORT_COMMIT, '$1')}](${changes})`
                : undefined,
        ],
        ['image', image ? (0,markdown/* code */.aY)(image) : undefined],
        ['address', target.url],
        ['status', deployment?.status ? (0,markdown/* code */.aY)(deployment.status) : undefined],
        ['deployment', id ? (0,markdown/* code */.aY)(id) : undefined],
        ['started by', target.isAdopted ? 'an earlier run, or Sevalla itself' : undefined],
        ['superseded by', winner ? (0,markdown/* code */.aY)(winner.id) : undefined],
        ['the one before', target.previousId ? (0,markdown/* code */.aY)(target.previousId) : undefined],
    ];
    return rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}
function story(outcome) {
    const failure = failureOf(outcome);
    if (failure === undefined)
        return [];
    if (outcome.kind === 'rollback')
        return [];
    if (outcome.kind !== 'ended')
        return [(0,markdown/* literal */.eu)(failure)];
    const { diagnosis, lastLines } = outcome;
    const tail = lastLines.length === 0 ? [] : [(0,markdown/* fold */.AU)('The last lines of the log', (0,markdown/* block */.om)(lastLines))];
    if (diagnosis === undefined)
        return [(0,markdown/* literal */.eu)(failure), ...tail];
    const { id, message, fix, docs, evidence, facts = [], prevention, file, line } = diagnosis;
    const place = file === undefined ? '' : ` At ${(0,markdown/* code */.aY)(`${file}:${line}`)}.`;
    return [
        '### Why it failed',
        `${(0,markdown/* literal */.eu)(message)}. (${(0,markdown/* code */.aY)(id)})${place}`,
        ...(fix === undefined
            ? []
            : [`**Fix:** ${(0,markdown/* literal */.eu)(fix)}.${docs ? ` [Read on](${docs}).` : ''}`]),
        ...(prevention === undefined || diagnosis.story !== undefined
            ? []
            : [
                `**Next time:** validate-settings sees this before a deployment, as ${(0,markdown/* code */.aY)(prevention)}.`,
            ]),
        ...(evidence.length === 0 ? [] : [(0,markdown/* block */.om)(evidence)]),
        ...puzzle(diagnosis),
        ...(facts.length === 0 ? [] : [(0,markdown/* fold */.AU)('What Sevalla says of the web process', (0,markdown/* block */.om)(facts))]),
        ...tail,
    ];
}
function puzzle({ story }) {
    if (story === undefined)
        return [];
    return [
        `### ${(0,markdown/* literal */.eu)(story.title)}`,
        story.lines.map((line) => `- ${(0,markdown/* literal */.eu)(line)}`).join('\n'),
    ];
}
function idOf(outcome) {
    return 'deploymentId' in outcome ? outcome.deploymentId : outcome.deployment.id;
}
function seconds(ms) {
    return ms === undefined ? undefined : Math.round(ms / 100) / 10;
}
function firstLine(text) {
    return text.split('\n')[0] ?? '';
}


/***/ }),

/***/ 3407:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   h6: () => (/* binding */ decideRollback),
/* harmony export */   kJ: () => (/* binding */ knownGoodOf),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/* unused harmony export isPinned */
/* harmony import */ var _pending_migrations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8277);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2614);


// Pure: what is known decides, by a table that the summary shows as it is.
const DAY_MS = 86_400_000;
/** Nobody has tried a build as old as that against today's data, and Sevalla may not have it any more. */
const OLDEST_DAYS = 90;
/** Where a rollback would go: the newest success before this deployment. */
function knownGoodOf(own, known, reason) {
    const at = known.findIndex(({ id }) => id === own.id);
    if (at === -1)
        return undefined;
    return known
        .slice(at + 1)
        .find((deployment) => deployment.status === 'success' && (reason === 'failed' || !isSame(deployment, own)));
}
function decideRollback(situation) {
    const { own, known, reason, mode, serving } = situation;
    const target = knownGoodOf(own, known, reason);
    const newer = newerThan(own, known);
    const earlier = newer.find((deployment) => isRollback(deployment, target));
    const rows = [
        statusRow(situation),
        ...(serving === undefined ? [] : [servingRow(serving)]),
        targetRow(situation, target),
        migrationsRow(situation.pending),
        ...environmentRow(situation),
        newerRow(newer, earlier),
        ...(situation.isForeign ? [foreignRow()] : []),
    ];
    const against = rows.filter(({ verdict }) => verdict === 'against');
    const base = { rows, target, earlier };
    if (serving?.answer === 'yes') {
        return {
            ...base,
            verdict: 'no need',
            reason: `No rollback is needed: the version before goes on, ${serving.how}.`,
        };
    }
    if (against.length > 0 || target === undefined) {
        const why = against.map(({ condition, value }) => `${condition}: ${value}`).join('; ');
        return { ...base, verdict: 'refuse', reason: `No rollback is safe. ${upperFirst(why)}.` };
    }
    const where = describe(target);
    if (serving?.answer === 'unknown') {
        return {
            ...base,
            verdict: 'recommend',
            reason: `Nobody can tell whether the application serves (${serving.how}). If it does not, go back to ${where}.`,
        };
    }
    if (mode === 'recommend') {
        return {
            ...base,
            verdict: 'recommend',
            reason: `Going back to ${where} is safe, which rollback: auto does.`,
        };
    }
    return { ...base, verdict: 'roll back', reason: `Going back to ${where}.` };
}
/** `deployment \u2026 (commit 1234567)` */
function describe({ id, commit_sha, docker_image_url }) {
    const what = commit_sha ? `commit ${commit_sha.slice(0, 7)}` : docker_image_url;
    return what ? `deployment ${id} (${what})` : `deployment ${id}`;
}
/** Whether two deployments are of the same build, as far as they tell. */
function isSame(one, other) {
    if (one.commit_sha || other.commit_sha)
        return one.commit_sha === other.commit_sha;
    if (!one.docker_image_url || !other.docker_image_url)
        return false;
    return one.docker_image_url === other.docker_image_url;
}
function isPinned({ docker_image_url: image }) {
    return /@sha256:[0-9a-f]{64}$/.test(image ?? '');
}
function newerThan(own, known) {
    const at = known.findIndex(({ id }) => id === own.id);
    return known
        .slice(0, Math.max(0, at))
        .filter(({ status }) => !['cancelled', 'skipped'].includes(status ?? ''));
}
function isRollback(deployment, target) {
    if (deployment.trigger === 'ROLLBACK_DEPLOYMENT')
        return true;
    return target !== undefined && isPinned(target) && isSame(deployment, target);
}
function statusRow({ own, reason }) {
    const status = own.status ?? 'none yet';
    const isFit = reason === 'failed' ? status !== 'success' && (0,_status_js__WEBPACK_IMPORTED_MODULE_1__/* .hasEnded */ .h)(own) : status === 'success';
    return {
        condition: 'how the deployment ended',
        value: status,
        verdict: isFit ? 'for' : 'against',
    };
}
function servingRow({ answer, how }) {
    return {
        condition: 'does the application serve',
        value: `${answer}: ${how}`,
        verdict: { yes: 'against', no: 'for', unknown: 'told' }[answer],
    };
}
function targetRow(situation, target) {
    const condition = 'a known-good version';
    const against = (value) => ({ condition, value, verdict: 'against' });
    if (target === undefined)
        return against('none: no other deployment before succeeded');
    const { own, isImage, reason, environment, now } = situation;
    const where = describe(target);
    if (reason === 'failed' && isSame(target, own) && environment !== 'put back') {
        return against(`${where} is the same that has just failed`);
    }
    if (isImage && !isPinned(target)) {
        return against(`${where} was deployed by a tag, which may be another image by now`);
    }
    if (!isImage && !target.commit_sha)
        return against(`${where} tells no commit to check it by`);
    const days = Math.floor((now - Date.parse(target.finished_at ?? target.created_at)) / DAY_MS);
    if (days > OLDEST_DAYS)
        return against(`${where} is ${days} days old`);
    return { condition, value: where, verdict: 'for' };
}
function migrationsRow(pending) {
    const obstacles = (0,_pending_migrations_js__WEBPACK_IMPORTED_MODULE_0__/* .isReturnable */ .N$)(pending) ? [] : (0,_pending_migrations_js__WEBPACK_IMPORTED_MODULE_0__/* .obstaclesIn */ .sS)(pending);
    const value = [
        (0,_pending_migrations_js__WEBPACK_IMPORTED_MODULE_0__/* .describePending */ .nI)(pending),
        ...(pending.kind === 'known'
            ? [obstacles.join(', ') || 'the version before goes on with them']
            : []),
    ].join('; ');
    return {
        condition: 'migrations in between',
        value,
        verdict: (0,_pending_migrations_js__WEBPACK_IMPORTED_MODULE_0__/* .isReturnable */ .N$)(pending) ? 'for' : 'against',
    };
}
function environmentRow({ environment, changed }) {
    const condition = 'variables';
    if (environment === 'partly put back') {
        return [{ condition, value: 'not all could be put back', verdict: 'against' }];
    }
    if (environment === 'put back') {
        return [{ condition, value: 'put back as they were', verdict: 'for' }];
    }
    if (changed === undefined)
        return [];
    return [{ condition, value: `changed since: ${changed}`, verdict: 'told' }];
}
function newerRow(newer, earlier) {
    const condition = 'a newer deployment';
    if (earlier !== undefined) {
        const value = `it was rolled back already, by ${describe(earlier)}, ${earlier.status ?? 'no status yet'}`;
        return { condition, value, verdict: 'against' };
    }
    const [latest] = newer;
    if (latest === undefined)
        return { condition, value: 'none', verdict: 'for' };
    return {
        condition,
        value: `${describe(latest)}, ${latest.status ?? 'no status yet'}`,
        verdict: 'against',
    };
}
function foreignRow() {
    return {
        condition: 'whose deployment it is',
        value: 'another run has started it, and decides itself',
        verdict: 'against',
    };
}
function upperFirst(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ })

};
