import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { imageVariables } from '../../rules/dockerfile.ts';
import type { Preset } from '../../rules/settings-facts.ts';
import type { Project, SourceFile } from '../../rules/stacks/files.ts';
import { entriesOf, textIn } from './folder.ts';

// Beyond these, it is no code that anybody wrote.
const MOST_FILES = 4_000;
const DEEPEST = 10;

const LEFT_OUT =
  /^(?:\.(?!env$|gitignore$).*|node_modules|vendor|venv|env|__pycache__|tests?|__tests__|spec|e2e|tmp|log|storage|public|coverage|fixtures|docs)$/;

const ALWAYS = /^(?:Dockerfile|Procfile|\.gitignore)$/;
const OF_PRESET: Readonly<Partial<Record<Preset, RegExp>>> = {
  node: /(?<!\.(?:test|spec|d))\.[mc]?[jt]s$|^package\.json$/,
  laravel:
    /^(?:bootstrap|config|app\/Providers|app\/Http\/Middleware)\/[^/]+\.php$|^composer\.json$/,
  rails:
    /^(?:config\/.*|app\/models\/.*)\.rb$|^config\/(?:database|storage|secrets)\.yml$|^Gemfile$/,
  python: /\.py$|^(?:requirements[\w.-]*\.txt|pyproject\.toml|Pipfile)$/,
};
/** Whether they are there matters, what they say is nobody's business. */
const PRESENCE =
  /^\.env$|^config\/(?:master\.key|credentials(?:\/\w+)?\.yml\.enc|credentials\/\w+\.key)$/;

/** The files that the rules of a stack look at. */
export function readProject(directory: string, preset: Preset): Project | undefined {
  const wanted = OF_PRESET[preset];
  if (wanted === undefined) return undefined;
  const files = new Map<string, SourceFile>();
  const visit = (folder: string, depth: number): void => {
    for (const entry of entriesOf(join(directory, folder))) {
      if (files.size >= MOST_FILES) return;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (depth < DEEPEST && !LEFT_OUT.test(entry.name)) visit(path, depth + 1);
      } else if (entry.isFile()) {
        const text = PRESENCE.test(path)
          ? ''
          : isWanted(path, wanted)
            ? textIn(join(directory, path))
            : undefined;
        if (text !== undefined) files.set(path, { file: repositoryPath(directory, path), text });
      }
    }
  };
  visit('', 0);
  const dockerfile = files.get('Dockerfile')?.text;
  return { files, image: dockerfile === undefined ? undefined : imageVariables(dockerfile) };
}

/** A file of the working directory, with its place in the repository. */
export function readSource(directory: string, path: string): SourceFile | undefined {
  const text = textIn(join(directory, path));
  return text === undefined ? undefined : { file: repositoryPath(directory, path), text };
}

function isWanted(path: string, wanted: RegExp): boolean {
  return ALWAYS.test(path) || wanted.test(path);
}

function repositoryPath(directory: string, path: string): string {
  const prefix = relative(resolve('.'), directory).split(sep).join('/');
  if (prefix.startsWith('..') || isAbsolute(prefix)) return `${directory}/${path}`;
  return prefix === '' ? path : `${prefix}/${path}`;
}
