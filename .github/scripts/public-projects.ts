// Validates each checkout in a folder, without a platform and with one set of values for all, and
// prints what was read and what was found as tables. docs/public-projects.md judges what it printed.
// Usage: node .github/scripts/public-projects.ts FOLDER [NAME…]
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { app as appWith, WEB } from '../../__tests__/rules/facts.ts';
import { runAction } from '../../__tests__/support/run-bundle.ts';
import { readDjango } from '../../src/actions/validate-settings/read-django.ts';
import type { Finding } from '../../src/rules/finding.ts';

// What somebody sets first, by the names in use. The hosts are nobody's, and the secrets no secrets.
const VALUES: readonly (readonly [name: string, value: string])[] = [
  ['SECRET_KEY', 'Zk3vR8qLw1Xt6NpYb0Hd9JsCmUe4Gf7AaQiToVxEyBnKrDgM2uSj'],
  ['DJANGO_SECRET_KEY', 'Zk3vR8qLw1Xt6NpYb0Hd9JsCmUe4Gf7AaQiToVxEyBnKrDgM2uSj'],
  ['ALLOWED_HOSTS', 'shop.acme.io'],
  ['DJANGO_ALLOWED_HOSTS', 'shop.acme.io'],
  ['DATABASE_URL', 'postgres://shop:Vq7bTn2xRk5w@shop-db.internal:5432/shop'],
  ['REDIS_URL', 'redis://:Hy4mPz9cLs3d@shop-cache.internal:6379/0'],
];
const SKIPPED = /^(?:\.git|node_modules|\.venv|tests?|docs)$/;
const DEEPEST = 3;

/** The folder of the manage.py that is nearest to the root. */
function projectIn(folder: string, depth = 0): string | undefined {
  const entries = readdirSync(folder, { withFileTypes: true });
  if (entries.some((entry) => entry.name === 'manage.py' && entry.isFile())) return folder;
  if (depth === DEEPEST) return undefined;
  const found = entries
    .filter((entry) => entry.isDirectory() && !SKIPPED.test(entry.name))
    .flatMap((entry) => projectIn(join(folder, entry.name), depth + 1) ?? []);
  return found.toSorted((a, b) => a.split('/').length - b.split('/').length)[0];
}

/** Nobody sets names that the project does not have. */
function namesIn(directory: string): Set<string> {
  const texts = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?:settings|conf)[^/]*(?:\/[^/]+)*\.py$|(?:^|\/)\.env[^/]*$/.test(path))
    .map((path) => join(directory, path))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .map((path) => readFileSync(path, 'utf8'));
  const isNamed = (name: string): boolean =>
    texts.some((text) => new RegExp(`(?<!\\w)${name}(?!\\w)["'=]`).test(text));
  return new Set(VALUES.map(([name]) => name).filter(isNamed));
}

// What probes commonly ask, and a path that nobody has.
const PATHS = ['/', '/health/', '/healthz', '/admin/', '/api/', '/accounts/login/', '/nowhere/'];

/** What the URL configuration and the middleware make of each path, by what is made of it. */
async function routesOf(directory: string, given: readonly (readonly [string, string])[]) {
  const variables = new Map(
    given.map(([name, value]) => {
      const variable = { name, value, origin: 'file' as const, runtime: true, buildtime: true };
      return [name, variable] as const;
    }),
  );
  const environment = { source: 'file' as const, label: 'values.env', variables };
  const found = new Map<string, string[]>();
  for (const path of PATHS) {
    const readiness = { path, port: undefined, scheme: 'HTTP', setsHost: true };
    const app = appWith({ processes: [{ ...WEB, entrypoint: '', readiness }] });
    const readings = await readDjango([environment], { directory, settingsModule: undefined, app });
    const [reading] = readings.values();
    const kind =
      reading && 'routes' in reading ? (reading.routes?.get(path)?.kind ?? 'unknown') : 'unknown';
    found.set(kind, [...(found.get(kind) ?? []), path]);
  }
  return found;
}

const [folder, ...names] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node .github/scripts/public-projects.ts FOLDER [NAME…]');
  process.exit(2);
}
const scratch = mkdtempSync(join(tmpdir(), 'public-projects-'));
const values = join(scratch, 'values.env');

const rows: string[] = [];
const told: string[] = [];
const routes: string[] = [];
for (const name of names.length > 0 ? names : readdirSync(folder).sort()) {
  const root = resolve(folder, name);
  const directory = projectIn(root);
  if (directory === undefined) continue;
  const used = namesIn(directory);
  const given = VALUES.filter(([each]) => used.has(each));
  writeFileSync(values, given.map((pair) => `${pair.join('=')}\n`).join(''));
  const paths = await routesOf(directory, given);
  const list = (kind: string): string =>
    (paths.get(kind) ?? []).map((path) => `\`${path}\``).join(', ') || '–';
  if ((paths.get('unknown') ?? []).length < PATHS.length) {
    routes.push(`| ${name} | ${['found', 'missing', 'unknown'].map(list).join(' | ')} |`);
  }
  const { exitCode, stdout, outputs, summary } = await runAction('validate-settings', {
    cwd: root,
    inputs: {
      'env-file': values,
      'working-directory': relative(root, directory) || '.',
      'django-check': 'never',
      'fail-on': 'never',
    },
  });
  if (exitCode !== 0) {
    rows.push(`| ${name} | exit ${exitCode}: ${stdout.trim().split('\n').at(-1)} | | |`);
    continue;
  }
  const findings: Finding[] = JSON.parse(outputs['findings'] ?? '[]');
  const read = /^- (.*(?:read without running it|which were not read).*)$/m.exec(summary)?.[1];
  const set = given.map(([each]) => `\`${each}\``).join(', ');
  rows.push(`| ${name} | ${read ?? 'no settings were read'} | ${set} | ${findings.length} |`);
  for (const { id, file, line, subject, message } of findings) {
    const place = [...(file === undefined ? [subject ?? ''] : [file]), ...(line ? [line] : [])];
    const text = message.replaceAll(values, 'values.env');
    told.push(
      `| ${name} | \`${id}\` | ${place.join(':').replace(values, 'values.env')} | ${text} |`,
    );
  }
}
rmSync(scratch, { recursive: true });
console.log(
  ['| project | settings | set | findings |', '|---|---|---|---|', ...rows, ''].join('\n'),
);
console.log(
  ['| project | found | missing | unknown |', '|---|---|---|---|', ...routes, ''].join('\n'),
);
console.log(['| project | id | where | what |', '|---|---|---|---|', ...told].join('\n'));
