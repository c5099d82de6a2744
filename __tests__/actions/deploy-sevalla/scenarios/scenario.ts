import { expect } from '@jest/globals';
import { type Json, until } from '../../../emulator/local-sevalla.ts';
import type { ActionRun } from '../../../support/run-bundle.ts';
import { errorOf, plain } from '../stage.ts';
import type { Defect } from './defects.ts';
import type { Scene } from './scenes.ts';

/** What deploy-sevalla is to do well, in the order of the page. */
export const POINTS = {
  ways: 'Every way to deploy',
  commit: 'The right commit',
  once: 'Idempotent',
  environment: 'Environment as a plan',
  waiting: 'Waiting well',
  logs: 'Logs',
  diagnosis: 'Diagnosis',
  record: 'The record',
  concurrency: 'Concurrency',
} as const;

export type Inputs = Record<string, string>;

export interface Scenario {
  /** Ends the sentence that the name of its point begins. */
  name: string;
  /** What goes wrong so with a peer. */
  prevents?: Defect;
  stage(): Promise<Scene>;
  arrange?(scene: Scene): unknown;
  inputs?: Inputs | ((scene: Scene) => Inputs);
  /** Of the step, added to what the stage gives it. */
  env?: Record<string, string>;
  event?: unknown;
  expect: Expectation | ((scene: Scene) => Expectation);
}

/** What is not named is not looked at, except for the error: without one here there is none. */
export interface Expectation {
  exitCode: 0 | 1;
  /** null: not set. */
  outputs?: Record<string, string | RegExp | null>;
  /** First sentence, with `<id>`, `<sha>`, `<time>` and `<address>` for those of one run. */
  error?: string | RegExp;
  /** Calls of the run, by operation; `all` counts every one. */
  calls?: Record<string, number>;
  /** The last call of the one operation comes before the first of the other. */
  order?: [string, string];
  /** Bodies of its triggers. */
  triggers?: unknown[];
  /** Statuses on the platform afterwards, newest first; or those of several applications. */
  deployments?: string[] | Record<string, string[]>;
  /** Variables of the application afterwards, by name. */
  env?: Record<string, unknown>;
  log?: (string | RegExp)[];
  /** Every warning, as of `error`. */
  warnings?: (string | RegExp)[];
  summary?: (string | RegExp)[];
  /** What the post step is left. */
  state?: Record<string, string | RegExp>;
  /** In no log, summary, output or state. */
  hides?: (string | RegExp)[];
  /** Each deployment at GitHub: its states, and the description of the last. */
  recorded?: (string | RegExp)[];
  /** Calls of GitHub. */
  githubCalls?: number;
  /** Comments on the pull request. */
  comments?: (string | RegExp)[];
}

/** Runs a scenario from its stage to the last fact, and ends its servers. */
export async function play(scenario: Scenario): Promise<void> {
  const scene = await scenario.stage();
  try {
    await scenario.arrange?.(scene);
    const { inputs = {}, expect: expected } = scenario;
    const before = await journal(scene);
    const run = await scene.run(typeof inputs === 'function' ? inputs(scene) : inputs, scenario);
    const calls = (await journal(scene)).slice(before.length);
    await check(scene, run, calls, typeof expected === 'function' ? expected(scene) : expected);
  } finally {
    await scene.close();
  }
}

const journal = async ({ local }: Scene): Promise<Json[]> =>
  (await local.control('GET', '/journal')).body;

const TRIGGERS = ['triggerDeploymentV3', 'deployStaticSiteV3', 'promotePipelineV3'];

