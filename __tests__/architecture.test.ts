import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { filesBelow, root } from './support/repository.ts';

// Who may import whom. The first row that fits a file counts; `type` imports cost and couple
// nothing at run time, so a core may name the kit's types. What ends up in an action's bundle takes
// `zod/mini`: one import of `zod` would bring its larger half back into every step's start.
const LAYERS: { files: RegExp; may: RegExp; types?: RegExp }[] = [
  { files: /^src\/(errors|markdown|excerpt|csv|sarif)\.ts$/, may: /^$/ },
  { files: /^src\/html\//, may: /^src\/html/ },
  { files: /^src\/(report-file|sticky-comment)\.ts$/, may: /^src\/errors/, types: /^src\/kit/ },
  { files: /^src\/charts\//, may: /^src\/(charts|markdown|html)/ },
  { files: /^src\/(dotenv|environment)\//, may: /^$/ },
  { files: /^src\/http\//, may: /^(src\/(http|errors)|undici$)/ },
  // A reader of Python that runs nothing and knows no platform.
  { files: /^src\/django\//, may: /^(src\/(django|errors)|@lezer\/)/ },
  // Rules know the values that settings have, not the parser that found them.
  {
    files: /^src\/rules\//,
    may: /^src\/(rules|errors|django\/value\.ts)/,
    types: /^src\/(sevalla|django)/,
  },
  // What checks mean, for the reader of the file and for the action that carries them out.
  {
    files: /^src\/check-language\//,
    may: /^(src\/(check-language|kit\/fields\.ts|rules\/secrets\.ts)|css-what$)/,
  },
  // The file that all actions share; its reader comes by import() where there is one.
  { files: /^src\/config\//, may: /^(src\/(config|check-language|rules|errors)|zod\/mini$|yaml$)/ },
  {
    files: /^src\/sevalla\//,
    may: /^(src\/(sevalla|http|errors)|zod\/mini$)/,
    types: /^src\/kit/,
  },
  { files: /^src\/registry\//, may: /^(src\/(registry|http|errors)|zod\/mini$)/ },
  { files: /^src\/kit\//, may: /^(src\/(kit|http|errors)|zod\/mini$|@actions\/)/ },
  { files: /^src\/actions\/[^/]+\/main\.ts$/, may: /^src\/(kit\/run-action|actions\/)/ },
  { files: /^src\/actions\/[^/]+\/contract\.ts$/, may: /^(src\/kit\/fields\.ts|zod\/mini$)/ },
  {
    files: /^src\/actions\//,
    may: /^(src\/(actions|sevalla|registry|http|rules|config|check-language|django|dotenv|environment|errors|markdown|excerpt|csv|report-file|sarif|sticky-comment|charts|html|kit\/fields)|zod\/mini$|css-select$|htmlparser2$|playwright-core$)/,
    types: /^src\/kit/,
  },
  { files: /^src\/emulator\//, may: /^(src\/emulator|zod$|selfsigned$)/ },
  {
    files: /^src\/rehearse\//,
    may: /^(src\/(rehearse|errors)|zod$|yaml$|marked$|@actions\/expressions$)/,
  },
];

interface Import {
  from: string;
  isType: boolean;
}

function importsOf(file: string): Import[] {
  const code = readFileSync(join(root, file), 'utf8');
  const statements = [
    ...code.matchAll(/^(?:import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'/gm),
    ...code.matchAll(/^import\s+()'([^']+)'/gm),
    ...code.matchAll(/\bimport\(()\s*'([^']+)'/g),
    ...code.matchAll(/\b(typeof )?import\('([^']+)'\)\./g),
  ];
  return statements.map(([, type, specifier = '']) => ({
    from: specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier,
    isType: Boolean(type),
  }));
}

const files = filesBelow('src', '.ts');

describe('the layers', () => {
  test.each(files)('%s imports only what its layer may', (file) => {
    const layer = LAYERS.find((candidate) => candidate.files.test(file));
    expect(layer).toBeDefined();
    const strays = importsOf(file)
      .filter(({ from }) => !from.startsWith('node:'))
      .filter(({ from, isType }) => !layer!.may.test(from) && !(isType && layer!.types?.test(from)))
      .map(({ from }) => from);
    expect(strays).toEqual([]);
  });

  test('no action imports another one', () => {
    const strays = files.flatMap((file) => {
      const own = /^src\/actions\/[^/]+\//.exec(file)?.[0];
      if (own === undefined) return [];
      return importsOf(file)
        .filter(({ from }) => from.startsWith('src/actions/') && !from.startsWith(own))
        .map(({ from }) => `${file} → ${from}`);
    });
    expect(strays).toEqual([]);
  });

  test('the check sees an import where there is one', () => {
    expect(importsOf('src/kit/exec.ts')).toContainEqual({ from: '@actions/exec', isType: false });
    expect(importsOf('src/kit/tools.ts')).toContainEqual({ from: 'src/kit/log.ts', isType: true });
  });
});

describe('the edge', () => {
  const PROGRAMS = /^src\/(kit|emulator|rehearse)\//;
  test.each(
    files.filter((file) => !PROGRAMS.test(file)),
  )('%s touches neither the environment nor the console', (file) => {
    const code = readFileSync(join(root, file), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
    expect(code).not.toMatch(/\bprocess\.(env|stdout|stderr|exit|argv|on)\b|\bconsole\./);
  });

  test('what the actions import is a production dependency, and nothing else is', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const used = files
      .filter((file) => !/^src\/(emulator|rehearse)\//.test(file))
      .flatMap(importsOf)
      .map(({ from }) => from)
      .filter((from) => !from.startsWith('node:') && !from.startsWith('src/'))
      .map((from) => from.replace(/^(@[^/]+\/[^/]+|[^/]+).*$/, '$1'));
    expect([...new Set(used)].sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });
});

test('every dependency is pinned', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const versions = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'].flatMap(
    (kind) => Object.values<string>(manifest[kind]),
  );
  for (const version of versions) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});
