// Validates each checkout in a folder as an app of a local Sevalla: a web process without a start
// command of its own, probed at /up, and one set of values for all. For stacks other than Django,
// whose rules are about processes. docs/public-projects.md judges what it printed.
// PROBE is another path than /up.
// Usage: node .github/scripts/public-stacks.ts FOLDER [NAME[/SUBFOLDER]…]
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runAction } from '../../__tests__/support/run-bundle.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import type { Finding } from '../../src/rules/finding.ts';

// What somebody sets first, by the names in use. The hosts are nobody's, and the secrets no secrets.
const VALUES: Readonly<Record<string, string>> = {
  SECRET_KEY: 'Zk3vR8qLw1Xt6NpYb0Hd9JsCmUe4Gf7AaQiToVxEyBnKrDgM2uSj',
  SESSION_SECRET: 'Zk3vR8qLw1Xt6NpYb0Hd9JsCmUe4Gf7AaQiToVxEyBnKrDgM2uSj',
  SECRET_KEY_BASE: '8f3b1c6a0d5e4962b1f0c7a8d9e6f5a4'.repeat(4),
  APP_KEY: 'base64:q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=',
  APP_ENV: 'production',
  APP_DEBUG: 'false',
  DATABASE_URL: 'postgres://shop:Vq7bTn2xRk5w@shop-db.internal:5432/shop',
  REDIS_URL: 'redis://:Hy4mPz9cLs3d@shop-cache.internal:6379/0',
};
const PROBE = process.env['PROBE'] ?? '/up';
const READ = /\.(?:[mc]?[jt]sx?|php|rb|py|ya?ml|toml)$|^\.env/;
const SKIPPED = /^(?:\.git|node_modules|vendor|tests?|spec|docs)$/;

/** Nobody sets names that the project does not have. */
function namesIn(folder: string, names = new Set<string>()): Set<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED.test(entry.name)) namesIn(path, names);
    } else if (entry.isFile() && READ.test(entry.name) && statSync(path).size < 500_000) {
      for (const [name] of readFileSync(path, 'utf8').matchAll(/\b[A-Z][A-Z_]+\b/g)) {
        names.add(name);
      }
    }
  }
  return names;
}

const [folder, ...names] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node .github/scripts/public-stacks.ts FOLDER [NAME[/SUBFOLDER]…]');
  process.exit(2);
}
const projects = names.length > 0 ? names : readdirSync(folder).sort();
const idOf = (index: number): string =>
  `${index.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
const emulator = await startEmulator({
  port: 0,
  speed: 100,
  seed: {
    switches: { 'rate-limits': 'off' },
    applications: projects.map((name, index) => {
      const used = namesIn(join(folder, name));
      return {
        id: idOf(index),
        display_name: name,
        repo_url: resolve(folder, name),
        env_vars: Object.fromEntries(Object.entries(VALUES).filter(([each]) => used.has(each))),
        processes: [{ type: 'web', readiness_probe: { httpGet: { path: PROBE } } }],
      };
    }),
  },
});

const rows: string[] = [];
const told: string[] = [];
for (const [index, name] of projects.entries()) {
  const { exitCode, stdout, outputs, summary } = await runAction('validate-settings', {
    cwd: resolve(folder, name),
    inputs: {
      'sevalla-token': emulator.token,
      'app-id': idOf(index),
      'api-url': emulator.apiUrl,
      'django-check': 'never',
      'fail-on': 'never',
    },
  });
  const preset = /Preset `(\w+)`/.exec(summary)?.[1] ?? stdout.trim().split('\n').at(-1);
  const findings: Finding[] = JSON.parse(outputs['findings'] ?? '[]');
  rows.push(`| ${name} | ${exitCode === 0 ? preset : `exit ${exitCode}`} | ${findings.length} |`);
  for (const { id, file, line, subject, message } of findings) {
    const place = [file ?? subject ?? '', ...(file && line ? [line] : [])].join(':');
    told.push(`| ${name} | \`${id}\` | ${place} | ${message} |`);
  }
}
await emulator.close();
console.log(['| project | preset | findings |', '|---|---|---|', ...rows, ''].join('\n'));
console.log(['| project | id | where | what |', '|---|---|---|---|', ...told].join('\n'));
