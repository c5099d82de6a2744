import { toInteger } from './builtins.ts';
import type { Interpreter } from './interpret.ts';
import { joinPath, parentOf, strip } from './methods.ts';
import { searchable } from './patterns.ts';
import { Raised } from './raised.ts';
import type { Scope } from './scope.ts';
import { cacheOf, databaseOf, mailOf } from './service-urls.ts';
import {
  type Arguments,
  from,
  NONE,
  ofBoolean,
  ofDict,
  ofList,
  ofObject,
  ofText,
  type PythonObject,
  truth,
  UNKNOWN,
  type Value,
} from './value.ts';

/** The part of a library that settings use, or undefined for a module that is not modelled. */
export function libraryModule(name: string, interpreter: Interpreter): Value | undefined {
  const make = Object.hasOwn(MODULES, name) ? MODULES[name] : undefined;
  if (make) return moduleOf(name, make(interpreter));
  // The rest of what is certainly installed: importing it cannot fail.
  return /^(?:django|logging|datetime|json|typing|__future__|warnings|socket|platform|collections|functools|itertools|urllib|subprocess|random|string|types|enum|dataclasses|contextlib|tempfile|shutil|glob|hashlib|base64|time|math|copy|configparser|email|importlib|ssl)(?:\.|$)/.test(
    name,
  )
    ? moduleOf(name, {})
    : undefined;
}

function moduleOf(name: string, members: Readonly<Record<string, Value>>): Value {
  return ofObject({
    name,
    member: (member) => (Object.hasOwn(members, member) ? members[member] : undefined),
  });
}

const fn = (name: string, call: (args: Arguments) => Value): Value => ofObject({ name, call });
const random = (): Value => ({ kind: 'random' });

const MODULES: Readonly<Record<string, (interpreter: Interpreter) => Record<string, Value>>> = {
  os: osModule,
  'os.path': (interpreter) => pathModule(interpreter),
  sys: () => ({ argv: argv(), platform: ofText('linux') }),
  pathlib: () => ({ Path: pathClass(), PurePath: pathClass(), PosixPath: pathClass() }),
  re: () => patternModule(),
  uuid: () => ({ uuid4: fn('uuid4', random), uuid1: fn('uuid1', random) }),
  secrets: () => ({
    token_urlsafe: fn('token_urlsafe', random),
    token_hex: fn('token_hex', random),
    choice: fn('choice', random),
  }),
  'django.core.management.utils': () => ({
    get_random_secret_key: fn('get_random_secret_key', random),
  }),
  'django.utils.crypto': () => ({ get_random_string: fn('get_random_string', random) }),
  'distutils.util': () => ({ strtobool: strtobool() }),
  environ: (interpreter) => ({
    Env: ofObject({
      name: 'Env',
      call: ({ named }) => envReader(interpreter, 'django-environ', named),
      member: (name) =>
        name === 'read_env' ? fn(name, () => NONE) : name === 'NOTSET' ? UNKNOWN : undefined,
    }),
    FileAwareEnv: ofObject({
      name: 'FileAwareEnv',
      call: ({ named }) => envReader(interpreter, 'django-environ', named),
    }),
    Path: UNKNOWN,
  }),
  environs: (interpreter) => {
    const make = (): Value => envReader(interpreter, 'environs', new Map());
    return { Env: fn('Env', make), FileAwareEnv: fn('FileAwareEnv', make), env: make() };
  },
  decouple: (interpreter) => ({
    config: decoupleConfig(interpreter),
    AutoConfig: fn('AutoConfig', () => decoupleConfig(interpreter)),
    Csv: fn('Csv', (args) => csv(args, interpreter)),
  }),
  dj_database_url: (interpreter) => ({
    config: fn('config', (args) => databaseConfig(args, interpreter)),
    parse: fn('parse', ({ positional: [url = UNKNOWN] }) => databaseOf(url)),
  }),
  'split_settings.tools': (interpreter) => ({
    include: ofObject({
      name: 'include',
      callIn: (args, module) => included(args, module, interpreter),
    }),
    // An object, so that it is told from a file that has to be there.
    optional: fn('optional', ({ positional: [path = NONE] }) =>
      path.kind === 'none' || (path.kind === 'text' && path.value === '')
        ? NONE
        : ofObject({ name: 'optional', item: () => path }),
    ),
  }),
  dotenv: () => ({
    load_dotenv: fn('load_dotenv', () => ofBoolean(true)),
    find_dotenv: fn('find_dotenv', () => UNKNOWN),
  }),
};

