import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import {
  type Answer,
  commandsBack,
  KNOWN_OPERATIONS,
  type MigrationFile,
  planOf,
} from '../../src/rules/migrations.ts';
import { djangoVenv } from '../support/django-venv.ts';

const IMPORTS = 'from django.db import migrations, models\n';

function migration(operations: string, head = IMPORTS): string {
  return `${head}

class Migration(migrations.Migration):

    dependencies = [
        ("shop", "0001_initial"),
    ]

    operations = [
${operations}
    ]
`;
}

const INITIAL: MigrationFile = {
  path: 'shop/migrations/0001_initial.py',
  text: migration(`        migrations.CreateModel(
            name="Order",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("title", models.CharField(max_length=120, verbose_name="a, (title)")),
                ("note", models.TextField(blank=True, null=True)),
            ],
        ),`),
};

const added = (text: string, name = '0002_next'): MigrationFile => ({
  path: `shop/migrations/${name}.py`,
  text,
});

const planned = (operation: string, head?: string) =>
  planOf([added(migration(`        ${operation},`, head))], [INITIAL]);

describe('the text of a migration tells', () => {
  const cases: [operation: string, reversible: Answer, compatible: Answer, loses?: string][] = [
    ['migrations.CreateModel(name="Tag", fields=[])', 'yes', 'yes'],
    ['migrations.AddField("order", "at", models.DateTimeField(null=True))', 'yes', 'yes'],
    [
      'migrations.AddField(model_name="order", name="n", field=models.IntegerField(db_default=0))',
      'yes',
      'yes',
    ],
    [
      'migrations.AddField(model_name="order", name="tags", field=models.ManyToManyField(to="shop.tag"))',
      'yes',
      'yes',
    ],
    [
      'migrations.AddField(model_name="order", name="n", field=models.IntegerField(default=0))',
      'yes',
      'no',
    ],
    ['migrations.RemoveField(model_name="order", name="note")', 'yes', 'no', 'shop.order.note'],
    ['migrations.DeleteModel(name="Order")', 'yes', 'no', 'shop.Order'],
    ['migrations.RenameField("order", "note", "remark")', 'yes', 'no'],
    ['migrations.AlterModelOptions(name="order", options={"ordering": ["title"]})', 'yes', 'yes'],
    ['migrations.AlterField("order", "title", models.CharField(max_length=200))', 'yes', 'yes'],
    ['migrations.AlterField("order", "title", models.TextField())', 'yes', 'yes'],
    [
      'migrations.AlterField("order", "title", models.CharField(max_length=120, help_text="x, y"))',
      'yes',
      'yes',
    ],
    ['migrations.AlterField("order", "title", models.CharField(max_length=20))', 'yes', 'no'],
    ['migrations.AlterField("order", "note", models.TextField(blank=True))', 'yes', 'no'],
    ['migrations.AlterField("order", "title", models.IntegerField())', 'yes', 'unknown'],
    ['migrations.AlterField("order", "other", models.IntegerField())', 'yes', 'unknown'],
    ['migrations.RunPython(forwards)', 'no', 'unknown'],
    ['migrations.RunPython(forwards, None)', 'no', 'unknown'],
    ['migrations.RunPython(forwards, backwards)', 'yes', 'unknown'],
    ['migrations.RunPython(forwards, reverse_code=migrations.RunPython.noop)', 'yes', 'unknown'],
    ['migrations.RunPython(migrations.RunPython.noop, backwards)', 'yes', 'yes'],
    ['migrations.RunSQL("DROP TABLE x -- ], (", hints={"a": "b"})', 'no', 'unknown'],
    ['migrations.RunSQL("SELECT 1", reverse_sql="SELECT 1")', 'yes', 'unknown'],
    ['migrations.RunSQL(migrations.RunSQL.noop, "SELECT 1")', 'yes', 'yes'],
    [
      'migrations.SeparateDatabaseAndState(state_operations=[migrations.DeleteModel("Order")])',
      'yes',
      'yes',
    ],
    ['migrations.SeparateDatabaseAndState([migrations.RunSQL("SELECT 1")], [])', 'no', 'unknown'],
    ['migrations.SeparateDatabaseAndState(OPERATIONS)', 'yes', 'unknown'],
    ['shop.operations.Backfill()', 'unknown', 'unknown'],
    ['*OPERATIONS', 'unknown', 'unknown'],
    ['migrations.RunPython(*BOTH)', 'unknown', 'unknown'],
    ['django.contrib.postgres.operations.TrigramExtension()', 'yes', 'yes'],
  ];
  test.each(cases)('what %s does', (operation, isReversible, isBackwardCompatible, ...loses) => {
    expect(planned(operation)).toMatchObject({
      isReversible,
      isBackwardCompatible,
      loses,
    });
  });

  test('nothing where the operations are computed, or the class has methods of its own', () => {
    const vague = { isReversible: 'unknown', isBackwardCompatible: 'unknown' };
    const plain = migration('        migrations.CreateModel("Tag", []),');
    const texts = [
      'operations = []',
      plain.replace('operations = [', 'operations = OTHERS + ['),
      plain.replace(/\]\n$/, '] + OTHERS\n'),
      `${plain}\n    operations += [migrations.RunSQL("x")]\n`,
      `${plain}\n    def apply(self, *args):\n        pass\n`,
      plain.replace('(migrations.Migration)', '(Base)'),
      plain.slice(0, -10),
      '',
    ];
    for (const text of texts) expect(planOf([added(text)])).toMatchObject(vague);
  });

  test('an operation only where it is Django’s own', () => {
    const own = 'from shop.base import CreateModel\nfrom django.db import migrations\n';
    expect(planned('CreateModel("Tag", [])', own).isReversible).toBe('unknown');
    const django =
      'from django.db import migrations\nfrom django.db.migrations import CreateModel\n';
    expect(planned('CreateModel("Tag", [])', django).isReversible).toBe('yes');
    const renamed = 'from shop import migrations\n';
    expect(planned('migrations.CreateModel("Tag", [])', renamed).isReversible).toBe('unknown');
  });

  test('why an answer is not yes', () => {
    const { migrations } = planOf([
      added(
        migration(`        migrations.RemoveField(model_name="order", name="note"),
        migrations.RunPython(forwards),  # no way, back (`),
      ),
    ]);
    expect(migrations).toMatchObject([
      {
        app: 'shop',
        name: '0002_next',
        isReversible: 'no',
        isBackwardCompatible: 'no',
        loses: ['shop.order.note'],
        reasons: [
          'shop.order.note is removed',
          'RunPython has no way back, and nobody knows what RunPython does to the version of before',
        ],
      },
    ]);
  });

  test('how to take several back: to before the first of each application', () => {
    const tags = { ...INITIAL, path: 'tags/migrations/0001_initial.py' };
    const plan = planOf([
      added(migration('').replace('0001_initial', '0002_next'), '0003_more'),
      added(migration('')),
      { ...tags, text: tags.text.replace('("shop", "0001_initial"),', '') },
    ]);
    expect(commandsBack(plan)).toEqual([
      'python manage.py migrate tags zero',
      'python manage.py migrate shop 0001_initial',
    ]);
    const merge = migration('').replace('    ]', '        ("shop", "0001_other")]');
    expect(commandsBack(planOf([added(merge)]))).toEqual([]);
  });
});

