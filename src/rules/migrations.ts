import {
  bracketed,
  type Call,
  callIn,
  entriesOf,
  itemsIn,
  masked,
  stringIn,
} from './python-calls.ts';

// What Django migrations would do, told from their text: nothing of a repository is ever run here.

export interface MigrationFile {
  /** From the root of the repository. */
  path: string;
  text: string;
}

export type Answer = 'yes' | 'no' | 'unknown';

export interface Migration {
  path: string;
  /** The label of its application, as far as the folder tells. */
  app: string;
  name: string;
  /** Whether `migrate` can take it back, as Django sees it. */
  isReversible: Answer;
  /** Whether the version of before goes on working once it has run. */
  isBackwardCompatible: Answer;
  /** What it deletes for good, such as `notices.notice.body`: only a backup has it then. */
  loses: string[];
  /** Why an answer is not yes, a phrase each. */
  reasons: string[];
  /** What to migrate to in order to take it back. */
  previous: string | undefined;
}

export interface Plan {
  migrations: Migration[];
  isReversible: Answer;
  isBackwardCompatible: Answer;
  loses: string[];
}

interface Effect {
  isReversible: Answer;
  isBackwardCompatible: Answer;
  loses?: string;
  reason?: string;
}

const MODULE = /(?:^|\/)([^/]+)\/migrations\/([^/]+)\.py$/;

const HARMLESS: Effect = { isReversible: 'yes', isBackwardCompatible: 'yes' };

/**
 * What the migrations that a deployment adds do, in the order of their names.
 * @param earlier Those of the same applications that are there already: they tell what a changed
 *   field was before. Without them a changed field is `unknown`.
 */
