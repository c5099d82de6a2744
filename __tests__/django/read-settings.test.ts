import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { defaultModule, type Lookup, readSettings } from '../../src/django/read-settings.ts';
import type { Value } from '../../src/django/value.ts';
import { djangoVenv } from '../support/django-venv.ts';
import { type Files, lookupIn, read, sourcesOf } from './project.ts';

const UNSURE = '(unknown)';

/** As JSON has it; what is not known is a text of its own. */
function plain(value: Value): unknown {
  switch (value.kind) {
    case 'none':
      return null;
    case 'boolean':
    case 'number':
    case 'text':
    case 'path':
      return value.value;
    case 'list':
      return value.items.map(plain);
    case 'dict':
      return Object.fromEntries([
        ...[...value.entries.values()].map(({ key, value: each }) => [plain(key), plain(each)]),
        ...(value.isOpen ? [[UNSURE, UNSURE]] : []),
      ]);
    case 'either':
      return { either: value.options.map(plain) };
    case 'variable':
      return {
        variable: value.name,
        ...(value.fallback ? { default: plain(value.fallback) } : {}),
      };
    case 'random':
      return '(random)';
    default:
      return UNSURE;
  }
}

function settingsOf(files: Files, lookup?: Lookup): Record<string, unknown> {
  const { settings } = read(files, lookup);
  return Object.fromEntries([...settings].map(([name, { value }]) => [name, plain(value)]));
}

const code = (text: string, lookup?: Lookup): Record<string, unknown> =>
  settingsOf({ 'settings.py': `import os\n${text}\n` }, lookup);