/** https://github.com/wemake-services/django-split-settings: files run in one namespace, in turn. */
function included(
  { positional, named, isOpen, place }: Arguments,
  module: Scope,
  interpreter: Interpreter,
): Value {
  const folder: Value = { kind: 'path', value: parentOf(module.file.path) };
  if (isOpen || named.has('scope')) module.isOpen = true;
  for (const given of positional) {
    if (given.kind === 'none') continue;
    const isOptional = given.kind === 'object';
    const name = isOptional ? (given.object.item?.(NONE) ?? UNKNOWN) : given;
    const path = joinPath([folder, name]);
    // Which files a pattern finds is not known here.
    if (path.kind !== 'path' || /[*?[]/.test(path.value)) {
      interpreter.forgetEverything();
      continue;
    }
    if (interpreter.include(path.value, module) || isOptional) continue;
    throw new Raised('OSError', place);
  }
  return NONE;
}

function strtobool(): Value {
  return fn('strtobool', ({ positional: [value = UNKNOWN], place }) => {
    if (value.kind !== 'text') return from(UNKNOWN, value);
    const word = value.value.toLowerCase();
    if (/^(?:y|yes|t|true|on|1)$/.test(word)) return from(ofBoolean(true), value);
    if (/^(?:n|no|f|false|off|0)$/.test(word)) return from(ofBoolean(false), value);
    throw new Raised('ValueError', place, { because: [value] });
  });
}

// A server is started with options and names of modules, never with the name of a management command.
const COMMANDS =
  /^(?:test|pytest|runserver|shell|migrate|makemigrations|collectstatic|compilemessages|createsuperuser|check|dbshell)$/;

function argv(): Value {
  return ofObject({
    name: 'argv',
    has: (key) => (key.kind === 'text' && COMMANDS.test(key.value) ? false : undefined),
  });
}

function osModule(interpreter: Interpreter): Record<string, Value> {
  const get: PythonObject['call'] = ({ positional: [name, fallback = NONE], named, place }) =>
    interpreter.read(name ?? named.get('key'), named.get('default') ?? fallback, 'KeyError', place);
  const set = (name: Value | undefined, value: Value | undefined): void => {
    if (name?.kind === 'text') interpreter.ownVariables.set(name.value, value ?? UNKNOWN);
  };
  const environ = ofObject({
    name: 'environ',
    item: (key) => interpreter.read(key, undefined, 'KeyError', key.place ?? NOWHERE),
    assign: set,
    has: (key) => {
      if (key.kind !== 'text') return undefined;
      interpreter.reads.push({ name: key.value, place: key.place ?? NOWHERE, isNeeded: false });
      const found = interpreter.variable(key.value, key.place ?? NOWHERE);
      return found === undefined ? false : found.kind === 'text' ? true : undefined;
    },
    member: (name) => {
      if (name === 'get' || name === 'pop') return fn(name, get);
      if (name === 'setdefault') {
        return fn(name, ({ positional: [key, value], place }) => {
          if (key?.kind !== 'text') return UNKNOWN;
          const found = interpreter.variable(key.value, place);
          if (found) return found;
          set(key, value);
          return value ?? UNKNOWN;
        });
      }
      if (name === 'update') {
        return fn(name, ({ positional: [more], named }) => {
          if (more?.kind === 'dict')
            for (const { key, value } of more.entries.values()) set(key, value);
          for (const [key, value] of named) set(ofText(key), value);
          return NONE;
        });
      }
      return undefined;
    },
  });
  return {
    environ,
    getenv: fn('getenv', get),
    path: moduleOf('os.path', pathModule(interpreter)),
    urandom: fn('urandom', random),
    sep: ofText('/'),
    name: ofText('posix'),
  };
}

const NOWHERE = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };

