// Builds dist/<name>/ from src/actions/<name>/main.ts, and the emulator and the rehearsal likewise.
// Usage: npm run bundle [-- NAME…]
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

// ncc derives module ids from the working directory: another one gives other bytes.
process.chdir(resolve(import.meta.dirname, '../..'));

const entries = new Map<string, string>([
  ...readdirSync('src/actions').map((name) => [name, `src/actions/${name}/main.ts`] as const),
  ['emulator', 'src/emulator/main.ts'],
  ['rehearse', 'src/rehearse/main.ts'],
]);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !entries.has(name));
if (unknown.length > 0) {
  console.error(
    `No such bundle: ${unknown.join(', ')}. There are: ${[...entries.keys()].join(', ')}`,
  );
  process.exit(1);
}

// ncc never cleans its output, so a renamed chunk would stay for ever.
if (wanted.length === 0) rmSync('dist', { recursive: true, force: true });

for (const [name, entry] of entries) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  if (!existsSync(entry)) throw new Error(`${entry} does not exist`);
  const out = join('dist', name);
  rmSync(out, { recursive: true, force: true });
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/@vercel/ncc/dist/ncc/cli.js', 'build', entry, '-o', out].concat([
      '--target',
      'es2022',
      '--license',
      'licenses.txt',
      '--no-cache',
      '--quiet',
    ]),
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exit(1);

  let bytes = 0;
  for (const file of readdirSync(out).filter((file) => file.endsWith('.js'))) {
    const code = readFileSync(join(out, file), 'utf8');
    bytes += code.length;
    // ncc turns a module that it cannot resolve into a call that dies when it is reached.
    const missing = [...code.matchAll(/eval\("require"\)\("([^"]+)"\)/g)].map((match) => match[1]);
    if (missing.length > 0) {
      console.error(`${name}: not bundled: ${[...new Set(missing)].join(', ')}`);
      process.exit(1);
    }
  }
  console.log(`${out}: ${Math.round(bytes / 1024)} kB`);
}
