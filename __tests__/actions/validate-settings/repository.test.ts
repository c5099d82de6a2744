import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { readRepository } from '../../../src/actions/validate-settings/read-repository.ts';
import type { Finding } from '../../../src/rules/finding.ts';
import { platform, template } from '../../rules/facts.ts';
import { runAction } from '../../support/run-bundle.ts';

const KEY = 'Jq7-mZr2Kx9_Tf4Lw8Vb1Nc6Hd3Gs5Py0Ua-Ie7Ro2Qt9Wk4Zj8';
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function checkout(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sevalla-actions-repository-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function git(directory: string, ...args: string[]): void {
  execFileSync('git', args, { cwd: directory, stdio: 'pipe' });
}

const read = (
  directory: string,
  values: Readonly<Record<string, string>> = {},
  names: string[] = [],
) =>
  readRepository({
    directory,
    environments: [platform(values)],
    template: template(names.map((name) => ({ name }))),
    declared: undefined,
  });

const namesOf = (directory: string, ...names: string[]) => read(directory, {}, names).named;

test('with git, a dotenv file counts that is tracked, in any folder', () => {
  const folder = checkout({
    '.env': `SECRET_KEY=${KEY}\n# OLD_KEY=x\n`,
    'deploy/.env.production': 'TOKEN=a\n',
    '.env.local': 'TOKEN=b\n',
    '.env.example': 'TOKEN=\n',
    '.env.test': 'TOKEN=c\n',
  });
  git(folder, 'init', '--quiet');
  git(folder, 'add', '.env', 'deploy', '.env.example', '.env.test');
  const { dotenvs } = read(folder);
  expect(dotenvs.map(({ file }) => file.slice(folder.length + 1)).sort()).toEqual([
    '.env',
    'deploy/.env.production',
  ]);
  expect(dotenvs.find(({ file }) => file.endsWith('/.env'))?.entries).toMatchObject([
    { name: 'SECRET_KEY', line: 1 },
  ]);
});

test('without git, .gitignore decides', () => {
  const files = { '.env': 'A=1\n', 'app/.env': 'A=1\n' };
  expect(read(checkout(files)).dotenvs).toHaveLength(2);
  expect(read(checkout({ ...files, '.gitignore': '# local\n.env\n' })).dotenvs).toEqual([]);
  expect(read(checkout({ ...files, '.gitignore': '/.env\n' })).dotenvs).toHaveLength(1);
  expect(read(checkout({ ...files, '.gitignore': '.env*\n!app/.env\n' })).dotenvs).toHaveLength(1);
});

test('the value of a secret is found in any text, and no piece of another word', () => {
  const values = { SECRET_KEY: KEY, DATABASE_URL: 'postgres://shop:p4ss-w0rd@db/shop', MODE: KEY };
  const found = (text: string, file = 'shop/old.py') =>
    [...read(checkout({ [file]: text }), values).published].map(([name, { line }]) => [name, line]);
  expect(found(`# once\nKEY = "${KEY}"\n`)).toEqual([['SECRET_KEY', 2]]);
  expect(found(`key: ${KEY}\npassword: p4ss-w0rd\n`, 'notes.md')).toEqual([
    ['SECRET_KEY', 1],
    ['DATABASE_URL', 2],
  ]);
  expect(found(`KEY = "${KEY}x"\n`)).toEqual([]);
  expect(found(`KEY = "${KEY}"\n`, 'node_modules/x/index.js')).toEqual([]);
});

test('words and samples are no secrets', () => {
  const values = { DB_PASSWORD: 'postgres', API_TOKEN: 'whatever', CACHE_KEY: 'change-me-now-1' };
  const folder = checkout({ 'a.py': 'postgres whatever change-me-now-1\n' });
  expect(read(folder, values).published.size).toBe(0);
});

test('a name is read that stands in code, and not in prose, templates or other names', () => {
  const folder = checkout({
    'shop/settings.py': 'import os\nA = os.environ["FIRST"]\nB = os.getenv("MY_SECOND")\n',
    'compose.yml': 'environment:\n  - THIRD=1\n',
    'start.sh': 'exec serve --at "$FOURTH"\n',
    'README.md': 'Set FIFTH.\n',
    '.env.sample': 'SIXTH=\n',
  });
  const names = ['FIRST', 'SECOND', 'THIRD', 'FOURTH', 'FIFTH', 'SIXTH'];
  expect([...(namesOf(folder, ...names) ?? [])].sort()).toEqual(['FIRST', 'FOURTH', 'THIRD']);
});

test.each([
  'os.environ.get(f"{prefix}_HOST")',
  'os.environ[prefix + "_HOST"]',
  'for name, value in os.environ.items(): pass',
  'class Settings(BaseSettings): host: str',
  'with env.prefixed("S3_"): A = env("KEY")',
  'env("%s_HOST" % name)',
])('where code makes names up, nobody can tell: %s', (code) => {
  expect(namesOf(checkout({ 'settings.py': `import os\n${code}\n` }), 'A')).toBeUndefined();
});

test.each([
  'A = "X" in os.environ',
  'env = environ.Env()\nA = env("A")',
  'subprocess.run(["a"], env=os.environ.copy())',
])('a name that is written out is one: %s', (code) => {
  expect(namesOf(checkout({ 'settings.py': `import os\n${code}\n` }), 'A')).toBeDefined();
});

test('the step tells the places, and shows none of the values', async () => {
  const other = 'Vb8_Nq2Xc6-Lz4Wm9Rt5Kd1Hs7Jf3Gp0Ya_Ue6Ti8Ow3Qe5Zx1';
  const cwd = checkout({
    'manage.py': '',
    '.env': `STRIPE_TOKEN=${other}\nexport OTHER_TOKEN='${other}2'\n`,
    'shop/old.py': `import os\n\n# The key was ${KEY}, once.\n`,
    'prod.env': `SECRET_KEY=${KEY}\nALLOWED_HOSTS=shop.acme.io\n`,
    '.gitignore': 'prod.env\n',
  });
  const { stdout, summary, outputs } = await runAction('validate-settings', {
    cwd,
    inputs: { 'env-file': 'prod.env', 'django-check': 'never', 'sarif-file': 'found.sarif' },
  });
  const findings: Finding[] = JSON.parse(outputs['findings'] ?? '[]');
  expect(findings.map(({ id, file, line }) => [id, file, line])).toEqual(
    expect.arrayContaining([
      ['env.committed', '.env', 1],
      ['env.published', 'shop/old.py', 3],
    ]),
  );
  const shown = [
    stdout.replace(/^::add-mask::.*$/gm, ''),
    summary,
    JSON.stringify(outputs),
    readFileSync(join(cwd, 'found.sarif'), 'utf8'),
  ].join('\n');
  for (const secret of [KEY, other]) expect(shown.includes(secret)).toBe(false);
});