function pathModule(interpreter: Interpreter): Record<string, Value> {
  const same = fn('abspath', ({ positional: [path = UNKNOWN] }) => path);
  return {
    join: fn('join', ({ positional, isOpen }) => (isOpen ? UNKNOWN : joinPath(positional))),
    dirname: fn('dirname', ({ positional: [path = UNKNOWN] }) =>
      path.kind === 'path' ? from({ kind: 'path', value: parentOf(path.value) }, path) : UNKNOWN,
    ),
    abspath: same,
    realpath: same,
    normpath: same,
    isfile: fn('isfile', ({ positional: [path] }) => existence(path, interpreter)),
    exists: fn('exists', ({ positional: [path] }) => existence(path, interpreter)),
  };
}

/**
 * Whether there is such a file, as far as the repository tells. What has no extension may be a folder,
 * which nobody here can see.
 */
export function existence(path: Value | undefined, interpreter: Interpreter): Value {
  const isThere = interpreter.hasFile(path);
  if (isThere === undefined || path?.kind !== 'path') return UNKNOWN;
  if (!isThere && !/[^/]\.\w+$/.test(path.value)) return UNKNOWN;
  return from(ofBoolean(isThere), path);
}

function pathClass(): Value {
  return fn('Path', ({ positional, isOpen }) => (isOpen ? UNKNOWN : joinPath(positional)));
}

// Two repetitions take the cube of it.
const MOST_SEARCHED = 1000;

function patternModule(): Record<string, Value> {
  const withPattern = (
    use: (pattern: RegExp, text: string, args: Arguments) => Value,
    textAt: number,
  ) =>
    fn('re', (args) => {
      const [pattern] = args.positional;
      const text = args.positional[textAt];
      const expression = pattern?.kind === 'text' ? searchable(pattern.value) : undefined;
      if (
        !expression ||
        text?.kind !== 'text' ||
        text.value.length > MOST_SEARCHED ||
        args.named.size > 0
      ) {
        return from(UNKNOWN, ...args.positional);
      }
      return from(use(expression, text.value, args), text);
    });
  return {
    split: withPattern(
      (pattern, text, { positional: [, source = NONE] }) =>
        ofList(text.split(pattern).map((piece) => from(ofText(piece), source))),
      1,
    ),
    sub: withPattern((pattern, text, { positional: [, by] }) => {
      if (by?.kind !== 'text' || by.value.includes('\\')) return UNKNOWN;
      return ofText(text.replace(pattern, () => by.value));
    }, 2),
  };
}

// django-environ, environs: one object, called or asked by method.

const DJANGO_TRUE = /^(?:true|on|ok|y|yes|1)$/i;
const MARSHMALLOW_TRUE = /^(?:true|t|yes|y|on|1)$/i;
const MARSHMALLOW_FALSE = /^(?:false|f|no|n|off|0)$/i;

const CASTS = new Set(['bool', 'int', 'list', 'str', 'float', 'tuple']);

type EnvFlavor = 'django-environ' | 'environs';

