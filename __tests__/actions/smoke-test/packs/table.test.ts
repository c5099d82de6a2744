import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import type { Derived, Pack } from '../../../../src/actions/smoke-test/packs/pack.ts';
import { readPack } from '../../../../src/actions/smoke-test/packs/read-pack.ts';
import { root } from '../../../support/repository.ts';
import { FILES } from './django-shop.ts';
import { SITES } from './stack-sites.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function packOf(
  files: Readonly<Record<string, string>>,
  preset: Pack['preset'] = 'auto',
): Promise<Pack | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'smoke-pack-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return readPack({ preset, directory: folder, settingsModule: undefined, healthPath: '/health/' });
}

/** With what the one of Debian does not have yet. */
const NEWER_LARAVEL = {
  artisan: '<?php\n',
  'composer.json': '{ "require": { "laravel/framework": "^12.0" } }',
  'bootstrap/app.php':
    "<?php\nreturn Application::configure()\n    ->withRouting(web: 'web.php', health: '/up')\n    ->create();\n",
  'vite.config.js': '',
};

/** As the table has it: without what differs from project to project. */
const kindOf = ({ name }: Derived): string =>
  name
    .replace(/^Files that .* names?$/, 'Files that pages name')
    .replace(/^(Header|Cookie) .*$/, '$1')
    .replace(/ \/\S*$/, '');

test('the table of the README has what packs derive, and nothing else', async () => {
  const projects = [FILES, ...SITES.map(({ files }) => files), NEWER_LARAVEL];
  const packs = await Promise.all(projects.map((each) => packOf(each)));
  const told = new Map<string, Set<string>>();
  for (const pack of packs) {
    for (const each of pack?.derived ?? []) {
      const key = `${pack?.preset} ${each.isCritical ? 'fails' : 'warns'}`;
      told.set(key, (told.get(key) ?? new Set()).add(kindOf(each)));
    }
  }
  const readme = readFileSync(join(root, 'actions/smoke-test/README.md'), 'utf8');
  const section = readme.split('### Derived from the project')[1]?.split('\n### ')[0] ?? '';
  const rows = [
    ...section.matchAll(/^\| `(django|node|python|laravel|rails|generic)` \| (.*) \| (.*) \|$/gm),
  ].flatMap(([, preset, fails = '', warns = '']) => [
    [`${preset} fails`, fails.split(', ').sort()] as const,
    [`${preset} warns`, warns.split(', ').sort()] as const,
  ]);
  expect(Object.fromEntries(rows)).toEqual(
    Object.fromEntries([...told].map(([key, kinds]) => [key, [...kinds].sort()])),
  );
});

test('a folder without a project has no pack, nor has one of another preset', async () => {
  expect(await packOf({ 'README.md': 'words' })).toBeUndefined();
  expect(await packOf(FILES, 'node')).toBeUndefined();
});

const whyOf = (pack: Pack | undefined, what: string): string | undefined =>
  pack?.underived.find((each) => each.what.startsWith(what))?.why;

test('what cannot be derived of a Django site is said', async () => {
  const pack = await packOf({
    ...FILES,
    'settings.py': `${FILES['settings.py']}
SECURE_SSL_REDIRECT = decide()
ALLOWED_HOSTS = ["*"]
X_FRAME_OPTIONS = os.environ["FRAMES"]
MIDDLEWARE.remove("django.middleware.security.SecurityMiddleware")
`,
    'urls.py': `from django.urls import include, path
from goods import views
urlpatterns = [path("account/", views.account), path("accounts/", include("allauth.urls")), *make()]
`,
  });
  const names = pack?.derived.map(({ name }) => name);
  expect(names).not.toContain('Unknown host');
  expect(names?.filter((name) => /^(?:Page|Header|Admin|http)/.test(name))).toEqual([]);
  expect(whyOf(pack, 'A page with its own content')).toMatch(/write a check for one/);
  expect(whyOf(pack, 'Unknown host')).toBe('ALLOWED_HOSTS takes any');
  expect(whyOf(pack, 'http → https')).toMatch(/^SECURE_SSL_REDIRECT: its value is computed/);
  expect(whyOf(pack, 'Header X-Frame-Options')).toMatch(/^X_FRAME_OPTIONS: its value is computed/);
  expect(whyOf(pack, 'Header Referrer-Policy')).toMatch(/is not in MIDDLEWARE$/);
  expect(whyOf(pack, 'Pages behind')).toMatch(/which paths it has is not known/);
  expect(whyOf(pack, 'Admin login')).toMatch(/not found in what .* can be followed/);
});

