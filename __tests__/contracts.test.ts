import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Contract } from '../src/kit/inputs.ts';
import { actionNames, readMetadata, root } from './support/repository.ts';

const CHAIN = ['validate-settings', 'build-image', 'deploy-sevalla', 'smoke-test', 'cost-report'];

// Runs on a schedule of its own.
const BESIDE = ['cleanup-backups'];

test('the five actions of the chain exist, and what stands beside it', () => {
  expect(actionNames).toEqual([...CHAIN, ...BESIDE].sort());
});

describe.each(actionNames)('%s', (name) => {
  const metadata = readMetadata(name);
  const inputs = metadata.inputs ?? {};
  const contract = import(`../src/actions/${name}/contract.ts`) as Promise<Contract>;

  test('declares the same inputs in action.yml and in its contract, in one order', async () => {
    expect(Object.keys((await contract).inputs.shape)).toEqual(Object.keys(inputs));
  });

  test('declares the same outputs in action.yml and in its contract, in one order', async () => {
    const outputs = Object.keys((await contract).outputs.shape);
    expect(outputs).toEqual(Object.keys(metadata.outputs ?? {}));
  });

  test('describes every input and output', () => {
    for (const entry of Object.values({ ...inputs, ...metadata.outputs })) {
      expect(entry.description?.trim().length).toBeGreaterThan(10);
    }
  });

  test('has defaults that its own contract accepts', async () => {
    const { shape } = (await contract).inputs;
    for (const [input, { default: value }] of Object.entries(inputs)) {
      if (value === undefined || value === '' || String(value).includes('${{')) continue;
      expect([input, shape[input]?.safeParse(String(value)).success]).toEqual([input, true]);
    }
  });

  test('refuses a blank input exactly where action.yml calls it required', async () => {
    const { shape } = (await contract).inputs;
    for (const [input, { required = false, default: value = '' }] of Object.entries(inputs)) {
      if (value !== '') continue;
      const acceptsBlank = shape[input]?.safeParse(undefined).success;
      expect([input, acceptsBlank]).toEqual([input, !required]);
    }
  });

  test('keeps secret what is secret by name', async () => {
    const { secrets } = await contract;
    // Names of variables, whose values nobody has seen yet.
    const ofNames = ['generate-secrets'];
    const secretive = Object.keys(inputs).filter(
      (input) => /token|password|secret|hook/.test(input) && !ofNames.includes(input),
    );
    for (const input of secrets) expect(Object.keys(inputs)).toContain(input);
    for (const input of secretive) expect(secrets).toContain(input);
  });

  test('runs its committed bundle on Node 24', () => {
    const bundle = `../../dist/${name}/index.js`;
    expect(metadata.runs).toEqual({
      using: 'node24',
      main: bundle,
      ...(metadata.runs.post === undefined ? {} : { post: bundle }),
      ...(metadata.runs['post-if'] === undefined ? {} : { 'post-if': metadata.runs['post-if'] }),
    });
    expect(existsSync(join(root, 'actions', name, bundle))).toBe(true);
  });

  test('has a post step exactly where its main.ts gives one', () => {
    const main = readFileSync(join(root, 'src/actions', name, 'main.ts'), 'utf8');
    expect(/\bpost:/.test(main)).toBe(metadata.runs.post !== undefined);
  });

  test('has its tests where its name says', () => {
    expect(existsSync(join(root, '__tests__/actions', name))).toBe(true);
  });

  test('gives a usage example in its README', () => {
    const readme = readFileSync(join(root, 'actions', name, 'README.md'), 'utf8');
    expect(readme).toContain(`/actions/${name}@v`);
  });
});

test('an input that several actions share has one description and one default', () => {
  const SHARED = ['sevalla-token', 'app-id', 'api-url'];
  for (const input of SHARED) {
    const defaults = actionNames
      .map((name) => readMetadata(name).inputs?.[input])
      .filter((entry) => entry !== undefined)
      .map((entry) => entry.default ?? '');
    expect([input, [...new Set(defaults)].length]).toEqual([input, 1]);
  }
});
