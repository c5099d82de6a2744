import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { actionNames, filesBelow, readMetadata, readYaml, root } from './support/repository.ts';

interface Step {
  id?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  if?: string;
  needs?: string | string[];
  outputs?: Record<string, string>;
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  steps: Step[];
}

interface Workflow {
  on: {
    workflow_call?: {
      inputs?: Record<string, { description?: string; type?: string; default?: string }>;
      outputs?: Record<string, { value: string }>;
      secrets?: Record<string, unknown>;
    };
    workflow_dispatch?: { inputs?: Record<string, unknown> };
    push?: { branches: string[] };
  };
  permissions: Record<string, string>;
  concurrency: { 'cancel-in-progress': boolean };
  jobs: Record<string, Job>;
}

const deploy = readYaml<Workflow>('.github/workflows/deploy.yml');
const chain = readMetadata('.');
const chainSteps = chain.runs.steps ?? [];
const SIBLING = /^\$\/actions\/([a-z-]+)$/;
const sibling = (uses = ''): string => SIBLING.exec(uses)?.[1] ?? '';
const references = (text: string, context: string): string[] =>
  [...text.matchAll(new RegExp(`\\b${context}\\.([\\w-]+(?:\\.outputs\\.[\\w-]+)?)`, 'g'))].map(
    (match) => match[1] ?? '',
  );

const everyStep = [
  ...chainSteps.map((step) => ({ where: 'action.yml', step: step as Step })),
  ...filesBelow('.github/workflows', '.yml').flatMap((file) =>
    Object.values(readYaml<Workflow>(file).jobs).flatMap((job) =>
      job.steps.map((step) => ({ where: file, step })),
    ),
  ),
];

describe('every step', () => {
  const own = everyStep.filter(({ step }) => sibling(step.uses) !== '');

  test.each(own)('$where passes $step.uses only inputs that it has', ({ step }) => {
    const name = sibling(step.uses);
    expect(actionNames).toContain(name);
    const inputs = Object.keys(readMetadata(name).inputs ?? {});
    for (const input of Object.keys(step.with ?? {})) expect(inputs).toContain(input);
  });

  test.each(own)('$where gives $step.uses all that it requires', ({ step }) => {
    const inputs = readMetadata(sibling(step.uses)).inputs ?? {};
    const required = Object.keys(inputs).filter((input) => inputs[input]?.required);
    for (const input of required) expect(Object.keys(step.with ?? {})).toContain(input);
  });

  test.each(own)('$where never blanks a default of $step.uses', ({ step }) => {
    // A blank `with:` value replaces the default, so whatever may be blank needs a fallback.
    const inputs = readMetadata(sibling(step.uses)).inputs ?? {};
    for (const [input, value] of Object.entries(step.with ?? {})) {
      const fallback = inputs[input]?.default;
      if (fallback === undefined || fallback === '') continue;
      const isSettled =
        / \|\| '[^']+' }}$/.test(String(value)) ||
        references(String(value), 'inputs').every((name) => chain.inputs?.[name]?.default);
      expect([input, isSettled]).toEqual([input, true]);
    }
  });

  test('refers to third parties by commit, with the version beside it', () => {
    for (const file of filesBelow('.github/workflows', '.yml')) {
      for (const line of readFileSync(join(root, file), 'utf8').split('\n')) {
        const uses = /^[\s-]*uses:\s*(\S.*)$/.exec(line)?.[1];
        if (uses === undefined || uses.startsWith('$/')) continue;
        expect(uses).toMatch(/^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
      }
    }
  });

  test('never puts an expression into a script', () => {
    for (const { step } of everyStep) expect(step.run ?? '').not.toContain('${{');
  });
});

describe('the root action', () => {
  test('uses each declared input, and no other', () => {
    const used = references(JSON.stringify(chain.runs), 'inputs');
    expect([...new Set(used)].sort()).toEqual(Object.keys(chain.inputs ?? {}).sort());
  });

  test('refers only to outputs that its steps have', () => {
    for (const reference of references(JSON.stringify(chain), 'steps')) {
      const [id, , output = ''] = reference.split('.');
      const step = chainSteps.find((candidate) => candidate.id === id);
      expect([reference, step !== undefined]).toEqual([reference, true]);
      // How a step ended is known of each.
      if (output === '') continue;
      expect(Object.keys(readMetadata(sibling(step?.uses)).outputs ?? {})).toContain(output);
    }
  });

  test('holds no logic of its own', () => {
    for (const step of chainSteps) expect(step.uses).toMatch(SIBLING);
  });
});