const venv = await djangoVenv();
if ('unavailable' in venv && process.env['REQUIRE_DJANGO'] === '1') {
  throw new Error(`REQUIRE_DJANGO is set, but ${venv.unavailable}`);
}

// Django itself makes the migration, tells what can be reversed, applies it, and lets the models of
// before write and read a row.
const TELL = `
import json, os, sys, types
import django
from django.conf import settings
from django.core.management import call_command
settings.configure(
    INSTALLED_APPS=["shop"],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()
if "--no-make" not in sys.argv:
    call_command("makemigrations", "shop", "--name", "next", interactive=False, verbosity=0)
if "--only-make" in sys.argv:
    sys.exit()
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import base
loader = MigrationLoader(connection)
last = loader.graph.leaf_nodes("shop")[0]
operations = [(type(o).__name__, o.reversible) for o in loader.get_migration(*last).operations]
call_command("migrate", "shop", "0001", interactive=False, verbosity=0)
Order = loader.project_state(("shop", "0001_next")).apps.get_model("shop", "Order")
Order.objects.create(title="before")
call_command("migrate", "shop", interactive=False, verbosity=0)
try:
    Order.objects.create(title="after")
    works = [o.title for o in Order.objects.all()] == ["before", "after"]
except Exception:
    works = False
print(json.dumps({"operations": operations, "works": works}))
`;

const MODELS = `from django.db import models

class Order(models.Model):
    title = models.CharField(max_length=120)
    note = models.TextField(null=True, blank=True)
    count = models.IntegerField(default=1)
`;