// Python that the reader follows to the end: what it knows must be what Python has.
const ENV = {
  HOSTS: 'a.io, b.io,,c.io ',
  ON: 'True',
  OFF: 'no',
  NUMBER: ' 42 ',
  EMPTY: '',
  NAME: 'shop',
};
const PROGRAMS: Readonly<Record<string, string>> = {
  literals: 'A = [1, 2.5, "x", None, True, (1, "y"), {"k": [1]}]\nB = -3\nC = 0x10 + 1_000',
  'texts of every kind': `A = 'a' "b" '''c''' r"\\d" "\\n\\x41\\u00e9"\nB = f"{A}-{1 + 1}{{x}}"\nC = """two\nlines"""`,
  'precedence of not, and, or':
    'A = not False or True\nB = not (False or True)\nC = 1 if not 0 and 2 else 3\nD = not 1 == 2 and True\nE = not "a" in "abc" or False',
  arithmetic:
    'A = 60 * 60 * 24 * 7\nB = 7 // 2\nC = -7 // 2\nD = -7 % 3\nE = 2 ** 3 ** 2\nF = -2 ** 2',
  'both operands of and, or': 'A = "" or "b"\nB = 0 and 1\nC = None or [] or {}\nD = "x" and "y"',
  comparisons:
    'A = 1 < 2\nB = "a" in ["a"]\nC = "z" not in {"z": 1}\nD = None is None\nE = (1, 2) == (1, 2)\nF = 3 != 3',
  unpacking: 'A, B = 1, 2\n(C, D) = [3, 4]\nE = F = "same"',
  'lists that change':
    'A = ["b"]\nA.insert(0, "a")\nA += ["c"]\nA.append("d")\nA.extend(("e",))\nA.remove("b")\nB = [*A, "z"]\nC = A + ["y"]\nD = A[1:]\nE = A[-1]',
  'one list by two names': 'A = [1]\nB = A\nB.append(2)\nC = list(A)\nC.append(3)',
  'dicts that change':
    'A = {"default": {"X": 1}}\nA["default"]["Y"] = 2\nA["default"].update({"Z": 3}, W=4)\nA["other"] = dict(B=1)\nC = {**A["default"], "X": 0}\nD = A.get("none", "fallback")\nE = A["default"].pop("X")\ndel A["other"]',
  comprehensions:
    'A = [x.strip() for x in os.environ["HOSTS"].split(",") if x.strip()]\nB = {x: len(x) for x in ["a", "bb"]}\nC = [x + y for x in "ab" for y in "cd" if x != "b"]\nD = sorted({"z": 1, "b": 2}) == ["b", "z"]',
  'methods of texts':
    'A = "a,b".split(",")\nB = " a  b ".split()\nC = "xaxx".strip("x")\nD = "Ab".lower() + "Ab".upper()\nE = ",".join(["a", "b"])\nF = "abc".replace("b", "")\nG = "abc".startswith(("x", "a"))\nH = "abc".removeprefix("a")',
  'the environment':
    'A = os.environ["NAME"]\nB = os.environ.get("MISSING", "d")\nC = os.getenv("MISSING")\nD = os.environ.get("EMPTY") or "e"\nE = "NAME" in os.environ\nF = "MISSING" in os.environ\nG = os.environ.get("ON", "").lower() == "true"\nH = int(os.environ["NUMBER"])\nI = bool(os.environ.get("OFF"))',
  'branches by the environment':
    'if "MISSING" in os.environ:\n    A = 1\nelif os.environ.get("ON") == "True":\n    A = 2\nelse:\n    A = 3\nB = "x" if os.getenv("EMPTY") else "y"',
  'functions of the project':
    'def flag(name, default=False):\n    value = os.environ.get(name)\n    if value is None:\n        return default\n    return value.lower() in ("true", "1", "yes")\n\ndef names(text, *, by=","):\n    return [x for x in (y.strip() for y in text.split(by)) if x]\n\nA = flag("ON")\nB = flag("OFF")\nC = flag("MISSING", True)\nD = names(os.environ["HOSTS"])\nE = (lambda x, y=2: x * y)(4)',
  'default arguments and spreads':
    'def f(a, *rest, b=1, **more):\n    return [a, list(rest), b, more]\nA = f(1, 2, 3, b=4, c=5)\nB = f(*[1, 2], **{"b": 3})',
  loops:
    'A = []\nfor x in ["a", "b", "c"]:\n    if x == "b":\n        continue\n    A.append(x)\nB = {}\nfor i, x in enumerate(A):\n    B[x] = i\nfor k, v in {"p": 1}.items():\n    C = [k, v]',
  'exceptions that are handled':
    'try:\n    A = os.environ["MISSING"]\nexcept KeyError:\n    A = "none"\ntry:\n    B = int("x")\nexcept (TypeError, ValueError) as error:\n    B = -1\nelse:\n    B = 9\nfinally:\n    C = 1\ntry:\n    D = {"a": 1}["b"]\nexcept Exception:\n    D = 0',
  'the walrus':
    'if name := os.environ.get("NAME"):\n    A = name + "!"\nB = [y for x in "ab" if (y := x * 2)]',
  'the environment, set by the code':
    'os.environ["MADE"] = "1"\nos.environ.setdefault("NAME", "other")\nos.environ.setdefault("ALSO", "x")\nos.environ.update(MORE="2")\nA = os.environ["MADE"] + os.environ["NAME"] + os.environ["ALSO"] + os.getenv("MORE")',
  'patterns that are simple':
    'import re\nA = re.split(r"[\\s,]+", "a, b c")\nB = re.sub(r"^valkey", "redis", "valkey://x")',
  'names of the module': 'globals()["A"] = 1\nlocals().update({"B": 2})\nC = globals().get("D", 3)',
  'a class of constants': 'class Config:\n    X = 1\n    Y = X + 1\nA = Config.X + Config.Y',
  'match by plain values':
    'match os.environ.get("NAME", ""):\n    case "a" | "b":\n        A = 1\n    case "shop" | None:\n        A = 3\n    case _:\n        A = 2\ndef engine(kind):\n    match kind:\n        case "pg":\n            return "postgresql"\n        case None:\n            return "none"\n        case other:\n            return other + "!"\nB = [engine("pg"), engine(None), engine("x")]\nmatch 3:\n    case -3:\n        C = 1\n    case 3:\n        C = 2',
  'any, all, map, filter':
    'A = any(x == "b" for x in "ab")\nB = all(["x", ""])\nC = list(map(str.strip, [])) + list(map(int, ["1", "2"]))\nD = list(filter(None, ["", "a"]))\nE = max(1, 2) + min([3, 4])\nF = list(range(2, 4))',
};