describe('the reusable workflow', () => {
  const call = deploy.on.workflow_call;

  test('runs the same chain as the root action', () => {
    const jobs = Object.entries(deploy.jobs).map(([name, job]) => [
      name,
      sibling(job.steps.at(-1)?.uses),
    ]);
    expect(jobs).toEqual(chainSteps.map((step) => [step.id, sibling(step.uses)]));
    // A job is called as its action, but for the one that uses an action again.
    expect(jobs.filter(([name, action]) => name !== action)).toEqual([['undo', 'deploy-sevalla']]);
  });

  test('takes a release back only when its smoke test recommends it, in both forms', () => {
    const forms = [
      deploy.jobs['undo']?.if ?? '',
      chainSteps.find(({ id }) => id === 'undo')?.if ?? '',
    ];
    for (const form of forms) {
      expect(form).toMatch(/smoke-test\.(?:result|outcome) == 'failure'/);
      expect(form).toMatch(/smoke-test\.outputs\.rollback-recommended == 'true'/);
      expect(form).toMatch(/rollback.* == 'auto'/s);
    }
    for (const { with: given } of [
      deploy.jobs['undo']?.steps.at(-1),
      chainSteps.find(({ id }) => id === 'undo'),
    ].map((step) => step ?? {})) {
      expect(given).toMatchObject({ action: 'rollback-app' });
      expect(given?.['deployment-id']).toMatch(/deploy-sevalla\.outputs\.deployment-id/);
    }
  });

  test('starts on a push to production, on a call and by hand', () => {
    expect(deploy.on.push?.branches).toEqual(['production']);
    expect(deploy.on).toHaveProperty('workflow_call');
    expect(deploy.on).toHaveProperty('workflow_dispatch');
  });

  test('uses each input and secret that it declares, and no other', () => {
    const text = JSON.stringify(deploy);
    expect([...new Set(references(text, 'inputs'))].sort()).toEqual(
      Object.keys(call?.inputs ?? {}).sort(),
    );
    expect([...new Set(references(text, 'secrets'))].sort()).toEqual(
      Object.keys(call?.secrets ?? {}).sort(),
    );
    for (const name of Object.keys(deploy.on.workflow_dispatch?.inputs ?? {})) {
      expect(Object.keys(call?.inputs ?? {})).toContain(name);
    }
  });

  test('describes and types each input', () => {
    for (const input of Object.values(call?.inputs ?? {})) {
      expect(input.type).toBe('string');
      expect(input.description?.length).toBeGreaterThan(10);
    }
  });

  test('names the repository variable that stands in for an input', () => {
    for (const [name, { description = '' }] of Object.entries(call?.inputs ?? {})) {
      const promised = /variable (SEVALLA_\w+)/.exec(description)?.[1];
      if (promised === undefined) continue;
      expect(JSON.stringify(deploy.jobs)).toContain(`inputs.${name} || vars.${promised}`);
    }
  });

  test('passes on only outputs that exist', () => {
    for (const { value } of Object.values(call?.outputs ?? {})) {
      const [, job = '', output = ''] = /jobs\.([\w-]+)\.outputs\.([\w-]+)/.exec(value) ?? [];
      expect(Object.keys(deploy.jobs[job]?.outputs ?? {})).toContain(output);
    }
    for (const [name, job] of Object.entries(deploy.jobs)) {
      const needs = [job.needs ?? []].flat();
      for (const reference of references(JSON.stringify(job), 'needs')) {
        const [needed = '', , output] = reference.split('.');
        expect([name, needs.includes(needed)]).toEqual([name, true]);
        if (output) expect(Object.keys(deploy.jobs[needed]?.outputs ?? {})).toContain(output);
      }
      for (const reference of references(JSON.stringify(job), 'steps')) {
        const [id, , output = ''] = reference.split('.');
        const step = job.steps.find((candidate) => candidate.id === id);
        expect(Object.keys(readMetadata(sibling(step?.uses)).outputs ?? {})).toContain(output);
      }
    }
  });

  test('repeats the defaults of the actions faithfully', () => {
    const text = JSON.stringify(deploy.jobs);
    for (const [, name = '', fallback = ''] of text.matchAll(
      /inputs\.([\w-]+)(?: \|\| vars\.\w+)? \|\| '([^']+)'/g,
    )) {
      if (name === 'environment') continue;
      expect([name, fallback]).toEqual([name, chain.inputs?.[name]?.default]);
    }
  });

  test('grants nothing by itself, says why where a job is granted something, and has limits', () => {
    expect(deploy.permissions).toEqual({});
    expect(deploy.concurrency['cancel-in-progress']).toBe(false);
    const source = readFileSync(join(root, '.github/workflows/deploy.yml'), 'utf8');
    for (const line of source.split('\n')) {
      if (/^\s+\w[\w-]*: (read|write)\b/.test(line)) expect(line).toMatch(/# to \w+/);
    }
    for (const job of Object.values(deploy.jobs)) {
      expect(job.permissions).toBeDefined();
      expect(job['timeout-minutes']).toBeGreaterThan(0);
    }
  });
});
