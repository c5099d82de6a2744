// Builds dist/<name>/ from src/actions/<name>/main.ts, and the emulator and the rehearsal likewise.
// Usage: npm run bundle [-- NAME…], npm run bundle -- --check (builds aside and compares bytes), or
// npm run bundle -- --into=FOLDER [NAME…] (builds elsewhere, and leaves dist alone)
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const NCC = 'node_modules/@vercel/ncc/dist/ncc/cli.js';

/**
 * What is a bundle already, reads files beside itself and cannot be bundled again: the files of the
 * package that are needed to drive a browser, copied to where its import finds them.
 */
const SHIPPED: Record<string, { name: string; files: string[] }> = {
  'smoke-test': {
    name: 'playwright-core',
    files: [
      ...['package.json', 'index.js', 'index.mjs', 'browsers.json'],
      ...['lib/bootstrap.js', 'lib/coreBundle.js', 'lib/utilsBundle.js'],
      ...['LICENSE', 'NOTICE', 'ThirdPartyNotices.txt', 'lib/utilsBundle.js.LICENSE'],
    ],
  },
};

// ncc derives module ids from the working directory: another one gives other bytes.
process.chdir(resolve(import.meta.dirname, '../..'));

const entries = new Map<string, string>([
  ...readdirSync('src/actions').map((name) => [name, `src/actions/${name}/main.ts`] as const),
  ['emulator', 'src/emulator/main.ts'],
  ['rehearse', 'src/rehearse/main.ts'],
]);
const into = process.argv.find((flag) => flag.startsWith('--into='))?.slice('--into='.length);
const wanted = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const unknown = wanted.filter((name) => !entries.has(name));
if (unknown.length > 0)
  fail(`No such bundle: ${unknown.join(', ')}; ${[...entries.keys()].join(', ')}`);
const names = wanted.length > 0 ? wanted : [...entries.keys()];

if (process.argv.includes('--check')) {
  const aside = mkdtempSync(join(tmpdir(), 'dist-'));
  for (const name of names) build(name, join(aside, name));
  const stale = differences(aside, 'dist', names);
  rmSync(aside, { recursive: true });
  if (stale.length > 0) fail(`Stale: ${stale.join(', ')}. Run: npm run bundle`);
  console.log('dist is what its sources give.');
} else if (into !== undefined) {
  for (const name of names) build(name, join(into, name));
} else {
  // ncc never cleans its output, so a renamed chunk or action would stay for ever.
  if (wanted.length === 0) rmSync('dist', { recursive: true, force: true });
  for (const name of names) {
    rmSync(join('dist', name), { recursive: true, force: true });
    build(name, join('dist', name));
  }
}

function build(name: string, out: string): void {
  const entry = entries.get(name) ?? '';
  if (!existsSync(entry)) fail(`${entry} does not exist`);
  const shipped = SHIPPED[name];
  const flags = ['--target', 'es2022', '--license', 'licenses.txt', '--no-cache', '--quiet'];
  const { status } = spawnSync(
    process.execPath,
    // Types are checked once, by `npm run typecheck`, and not again for each bundle.
    [NCC, 'build', entry, '-o', out, '--transpile-only', ...flags],
    { stdio: 'inherit' },
  );
  if (status !== 0) fail(`${name}: ncc failed`);

  let bytes = 0;
  for (const file of readdirSync(out).filter((file) => file.endsWith('.js'))) {
    const code = toAscii(readFileSync(join(out, file), 'utf8'));
    writeFileSync(join(out, file), code);
    bytes += code.length;
    // ncc turns a module that it cannot resolve into a call that dies when it is reached.
    const missing = [...code.matchAll(/eval\("require"\)\("([^"]+)"\)/g)].map((match) => match[1]);
    if (missing.length > 0) fail(`${name}: not bundled: ${[...new Set(missing)].join(', ')}`);
  }
  console.log(`${name}: ${Math.round(bytes / 1024)} kB`);
  if (shipped === undefined) return;
  for (const file of shipped.files) {
    const path = join('node_modules', shipped.name, file);
    mkdirSync(dirname(join(out, path)), { recursive: true });
    copyFileSync(path, join(out, path));
  }
}

// One character beyond Latin-1 makes V8 hold and scan the whole file at two bytes a character: 8 ms
// of each step's start. The escape means the same in strings, templates and regular expressions.
function toAscii(code: string): string {
  return code.replace(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Files that only one of the two folders has, or whose bytes differ. */
function differences(fresh: string, committed: string, names: string[]): string[] {
  const files = (folder: string): string[] =>
    existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];
  const inScope = (file: string): boolean => names.includes(file.split('/')[0] ?? '');
  const all = new Set([
    ...files(fresh),
    ...(wanted.length > 0 ? files(committed).filter(inScope) : files(committed)),
  ]);
  return [...all].filter((file) => {
    const [one, other] = [join(fresh, file), join(committed, file)];
    if (!existsSync(one) || !existsSync(other)) return true;
    return file.includes('.') && !readFileSync(one).equals(readFileSync(other));
  });
}

function fail(why: string): never {
  console.error(why);
  process.exit(1);
}
