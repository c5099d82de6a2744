// Measures how long validate-settings takes on a large project: a Django project is generated with
// 2,000 and with 20,000 Python files (and a .git, .venv and node_modules that are nobody's business),
// and the bundle of these sources runs over it, beside `node -e 0` and beside the project's own
// `manage.py check --deploy`, in turn and in one run. Usage: npm run bench, or validating.ts
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { djangoVenv } from '../../__tests__/support/django-venv.ts';
import { readMetadata, root } from '../../__tests__/support/repository.ts';

const ROUNDS = 7;
const SMALL = 2000;
const GROWTH = 10;
/** Over `node -e 0`. */
const MOST_MS = 1500;

const VALUES = {
  DJANGO_SETTINGS_MODULE: 'config.settings.production',
  SECRET_KEY: 'Zk3vR8qLw1Xt6NpYb0Hd9JsCmUe4Gf7AaQiToVxEyBnKrDgM2uSj',
  ALLOWED_HOSTS: 'shop.acme.io',
  DATABASE_URL: 'postgres://shop:Vq7bTn2xRk5w@shop-db.internal:5432/shop',
};

// One app of ten files, with as much in them as apps have.
const APP: Readonly<Record<string, (name: string) => string>> = {
  '__init__.py': () => '',
  'apps.py': (name) =>
    `from django.apps import AppConfig\n\n\nclass Config(AppConfig):\n    name = "apps.${name}"\n    default_auto_field = "django.db.models.BigAutoField"\n`,
  'models.py': (name) =>
    `from django.db import models\n\n\n${block(12, (n) => `class Thing${n}(models.Model):\n    title = models.CharField(max_length=200)\n    rank = models.IntegerField(default=${n})\n    made = models.DateTimeField(auto_now_add=True)\n\n    class Meta:\n        app_label = "${name}"\n`)}`,
  'admin.py': () =>
    `from django.contrib import admin\n\nfrom . import models\n\n${block(12, (n) => `admin.site.register(models.Thing${n})\n`)}`,
  'forms.py': () =>
    `from django import forms\n\nfrom . import models\n\n\n${block(12, (n) => `class Form${n}(forms.ModelForm):\n    class Meta:\n        model = models.Thing${n}\n        fields = ["title", "rank"]\n\n\n`)}`,
  'views.py': () =>
    `from django.http import JsonResponse\n\nfrom . import models\n\n\n${block(20, (n) => `def view_${n}(request):\n    things = models.Thing${n % 12}.objects.filter(rank__gt=${n})\n    return JsonResponse({"titles": [thing.title for thing in things]})\n\n\n`)}`,
  'urls.py': (name) =>
    `from django.urls import path\n\nfrom . import views\n\napp_name = "${name}"\nurlpatterns = [\n${block(20, (n) => `    path("${n}/", views.view_${n}, name="view-${n}"),\n`)}]\n`,
  'services.py': () =>
    block(
      20,
      (n) => `def total_${n}(numbers):\n    return sum(number * ${n} for number in numbers)\n\n\n`,
    ),
  'tests.py': () =>
    `from .services import total_1\n\n\n${block(20, (n) => `def test_${n}():\n    assert total_1([${n}]) == ${n}\n\n\n`)}`,
  'migrations/__init__.py': () => '',
};

// Beside the apps, so that the number of files is exact.
const PROJECT: Readonly<Record<string, (apps: readonly string[]) => string>> = {
  'manage.py': () =>
    'import os\nimport sys\n\nif __name__ == "__main__":\n    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")\n    from django.core.management import execute_from_command_line\n\n    execute_from_command_line(sys.argv)\n',
  'apps/__init__.py': () => '',
  'config/__init__.py': () => '',
  'config/settings/__init__.py': () => '',
  'config/settings/base.py': (apps) =>
    `import os\nfrom pathlib import Path\n\nBASE_DIR = Path(__file__).resolve().parent.parent.parent\nSECRET_KEY = os.environ["SECRET_KEY"]\nDEBUG = False\nALLOWED_HOSTS = os.environ["ALLOWED_HOSTS"].split(",")\nROOT_URLCONF = "config.urls"\nDATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "/data/db"}}\nSTATIC_URL = "/static/"\nTEMPLATES = [\n    {\n        "BACKEND": "django.template.backends.django.DjangoTemplates",\n        "APP_DIRS": True,\n        "OPTIONS": {\n            "context_processors": [\n                "django.template.context_processors.request",\n                "django.contrib.auth.context_processors.auth",\n                "django.contrib.messages.context_processors.messages",\n            ]\n        },\n    }\n]\nINSTALLED_APPS = [\n    "django.contrib.admin",\n    "django.contrib.auth",\n    "django.contrib.contenttypes",\n    "django.contrib.messages",\n    "django.contrib.sessions",\n    "django.contrib.staticfiles",\n${apps.map((name) => `    "apps.${name}",\n`).join('')}]\nMIDDLEWARE = [\n    "config.health.HealthMiddleware",\n    "django.middleware.security.SecurityMiddleware",\n    "django.contrib.sessions.middleware.SessionMiddleware",\n    "django.middleware.common.CommonMiddleware",\n    "django.middleware.csrf.CsrfViewMiddleware",\n    "django.contrib.auth.middleware.AuthenticationMiddleware",\n    "django.contrib.messages.middleware.MessageMiddleware",\n    "django.middleware.clickjacking.XFrameOptionsMiddleware",\n]\n`,
  'config/settings/production.py': () =>
    'from .base import *\n\nSECURE_SSL_REDIRECT = True\nSECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")\nSESSION_COOKIE_SECURE = True\nCSRF_COOKIE_SECURE = True\nUSE_X_FORWARDED_HOST = True\n',
  'config/urls.py': (apps) =>
    `from django.contrib import admin\nfrom django.urls import include, path\n\nurlpatterns = [\n    path("admin/", admin.site.urls),\n${apps.map((name) => `    path("${name}/", include("apps.${name}.urls")),\n`).join('')}]\n`,
  'config/wsgi.py': () =>
    'import os\n\nfrom django.core.wsgi import get_wsgi_application\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")\napplication = get_wsgi_application()\n',
  'config/health.py': () =>
    'from django.http import HttpResponse\n\n\nclass HealthMiddleware:\n    def __init__(self, get_response):\n        self.get_response = get_response\n\n    def __call__(self, request):\n        if request.path == "/health/":\n            return HttpResponse("ok")\n        return self.get_response(request)\n',
  'config/celery.py': () => 'NAME = "shop"\n',
};

