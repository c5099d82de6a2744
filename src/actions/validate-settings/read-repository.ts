import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { readDotenv } from '../../dotenv/dotenv.ts';
import { isIgnored } from '../../rules/dockerfile.ts';
import {
  type FilePlace,
  isDotenvName,
  publishable,
  type Repository,
} from '../../rules/repository.ts';
import type { Environment, Template } from '../../rules/settings-facts.ts';
import { entriesOf, textIn } from './folder.ts';

// Beyond these, it is more than a check may take.
const MOST_FILES = 40_000;
const DEEPEST = 16;

const LEFT_OUT =
  /^(?:\.git|\.hg|\.svn|\.tox|\.nox|\.venv|\.mypy_cache|\.ruff_cache|\.pytest_cache|\.idea|\.vscode|\.terraform|\.next|\.yarn|node_modules|bower_components|venv|virtualenv|site-packages|__pycache__|htmlcov)$/;
const CODE =
  /\.(?:pyi?|toml|cfg|ini|conf|ya?ml|json|[mc]?[jt]sx?|sh|bash|html?|txt|j2|jinja2?|service|tf|nix|mk|dockerfile|template|tmpl)$|^(?:\w+\.)?(?:Dockerfile|Containerfile)(?:\..+)?$|^(?:Procfile|Makefile|justfile|Caddyfile|Jenkinsfile)$/i;
const PROSE = /\.(?:md|rst|adoc)$/i;
const OF_VARIABLES = /^\.env(?:\.|$)|\.env$|^env\.(?:example|sample|template|dist)$/;

