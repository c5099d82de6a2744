import { readFile, realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { type DotenvProblem, readDotenv } from '../../dotenv/dotenv.ts';
import { parseAssignments } from '../../environment/assignments.ts';
import { errorMessage, UserError } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import { isOrdinary, isSecretName, secretsOf } from '../../rules/secrets.ts';
import { toLiteral } from '../../sevalla/env-literal.ts';
import type { Inputs } from './contract.ts';
import { type Declared, faultsIn, parseScopes } from './env-plan.ts';

const MOST_BYTES = 1_048_576;
const SHORTEST_SECRET = 4;

// Masked, these would blank out the branch and the address in the log and in the outputs.
const PUBLIC =
  /^(?:[a-z]{1,16}|[\d.]{1,12}|(?:https?:\/\/)?(?:[a-z0-9*-]{0,40}\.)+[a-z]{2,24}\/?)$/;

export interface Declaration {
  declared: Declared[];
  scopes: ReturnType<typeof parseScopes>['rules'];
}

/**
 * Reads what the workflow declares, and masks every value.
 * @returns undefined when it says nothing about the environment.
 * @throws UserError that lists every fault.
 */
export async function declareEnvironment(
  inputs: Inputs,
  tools: Pick<Tools, 'env' | 'mask'>,
): Promise<Declaration | undefined> {
  const { env, 'env-file': file, 'env-from': from, 'env-generate': generate } = inputs;
  if (![env, file, from, generate].some(Boolean) && inputs['env-prune'] === 'off') return undefined;

  const given = parseAssignments(env ?? '');
  const read = file === undefined ? { declared: [], faults: [] } : await readEnvFile(file, tools);
  const taken = takeFrom(from ?? [], tools.env);
  const declared: Declared[] = [
    ...read.declared,
    ...given.assignments.map(({ name, value, line }) => ({
      name,
      source: 'env' as const,
      value,
      place: `env line ${line}`,
    })),
    ...taken.declared,
    ...(generate ?? []).map((name) => ({
      name,
      source: 'env-generate' as const,
      value: undefined,
      place: 'env-generate',
    })),
  ];
  for (const { name, value } of declared) if (value !== undefined) maskValue(name, value, tools);

  const names = declared.map(({ name }) => name);
  const scopes = parseScopes(inputs['env-scopes'] ?? [], names);
  const faults = [
    ...read.faults,
    ...given.faults.map(({ line, fault }) => `env line ${line}: ${fault}`),
    ...taken.faults,
    ...faultsIn(declared),
    ...scopes.faults,
  ];
  if (faults.length > 0) {
    throw new UserError(
      ['The environment cannot be applied:', ...faults.map((fault) => `- ${fault}`)].join('\n'),
    );
  }
  return { declared, scopes: scopes.rules };
}

function takeFrom(
  names: readonly string[],
  env: Tools['env'],
): { declared: Declared[]; faults: string[] } {
  const declared: Declared[] = [];
  const faults: string[] = [];
  for (const name of names) {
    const value = env[name];
    if (value === undefined) {
      faults.push(
        `env-from: the step has no variable ${JSON.stringify(name)} (give it under env:)`,
      );
    } else {
      declared.push({ name, source: 'env-from', value, place: 'env-from' });
    }
  }
  return { declared, faults };
}

async function readEnvFile(
  name: string,
  { env }: Pick<Tools, 'env'>,
): Promise<{ declared: Declared[]; faults: string[] }> {
  let text: string;
  try {
    const workspace = await realpath(resolve(env['GITHUB_WORKSPACE'] ?? '.'));
    const path = await realpath(resolve(workspace, name));
    const inside = relative(workspace, path);
    if (isAbsolute(inside) || inside === '..' || inside.startsWith(`..${sep}`)) {
      return { declared: [], faults: [`env-file: ${name} is outside the workspace`] };
    }
    text = await readFile(path, 'utf8');
  } catch (error) {
    return { declared: [], faults: [`env-file: ${name} cannot be read (${errorMessage(error)})`] };
  }
  if (text.length > MOST_BYTES) {
    return { declared: [], faults: [`env-file: ${name} is too long to be a file of variables`] };
  }
  const { entries, problems } = readDotenv(text);
  const valueAt = new Map(entries.map(({ line, value }) => [line, value]));
  return {
    declared: entries
      .filter(({ disabled }) => !disabled)
      .map((entry) => ({
        name: entry.name,
        source: 'env-file',
        value: entry.value,
        place: `env-file ${name}:${entry.line}`,
      })),
    faults: problems.flatMap((problem) => {
      const fault = faultOf(problem, valueAt.get(problem.line));
      return fault === undefined ? [] : [`env-file ${name}:${problem.line}: ${fault}`];
    }),
  };
}

function faultOf({ kind }: DotenvProblem, value: string | undefined): string | undefined {
  switch (kind) {
    case 'syntax':
      return 'expected NAME=value';
    case 'unclosed':
      return 'the quote is never closed';
    case 'multiline':
      // Quoted lines are all in the value; of a bare literal only the first is.
      return value?.includes('\n') ? undefined : 'the value goes on below: put it in quotes';
    default:
      return undefined;
  }
}

function maskValue(name: string, value: string, { mask }: Pick<Tools, 'mask'>): void {
  const result = toLiteral(value);
  const stored = 'literal' in result ? result.literal : value;
  const variable = { name, value, stored, origin: 'file', runtime: true, buildtime: true } as const;
  const texts = new Set([value, stored, ...secretsOf(variable)]);
  for (const text of texts) {
    if (text.trim().length < SHORTEST_SECRET) continue;
    if (!isSecretName(name) && isPublic(text)) continue;
    mask(text);
  }
}

function isPublic(text: string): boolean {
  return isOrdinary(text) || text.split(/\\?,/).every((part) => PUBLIC.test(part.trim()));
}