async function check(
  scene: Scene,
  run: ActionRun,
  calls: Json[],
  expected: Expectation,
): Promise<void> {
  // Compared as one, so that a failure shows the sentence beside the code.
  const error = errorOf(run);
  const told = error === undefined ? undefined : decodeURIComponent(error);
  const { exitCode } = run;
  expect({ exitCode, error: told }).toEqual({
    exitCode: expected.exitCode,
    error: like(expected.error),
  });

  const outputs = Object.entries(expected.outputs ?? {});
  expect(Object.fromEntries(outputs.map(([name]) => [name, run.outputs[name] ?? null]))).toEqual(
    Object.fromEntries(outputs.map(([name, value]) => [name, like(value)])),
  );

  const counted = Object.keys(expected.calls ?? {}).map((name) => [
    name,
    calls.filter(({ operationId }) => name === 'all' || operationId === name).length,
  ]);
  expect(Object.fromEntries(counted)).toEqual(expected.calls ?? {});
  if (expected.order !== undefined) {
    const [first, second] = expected.order;
    const made = calls.map(({ operationId }) => operationId);
    expect(made).toEqual(expect.arrayContaining([first, second]));
    expect(made.lastIndexOf(first)).toBeLessThan(made.indexOf(second));
  }
  if (expected.triggers !== undefined) {
    const sent = calls.filter(({ operationId }) => TRIGGERS.includes(operationId));
    expect(sent.map(({ body }) => body)).toEqual(expected.triggers);
  }

  if (expected.deployments !== undefined) await settled(scene, expected.deployments);
  if (expected.env !== undefined) expect(await scene.variables()).toEqual(expected.env);
  for (const text of expected.log ?? []) expect(run.stdout).toMatch(text);
  const [opened, closed] = ['group', 'endgroup'].map((command) =>
    run.stdout.split('\n').filter((line) => line.startsWith(`::${command}::`)),
  );
  expect(opened).toHaveLength(closed!.length);
  if (expected.warnings !== undefined) {
    const warned = [...plain(run.stdout).matchAll(/^::warning::(.*)$/gm)].map(([, text]) => text);
    expect(warned).toEqual(expected.warnings.map(like));
  }
  for (const [name, value] of Object.entries(expected.state ?? {})) {
    expect(run.state[name]).toEqual(like(value));
  }
  for (const text of expected.summary ?? []) expect(run.summary).toMatch(text);
  const shown = [run.stdout.replace(/^::add-mask::.*$/gm, ''), run.summary];
  const all = [...shown, ...Object.values({ ...run.outputs, ...run.state })].join('\n');
  for (const secret of expected.hides ?? []) expect(all).not.toMatch(secret);

  if (expected.recorded !== undefined) {
    const { deployments, statuses, statesOf } = scene.github!;
    const made = deployments.map(
      ({ id }) => `${statesOf(id)}: ${statuses.get(id)?.at(-1)?.description}`,
    );
    expect(made).toEqual(expected.recorded.map(within));
  }
  if (expected.githubCalls !== undefined) {
    expect(scene.github!.calls).toHaveLength(expected.githubCalls);
  }
  if (expected.comments !== undefined) {
    const bodies = (scene.github!.comments.get(7) ?? []).map(({ body }) => body);
    expect(bodies).toEqual(expected.comments.map(within));
  }
}

/** The platform may still be about to end what was cancelled, so it is given time. */
async function settled(
  { statusesOf }: Scene,
  expected: NonNullable<Expectation['deployments']>,
): Promise<void> {
  const wanted = Array.isArray(expected) ? { '': expected } : expected;
  const look = async (): Promise<Record<string, string[]>> =>
    Object.fromEntries(
      await Promise.all(
        Object.keys(wanted).map(async (name) => [name, await statusesOf(name)] as const),
      ),
    );
  let found = await look();
  await until(async () => {
    found = await look();
    return JSON.stringify(found) === JSON.stringify(wanted);
  }).catch(() => undefined);
  expect(found).toEqual(wanted);
}

const like = (value: unknown): unknown =>
  value instanceof RegExp ? expect.stringMatching(value) : value;

const within = (value: string | RegExp): unknown =>
  typeof value === 'string' ? expect.stringContaining(value) : like(value);