const venv = await djangoVenv();
if ('unavailable' in venv && process.env['REQUIRE_DJANGO'] === '1') {
  throw new Error(`REQUIRE_DJANGO is set, but ${venv.unavailable}`);
}

describe('what Python makes of it', () => {
  const python = 'unavailable' in venv ? undefined : venv.python;
  const each = Object.entries(PROGRAMS);
  (python === undefined ? test.skip.each(each) : test.each(each))('%s', (_, program) => {
    const text = `import os\n${program}\n`;
    const script = `import json, sys\nscope = {}\nexec(sys.stdin.read(), scope)\nprint(json.dumps({k: v for k, v in scope.items() if k.isupper()}))`;
    const ran = spawnSync(python ?? '', ['-c', script], {
      input: text,
      encoding: 'utf8',
      env: ENV,
    });
    expect(ran.stderr).toBe('');
    const mine = settingsOf({ 'settings.py': text }, lookupIn(ENV));
    expect(mine).toEqual(JSON.parse(ran.stdout));
  });
});

describe('what is not known', () => {
  const unknown: Lookup = () => 'unknown';

  test('patterns of match that are no plain values decide nothing', () => {
    const text = [
      'A = "before"',
      'match {"k": 1}:',
      '    case {"k": 2}:',
      '        A = "wrong"',
      '    case {"k": x}:',
      '        A = "right"',
      '        B = x',
      'match "a":',
      '    case x if x == "b":',
      '        D = "wrong"',
      '    case _:',
      '        D = "right"',
      'C = "after"',
    ].join('\n');
    const { settings, faults, unread } = read({ 'settings.py': text });
    expect(settings.get('A')?.value).not.toMatchObject({ kind: 'text' });
    expect(settings.get('D')?.value).not.toMatchObject({ kind: 'text' });
    expect(settings.get('B')?.value.kind).toBe('unknown');
    expect(settings.get('C')?.value).toMatchObject({ value: 'after' });
    expect({ faults, unread }).toEqual({ faults: [], unread: [] });
  });

  test('is told apart: a variable, one of two, and nothing at all', () => {
    const text = [
      'A = os.environ["X"]',
      'B = os.environ.get("X", "d")',
      'C = 1 if os.environ.get("X") else 2',
      'D = os.environ["X"].split(",")',
      'E = ["a", os.environ["X"]]',
      'if os.environ.get("X") == "y":',
      '    F = "one"',
      '    E.append("b")',
      'else:',
      '    F = "two"',
      'G = "same" if os.environ["X"] else "same"',
    ].join('\n');
    expect(code(text, unknown)).toEqual({
      A: { variable: 'X' },
      B: { variable: 'X', default: 'd' },
      C: { either: [1, 2] },
      D: UNSURE,
      E: {
        either: [
          ['a', { variable: 'X' }, 'b'],
          ['a', { variable: 'X' }],
        ],
      },
      F: { either: ['one', 'two'] },
      G: 'same',
    });
  });

  test.each([
    ['a function of a library', 'import boto3\nA = boto3.secret("x")'],
    ['a file', 'A = open("version.txt").read()'],
    ['a list that a stranger was given', 'import shop_tools\nA = [1]\nshop_tools.add(A)'],
    ['a loop that may not end', 'A = 1\nwhile True:\n    A += 1'],
    ['a recursion that does not end', 'def f(x):\n    return f(x) + 1\nA = f(1)'],
    ['a decorated function', 'import functools\n@functools.cache\ndef f():\n    return 1\nA = f()'],
    ['a text that is a program', 'A = eval("1")'],
    ['a name that only one way gives', 'import maybe\nif maybe.x:\n    A = 1'],
    ['what comes after exec', 'A = 1\nexec(open("x").read())'],
    [
      'what comes after locals() in the hands of a stranger',
      'import h\nA = 1\nh.settings(locals())',
    ],
  ])('stays unknown: %s', (_, text) => {
    expect(code(text)['A']).toBe(UNSURE);
  });

  test('is what a stranger brings along, or a file with an error in it', () => {
    const good = 'INSTALLED_APPS = []\n';
    expect(read({ 'settings.py': good }).isComplete).toBe(true);
    expect(read({ 'settings.py': `from shop_base import *\n${good}` }).isComplete).toBe(false);
    const broken = read({ 'settings.py': `A = 1\nB = = 2\n${good}C = 3\n` });
    expect(broken.isComplete).toBe(false);
    expect(broken.unread).toEqual([expect.objectContaining({ file: 'settings.py', line: 2 })]);
    expect(plain(broken.settings.get('A')!.value)).toBe(1);
    expect(plain(broken.settings.get('C')!.value)).toBe(3);
    expect(plain(broken.settings.get('B')!.value)).toBe(UNSURE);
  });

  test('is no reason to end: a package that may or may not be installed', () => {
    const text = 'A = 1\ntry:\n    import debug_toolbar\n    A = 2\nexcept ImportError:\n    pass';
    expect(code(text)['A']).toEqual({ either: [2, 1] });
  });
});