function envReader(
  interpreter: Interpreter,
  flavor: EnvFlavor,
  schema: ReadonlyMap<string, Value>,
): Value {
  let prefix = '';
  const type = flavor === 'django-environ' ? 'ImproperlyConfigured' : 'EnvError';
  const read = (args: Arguments, kind: string, ownDefaultAt: number, usual?: string): Value => {
    const { positional, named, place, isOpen } = args;
    if (isOpen) return UNKNOWN;
    const given =
      positional[0] ??
      named.get('var') ??
      named.get('name') ??
      (usual === undefined ? undefined : ofText(usual));
    if (given?.kind !== 'text') return UNKNOWN;
    const name = `${prefix}${given.value}`;
    const [cast, declared] = declaredFor(schema.get(name));
    const fallback = named.get('default') ?? positional[ownDefaultAt] ?? declared;
    const value = interpreter.read(ofText(name), fallback, type, place);
    const isSet = value.origins?.some((origin) => origin.name === name && origin.isSet) ?? false;
    // A default is handed back as it is, URLs excepted.
    const isUrl = /db|cache|email|search/.test(kind);
    if (!isSet && !(isUrl && value.kind === 'text')) return value;
    if (value.kind !== 'text') return value.kind === 'variable' ? from(UNKNOWN, value) : value;
    // Others of its variables may stand in a value.
    if (flavor === 'django-environ' && value.value.startsWith('$')) return from(UNKNOWN, value);
    const asked =
      named.get('cast') ??
      (kind === '' && flavor === 'django-environ' ? positional[1] : undefined) ??
      cast;
    // django-environ takes the type of the default where none is asked for.
    const smart = flavor === 'django-environ' && fallback ? typeOf(fallback) : '';
    const caster =
      kind === '' && asked?.kind === 'object'
        ? CASTS.has(asked.object.name)
          ? asked.object.name
          : 'other'
        : kind === '' && asked?.kind === 'list'
          ? 'list'
          : kind === '' && asked === undefined
            ? smart
            : kind;
    return castValue(value, caster, flavor, args, named.get('subcast'), interpreter);
  };
  const METHODS: Readonly<Record<string, [number, string?]>> = {
    bool: [1],
    int: [1],
    str: [1],
    float: [1],
    list: [flavor === 'environs' ? 1 : 2],
    tuple: [flavor === 'environs' ? 1 : 2],
    dict: [flavor === 'environs' ? 1 : 2],
    json: [1],
    url: [1],
    path: [1],
    db: [1, 'DATABASE_URL'],
    db_url: [1, 'DATABASE_URL'],
    dj_db_url: [1],
    cache: [1, 'CACHE_URL'],
    cache_url: [1, 'CACHE_URL'],
    dj_cache_url: [1],
    email: [1, 'EMAIL_URL'],
    email_url: [1, 'EMAIL_URL'],
    dj_email_url: [1],
  };
  return ofObject({
    name: 'env',
    call: (args) => read(args, '', flavor === 'environs' ? 1 : 2),
    member: (name) => {
      const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
      if (method) return fn(name, (args) => read(args, name, ...method));
      if (name === 'read_env' || name === 'seal') return fn(name, () => NONE);
      if (name === 'prefixed') {
        return fn(name, ({ positional: [text] }) => {
          const before = prefix;
          return ofObject({
            name,
            enter: () => {
              prefix = `${before}${text?.kind === 'text' ? text.value : '?'}`;
            },
            leave: () => {
              prefix = before;
            },
          });
        });
      }
      return undefined;
    },
  });
}

/** The cast that a default stands for; '' where it stands for none. */
function typeOf(fallback: Value): string {
  switch (fallback.kind) {
    case 'boolean':
      return 'bool';
    case 'number':
      return Number.isInteger(fallback.value) ? 'int' : 'float';
    case 'list':
      return fallback.flavor === 'set' ? 'other' : fallback.flavor;
    case 'none':
    case 'text':
    case 'random':
      return '';
    default:
      return 'other';
  }
}

/** `DEBUG=(bool, False)` in the scheme of django-environ. */
function declaredFor(entry: Value | undefined): [Value | undefined, Value | undefined] {
  if (entry?.kind === 'list' && entry.flavor === 'tuple') return [entry.items[0], entry.items[1]];
  return [entry, undefined];
}

