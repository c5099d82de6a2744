import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type Dotenv, type DotenvProblem, readDotenv } from '../../dotenv/dotenv.ts';
import { errorMessage, UserError } from '../../errors.ts';
import type { Finding } from '../../rules/finding.ts';
import { finding } from '../../rules/settings-catalogue.ts';
import type { Preset, Profile } from '../../rules/settings-facts.ts';
import { presetOf } from '../../rules/stacks/preset.ts';
import type { Inputs } from './contract.ts';
import { textIn } from './folder.ts';

/** Where projects keep the list of their variables. The first is the default of `env-template`. */
export const TEMPLATE_NAMES = [
  '.env.production.template',
  '.env.production.example',
  '.env.template',
  '.env.example',
  '.env.sample',
];

// Beyond it, it is not a file of settings.
const MOST_BYTES = 262_144;

export interface DotenvFile extends Dotenv {
  /** Relative to the root of the repository, with slashes, as annotations want it. */
  file: string;
}

export interface Files {
  /** Absolute. */
  directory: string;
  declared: DotenvFile | undefined;
  template: DotenvFile | undefined;
  hasManage: boolean;
  /** By the files in the directory. */
  preset: Preset;
  /** What told the preset, for a sentence. */
  because: string;
}

/** @throws UserError that names every file that cannot be read. */
export async function readFiles(inputs: Inputs): Promise<Files> {
  const directory = resolve(inputs['working-directory']);
  const faults: string[] = [];
  if (!(await isKind(directory, 'directory'))) {
    faults.push(`working-directory: there is no directory ${inputs['working-directory']}`);
  }
  const read = async (input: string, name: string): Promise<DotenvFile | undefined> => {
    try {
      return await readOne(directory, name);
    } catch (error) {
      faults.push(`${input}: ${name} cannot be read (${errorMessage(error)})`);
      return undefined;
    }
  };
  const { 'env-file': envFile, 'env-template': envTemplate } = inputs;
  const declared = envFile === undefined ? undefined : await read('env-file', envFile);
  // A project without a template is no error, but a template that somebody named is there.
  const templateName =
    envTemplate === TEMPLATE_NAMES[0] ? await findTemplate(directory) : envTemplate;
  const template =
    templateName === undefined ? undefined : await read('env-template', templateName);
  if (faults.length > 0) {
    throw new UserError(
      [
        faults.length === 1 ? 'One input is wrong:' : `${faults.length} inputs are wrong:`,
        ...faults.map((fault) => `- ${fault}`),
      ].join('\n'),
    );
  }
  const hasManage = await isKind(join(directory, 'manage.py'), 'file');
  const preset = presetOf((name) => textIn(join(directory, name)));
  return { directory, declared, template, hasManage, ...preset };
}

async function findTemplate(directory: string): Promise<string | undefined> {
  for (const name of TEMPLATE_NAMES) {
    if (await isKind(join(directory, name), 'file')) return name;
  }
  return undefined;
}

async function readOne(directory: string, name: string): Promise<DotenvFile> {
  const path = resolve(directory, name);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new Error('there is no such file');
  if (!found.isFile()) throw new Error('it is no file');
  if (found.size > MOST_BYTES) throw new Error('it is larger than 256 KB');
  return { file: repositoryPath(path), ...readDotenv(await readFile(path, 'utf8')) };
}

/** The path from the root of the repository, which is where the runner starts an action. */
function repositoryPath(path: string): string {
  const fromRoot = relative(resolve('.'), path);
  const isOutside = fromRoot.startsWith('..') || isAbsolute(fromRoot);
  return (isOutside ? path : fromRoot).split(sep).join('/');
}

async function isKind(path: string, kind: 'file' | 'directory'): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return (kind === 'file' ? found?.isFile() : found?.isDirectory()) ?? false;
}

/** What is wrong with a file as a file. */
export function fileFindings({ file, problems }: DotenvFile, profile: Profile): Finding[] {
  return problems.map((problem) => fileFinding(problem, file, profile));
}

function fileFinding(
  { kind, line, name, firstLine }: DotenvProblem,
  file: string,
  profile: Profile,
): Finding {
  const place = { file, line, ...(name === undefined ? {} : { subject: name }) };
  switch (kind) {
    case 'syntax':
      return finding('dotenv.syntax', profile, {
        ...place,
        message:
          name === undefined
            ? `Line ${line} of ${file} is no assignment.`
            : `${name} in ${file} has text behind its closing quote, which is lost.`,
        expected: 'NAME=value, or a comment',
        found: name === undefined ? 'neither' : 'text behind a quote',
        fix: 'Correct the line; what is lost is not set.',
      });
    case 'unclosed':
      return finding('dotenv.syntax', profile, {
        ...place,
        message: `${name} in ${file} begins with a quote that is never closed.`,
        expected: 'a closing quote',
        found: 'none to the end of the file',
        fix: 'Close the quote, or put the whole value into the other kind of quotes.',
      });
    case 'duplicate':
      return finding('dotenv.duplicate', profile, {
        ...place,
        message: `${name} in ${file} was assigned in line ${firstLine} already; the last one wins.`,
        expected: 'one assignment',
        found: `lines ${firstLine} and ${line}`,
        fix: 'Delete one of the two.',
      });
    case 'comment':
      return finding('dotenv.comment', profile, {
        ...place,
        message: `${name} in ${file} has a comment behind its value, which some readers make part of the value.`,
        expected: 'the comment on a line of its own',
        found: 'a comment behind the value',
        fix: 'Move the comment above the line.',
      });
    case 'multiline':
      return finding('dotenv.multiline', profile, {
        ...place,
        message: `${name} in ${file} goes on over several lines, of which many readers take the first alone.`,
        expected: 'one line',
        found: 'several',
        fix: 'Write it in one line, such as with \\n in double quotes, or build it in code.',
      });
  }
}