test('settings that cannot be read leave the lines of the preset', async () => {
  const pack = await packOf({ 'manage.py': 'import configurations\nimport os\n' });
  expect(pack?.derived).toEqual([]);
  expect(pack?.underived).toHaveLength(1);
});

test.each([
  ['a login', 'from django.contrib.auth.decorators import login_required\n@login_required\n'],
  ['a decorator of its own', '@members_only\n'],
])('a page behind %s is no page for everyone', async (_, decorator) => {
  const views = FILES['goods/views.py'] ?? '';
  const pack = await packOf({
    ...FILES,
    'goods/urls.py':
      'from django.urls import path\nfrom . import views\nurlpatterns = [path("", views.shelf)]\n',
    'goods/views.py': `${views}\n\n${decorator}def shelf(request):\n    return render(request, "goods/list.html", {})\n`,
  });
  expect(pack?.derived.map(({ name }) => name)).not.toContain('Page /goods/');
});

const SHELF = (code: string): Readonly<Record<string, string>> => ({
  ...FILES,
  'goods/urls.py':
    'from django.urls import path\nfrom . import views\nurlpatterns = [path("", views.shelf)]\n',
  'goods/views.py': `from django.shortcuts import redirect, render\n\n\ndef shelf(request):\n    ${code}\n`,
});

test('a view that answers everyone is a page', async () => {
  const pack = await packOf(SHELF('return render(request, "goods/list.html", {})'));
  expect(pack?.derived.find(({ name }) => name === 'Page /goods/')).toMatchObject({
    isCritical: true,
    check: { assert: expect.arrayContaining(['body contains "All goods"']) },
    from: { file: expect.stringMatching(/goods\/urls\.py$/), line: 3 },
  });
});

test.each([
  ['redirects', 'return redirect("/")'],
  ['may find nothing', 'return render(request, "a.html", {"a": Good.objects.get(pk=1)})'],
  ['answers in JSON', 'return JsonResponse({})'],
  ['looks for a parameter', 'return render(request, "a.html", {"q": request.GET["q"]})'],
])('a view that %s is no page for everyone', async (_, code) => {
  const pack = await packOf(SHELF(code));
  expect(pack?.derived.map(({ name }) => name)).not.toContain('Page /goods/');
});

test.each<[string, string, string, string | undefined]>([
  [
    'a router below another path',
    'server.js',
    "router.get('/health/', (q, r) => r.json({ status: 'ok' }));",
    'GET /health/ 200 optional',
  ],
  [
    'the application',
    'server.js',
    "app.get('/health/', (q, r) => r.json({ status: 'ok' }));",
    'GET /health/ 200 json:.status=healthy|ok|ready',
  ],
  [
    'the application, in other words',
    'server.js',
    "app.get('/health/', (q, r) => r.json({ status: 'alive' }));",
    'GET /health/ 200',
  ],
  ['nothing', 'server.js', 'go();', undefined],
])('a health view of %s in Node is checked as far as it is certain', async (_, file, code, line) => {
  const pack = await packOf({
    'package.json': '{ "scripts": { "start": "node server.js" } }',
    [file]: code,
  });
  expect(pack?.derived.find(({ name }) => name.startsWith('Health view'))?.check).toBe(line);
});

test('behind a middleware that may turn visitors away, a page warns alone', async () => {
  const pack = await packOf({
    ...FILES,
    'settings.py': `${FILES['settings.py']}\nMIDDLEWARE.append("goods.gate.Gate")\n`,
    'goods/gate.py':
      'from django.shortcuts import redirect\n\n\nclass Gate:\n    def __call__(self, request):\n        return redirect("/soon/")\n',
  });
  expect(pack?.derived.find(({ name }) => name === 'Page /goods/')?.isCritical).toBe(false);
  expect(whyOf(pack, 'Whether pages are for everyone')).toMatch(/^goods\.gate\.Gate may turn/);
});