if ('unavailable' in venv) {
  test.skip(`Django itself is not asked here: ${venv.unavailable}`, () => {});
} else {
  const { python } = venv;
  const folder = mkdtempSync(join(tmpdir(), 'sevalla-actions-migrations-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = (cwd: string, ...args: string[]): string =>
    execFileSync(python, ['-c', TELL, ...args], { cwd, encoding: 'utf8' });
  const project = (name: string, models: string): string => {
    const cwd = join(folder, name);
    mkdirSync(join(cwd, 'shop'), { recursive: true });
    writeFileSync(join(cwd, 'shop/__init__.py'), '');
    writeFileSync(join(cwd, 'shop/models.py'), models);
    return cwd;
  };
  const begin = project('begin', MODELS);
  mkdirSync(join(begin, 'shop/migrations'));
  writeFileSync(join(begin, 'shop/migrations/__init__.py'), '');
  run(begin, '--only-make');
  const filesOf = (cwd: string): MigrationFile[] =>
    readdirSync(join(cwd, 'shop/migrations'))
      .filter((name) => /^\d/.test(name))
      .sort()
      .map((name) => ({
        path: `shop/migrations/${name}`,
        text: readFileSync(join(cwd, 'shop/migrations', name), 'utf8'),
      }));

  describe('Django agrees on', () => {
    const cases: [what: string, from: string | RegExp, to: string, compatible: Answer][] = [
      ['a new model', /$/, 'class Tag(models.Model):\n    name = models.TextField()\n', 'yes'],
      ['a new field that may be empty', /$/, '    at = models.DateTimeField(null=True)\n', 'yes'],
      ['a default in the database', /$/, '    n = models.IntegerField(db_default=3)\n', 'yes'],
      ['a default in Python alone', /$/, '    n = models.IntegerField(default=3)\n', 'no'],
      ['a field that is gone', /.*note.*\n/, '', 'no'],
      ['a longer text', '120', '200', 'yes'],
      ['a help text', 'max_length=120', 'max_length=120, help_text="a, (b"', 'yes'],
      ['an index', 'max_length=120', 'max_length=120, db_index=True', 'yes'],
      ['a wider number', 'IntegerField', 'BigIntegerField', 'yes'],
      ['an order', /$/, '    class Meta:\n        ordering = ["title"]\n', 'yes'],
      ['another table', /$/, '    class Meta:\n        db_table = "orders"\n', 'no'],
    ];
    test.each(cases)('%s', (what, from, to, compatible) => {
      const cwd = project(what.replaceAll(' ', '-'), MODELS.replace(from, to));
      cpSync(join(begin, 'shop/migrations'), join(cwd, 'shop/migrations'), { recursive: true });
      const told = JSON.parse(run(cwd));
      const [first, next] = filesOf(cwd);
      const plan = planOf([next!], [first!]);
      expect([plan.isBackwardCompatible, plan.migrations[0]?.reasons.length]).toEqual([
        compatible,
        compatible === 'yes' ? 0 : 1,
      ]);
      expect(told.works).toBe(compatible === 'yes');
      expect(told.operations.length).toBeGreaterThan(0);
      const isReversible = told.operations.every(([, can]: [string, boolean]) => can);
      expect(plan.isReversible).toBe(isReversible ? 'yes' : 'no');
    });

    test.each([
      ['RunPython(forwards)', 'no'],
      ['RunPython(forwards, migrations.RunPython.noop)', 'yes'],
      ['RunSQL("SELECT 1;")', 'no'],
      ['RunSQL("SELECT 1;", "SELECT 1;")', 'yes'],
    ] as const)('whether migrations.%s can be reversed', (operation, isReversible) => {
      const cwd = project(operation.replace(/\W+/g, '-'), MODELS);
      cpSync(join(begin, 'shop/migrations'), join(cwd, 'shop/migrations'), { recursive: true });
      const head = `${IMPORTS}\n\ndef forwards(apps, schema_editor):\n    pass\n`;
      const text = migration(`        migrations.${operation},`, head).replace(
        '0001_initial',
        '0001_next',
      );
      writeFileSync(join(cwd, 'shop/migrations/0002_code.py'), text);
      const told = JSON.parse(run(cwd, '--no-make'));
      const [first, next] = filesOf(cwd);
      expect(planOf([next!], [first!]).isReversible).toBe(isReversible);
      expect(told.operations).toEqual([[expect.any(String), isReversible === 'yes']]);
    });
  });

  test('Django has no operation that is not known here', () => {
    const list = `import inspect
from django.db.migrations import operations as core
from django.contrib.postgres import operations as postgres
from django.db.migrations.operations.base import Operation
print(*(n for m in (core, postgres) for n, c in vars(m).items()
    if inspect.isclass(c) and issubclass(c, Operation)))`;
    const names = execFileSync(python, ['-c', list], { encoding: 'utf8' }).trim().split(' ');
    const abstract = ['Operation', 'CollationOperation'];
    const all = names.filter((name) => !abstract.includes(name));
    expect(all.filter((name) => !KNOWN_OPERATIONS.includes(name))).toEqual([]);
    expect(all.length).toBeGreaterThan(30);
  });
}