describe('libraries that read the environment', () => {
  const values = lookupIn({
    ON: 'on',
    HOSTS: 'a.io,b.io',
    NUMBER: '7',
    SPACED: 'a.io, b.io,,c',
    BRACKETS: '(a, b)',
    DATABASE_URL: 'postgres://u:p@db/shop',
    CACHE_URL: 'locmem://',
    DJANGO_NAME: 'n',
  });
  const SQLITE = {
    ENGINE: 'django.db.backends.sqlite3',
    NAME: 'db.sqlite3',
    [UNSURE]: UNSURE,
  };
  const POSTGRES = {
    ENGINE: 'django.db.backends.postgresql',
    NAME: UNSURE,
    [UNSURE]: UNSURE,
  };
  test.each<[string, string, Record<string, unknown>]>([
    [
      'django-environ',
      'import environ\nenv = environ.Env(DEBUG=(bool, False), ON=(bool, False))\nenviron.Env.read_env(".env")\nA = env("DEBUG")\nB = env("ON")\nC = env.list("HOSTS")\nD = env.int("NUMBER", default=1)\nE = env("MISSING", default="d")\nF = {"default": env.db()}\nG = env.bool("MISSING", False)\nH = env.cache("CACHE_URL")\nI = env.db("MISSING", default="sqlite:///db.sqlite3")',
      {
        A: false,
        B: true,
        C: ['a.io', 'b.io'],
        D: 7,
        E: 'd',
        F: { default: POSTGRES },
        G: false,
        H: { BACKEND: 'django.core.cache.backends.locmem.LocMemCache', [UNSURE]: UNSURE },
        I: SQLITE,
      },
    ],
    [
      'django-environ, by the type of the default',
      'import environ\nenv = environ.Env()\nA = env("HOSTS", default=[])\nB = env("ON", default=True)\nC = env("NUMBER", default=1)\nD = env("HOSTS", default=())\nE = env("HOSTS", default="d")\nF = env("HOSTS", default=None)\nG = env("SPACED", default=["d"])\nH = env.bool("NUMBER")\nI = env.list("SPACED")\nJ = env.tuple("BRACKETS")',
      {
        A: ['a.io', 'b.io'],
        B: true,
        C: 7,
        D: ['a.io', 'b.io'],
        E: 'a.io,b.io',
        F: 'a.io,b.io',
        G: ['a.io', ' b.io', 'c'],
        H: true,
        I: ['a.io', ' b.io', 'c'],
        J: ['a', ' b'],
      },
    ],
    [
      'environs, with the default in second place',
      'from environs import Env\nenv = Env()\nA = env.dict("MISSING", {"a": 1})\nB = env.list("SPACED", ["d"])\nC = env("HOSTS", ["d"])',
      { A: { a: 1 }, B: ['a.io', ' b.io', '', 'c'], C: 'a.io,b.io' },
    ],
    [
      'environs',
      'from environs import Env\nenv = Env()\nenv.read_env()\nA = env.bool("ON")\nB = env.list("HOSTS", subcast=str)\nC = env("MISSING", "d")\nwith env.prefixed("DJANGO_"):\n    D = env("NAME")\nE = env.dj_db_url("DATABASE_URL")',
      { A: true, B: ['a.io', 'b.io'], C: 'd', D: 'n', E: POSTGRES },
    ],
    [
      'decouple',
      'from decouple import config, Csv\nA = config("ON", cast=bool)\nB = config("HOSTS", cast=Csv())\nC = config("NUMBER", default=1, cast=int)\nD = config("MISSING", default=False, cast=bool)\nE = config("HOSTS", cast=lambda v: [x.strip() for x in v.split(",")])',
      { A: true, B: ['a.io', 'b.io'], C: 7, D: false, E: ['a.io', 'b.io'] },
    ],
    [
      'dj-database-url',
      'import dj_database_url\nA = {"default": dj_database_url.config(conn_max_age=600)}\nB = dj_database_url.config("MISSING", default="sqlite:///db.sqlite3")\nC = dj_database_url.config(env="MISSING")\nD = dj_database_url.parse(os.environ["DATABASE_URL"])\nA["default"]["ATOMIC_REQUESTS"] = True',
      { A: { default: { ...POSTGRES, ATOMIC_REQUESTS: true } }, B: SQLITE, C: {}, D: POSTGRES },
    ],
    [
      'paths',
      'from pathlib import Path\nA = Path(__file__).resolve().parent\nB = A / "static"\nC = os.path.join(os.path.dirname(os.path.abspath(__file__)), "x", "y")\nD = str(A.parent / "media")\nE = Path("/data") / "db"\nF = f"{B}/css"',
      { A: '', B: 'static', C: 'x/y', D: '../media', E: '/data/db', F: 'static/css' },
    ],
    [
      'random keys',
      'import secrets, uuid\nfrom django.core.management.utils import get_random_secret_key\nA = secrets.token_urlsafe(50)\nB = os.environ.get("MISSING", get_random_secret_key())\nC = str(uuid.uuid4())\nD = "x" + get_random_secret_key()',
      { A: '(random)', B: '(random)', C: '(random)', D: '(random)' },
    ],
    [
      'the command line',
      'import sys\nA = "test" in sys.argv\nB = len(sys.argv) > 1',
      { A: false, B: UNSURE },
    ],
  ])('%s', (_, text, expected) => {
    expect(code(text, values)).toEqual(expected);
  });
});