export function planOf(
  added: readonly MigrationFile[],
  earlier: readonly MigrationFile[] = [],
): Plan {
  const sorted = [...added].sort(byPath);
  const migrations = sorted.map((file) => {
    const before = [...earlier, ...sorted].filter(
      ({ path }) => folderOf(path) === folderOf(file.path) && path < file.path,
    );
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
export function commandsBack({ migrations }: Plan): string[] {
  const first = new Map<string, Migration>();
  for (const migration of migrations) {
    if (!first.has(migration.app)) first.set(migration.app, migration);
  }
  return [...first.values()]
    .reverse()
    .flatMap(({ app, previous }) =>
      previous === undefined ? [] : [`python manage.py migrate ${app} ${previous}`],
    );
}

export function isMigration(path: string): boolean {
  return /(?:^|\/)migrations\/\d[^/]*\.py$/.test(path);
}

function readMigration(file: MigrationFile, earlier: readonly MigrationFile[]): Migration {
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
function bodyOf(text: string): string | undefined {
  const bare = masked(text);
  const head = /^class +Migration *\( *(?:[\w.]+\.)?Migration *\) *:/m.exec(bare);
  if (!head) return undefined;
  const start = head.index + head[0].length;
  const rest = bare.slice(start);
  const end = /\n(?=[^\s])/.exec(rest)?.index ?? rest.length;
  // A migration with methods of its own does what they say.
  if (/^\s+(?:async +)?def /m.test(rest.slice(0, end))) return undefined;
  return text.slice(start, start + end);
}

function operationsIn(body: string): string[] | undefined {
  const bare = masked(body);
  const starts = [...bare.matchAll(/^[ \t]+operations\b/gm)];
  const match = /^[ \t]+operations *(?::[^=\n]+)?= *\[/m.exec(bare);
  if (starts.length !== 1 || !match) return undefined;
  const found = bracketed(body, match.index + match[0].length - 1);
  if (found === undefined) return undefined;
  const after = masked(body).slice(found.end + 1);
  return /^[ \t]*(?:\n|$)/.test(after) ? entriesOf(found.inside) : undefined;
}

function previousOf(body: string, app: string): string | undefined {
  const match = /^[ \t]+dependencies *(?::[^=\n]+)?= *\[/m.exec(masked(body));
  const found = match && bracketed(body, match.index + match[0].length - 1);
  if (!found) return undefined;
  const own = entriesOf(found.inside).flatMap((entry) => {
    const [label, name] = itemsIn(entry) ?? [];
    return stringIn(label) === app && stringIn(name) ? [stringIn(name)!] : [];
  });
  // Two would be a merge, which has no single way back.
  return own.length > 1 ? undefined : (own[0] ?? 'zero');
}

type Fields = Map<string, string>;

function effectsOf(entry: string, text: string, app: string, fields: Fields): Effect[] {
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
    if (nested === undefined) return [vague('the database operations are not written out')];
    return nested.flatMap((inner) => effectsOf(inner, text, app, fields));
  }
  return [effectOf(operation, call, app, fields)];
}

function effectOf(operation: string, call: Call, app: string, fields: Fields): Effect {
  const model =
    stringIn(call.keywords.get('model_name') ?? argument(call, 0, 'name')) ?? '(a model)';
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

export const KNOWN_OPERATIONS: readonly string[] = [...ADDITIVE, ...OTHERS];

/** The name of an operation of Django's own, by how the file has imported it. */
function djangoName(dotted: string, text: string): string | undefined {
  const name = dotted.split('.').at(-1)!;
  if (!KNOWN_OPERATIONS.includes(name)) return undefined;
  const prefix = dotted.slice(0, -name.length - 1);
  const bare = masked(text);
  const from = prefix === '' ? name : prefix;
  const parents = prefix === '' ? /^django\.(?:db\.migrations|contrib\.postgres)\b/ : /^django\b/;
  if (/^django\.(?:db\.migrations|contrib\.postgres\.operations)$/.test(prefix)) return name;
  const imports = [
    ...bare.matchAll(/^from +(\S+) +import +(\([^)]*\)|[^\n]*)/gm),
    ...bare.matchAll(/^import +(django\.db\.migrations)( +as +\w+)/gm),
  ];
  const isDjango = imports.some(
    ([, module = '', names = '']) =>
      parents.test(module) && new RegExp(`(?:^|[\\s,(])${from}(?=$|[\\s,)])`).test(names),
  );
  return isDjango ? name : undefined;
}

function ofCode(what: 'RunPython' | 'RunSQL', code?: string, reverse?: string): Effect {
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
function ofNewField(place: string, expression: string | undefined): Effect {
  const field = fieldIn(expression);
  if (field === undefined) return vague(`the type of ${place} is not written out`);
  const isFilled =
    /(?:^|\.)(?:ManyToManyField|GeneratedField|GenericRelation)$/.test(field.name) ||
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

const WIDER: Readonly<Record<string, readonly string[]>> = {
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

function ofChangedField(place: string, was: string | undefined, is: string | undefined): Effect {
  const [before, after] = [fieldIn(was), fieldIn(is)];
  if (before === undefined || after === undefined) {
    return vague(`${place} is changed, and what it was before is not known`);
  }
  const from = before.name.split('.').at(-1)!;
  const to = after.name.split('.').at(-1)!;
  const effects: Effect[] = [];
  const isWider = WIDER[from]?.includes(to) ?? false;
  if (before.name !== after.name && !isWider) {
    effects.push(vague(`${place} becomes a ${to}, which may not hold what the ${from} held`));
  }
  if (
    /Key$|ToOneField$|ToManyField$/.test(to) &&
    String(before.positional) !== String(after.positional)
  ) {
    effects.push(vague(`${place} points elsewhere`));
  }
  const names = new Set([...before.keywords.keys(), ...after.keywords.keys()]);
  for (const name of names) {
    const [old, now] = [before.keywords.get(name), after.keywords.get(name)];
    if (old !== now && !WITHOUT_EFFECT.includes(name)) {
      effects.push(ofChangedOption(place, name, old, now, to));
    }
  }
  return (
    effects.find(({ isBackwardCompatible }) => isBackwardCompatible === 'no') ??
    effects.find(({ isBackwardCompatible }) => isBackwardCompatible === 'unknown') ??
    HARMLESS
  );
}

function ofChangedOption(
  place: string,
  name: string,
  old: string | undefined,
  now: string | undefined,
  type: string,
): Effect {
  switch (name) {
    case 'null':
      return now === 'True' ? HARMLESS : broken(`${place} must no longer be empty`);
    case 'max_length': {
      if (type === 'TextField' || Number(now) >= Number(old)) return HARMLESS;
      if (!(Number(now) < Number(old))) return vague(`max_length of ${place} changes`);
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

function vague(reason: string): Effect {
  return { isReversible: 'yes', isBackwardCompatible: 'unknown', reason };
}

/** What the version of before writes may be refused from now on. */
function stricter(reason: string): Effect {
  return vague(`${reason}, which may refuse what the version of before writes`);
}

function broken(reason: string, loses?: string): Effect {
  const effect: Effect = { isReversible: 'yes', isBackwardCompatible: 'no', reason };
  return loses === undefined ? effect : { ...effect, loses };
}

/** The fields of an application's models as its migrations leave them, as they are written. */
function fieldsOf(files: readonly MigrationFile[]): Fields {
  const fields: Fields = new Map();
  for (const { text } of files) {
    const body = bodyOf(text);
    for (const entry of (body && operationsIn(body)) || []) remember(entry, fields);
  }
  return fields;
}

function remember(entry: string, fields: Fields): void {
  const call = callIn(entry);
  if (call === undefined) return;
  const operation = call.name.split('.').at(-1);
  const model = stringIn(argument(call, 0, 'model_name')) ?? '';
  const name = stringIn(argument(call, 1, 'name')) ?? '';
  const field = argument(call, 2, 'field');
  if (operation === 'CreateModel') {
    const made = stringIn(argument(call, 0, 'name')) ?? '';
    for (const pair of itemsIn(argument(call, 1, 'fields')) ?? []) {
      const [key, definition] = itemsIn(pair) ?? [];
      if (definition !== undefined) fields.set(keyOf(made, stringIn(key) ?? ''), definition);
    }
  } else if (operation === 'AddField' || operation === 'AlterField') {
    if (field !== undefined) fields.set(keyOf(model, name), field);
  } else if (operation === 'RenameField') {
    const old = keyOf(model, stringIn(argument(call, 1, 'old_name')) ?? '');
    const definition = fields.get(old);
    const renamed = stringIn(argument(call, 2, 'new_name')) ?? '';
    fields.delete(old);
    if (definition !== undefined) fields.set(keyOf(model, renamed), definition);
  } else if (operation !== undefined && /^(?:RenameModel|SeparateDatabase)/.test(operation)) {
    // Followed no further: better nothing known than something wrong.
    fields.clear();
  }
}

function fieldIn(expression: string | undefined): Call | undefined {
  const call = expression === undefined ? undefined : callIn(expression);
  return call === undefined || call.isOpen ? undefined : call;
}

function argument({ positional, keywords }: Call, at: number, name: string): string | undefined {
  return keywords.get(name) ?? positional[at];
}

function keyOf(model: string, field: string): string {
  return `${model}.${field}`.toLowerCase();
}

function worst(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

function shown(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 60 ? `${flat.slice(0, 57)}...` : flat;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function byPath(a: MigrationFile, b: MigrationFile): number {
  return a.path < b.path ? -1 : 1;
}