function block(times: number, piece: (n: number) => string): string {
  return Array.from({ length: times }, (_, n) => piece(n)).join('');
}

/** As many Python files of the project's own as asked for, and a tenth as many of others. */
function generate(folder: string, files: number): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const each = Object.keys(APP).length;
  const apps = Array.from(
    { length: (files - Object.keys(PROJECT).length) / each },
    (_, n) => `app_${n}`,
  );
  for (const name of apps) {
    for (const [path, text] of Object.entries(APP)) write(`apps/${name}/${path}`, text(name));
  }
  for (const [path, text] of Object.entries(PROJECT)) write(path, text(apps));
  for (let n = 0; n < files / 10; n += 1) {
    write(`.venv/lib/python3/site-packages/p${n}/__init__.py`, 'KEY = "x"\n');
    write(`node_modules/p${n}/index.js`, 'module.exports = 1;\n');
    write(`.git/objects/${n}`, 'x');
  }
  write('requirements.txt', 'django==5.2\n');
  write(
    'production.env',
    Object.entries(VALUES)
      .map((pair) => `${pair.join('=')}\n`)
      .join(''),
  );
}

function timed(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv) {
  const started = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  const ms = Number(process.hrtime.bigint() - started) / 1e6;
  return { ms, status, said: `${stdout}${stderr}` };
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const scratch = mkdtempSync(join(tmpdir(), 'validating-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const built = spawnSync(
  process.execPath,
  [join(root, '.github/scripts/bundle.ts'), `--into=${scratch}`, 'validate-settings'],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
if (built.status !== 0) throw new Error('The bundle could not be built');
const bundle = resolve(scratch, 'validate-settings/index.js');

const outputs = join(scratch, 'outputs');
const defaults = Object.entries(readMetadata('validate-settings').inputs ?? {}).map(
  ([name, { default: value = '' }]) => [`INPUT_${name.toUpperCase()}`, String(value)],
);
const env = {
  ...Object.fromEntries(defaults),
  PATH: process.env['PATH'],
  GITHUB_ACTIONS: 'true',
  GITHUB_OUTPUT: outputs,
  GITHUB_STEP_SUMMARY: join(scratch, 'summary'),
  'INPUT_ENV-FILE': 'production.env',
  'INPUT_DJANGO-CHECK': 'never',
  'INPUT_FAIL-ON': 'never',
};

/** What a run takes over `node -e 0`, of pairs in turn. */
function measure(folder: string): number {
  const pairs = Array.from({ length: ROUNDS }, () => {
    writeFileSync(outputs, '');
    writeFileSync(env.GITHUB_STEP_SUMMARY, '');
    const bare = timed(process.execPath, ['-e', '0'], folder, env);
    const step = timed(process.execPath, [bundle], folder, env);
    if (step.status !== 0) throw new Error(step.said);
    // A run that read nothing would be fast as well.
    if (!readFileSync(outputs, 'utf8').includes('django.forwarded-host')) {
      throw new Error(`The planted finding is not there:\n${step.said}`);
    }
    return step.ms - bare.ms;
  });
  return median(pairs);
}

const folders = [SMALL, SMALL * GROWTH].map((files) => {
  const folder = join(scratch, String(files));
  generate(folder, files);
  return folder;
});
const [small = Number.NaN, large = Number.NaN] = folders.map(measure);
console.log(`Median of ${ROUNDS} pairs over \`node -e 0\`, Node ${process.version}`);
console.log(`${String(SMALL).padStart(6)} files  ${small.toFixed(0)} ms, of ${MOST_MS} at most`);
console.log(
  `${String(SMALL * GROWTH).padStart(6)} files  ${large.toFixed(0)} ms, ${(large / small).toFixed(1)}× of ${GROWTH}× at most`,
);
const venv = await djangoVenv();
if ('unavailable' in venv) console.log(`manage.py check --deploy: ${venv.unavailable}`);
else {
  const [folder = ''] = folders;
  const check = (): number => {
    const args = ['manage.py', 'check', '--deploy'];
    const { ms, status, said } = timed(venv.python, args, folder, { ...VALUES, PATH: env.PATH });
    if (status !== 0) throw new Error(said);
    return ms;
  };
  // The first one writes the bytecode.
  const first = check();
  const later = median([check(), check(), check()]);
  console.log(
    `${String(SMALL).padStart(6)} files  ${first.toFixed(0)} ms the first time and ${later.toFixed(0)} ms later for manage.py check --deploy`,
  );
}
if (small > MOST_MS || large > GROWTH * small) console.log('Too slow');