function castValue(
  value: Value & { kind: 'text' },
  kind: string,
  flavor: EnvFlavor,
  args: Arguments,
  subcast: Value | undefined,
  interpreter: Interpreter,
): Value {
  const { value: text } = value;
  switch (kind) {
    case '':
    case 'str':
      return value;
    case 'bool': {
      const word = strip(text, 'both');
      if (flavor === 'django-environ') {
        const isOn = /^[+-]?\d+$/.test(word) ? Number(word) !== 0 : DJANGO_TRUE.test(word);
        return from(ofBoolean(isOn), value);
      }
      if (MARSHMALLOW_TRUE.test(word)) return from(ofBoolean(true), value);
      if (MARSHMALLOW_FALSE.test(word)) return from(ofBoolean(false), value);
      throw new Raised('EnvError', args.place, { because: [value] });
    }
    case 'int':
      return toInteger(value, args);
    case 'list':
    case 'tuple': {
      // Neither strips: of "a.io, b.io", the second begins with a space, and matches nothing.
      const isBare = flavor === 'django-environ' && kind === 'tuple';
      const inner = isBare ? text.replace(/^\(+|\(+$/g, '').replace(/^\)+|\)+$/g, '') : text;
      const pieces = inner.split(',').map((piece) => from(ofText(piece), value));
      const kept = flavor === 'django-environ' ? pieces.filter((piece) => truth(piece)) : pieces;
      const items = text === '' ? [] : kept;
      const cast = subcast ?? (flavor === 'django-environ' ? args.named.get('cast') : undefined);
      const made =
        cast?.kind === 'object' && cast.object.name !== 'list'
          ? items.map((item) => interpreter.apply(cast, [item], args.place))
          : items;
      return from(ofList(made, kind === 'tuple' ? 'tuple' : 'list'), value);
    }
    case 'db':
    case 'db_url':
    case 'dj_db_url':
      return databaseOf(value);
    case 'cache':
    case 'cache_url':
    case 'dj_cache_url':
      return cacheOf(value);
    case 'email':
    case 'email_url':
    case 'dj_email_url':
      return mailOf(value);
    default:
      return from(UNKNOWN, value);
  }
}

function decoupleConfig(interpreter: Interpreter): Value {
  return ofObject({
    name: 'config',
    member: () => UNKNOWN,
    call: (args) => {
      const { positional, named, place, isOpen } = args;
      if (isOpen) return UNKNOWN;
      const fallback = named.get('default') ?? positional[1];
      const value = interpreter.read(positional[0], fallback, 'UndefinedValueError', place);
      const cast = named.get('cast') ?? positional[2];
      if (cast?.kind !== 'object') return cast === undefined ? value : from(UNKNOWN, value);
      if (cast.object.name === 'bool') {
        if (value.kind === 'boolean' || value.kind === 'none') return value;
        if (value.kind === 'number') return from(ofBoolean(value.value !== 0), value);
        if (value.kind !== 'text') return from(UNKNOWN, value);
        if (value.value === '') return from(ofBoolean(false), value);
        if (/^(?:y|yes|t|true|on|1)$/i.test(value.value)) return from(ofBoolean(true), value);
        if (/^(?:n|no|f|false|off|0)$/i.test(value.value)) return from(ofBoolean(false), value);
        throw new Raised('ValueError', place, { because: [value] });
      }
      return value.kind === 'variable'
        ? from(UNKNOWN, value)
        : interpreter.apply(cast, [value], place);
    },
  });
}

function csv({ named, positional }: Arguments, interpreter: Interpreter): Value {
  const cast = named.get('cast') ?? positional[0];
  return fn('Csv', ({ positional: [value = UNKNOWN], place }) => {
    if (named.has('delimiter') || named.has('strip')) return from(UNKNOWN, value);
    if (value.kind === 'list') return value;
    if (value.kind !== 'text') return from(UNKNOWN, value);
    const items = value.value
      .split(',')
      .map((piece) => strip(piece, 'both'))
      .filter((piece, _, all) => piece !== '' || all.length > 1)
      .map((piece) => from(ofText(piece), value));
    return from(
      ofList(cast ? items.map((item) => interpreter.apply(cast, [item], place)) : items),
      value,
    );
  });
}

function databaseConfig({ positional, named, place }: Arguments, interpreter: Interpreter): Value {
  const name = named.get('env') ?? positional[0] ?? ofText('DATABASE_URL');
  const fallback = named.get('default') ?? positional[1] ?? NONE;
  const url = interpreter.read(name, fallback, 'KeyError', place);
  // Without a URL it is an empty dict, and Django has no database.
  if (url.kind === 'none' || (url.kind === 'text' && url.value === ''))
    return from(ofDict([]), url);
  return databaseOf(url);
}