describe('modules', () => {
  const PACKAGE: Files = {
    'config/__init__.py': 'from .celery import app\n',
    'config/celery.py': 'import celery\napp = celery.Celery("x")\n',
    'config/settings/__init__.py': '',
    'config/settings/base.py':
      'from .parts import *\nfrom .parts import _hidden\nINSTALLED_APPS = []\nMIDDLEWARE = ["a"]\nHIDDEN = _hidden\n',
    'config/settings/parts.py': '_hidden = 1\nPART = "p"\n',
    'config/settings/production.py':
      'from .base import *\nfrom config.settings import parts\nMIDDLEWARE.insert(0, "first")\nOTHER = parts.PART\ntry:\n    from .local import *\nexcept ImportError:\n    LOCAL = False\n',
  };

  test('import each other, by name and by star', () => {
    const { settings, isComplete } = read(PACKAGE, undefined, 'config.settings.production');
    expect(isComplete).toBe(true);
    expect(
      Object.fromEntries([...settings].map(([name, { value }]) => [name, plain(value)])),
    ).toEqual({
      PART: 'p',
      INSTALLED_APPS: [],
      MIDDLEWARE: ['first', 'a'],
      HIDDEN: 1,
      OTHER: 'p',
      LOCAL: false,
    });
  });

  test('leave the place of each setting: where it was assigned, and changed last', () => {
    const { settings } = read(PACKAGE, undefined, 'config.settings.production');
    expect(settings.get('PART')?.place).toMatchObject({
      file: 'config/settings/parts.py',
      line: 2,
    });
    expect(settings.get('MIDDLEWARE')?.place).toMatchObject({
      file: 'config/settings/production.py',
      line: 3,
    });
    const middleware = settings.get('MIDDLEWARE')?.value;
    const places = middleware?.kind === 'list' ? middleware.items.map(({ place }) => place) : [];
    expect(places).toEqual([
      { file: 'config/settings/production.py', line: 3, column: 22, endLine: 3, endColumn: 29 },
      { file: 'config/settings/base.py', line: 4, column: 15, endLine: 4, endColumn: 18 },
    ]);
  });

  test('are whole in spite of a file beside them that cannot be read', () => {
    const files = {
      'settings.py': 'from markup import TYPES\nINSTALLED_APPS = []\n',
      'markup.py': 'TYPES = = 1\n',
    };
    const { isComplete, settings, unread } = read(files);
    expect(isComplete).toBe(true);
    expect(unread).toHaveLength(1);
    expect(plain(settings.get('TYPES')!.value)).toBe(UNSURE);
    const starred = { ...files, 'settings.py': 'from markup import *\nINSTALLED_APPS = []\n' };
    expect(read(starred).isComplete).toBe(false);
  });

  test('are whole in spite of a function that cannot be read, which is then unknown', () => {
    const text = 'def f():\n    try:\n        yield\n    finally:\n        pass\n';
    const good = 'INSTALLED_APPS = []\nB = f()\n';
    const { isComplete, settings, unread } = read({ 'settings.py': `${text}${good}` });
    expect(isComplete).toBe(true);
    expect(unread).toEqual([]);
    expect(plain(settings.get('B')!.value)).toBe(UNSURE);
  });

  test('run in one namespace where split_settings includes them', () => {
    const { settings, isComplete } = read(
      {
        'shop/settings/__init__.py':
          'from split_settings.tools import include, optional\nA = ["a"]\ninclude("parts/base.py", optional("local.py"), optional(None))\nC = A\n',
        'shop/settings/parts/base.py':
          'import os\nINSTALLED_APPS = []\nA.append("b")\nB = 1 if os.environ.get("X") else 2\n',
      },
      undefined,
      'shop.settings',
    );
    expect(isComplete).toBe(true);
    expect(plain(settings.get('C')!.value)).toEqual(['a', 'b']);
    expect(plain(settings.get('B')!.value)).toBe(2);
    expect(settings.get('B')?.place).toMatchObject({
      file: 'shop/settings/parts/base.py',
      line: 4,
    });
  });

  test('are lost where split_settings includes what a pattern finds', () => {
    const files = {
      'settings.py':
        'from split_settings.tools import include\nINSTALLED_APPS = []\nA = 1\ninclude("parts/*.py")\n',
    };
    expect(read(files).isComplete).toBe(false);
    expect(settingsOf(files)['A']).toBe(UNSURE);
  });

  test('do without a file of the project that the repository does not have', () => {
    const local = [
      'import os',
      'from pathlib import Path',
      'BASE_DIR = Path(__file__).resolve().parent',
      'INSTALLED_APPS = []',
      'A = 1',
      'if (BASE_DIR / "local_settings.py").exists():',
      '    from local_settings import *',
      'if os.path.isfile(os.path.join(BASE_DIR, "extra.py")):',
      '    from extra import *',
      'try:',
      '    with open(BASE_DIR / "local.py") as f:',
      '        exec(f.read(), globals())',
      'except IOError:',
      '    pass',
    ].join('\n');
    const { isComplete, settings } = read({ 'settings.py': local });
    expect(isComplete).toBe(true);
    expect(plain(settings.get('A')!.value)).toBe(1);
    const with_ = { 'settings.py': local, 'local_settings.py': 'A = 2\n' };
    expect(settingsOf(with_)['A']).toBe(2);
    expect(settingsOf({ 'settings.py': local, 'local.py': 'A = 2\n' })['A']).toBe(UNSURE);
    // A folder, or a file elsewhere, is not to be seen from here.
    expect(code('A = os.path.exists("/run/secrets/key")\nB = os.path.exists("plugins")')).toEqual({
      A: UNSURE,
      B: UNSURE,
    });
  });

  test('may go round in circles', () => {
    expect(
      settingsOf({
        'settings.py': 'from other import *\nA = 1\n',
        'other.py': 'from settings import *\nB = 2\n',
      }),
    ).toEqual({ A: 1, B: 2 });
  });

  test('are found as Django finds them', () => {
    const manage = 'os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings.dev")';
    const wsgi = "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings.prod')";
    const find = (files: Files, servers: string[] = []) =>
      defaultModule(sourcesOf(files), servers)?.module;
    expect(find({ 'manage.py': manage })).toBe('shop.settings.dev');
    expect(find({ 'manage.py': manage, 'shop/wsgi.py': wsgi })).toBe('shop.settings.prod');
    expect(find({ 'manage.py': manage, 'deploy/asgi.py': wsgi }, ['deploy.asgi'])).toBe(
      'shop.settings.prod',
    );
    const nested = manage.replace('shop.', 'shop.site.');
    expect(find({ 'manage.py': nested, 'shop/site/wsgi.py': wsgi })).toBe('shop.settings.prod');
    expect(find({ 'manage.py': nested, 'shop/wsgi.py': wsgi })).toBe('shop.settings.prod');
    const setup = 'from shop.setup import setup_env\nsetup_env()';
    expect(find({ 'manage.py': setup, 'shop/setup.py': manage })).toBe('shop.settings.dev');
    expect(find({ 'manage.py': 'import os' })).toBeUndefined();
  });

  test('are left alone where settings are no module', () => {
    const files = {
      'manage.py': 'from configurations.management import execute_from_command_line\n',
      'settings.py': '',
    };
    expect(readSettings(sourcesOf(files), 'settings', lookupIn({}))).toEqual({
      unreadable: 'the project uses django-configurations, whose settings are classes',
    });
    expect(readSettings(sourcesOf({}), 'shop.settings', lookupIn({}))).toEqual({
      unreadable: 'there is no module shop.settings in the folder',
    });
  });
});