// Code by which a variable is read whose name stands nowhere.
const MAY_MAKE_NAMES = /environ|getenv|prefix|BaseSettings|dynaconf|\benv\b/;
const MAKES_NAMES =
  /\bBaseSettings\b|\bdynaconf\b|\.prefixed\(|\bfrom_prefixed_env\(|\benv_prefix\b|\bEnv\([^)]*prefix|\benv\.prefix\s*=|\bfor\s[^\n]*\bin\s+(?:dict\()?os\.environ\b|\benviron\.items\(|\b(?:environ\.get\(|environ\[|getenv\(|env(?:\.\w+)?\(|config\()\s*(?:f["']|["'][^"'\n]*["']\s*[%+]|\w+\s*\+|["'][^"'\n]*["']\.format)/;

export interface Asked {
  /** Absolute: where manage.py is. */
  directory: string;
  environments: readonly Environment[];
  template: Template | undefined;
  /** The file that declares variables, from the root of the repository. */
  declared: string | undefined;
}

/** Goes once through the text files of the checkout. Values are compared, and never kept. */
export function readRepository({ directory, environments, template, declared }: Asked): Repository {
  const here = resolve('.');
  const within = relative(here, directory);
  const root = within.startsWith('..') || isAbsolute(within) ? directory : here;
  const show = (path: string): string => (root === here ? path : `${root}/${path}`);
  const isCommitted = committedIn(root);
  const secrets = secretsOfAll(environments);
  const unnamed = new Set([
    ...environments.flatMap(({ variables }) => [...variables.keys()]),
    ...(template?.entries.keys() ?? []),
  ]);
  const named = new Set<string>();
  const published = new Map<string, FilePlace>();
  const dotenvs: { file: string; path: string; text: string }[] = [];
  let isWhole = true;
  let makesNames = false;
  for (const path of filesIn(root, () => (isWhole = false))) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const isDotenv = OF_VARIABLES.test(name);
    const isCode = !isDotenv && CODE.test(name);
    if (!isDotenv && !isCode && !PROSE.test(name)) continue;
    const text = textIn(join(root, path));
    if (text === undefined) continue;
    const file = show(path);
    if (isDotenv && isDotenvName(name) && isCommitted(path, file === declared)) {
      dotenvs.push({ file, path, text });
    }
    if (file !== declared && file !== template?.file) {
      for (const [secret, names] of secrets) {
        const at = wholeAt(text, secret);
        if (at < 0 || (isDotenv && !isCommitted(path, false))) continue;
        const line = text.slice(0, at).split('\n').length;
        for (const each of names) published.set(each, { file, line });
        secrets.delete(secret);
      }
    }
    if (!isCode) continue;
    makesNames ||= MAY_MAKE_NAMES.test(text) && MAKES_NAMES.test(text);
    for (const each of unnamed) {
      if (wholeAt(text, each) < 0) continue;
      unnamed.delete(each);
      named.add(each);
    }
  }
  return {
    dotenvs: dotenvs.map(({ file, text }) => ({
      file,
      entries: readDotenv(text).entries.filter(({ disabled }) => !disabled),
    })),
    published,
    named: isWhole && !makesNames ? named : undefined,
  };
}

/** The names of the variables by each text that is looked for. */
function secretsOfAll(environments: readonly Environment[]): Map<string, Set<string>> {
  const secrets = new Map<string, Set<string>>();
  for (const { variables } of environments) {
    for (const variable of variables.values()) {
      for (const text of publishable(variable)) {
        secrets.set(text, (secrets.get(text) ?? new Set()).add(variable.name));
      }
    }
  }
  return secrets;
}

/** Where a text stands that is not a piece of a longer word; -1 where it does not. */
function wholeAt(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.charAt(at - 1);
    if (!/\w/.test(before) && !/\w/.test(text.charAt(at + word.length))) return at;
  }
  return -1;
}

function* filesIn(root: string, onCut: () => void): Generator<string> {
  const folders: [folder: string, depth: number][] = [['', 0]];
  let seen = 0;
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const [folder, depth] = next;
    for (const entry of entriesOf(join(root, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (LEFT_OUT.test(entry.name)) continue;
        if (depth < DEEPEST) folders.push([path, depth + 1]);
        else onCut();
      } else if (entry.isFile()) {
        seen += 1;
        if (seen > MOST_FILES) {
          onCut();
          return;
        }
        yield path;
      }
    }
  }
}

/**
 * Whether a file is part of the repository: tracked by git, or, in a tree without git, not kept out by
 * .gitignore. What nobody can tell is not.
 */
function committedIn(root: string): (path: string, isDeclared: boolean) => boolean {
  const index = indexOf(root);
  if (index === 'none') {
    // Without a slash, a pattern of git fits in every folder.
    const ignore = (textIn(join(root, '.gitignore')) ?? '').replace(
      /^(!?)(?=[^/\s#!][^/\n]*\/?\s*$)/gm,
      '$1**/',
    );
    return (path, isDeclared) => !isDeclared && !isIgnored(path, ignore);
  }
  return (path) => index !== undefined && isInIndex(index, path);
}

/** The index of git; undefined where it cannot be read. */
function indexOf(root: string): Buffer | 'none' | undefined {
  const entry = join(root, '.git');
  const kind = statSync(entry, { throwIfNoEntry: false });
  if (kind === undefined) return 'none';
  try {
    const folder = kind.isFile()
      ? resolve(
          root,
          readFileSync(entry, 'utf8')
            .replace(/^gitdir:\s*/, '')
            .trim(),
        )
      : entry;
    const index = readFileSync(join(folder, 'index'));
    const version = index.readUInt32BE(4);
    // The fourth shortens the paths.
    return index.toString('latin1', 0, 4) === 'DIRC' && version < 4 ? index : undefined;
  } catch {
    return undefined;
  }
}

/** https://git-scm.com/docs/index-format: before each path stand 16 bits with its length. */
function isInIndex(index: Buffer, path: string): boolean {
  const name = Buffer.from(`${path.split(sep).join('/')}\0`);
  for (let at = index.indexOf(name); at >= 0; at = index.indexOf(name, at + 1)) {
    const lengths = [index.readUInt16BE(at - 2), index.readUInt16BE(at - 4)];
    if (lengths.some((flags) => (flags & 0xfff) === Math.min(name.length - 1, 0xfff))) return true;
  }
  return false;
}
