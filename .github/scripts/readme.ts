// Renders the inputs and outputs of each action.yml between the contract markers of the README
// beside it, and the JSON Schema of the config file.
// Usage: npm run docs (writes), npm run docs -- --check (fails naming what is stale).
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { renderConfigSchema, SCHEMA_FILE } from './config-schema.ts';

interface Entry {
  description?: string;
  default?: unknown;
  required?: boolean;
}

interface Metadata {
  inputs?: Record<string, Entry>;
  outputs?: Record<string, Entry>;
}

const MARKERS = /(<!-- contract -->\n)[\s\S]*?(<!-- \/contract -->)/;

process.chdir(resolve(import.meta.dirname, '../..'));
const check = process.argv.includes('--check');
const folders = ['.', ...readdirSync('actions').map((name) => join('actions', name))];
const stale: string[] = [];

for (const folder of folders.filter((folder) => existsSync(join(folder, 'action.yml')))) {
  const readme = join(folder, 'README.md');
  const before = readFileSync(readme, 'utf8');
  if (!MARKERS.test(before)) throw new Error(`${readme} has no <!-- contract --> markers`);
  const metadata = parse(readFileSync(join(folder, 'action.yml'), 'utf8')) as Metadata;
  const tables = render(metadata, join(folder, 'action.yml'));
  const after = before.replace(MARKERS, (_, open: string, close: string) => open + tables + close);
  if (after === before) continue;
  stale.push(readme);
  if (!check) writeFileSync(readme, after);
}

const schema = renderConfigSchema();
if (!existsSync(SCHEMA_FILE) || readFileSync(SCHEMA_FILE, 'utf8') !== schema) {
  stale.push(SCHEMA_FILE);
  if (!check) writeFileSync(SCHEMA_FILE, schema);
}

if (check && stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run: npm run docs`);
  process.exit(1);
}
console.log(
  check
    ? 'The tables of every README and the schema of the config file are current.'
    : `Written: ${stale.join(', ') || 'none'}`,
);

function render({ inputs = {}, outputs = {} }: Metadata, file: string): string {
  const describe = (name: string, { description }: Entry): string => {
    if (!description) throw new Error(`${file}: ${name} has no description`);
    return description
      .trim()
      .replace(/\s*\n\s*/g, ' ')
      .replaceAll('|', '\\|');
  };
  const inputRows = Object.entries(inputs).map(([name, input]) => {
    const fallback = input.required
      ? '**required**'
      : [undefined, ''].includes(input.default as string | undefined)
        ? ''
        : `\`${String(input.default)
            .trim()
            .replace(/\s*\n\s*/g, ' ⏎ ')
            .replaceAll('|', '\\|')}\``;
    return `| \`${name}\` | ${describe(name, input)} | ${fallback} |`;
  });
  const outputRows = Object.entries(outputs).map(
    ([name, output]) => `| \`${name}\` | ${describe(name, output)} |`,
  );
  return [
    '| input | meaning | default |',
    '|---|---|---|',
    ...inputRows,
    '',
    '| output | meaning |',
    '|---|---|',
    ...outputRows,
    '',
  ].join('\n');
}