describe('settings that do not load', () => {
  const faultsOf = (text: string, values: Record<string, string> = {}) =>
    read({ 'settings.py': `import os\n${text}\n` }, lookupIn(values)).faults.map(
      ({ type, place, missing, origins }) => [
        type,
        place.line,
        missing ?? origins.map(({ name }) => name).join(),
      ],
    );

  test('tell every variable that is missing, not the first alone', () => {
    expect(faultsOf('A = os.environ["X"]\nB = int(os.environ["Y"])\nC = A + B')).toEqual([
      ['KeyError', 2, 'X'],
      ['KeyError', 3, 'Y'],
    ]);
  });

  test('tell what a guard demands', () => {
    const guard = 'K = os.environ.get("X", "")\nif not K:\n    raise ImproperlyConfigured("X")';
    expect(faultsOf(guard)).toEqual([['ImproperlyConfigured', 4, 'X']]);
    expect(faultsOf(guard, { X: 'x' })).toEqual([]);
    const loop = 'for n in ["X", "Y"]:\n    if n not in os.environ:\n        raise ValueError(n)';
    expect(faultsOf(loop)).toEqual([
      ['ValueError', 4, 'X'],
      ['ValueError', 4, 'Y'],
    ]);
  });

  test('ask for nothing where nobody knows whether it is reached', () => {
    expect(faultsOf('import x\nif x.y:\n    A = os.environ["X"]')).toEqual([]);
    expect(faultsOf('def f():\n    return os.environ["X"]')).toEqual([]);
    expect(faultsOf('if os.environ.get("S3"):\n    A = os.environ["X"]')).toEqual([]);
    expect(faultsOf('if os.environ.get("S3"):\n    A = os.environ["X"]', { S3: '1' })).toEqual([
      ['KeyError', 3, 'X'],
    ]);
    expect(faultsOf('A = os.environ["X"] if "X" in os.environ else 1')).toEqual([]);
  });
});

describe('arbitrary text', () => {
  const PIECES = [
    ...[
      'import os\n',
      'A = ',
      'B += ',
      '[',
      ']',
      '(',
      ')',
      '{',
      '}',
      ',',
      ':',
      '\n',
      '\n    ',
      '*',
    ],
    ...['if ', 'else:', 'for x in ', 'while ', 'try:', 'except:', 'def f(', 'class C:', 'lambda '],
    ...['"x"', "'", '"""', 'f"{', 'r"\\', '1', '.5', '0x', 'not ', ' and ', ' in ', ' is ', '**'],
    ...[
      'os.environ["X"]',
      '.get(',
      '.append(',
      '.split(',
      'A',
      'f',
      'x',
      '\0',
      '\uD800',
      'é',
      '\\',
    ],
    ...[
      'from . import ',
      'from .settings import *',
      'raise ',
      'return ',
      'del ',
      ':=',
      '=',
      '#',
      ';',
    ],
  ];

  test('never throws, and shows no value of a variable', () => {
    // Linear congruential: the same texts in every run.
    let state = 7;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    for (let round = 0; round < 2_000; round += 1) {
      const text = Array.from({ length: random(30) }, () => PIECES[random(PIECES.length)]).join('');
      const result = readSettings(
        sourcesOf({ 'settings.py': text }),
        'settings',
        lookupIn({ X: 'c4n4ry' }),
      );
      if ('unreadable' in result) continue;
      const { faults, reads, unread, module } = result;
      expect(JSON.stringify({ faults, reads, unread, module })).not.toContain('c4n4ry');
    }
  });

  test.each([
    ['brackets', '['],
    ['parentheses', '('],
    ['negations', 'not '],
    ['minus signs', '-'],
    ['attributes', 'a.'],
    ['sums', '1+'],
    ['lambdas', 'lambda:'],
  ])('may be as deep as it likes: %s', (_, piece) => {
    expect(code(`A = ${piece.repeat(20_000)}1`)['A']).toBe(UNSURE);
  });

  test('may nest blocks without end', () => {
    const text = Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}if 1:\n`).join('');
    expect(() => code(`${text}${' '.repeat(400)}A = 1\n`)).not.toThrow();
  });

  test('may call itself as deep as it likes', () => {
    const nested = `${'['.repeat(150)}f(x)${']'.repeat(150)}`;
    const known = JSON.stringify(code(`def f(x):\n    return ${nested}\nA = f(1)`)['A']);
    expect(known).toContain(UNSURE);
  });

  test('may take its time with large values, and is then unknown', () => {
    const LOOP = 'for i in range(9999):\n    for j in range(9999):\n        ';
    expect(code(`B = "a" * 9999\n${LOOP}A = B.replace("a", "b")`)['A']).toBe(UNSURE);
    expect(code(`B = list(range(9999))\n${LOOP}A = [*B]`)['A']).toBe(UNSURE);
    expect(
      code(`import x\nB = list(range(9999))\n${'if x.y:\n    A = B\n'.repeat(900)}`)['A'],
    ).toBe(UNSURE);
  });

  test('may grow without end, and is then unknown', () => {
    expect(code('A = "x"\nfor i in range(100):\n    A = A + A')['A']).toBe(UNSURE);
    expect(code('A = [1]\nfor i in range(100):\n    A = A + A')['A']).toBe(UNSURE);
    expect(
      code('A = 0\nfor i in range(9999):\n    for j in range(9999):\n        A += 1')['A'],
    ).toBe(UNSURE);
  });
});
